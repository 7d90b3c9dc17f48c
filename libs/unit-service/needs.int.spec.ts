import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const asker: TokenClaims = { sub: 'xu', unit: 'organisation', body: 'LJ-ZZ', roles: ['department'] };
const union: TokenClaims = { sub: 'gong', unit: 'mass-organisations', body: 'LJ-GH', roles: ['department'] };
const league: TokenClaims = { sub: 'tuan', unit: 'mass-organisations', body: 'LJ-TW', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Need {
  readonly id: string;
  readonly status: string;
  readonly accountable?: string;
  readonly isOpenToAll: boolean;
  readonly claims: readonly { readonly body: string; readonly role: string; readonly progress: string }[];
  readonly refused: readonly { readonly body: string; readonly reason: string }[];
  readonly results: readonly object[];
}

describe('A need', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('organisation', 'mass-organisations');
    await units.register('LJ-ZZ', 'organisation');
    await units.register('LJ-GH', 'mass-organisations');
    await units.register('LJ-TW', 'mass-organisations');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const content = { title: '党员活动室投影设备', kind: 'culture-and-sport', closesOn: '2027-06-30' };
  const post = (changes: object = {}, as = asker) =>
    units.call<Need>('organisation', 'POST', '/v1/needs', as, { ...content, ...changes });
  const posted = async (changes: object = {}): Promise<string> => {
    const answer = await post(changes);
    expect(answer.status).toBe(201);
    const { id } = answer.body;
    await eventually(
      async () => (await units.call('mass-organisations', 'GET', `/v1/needs/${id}`, union)).status === 200,
    );
    return id;
  };
  const say = (id: string, step: string, as: TokenClaims, body: object = {}) =>
    units.call<Need>('mass-organisations', 'POST', `/v1/needs/${id}/${step}`, as, body);
  const read = async (id: string) => (await units.call<Need>('organisation', 'GET', `/v1/needs/${id}`, asker)).body;
  const becomes = (id: string, isSo: (need: Need) => boolean) => eventually(async () => isSo(await read(id)));
  const listed = async (query: string) =>
    (
      await units.call<{ items: Need[] }>('mass-organisations', 'GET', `/v1/needs?limit=500&${query}`, union)
    ).body.items.map(({ id }) => id);

  it('is claimed at the claimer’s unit, by one accountable body and those who support it, reported on, and closed by the asker', async () => {
    const id = await posted();
    expect(await say(id, 'claims', union, { role: 'accountable', plan: '借用工会设备' })).toMatchObject({
      status: 201,
    });
    await becomes(id, ({ status }) => status === 'claimed');
    await eventually(async () => (await say(id, 'claims', league)).status === 409);
    expect((await say(id, 'claims', league)).body).toMatchObject({ type: problem('accountable-taken'), body: 'LJ-GH' });
    expect(await say(id, 'claims', league, { role: 'support' })).toMatchObject({ status: 201 });
    await becomes(id, ({ claims }) => claims.length === 2);
    await say(id, 'claims/reports', union, { progress: 'under-way', words: '设备已调试' });
    await say(id, 'claims/results', union, { kind: 'reservation', id: 'mas-1.r' });
    await becomes(
      id,
      ({ results, claims }) => results.length === 1 && claims.some(({ progress }) => progress === 'under-way'),
    );
    expect(await read(id)).toMatchObject({
      accountable: 'LJ-GH',
      results: [{ body: 'LJ-GH', kind: 'reservation', id: 'mas-1.r' }],
    });
    await eventually(async () => (await listed('matched=true')).includes(id));
    expect(await listed('claimedBy=LJ-TW')).toContain(id);

    expect(await units.call('organisation', 'POST', `/v1/needs/${id}/close`, asker, {})).toMatchObject({ status: 400 });
    const closing = { satisfaction: 'satisfied', words: '很好用' };
    const closed = await units.call<Need>('organisation', 'POST', `/v1/needs/${id}/close`, asker, closing);
    expect(closed).toMatchObject({
      status: 200,
      body: { status: 'closed', satisfaction: 'satisfied', satisfactionWords: '很好用' },
    });
    await eventually(async () => (await say(id, 'claims/withdraw', union)).status === 409);
    const seen = await units.call('mass-organisations', 'GET', `/v1/needs/${id}`, {
      ...union,
      body: 'LJ-FL',
      roles: ['member'],
    });
    expect(seen.body).toMatchObject({ satisfactionWords: '•••' });
  });

  it('of which two bodies claim to be accountable at once has the first, and the other is told', async () => {
    const id = await posted();
    const answers = await Promise.all([say(id, 'claims', union), say(id, 'claims', league)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await becomes(id, ({ claims, refused }) => claims.length + refused.length === 2);
    const need = await read(id);
    expect(need.refused).toMatchObject([{ reason: 'accountable-taken' }]);
    expect([need.accountable, need.refused[0]?.body].sort()).toEqual(['LJ-GH', 'LJ-TW']);
  });

  it('is open again when the accountable body withdraws', async () => {
    const id = await posted();
    await say(id, 'claims', union);
    await becomes(id, ({ status }) => status === 'claimed');
    expect(await say(id, 'claims/withdraw', union, { reason: '人手不足' })).toMatchObject({ status: 200 });
    await becomes(id, ({ status, claims }) => status === 'open' && claims.length === 0);
    expect((await say(id, 'claims/reports', union, { progress: 'done', words: '完成' })).body).toMatchObject({
      type: problem('nothing-claimed'),
    });
    const closed = await units.call('organisation', 'POST', `/v1/needs/${id}/close`, asker, {
      satisfaction: 'satisfied',
    });
    expect(closed.body).toMatchObject({ type: problem('need-unclaimed') });
  });

  it('is its paired bodies’ to claim first, and opens to all when its closing date is over', async () => {
    const id = await posted({ paired: ['LJ-TW'], closesOn: '2026-12-31' });
    expect((await say(id, 'claims', union)).body).toMatchObject({
      type: problem('not-open-to-you'),
      paired: ['LJ-TW'],
    });
    expect(await listed('for=LJ-TW')).toContain(id);
    expect(await listed('for=LJ-GH')).not.toContain(id);
    units.moveTo('organisation', new Date('2026-12-31T15:00:00.000Z'));
    expect((await read(id)).isOpenToAll).toBe(false);
    units.moveTo('organisation', new Date('2026-12-31T16:00:01.000Z'));
    await becomes(id, ({ isOpenToAll }) => isOpenToAll);
    await eventually(async () => (await listed('for=LJ-GH')).includes(id));
    expect(await say(id, 'claims', union)).toMatchObject({ status: 201 });
  });

  it('shows the resources of all units that would meet it', async () => {
    const owner: TokenClaims = { ...union, roles: ['resource-owner'] };
    const hall = {
      kind: 'venue',
      sharing: 'exclusive',
      timeZone: 'Asia/Shanghai',
      approval: 'automatic',
      district: '徐汇区',
    };
    const offer = async (name: string, changes: object = {}) =>
      (await units.call<Need>('mass-organisations', 'POST', '/v1/resources', owner, { ...hall, name, ...changes })).body
        .id;
    const big = await offer('大礼堂', { capacity: 200 });
    await offer('小会议室', { capacity: 20 });
    await offer('远处礼堂', { capacity: 200, district: '浦东新区' });
    const wanted = { from: '2027-05-10T01:00:00.000Z', to: '2027-05-10T03:00:00.000Z' };
    const id = await posted({ resource: 'venue', places: 120, district: '徐汇区', ...wanted });
    const offers = async () =>
      (await units.call<{ items: Need[] }>('organisation', 'GET', `/v1/needs/${id}/offers`, asker)).body.items.map(
        (one) => one.id,
      );
    await eventually(async () => (await offers()).length > 0);
    expect(await offers()).toEqual([big]);
    const booking = { ...wanted, purpose: '礼堂检修', quantity: 1 };
    await units.call('mass-organisations', 'POST', `/v1/resources/${big}/reservations`, union, booking);
    await eventually(async () => (await offers()).length === 0);
  });

  it('is refused by name where it makes no sense, and elsewhere by address', async () => {
    expect((await post({ paired: ['LJ-ZZ'] })).body).toMatchObject({ type: problem('asker-paired'), path: 'paired' });
    expect((await post({ closesOn: '2020-01-01' })).body).toMatchObject({ type: problem('closes-in-the-past') });
    expect((await post({ kind: 'wishes' })).status).toBe(400);
    expect((await post({ body: 'LJ-XX' })).body).toMatchObject({ type: problem('unknown-body') });
    expect((await post({ body: 'LJ-GH' })).body).toMatchObject({
      type: problem('wrong-unit'),
      unit: 'mass-organisations',
    });
    const id = await posted();
    const elsewhere = await units.call('mass-organisations', 'POST', `/v1/needs/${id}/close`, union, {
      satisfaction: 'satisfied',
    });
    expect(elsewhere).toMatchObject({ status: 421, body: { location: `/api/organisation/v1/needs/${id}/close` } });
    const others = await units.call(
      'organisation',
      'POST',
      `/v1/needs/${id}/withdraw`,
      { ...asker, body: 'LJ-GW' },
      { reason: '不需要' },
    );
    expect(others.body).toMatchObject({ type: problem('not-your-body') });
    const stale = await units.call(
      'organisation',
      'PATCH',
      `/v1/needs/${id}`,
      asker,
      { places: 30 },
      { 'if-match': '"7"' },
    );
    expect(stale.status).toBe(412);
    const own = await units.call('organisation', 'POST', `/v1/needs/${id}/claims`, asker, {});
    expect(own.body).toMatchObject({ type: problem('not-open-to-you') });
  });

  it('is listed page by page, the first to close first, each once', async () => {
    const closing = ['2027-03-01', '2027-01-15', '2027-03-01', '2027-02-01', '2027-03-01'];
    const ids = await Promise.all(closing.map((closesOn) => posted({ closesOn, kind: 'safety' })));
    await eventually(async () => (await listed('kind=safety')).length === ids.length);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: (Need & { closesOn: string })[]; next: string | null } } = await units.call(
        'mass-organisations',
        'GET',
        `/v1/needs?kind=safety&limit=2${cursor && `&cursor=${cursor}`}`,
        union,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.next;
    }
    expect(seen).toHaveLength(ids.length);
    expect(new Set(seen)).toEqual(new Set(ids));
    const tasks = await units.call<{ next: string | null }>(
      'mass-organisations',
      'GET',
      '/v1/tasks?cursor=bm9uZQ',
      union,
    );
    expect(tasks.status).toBe(400);
  });
});
