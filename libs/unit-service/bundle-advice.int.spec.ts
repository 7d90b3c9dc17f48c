import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Connection, createConnection } from 'mongoose';
import { DATABASE } from '#event-store';
import { createServiceApp, readServiceConfig } from '#http';
import type { Unit } from '#kernel';
import { deleteTopics, EventTransport, topicsOf } from '#messaging';
import { testIssuer, type TestIssuer } from '#testing';
import { sharedByAllUnits } from './index.js';

const brokers = process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192';
const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
const namespace = `t${randomUUID().slice(0, 8)}`;
const owner = { sub: 'committee', unit: 'organisation', body: 'LJ-GW', roles: ['department', 'resource-owner'] };
/** A Monday to come; hours after 09:00 in Shanghai. */
const at = (hours: number): string =>
  new Date(Date.parse('2027-11-01T01:00:00.000Z') + hours * 3_600_000).toISOString();

interface Bundle {
  readonly id: string;
  readonly status: string;
  readonly suggestions?: readonly { readonly line: number; readonly kind: string; readonly resource: string }[];
}

describe('A bundle that could not be had', () => {
  const apps = new Map<Unit, NestFastifyApplication>();
  let issuer: TestIssuer;
  let token: string;

  beforeAll(async () => {
    issuer = await testIssuer();
    token = await issuer.tokenFor(owner);
    for (const unit of ['organisation', 'propaganda'] as const) {
      const variables = {
        NAMESPACE: namespace,
        KAFKA_BROKERS: brokers,
        MONGODB_URI: mongoUri,
        OIDC_ISSUER: issuer.issuer,
      };
      const config = readServiceConfig({ ...variables, LOG_LEVEL: 'error', ANSWER_CHECK: 'refuse', PORT: '0' }, unit);
      class UnitModule {}
      const app = await createServiceApp({ module: UnitModule, imports: [...sharedByAllUnits(config)] }, config);
      await register(app, 'LJ-GW', 'organisation');
      await register(app, 'LJ-XC', 'propaganda');
      app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
      await app.listen(0, '127.0.0.1');
      await app.startAllMicroservices();
      apps.set(unit, app);
    }
  }, 60_000);
  afterAll(async () => {
    for (const app of apps.values()) await app.close();
    await issuer.stop();
    await deleteTopics(brokers.split(','), topicsOf(namespace));
    for (const unit of apps.keys()) {
      const connection = await createConnection(mongoUri, { dbName: `${namespace}_${unit}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }, 60_000);

  const register = async (app: NestFastifyApplication, code: string, unit: Unit): Promise<void> => {
    const bodies = app.get<Connection>(DATABASE, { strict: false }).collection<{ _id: string }>('bodies');
    const body = { code, name: code, kind: 'department', unit, relations: [] };
    await bodies.replaceOne({ _id: code }, { version: 1, body }, { upsert: true });
  };
  const ask = async <Body>(method: string, path: string, body?: object, as = token, unit: Unit = 'organisation') => {
    const url = `${await apps.get(unit)?.getUrl()}${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        prefer: 'wait=20',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const offer = async (kind: string, unit: Unit = 'organisation', changes: object = {}): Promise<string> => {
    const hall = {
      name: kind,
      kind,
      sharing: 'exclusive',
      timeZone: 'Asia/Shanghai',
      approval: 'automatic',
      ...changes,
    };
    const as = unit === 'organisation' ? token : await issuer.tokenFor({ ...owner, unit, body: 'LJ-XC' });
    const { status, body } = await ask<{ id: string }>('POST', '/v1/resources', hall, as, unit);
    expect(status).toBe(201);
    while ((await ask('GET', `/v1/resources/${body.id}`)).status !== 200) await pause(20);
    return body.id;
  };
  const take = async (resource: string, from: number, to: number) => {
    const path = `/v1/resources/${resource}/reservations`;
    const wish = { from: at(from), to: at(to), purpose: '会议' };
    const { status, body } = await ask<{ id: string }>('POST', path, wish);
    expect(status).toBe(201);
    const list = async () =>
      (await ask<{ items: object[] }>('GET', `/v1/reservations?resource=${resource}`)).body.items;
    while (!JSON.stringify(await list()).includes(body.id)) await pause(20);
  };
  const initiative = async (): Promise<string> => {
    const draft = {
      title: '读书月',
      host: 'LJ-GW',
      purpose: '全民阅读',
      kind: 'activity',
      startsAt: at(0),
      endsAt: at(8),
      timeZone: 'Asia/Shanghai',
      invited: [],
    };
    const { status, body } = await ask<{ id: string }>('POST', '/v1/initiatives', draft);
    expect([status, body]).toEqual([201, expect.objectContaining({ status: 'draft' })]);
    await ask('POST', `/v1/initiatives/${body.id}/post`);
    return body.id;
  };
  const request = async (lines: readonly object[]) => {
    const path = `/v1/initiatives/${await initiative()}/bundles`;
    const requested = await ask<Bundle>('POST', path, { lines });
    const read = await ask<Bundle>('GET', `${path}/${requested.body.id}`);
    expect(read.body).toEqual(requested.body);
    return { path, bundle: read.body };
  };
  const line = (resource: string, from = 0, to = 2) => ({ resource, from: at(from), to: at(to) });

  it('says the smallest change with which it can: another place for the line that was refused, at the same time', async () => {
    const [hall, stand, staff] = [await offer('venue'), await offer('venue', 'propaganda'), await offer('people')];
    await take(hall, 1, 3);
    const { path, bundle } = await request([line(hall), line(staff)]);
    expect(bundle).toMatchObject({
      status: 'abandoned',
      suggestions: [{ line: 1, kind: 'other-resource', resource: stand, from: at(0), to: at(2) }],
    });
    const again = await ask<Bundle>('POST', path, { lines: [line(stand), line(staff)] });
    expect(again.body).toMatchObject({ status: 'confirmed' });
    expect(again.body).not.toHaveProperty('suggestions');
    // What was held to the end stands in the report, however late its owner's events come.
    const report = path.replace('/bundles', '/close-out');
    const used = async () => (await ask<{ readonly resources: readonly object[] }>('GET', report)).body.resources;
    while ((await used()).length < 2) await pause(50);
    expect(await used()).toEqual([
      expect.objectContaining({ resource: staff, owner: 'LJ-GW', kind: 'people' }),
      expect.objectContaining({ resource: stand, owner: 'LJ-XC', from: at(0), to: at(2) }),
    ]);
  });

  it('moves no line onto another of its own', async () => {
    const room = await offer('training-place');
    await take(room, 1, 3);
    const { bundle } = await request([line(room, 0, 2), line(room, 3, 5)]);
    expect(bundle).toMatchObject({
      status: 'abandoned',
      suggestions: [{ line: 1, kind: 'shift', from: at(-1), to: at(1) }],
    });
  });

  it('says nothing where no change would do', async () => {
    const [hall, locked] = [
      await offer('culture'),
      await offer('information', 'propaganda', { allowed: { bodies: ['LJ-XC'] } }),
    ];
    await take(hall, 0, 2);
    const { bundle } = await request([line(hall), line(locked)]);
    expect(bundle).toMatchObject({ status: 'abandoned', suggestions: [] });
  });
});
