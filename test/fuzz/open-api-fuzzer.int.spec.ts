import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { register } from 'prom-client';
import { untilQuiet } from '#clock-control';
import { EventStore } from '#event-store';
import { roles } from '#http';
import { type Source, sources, type Unit } from '#kernel';
import { type ComposedServices, composeServices } from '../contracts/composed-services.js';
import type { OpenApiFile } from './open-api.js';
import { type FuzzRequest, Requests } from './requests.js';
import { Sender } from './send.js';

const isLong = process.env['LIANDONG_LONG'] === '1';
const count = Number(process.env['LIANDONG_FUZZ_REQUESTS'] ?? (isLong ? 10_000 : 500));
const seed = Number(process.env['LIANDONG_SEED'] ?? Date.now() % 1_000_000);
const megabyte = 1_048_576;
const secret = 'looks-at-a-run-of-the-fuzzer';

const homes: Readonly<Record<Source, { readonly unit: Unit; readonly body: string }>> = {
  organisation: { unit: 'organisation', body: 'LJ-GW' },
  propaganda: { unit: 'propaganda', body: 'LJ-XC' },
  'mass-organisations': { unit: 'mass-organisations', body: 'LJ-TW' },
  discipline: { unit: 'discipline', body: 'LJ-JW' },
  coordination: { unit: 'organisation', body: 'LJ-GW' },
};
const everyRole = roles.filter((role) => role !== 'system' && role !== 'member');

/** Who calls; the first most often. */
const callersOf = (service: Source) => ({
  everything: { ...homes[service], sub: 'p-all', roles: everyRole },
  second: { ...homes[service], sub: 'p-second', roles: ['department', 'secretary', 'resource-owner', 'supervisor'] },
  branch: { unit: 'organisation', body: 'LJ-CZJ-1', sub: 'p-branch', roles: ['secretary', 'resource-owner'] },
  member: { ...homes[service], sub: 'p-member', roles: ['member'] },
  league: { ...homes['mass-organisations'], sub: 'p-league', roles: ['department', 'resource-owner', 'secretary'] },
  auditor: { ...homes['discipline'], sub: 'p-auditor', roles: ['auditor'] },
  agency: { ...homes[service], sub: 'p-agency', roles: ['system'], bodies: ['LJ-XC', 'LJ-TW'] },
  nowhere: { ...homes[service], body: 'LJ-NONE', sub: 'p-nowhere', roles: ['department', 'resource-owner'] },
});

interface Timed {
  readonly what: string;
  readonly milliseconds: number;
}

describe('Requests made from the OpenAPI files', () => {
  let services: ComposedServices;
  const urls = new Map<Source, string>();
  const sender = new Sender();
  const timed: Timed[] = [];
  const statuses = new Map<string, number>();
  /** In MB, of each service's run when it is warm; and at the end. */
  const heaps: number[] = [];

  beforeAll(async () => {
    services = await composeServices({ areConnected: true, variables: { CLOCK_CONTROL: secret } });
    for (const [service, app] of services.apps) urls.set(service, await app.getUrl());
    const committee = { sub: 'committee', body: 'LJ-GW', roles: ['secretary'] };
    const loaded = await fetch(`${urlOf('organisation')}/v1/bodies/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await services.issuer.tokenFor(committee)}`, 'content-type': 'text/csv' },
      body: readFileSync('deploy/local/data/bodies.csv', 'utf8'),
    });
    if (loaded.status !== 200) throw new Error(`the register was not loaded: ${await loaded.text()}`);
    await quiet();
  }, 180_000);
  afterAll(async () => {
    sender.close();
    await services.close();
  }, 60_000);

  const urlOf = (service: Source): string => {
    const url = urls.get(service);
    if (url === undefined) throw new Error(`${service} does not run`);
    return url;
  };
  const quiet = () => untilQuiet({ urls: [...urls.values()], secret });

  /** What is wrong with what one service answered, each kind once with the first request that showed it. */
  const faultsOf = async (service: Source): Promise<ReadonlyMap<string, string>> => {
    const file = (await (await fetch(`${urlOf(service)}/v1/openapi.json`)).json()) as OpenApiFile;
    const bodies = ['LJ-XC', 'LJ-TW', 'LJ-GW', 'LJ-JW', 'LJ-ZZ', 'LJ-CZJ', 'LJ-CZJ-1', 'LJ-ZGH'];
    const callers = callersOf(service);
    const tokens = new Map<string, string>();
    for (const [name, claims] of Object.entries(callers)) tokens.set(name, await services.issuer.tokenFor(claims));
    tokens.set('forged', 'eyJhbGciOiJub25lIn0.e30.');
    const bodyOf = [...Object.entries(callers)].map(([name, { body }]) => [name, body] as const);
    const without = ['forged', 'nobody'].map((name) => [name, undefined] as const);
    const requests = new Requests(file, bodies, new Map([...bodyOf, ...without]));
    const faults = new Map<string, string>();
    for (let index = 0; index < count; index++) {
      if (index === Math.floor(count / 3)) heaps.push(heapNow());
      const request = requests.at(seed + index);
      const fault = await faultOf(service, request, requests, tokens.get(request.as));
      if (fault !== undefined && !faults.has(fault)) faults.set(fault, `request ${index}: ${curlOf(request)}`);
    }
    return faults;
  };

  const faultOf = async (service: Source, request: FuzzRequest, requests: Requests, token: string | undefined) => {
    const what = `${service} ${request.method} ${request.route}`;
    try {
      const answer = await sender.send(urlOf(service), request, token);
      timed.push({ what, milliseconds: answer.milliseconds });
      statuses.set(`${answer.status}`, (statuses.get(`${answer.status}`) ?? 0) + 1);
      if (answer.status < 300) requests.known.learn(request.route, parsed(answer.body), answer.etag);
      if (answer.status < 500) return undefined;
      const { detail, cause } = (parsed(answer.body) ?? {}) as { readonly detail?: string; readonly cause?: string };
      return `${what} ${answer.status} ${(cause ?? detail ?? answer.body).replace(/[0-9a-f-]{36}/g, '…').slice(0, 400)}`;
    } catch (error) {
      return `${what} ${error instanceof Error ? error.message : String(error)}`;
    }
  };

  it(
    `are all answered as described, ${count} at each service, seed ${seed}`,
    async () => {
      const found = await Promise.all(sources.map((service) => faultsOf(service)));
      const faults = found.flatMap((one) => [...one].map(([fault, request]) => `${fault}\n    ${request}`));
      timed.sort((a, b) => b.milliseconds - a.milliseconds);
      const grown = Math.round(heapNow() - Math.max(...heaps));
      process.stderr.write(
        `fuzzer, seed ${seed}: ${timed.length} answers (${[...statuses]
          .sort()
          .map(([status, times]) => `${times} × ${status}`)
          .join(', ')}); heap ${grown} MB more; slowest: ` +
          `${timed
            .slice(0, 8)
            .map(({ what, milliseconds }) => `${what} ${milliseconds} ms`)
            .join(', ')}\n`,
      );
      expect(faults).toEqual([]);
      expect(grown).toBeLessThan(isLong ? 20 : 60);
      expect(
        [...statuses].filter(([status]) => status.startsWith('2')).reduce((sum, [, times]) => sum + times, 0),
      ).toBeGreaterThan(count / 2);
    },
    isLong ? 7_200_000 : 300_000,
  );

  it('leave no dead letter and no stream that is held back', async () => {
    await quiet();
    const letters: string[] = [];
    for (const [service, app] of services.apps) {
      const { connection } = app.get(EventStore, { strict: false });
      const kept = await connection.collection('dead-letters').find().limit(5).toArray();
      letters.push(...kept.map((letter) => `${service}: ${JSON.stringify(letter).slice(0, 600)}`));
    }
    expect(letters).toEqual([]);
    const blocked = await register.getSingleMetric('liandong_relay_blocked_streams')?.get();
    expect(blocked?.values.filter(({ value }) => value > 0)).toEqual([]);
  }, 180_000);
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const curlOf = ({ method, url, headers, body, as }: FuzzRequest): string =>
  `${method} ${url.slice(0, 600)} as ${as} ${JSON.stringify(headers)} ${String(body ?? '').slice(0, 1_500)}`;

/** After a collection: what is only waiting for one does not count. */
const heapNow = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / megabyte;
};
