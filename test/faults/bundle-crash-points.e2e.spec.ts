import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crashFile, type CrashPoint } from '../../libs/unit-service/crash-points.js';
import { type Client, eventually } from '../e2e/client.js';
import { type FaultySystem, startMs, systemOnGivenStack, untilAnswered } from './faulty-system.js';

const host = 'organisation';
const owners = ['propaganda', 'discipline', 'mass-organisations'] as const;
type Service = typeof host | (typeof owners)[number];
type Outcome = 'confirmed' | 'abandoned';

interface Bundle {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly { readonly status: string }[];
}

/** Every step of the exchange at which a service may die. The one that is abandoned finds the hall of the last owner taken. */
const points: readonly (readonly [Outcome, Service, CrashPoint, string])[] = [
  ['confirmed', host, 'commit-before', 'bundle.requested'],
  ['confirmed', host, 'commit-after', 'bundle.requested'],
  ['confirmed', host, 'send-before', 'bundle.requested'],
  ['confirmed', host, 'send-after', 'bundle.requested'],
  ['confirmed', 'propaganda', 'commit-before', 'reservation.held'],
  ['confirmed', 'discipline', 'commit-after', 'reservation.held'],
  ['confirmed', 'mass-organisations', 'send-after', 'reservation.held'],
  ['confirmed', 'propaganda', 'offset-before', 'bundle.requested'],
  ['confirmed', host, 'commit-before', 'bundle.line-answered'],
  ['confirmed', host, 'commit-after', 'bundle.line-answered'],
  ['confirmed', host, 'offset-before', 'reservation.held'],
  ['confirmed', host, 'commit-before', 'bundle.confirmed'],
  ['confirmed', host, 'commit-after', 'bundle.confirmed'],
  ['confirmed', host, 'send-after', 'bundle.confirmed'],
  ['confirmed', 'discipline', 'commit-before', 'reservation.confirmed'],
  ['confirmed', 'mass-organisations', 'commit-after', 'reservation.confirmed'],
  ['confirmed', 'propaganda', 'offset-before', 'bundle.confirmed'],
  ['abandoned', 'mass-organisations', 'commit-before', 'reservation.refused'],
  ['abandoned', 'mass-organisations', 'commit-after', 'reservation.refused'],
  ['abandoned', host, 'commit-before', 'bundle.abandoned'],
  ['abandoned', host, 'commit-after', 'bundle.abandoned'],
  ['abandoned', host, 'send-after', 'bundle.abandoned'],
  ['abandoned', 'propaganda', 'commit-before', 'reservation.released'],
  ['abandoned', 'discipline', 'commit-after', 'reservation.released'],
  ['abandoned', 'propaganda', 'offset-before', 'bundle.abandoned'],
];

describe('A bundle over resources of three units ends as one when kill -9 meets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-crash-'));
  const halls: string[] = [];
  let faulty: FaultySystem;
  let committee: Client;

  beforeAll(async () => {
    faulty = await systemOnGivenStack({ env: { LIANDONG_CRASH_FOLDER: folder } });
    committee = await faulty.as('committee');
    for (const [name, unit, owner] of [
      ['propaganda', 'propaganda', 'LJ-XC'],
      ['discipline', 'discipline', 'LJ-JW'],
      ['union', 'mass-organisations', 'LJ-ZGH'],
    ] as const) {
      const hall = {
        name: `${unit} 厅`,
        kind: 'venue',
        sharing: 'exclusive',
        owner,
        timeZone: 'Asia/Shanghai',
        approval: 'automatic',
      };
      const client = await faulty.as(name);
      const { status, body } = await client.post<{ readonly id: string }>(`/api/${unit}/v1/resources`, hall);
      expect({ status, body }).toMatchObject({ status: 201 });
      halls.push(body.id);
    }
  }, startMs);

  afterAll(async () => {
    await faulty.close();
    rmSync(folder, { recursive: true });
  }, startMs);

  it.each(points.map((point, index) => [...point, index] as const))(
    '%s: %s at %s of %s',
    async (outcome, service, point, eventType, index) => {
      const day = new Date(Date.parse('2027-07-01T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
      const period = { from: `${day}T01:00:00Z`, to: `${day}T03:00:00Z` };
      const initiative = await postedInitiative(period);
      if (outcome === 'abandoned') await takeLastHall(period);
      const pid = faulty.system.supervisor.pid(service);
      const trap = join(folder, crashFile(service, point, eventType));
      writeFileSync(trap, '');

      const path = `/api/${host}/v1/initiatives/${initiative}/bundles`;
      const body = { lines: halls.map((resource) => ({ resource, ...period })) };
      const asked = await untilAnswered(() =>
        committee.post<Bundle>(path, body, { 'idempotency-key': `crash-${index}` }),
      );
      expect(asked).toMatchObject({ status: 202 });

      await eventually(
        async () => existsSync(trap),
        (isArmed) => !isArmed,
        30_000,
      );
      const decided = await eventually(
        () => untilAnswered(() => committee.get<Bundle>(`${path}/${asked.body.id}`)),
        (answer) => answer.body.status !== 'requested',
        60_000,
      );
      await eventually(
        async () => faulty.system.supervisor.pid(service),
        (now) => now !== pid,
      );
      expect(decided.body.status).toBe(outcome);
      await eventually(
        () => linesOf(asked.body.id, period),
        (lines) => lines.every((status) => status === (outcome === 'confirmed' ? 'confirmed' : 'none')),
        60_000,
      );
    },
    180_000,
  );

  const postedInitiative = async ({ from, to }: { readonly from: string; readonly to: string }): Promise<string> => {
    const content = {
      title: '联合学习',
      purpose: '共同学习',
      kind: 'training',
      host: 'LJ-GW',
      startsAt: from,
      endsAt: to,
      timeZone: 'Asia/Shanghai',
      invited: [],
    };
    const drafted = await committee.post<{ readonly id: string }>(`/api/${host}/v1/initiatives`, content);
    expect(drafted).toMatchObject({ status: 201 });
    expect(await committee.post(`/api/${host}/v1/initiatives/${drafted.body.id}/post`)).toMatchObject({ status: 200 });
    return drafted.body.id;
  };

  const takeLastHall = async (period: object): Promise<void> => {
    const union = await faulty.as('union');
    const taken = await union.post(`/api/mass-organisations/v1/resources/${halls[2] ?? ''}/reservations`, {
      ...period,
      purpose: '先到',
    });
    expect(taken).toMatchObject({ status: 201 });
  };

  /** What each owner's calendar says of the bundle's line. */
  const linesOf = (
    bundle: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<readonly string[]> =>
    Promise.all(
      halls.map(async (hall, index) => {
        interface Calendar {
          readonly reservations: readonly { readonly status: string; readonly bundle?: string }[];
        }
        const path = `/api/${owners[index] ?? host}/v1/resources/${hall}/calendar?from=${from}&to=${to}`;
        const { body } = await untilAnswered(() => committee.get<Calendar>(path));
        return body.reservations.find((reservation) => reservation.bundle === bundle)?.status ?? 'none';
      }),
    );
});
