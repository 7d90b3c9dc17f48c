import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import type { TokenClaims } from '#testing';
import { hostOf } from './attendances.fixture.js';
import { eventually, Units } from './units.fixture.js';

interface Template {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly content: Readonly<Record<string, unknown>>;
}
interface Draft {
  readonly id: string;
  readonly type?: string;
  readonly status: string;
  readonly host: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly invited?: readonly { readonly body: string }[];
  readonly participants: readonly { readonly body: string }[];
}

const zone = 'Asia/Shanghai';
const host = hostOf('LJ-GW');
const youth: TokenClaims = { sub: 'clerk', unit: 'mass-organisations', body: 'LJ-TW', roles: ['department'] };
const problem = (code: string) => `urn:liandong:problem:${code}`;

describe('Templates', () => {
  let units: Units;
  let source: string;
  beforeAll(async () => {
    units = await Units.start('organisation', 'mass-organisations');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-TW', 'mass-organisations', { kind: 'youth-league' });
    await units.register('LJ-FL', 'mass-organisations', { kind: 'womens-federation' });
    /** The second Friday of March, from nine to half past eleven. */
    const drafted = await units.call<Draft>('organisation', 'POST', '/v1/initiatives', host, {
      title: '三月植树',
      purpose: '绿化',
      kind: 'volunteering',
      host: 'LJ-GW',
      startsAt: '2026-03-13T01:00:00Z',
      endsAt: '2026-03-13T03:30:00Z',
      timeZone: zone,
      note: '老张负责工具',
      invited: [
        { body: 'LJ-TW', role: 'support', required: true },
        { body: 'LJ-FL', role: 'inform', required: false },
      ],
      milestones: [{ name: '备苗', offsetDays: -7, from: 'start' }],
    });
    source = drafted.body.id;
  }, 60_000);
  afterAll(() => units.close());

  const save = async (content: object = {}) =>
    units.call<Template>('organisation', 'POST', '/v1/templates', host, { initiative: source, ...content });
  const start = (
    id: string,
    content: object,
    as = host,
    unit: 'organisation' | 'mass-organisations' = 'organisation',
  ) => units.call<Draft>(unit, 'POST', `/v1/templates/${id}/start`, as, content);

  it('keep what an initiative is made of, without what was noted of it', async () => {
    const saved = await save({ name: '植树' });
    expect(saved).toMatchObject({ status: 201, body: { name: '植树', status: 'kept', body: 'LJ-GW', from: source } });
    expect(saved.text).not.toContain('老张');
    expect((await units.call<Draft>('organisation', 'GET', `/v1/templates/${saved.body.id}`, youth)).status).toBe(200);
    const stranger = await units.call<Draft>('organisation', 'POST', '/v1/templates', youth, { initiative: source });
    expect([stranger.status, stranger.body.type]).toEqual([404, problem('not-found')]);
  });

  it('begin drafts on the same weekday of the month at the same hour, or on a day that is named', async () => {
    const { id } = (await save()).body;
    const next = await start(id, { year: 2028 });
    expect(next).toMatchObject({ status: 201, body: { status: 'draft', host: 'LJ-GW', title: '三月植树' } });
    expect(next.body).toMatchObject({ startsAt: '2028-03-10T01:00:00.000Z', endsAt: '2028-03-10T03:30:00.000Z' });
    const named = await start(id, { startsOn: '2029-05-20', title: '五月植树' });
    expect(named.body).toMatchObject({ startsAt: '2029-05-20T01:00:00.000Z', title: '五月植树' });
    const coming = DateTime.fromISO((await start(id, {})).body.startsAt, { zone });
    expect([coming.weekday, coming.month, coming.hour, Math.ceil(coming.day / 7)]).toEqual([5, 3, 9, 2]);
    expect(coming.toMillis()).toBeGreaterThan(Date.now());
    expect((await start(id, { startsOn: '2029-02-30' })).status).toBe(400);
  });

  it('are begun by another body at its own unit, which is not invited to what it hosts', async () => {
    const { id } = (await save()).body;
    const there = () => units.call('mass-organisations', 'GET', `/v1/templates/${id}`, youth);
    await eventually(async () => (await there()).status === 200);
    const begun = await start(id, { year: 2028 }, youth, 'mass-organisations');
    expect(begun).toMatchObject({ status: 201, body: { host: 'LJ-TW' } });
    expect(begun.body.id.startsWith('mas-')).toBe(true);
    expect(begun.body.participants.map(({ body }) => body)).toEqual(['LJ-FL']);
    expect((await start(id, { host: 'LJ-TW' })).body.type).toBe(problem('wrong-unit'));
  });

  it('are renamed and withdrawn by their body alone; a withdrawn one begins nothing', async () => {
    const { id } = (await save()).body;
    const path = `/v1/templates/${id}`;
    const other = hostOf('LJ-CZJ');
    expect((await units.call('organisation', 'PATCH', path, other, { name: 'x' })).status).toBe(403);
    expect(await units.call('organisation', 'PATCH', path, host, { name: '春季植树' })).toMatchObject({
      body: { name: '春季植树' },
    });
    expect((await units.call('organisation', 'POST', `${path}/withdraw`, other)).status).toBe(403);
    expect((await units.call('organisation', 'POST', `${path}/withdraw`, host)).status).toBe(200);
    expect((await start(id, {})).body.type).toBe(problem('template-withdrawn'));
    const list = await units.call<{ items: Template[] }>('organisation', 'GET', '/v1/templates', youth);
    expect(list.body.items.map((one) => one.id)).not.toContain(id);
  });
});
