import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Client } from './client.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

interface Figures {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly total: Readonly<Record<string, unknown>>;
}

const hour = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

describe('The statistics of the desk', () => {
  let running: RunningSystem;
  let auditor: Client;
  let committee: Client;
  let initiative: string;
  const now = Date.now();

  beforeAll(async () => {
    running = await runSystem();
    auditor = await running.as('auditor');
    committee = await running.as('committee');
  }, startMs);
  afterAll(() => running.close(), startMs);

  const period = `from=${iso(now - 24 * hour)}&to=${iso(now + 24 * hour)}`;
  const figures = async (query: string): Promise<Figures> => {
    const { status, body } = await auditor.get<Figures>(`/api/coordination/v1/statistics/${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const step = async (client: Client, path: string, body: object = {}): Promise<void> => {
    const { status } = await eventually(
      () => client.post(path, body),
      (reply) => reply.status !== 404,
    );
    expect({ path, status }).toEqual({ path, status: 200 });
  };

  it('show how the invited answered, each at its own unit', async () => {
    const made = await committee.post<{ id: string }>('/api/organisation/v1/initiatives', {
      title: '联合学习',
      purpose: '共同学习',
      kind: 'training',
      host: 'LJ-GW',
      startsAt: iso(now - hour),
      endsAt: iso(now + hour),
      timeZone: 'Asia/Shanghai',
      invited: [
        { body: 'LJ-XC', role: 'support', required: true },
        { body: 'LJ-ZGH', role: 'support', required: true },
        { body: 'LJ-JW', role: 'inform', required: false },
      ],
    });
    initiative = made.body.id;
    await step(committee, `/api/organisation/v1/initiatives/${initiative}/post`);
    await step(await running.as('propaganda'), `/api/propaganda/v1/invitations/${initiative}/accept`);
    await step(await running.as('union'), `/api/mass-organisations/v1/invitations/${initiative}/accept`);
    const { rows } = await eventually(
      () => figures(`participation?${period}`),
      ({ total }) => total['accepted'] === 2,
    );
    expect(rows).toMatchObject([
      { group: 'discipline', invited: 1, unanswered: 1 },
      { group: 'organisation', invited: 0 },
      { group: 'propaganda', invited: 1, accepted: 1, answeredInTime: 1 },
      { group: 'mass-organisations', invited: 1, accepted: 1 },
    ]);
  });

  it('show the host as late until it starts, and whom it reached from then on', async () => {
    const steps = () => figures('overdue?groupBy=body');
    const late = await eventually(steps, ({ total }) => total['steps'] === 1);
    expect(late.rows.find(({ group }) => group === 'LJ-GW')).toMatchObject({ steps: 1, oldestSince: iso(now - hour) });
    expect((await figures(`coverage?${period}`)).total).toMatchObject({ bodiesReached: 0, bodiesPlanned: 3 });
    await step(committee, `/api/organisation/v1/initiatives/${initiative}/start`);
    await eventually(steps, ({ total }) => total['steps'] === 0);
    const { rows, total } = await figures(`coverage?${period}&groupBy=body`);
    const reached = rows.filter(({ bodiesReached }) => bodiesReached === 1).map(({ group }) => group);
    expect(reached).toEqual(['LJ-GW', 'LJ-XC', 'LJ-ZGH']);
    const bodies = await auditor.get<{ items: unknown[] }>('/api/organisation/v1/bodies?limit=500');
    expect(total).toMatchObject({ bodies: bodies.body.items.length, bodiesReached: 3 });
  });

  it('show that a hall is short: what was booked of it, and what was refused at once and wrote nothing', async () => {
    const hall = { name: '=礼堂', kind: 'venue', sharing: 'exclusive', owner: 'LJ-GW', timeZone: 'Asia/Shanghai' };
    const { body } = await committee.post<{ id: string }>('/api/organisation/v1/resources', {
      ...hall,
      approval: 'automatic',
    });
    const wish = { from: iso(now + 2 * hour), to: iso(now + 4 * hour), purpose: '会议' };
    const union = await running.as('union');
    const path = `/api/organisation/v1/resources/${body.id}/reservations`;
    const answers = [];
    for (const key of ['one', 'two', 'two', 'three']) {
      answers.push((await union.post(path, wish, { 'idempotency-key': key })).status);
    }
    expect(answers).toEqual([201, 409, 409, 409]);
    const refusalsIn = ({ rows }: Figures) => rows.find(({ resource }) => resource === body.id)?.['refusals'];
    const { rows } = await eventually(
      () => figures(`sharing?${period}`),
      (found) => JSON.stringify(refusalsIn(found)) === '{"resource-unavailable":2}',
      70_000,
    );
    expect(rows.find(({ resource }) => resource === body.id)).toMatchObject({
      bookings: 1,
      usedHours: 2,
    });
  }, 90_000);

  it('leave through the gateway as a sheet without formulas', async () => {
    const address = new URL(
      `/api/coordination/v1/statistics/sharing?${period}&format=csv`,
      running.system.urls.gateway,
    );
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${await running.system.token('auditor')}` },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="sharing-by-resource-/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`,"'=礼堂","venue","organisation",`);
  });
});
