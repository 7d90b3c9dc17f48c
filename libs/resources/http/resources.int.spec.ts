import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, registered, type UnitApp, World } from '../unit-app.fixture.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
const xuan: TokenClaims = { sub: 'xuan', unit: 'propaganda', body: 'LJ-XC' };
const coordinator: TokenClaims = { sub: 'coordinator', unit: 'organisation', body: 'LJ-ZZ', roles: ['coordinator'] };
const hall = { name: '一号厅', kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };

interface Found {
  readonly id: string;
  readonly name: string;
  readonly isFree?: boolean;
  readonly version: number;
}
interface Page {
  readonly items: readonly Found[];
  readonly next: string | null;
}
const problem = (code: string) => `urn:liandong:problem:${code}`;

describe('A resource', () => {
  let world: World;
  let organisation: UnitApp;
  let propaganda: UnitApp;

  beforeAll(async () => {
    world = await World.open();
    [organisation, propaganda] = await Promise.all([world.start('organisation'), world.start('propaganda')]);
    await organisation.say('body/LJ-XC', registered('LJ-XC', 'propaganda'));
    await organisation.say('body/LJ-GW', registered('LJ-GW', 'organisation'));
    await eventually(async () => (await organisation.bodyKnownHere('LJ-GW')) !== undefined);
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const offer = async (changes: object = {}, at = organisation, as = owner): Promise<string> => {
    const { status, body } = await at.post<{ id: string }>('/v1/resources', { ...hall, ...changes }, as);
    expect([status, body]).toEqual([201, expect.objectContaining({ version: 1 })]);
    return body.id;
  };
  const book = (id: string, from: number, to: number, as = owner) =>
    organisation.post<{ id: string }>(
      `/v1/resources/${id}/reservations`,
      { from: hour(from), to: hour(to), purpose: 'x' },
      as,
    );

  it('names every wrong field when it is offered', async () => {
    const wrong = {
      name: '',
      kind: 'castle',
      sharing: 'exclusive',
      capacity: 0,
      timeZone: 'Mars/Olympus',
      openingHours: [{ days: ['MO', 'someday'], from: '9', to: '25:00' }],
      allowed: { relations: ['friendship'] },
      approval: 'automatic',
      colour: 'red',
    };
    const { status, body } = await organisation.post<{ errors: { path: string }[] }>('/v1/resources', wrong, owner);
    expect(status).toBe(400);
    expect([...new Set(body.errors.map(({ path }) => path))].sort()).toEqual([
      'allowed.relations',
      'capacity',
      'colour',
      'kind',
      'name',
      'openingHours.0.days',
      'openingHours.0.from',
      'openingHours.0.to',
      'timeZone',
    ]);
  });

  it.each([
    ['places without their number', { sharing: 'capacity' }, 422, 'invalid-description'],
    ['a budget without its amount', { sharing: 'budget' }, 422, 'invalid-description'],
    ['an owner of another unit', { owner: 'LJ-XC' }, 421, 'wrong-unit'],
    ['an owner that nobody knows', { owner: 'LJ-NOBODY' }, 422, 'unknown-body'],
  ])('is not offered with %s', async (_, changes, status, code) => {
    const refused = await organisation.post('/v1/resources', { ...hall, ...changes }, coordinator);
    expect([refused.status, refused.body['type']]).toEqual([status, problem(code)]);
  });

  it('has opening hours as people write them, read as rules for its owner; what is not understood is said', async () => {
    const ask = (text: string, as = owner) =>
      organisation.get<object>(`/v1/opening-hours?text=${encodeURIComponent(text)}`, as);
    expect(await ask('周二至周日 9:00-20:00；周一闭馆，另有夜场')).toMatchObject({
      status: 200,
      body: {
        openingHours: [{ days: ['TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', to: '20:00' }],
        notUnderstood: ['另有夜场'],
      },
    });
    expect(await ask('')).toMatchObject({ status: 400 });
    expect(await ask('周'.repeat(501))).toMatchObject({ status: 400 });
    expect(await ask('周一闭馆', { ...owner, roles: ['member'] })).toMatchObject({ status: 403 });
  });

  it('is offered by its owner’s people and by a coordinator, not by others', async () => {
    expect(await organisation.post('/v1/resources', hall, { ...owner, roles: ['department'] })).toMatchObject({
      status: 403,
      body: { type: problem('role-missing') },
    });
    expect(await organisation.post('/v1/resources', { ...hall, owner: 'LJ-GW' }, xuan)).toMatchObject({
      status: 403,
      body: { type: problem('not-your-body') },
    });
    const id = await offer({ owner: 'LJ-GW' }, organisation, coordinator);
    expect((await organisation.get(`/v1/resources/${id}`)).body).toMatchObject({
      owner: 'LJ-GW',
      unit: 'organisation',
    });
  });

  it('is revised in part; what is set to nothing is taken away, but for what it cannot be without', async () => {
    const id = await offer({ district: '城中', capacity: 30 });
    const revise = (body: object, headers = {}) =>
      organisation.call('PATCH', `/v1/resources/${id}`, { as: owner, body, headers });
    expect(await revise({ name: '二号厅', district: null })).toMatchObject({
      status: 200,
      body: { name: '二号厅', capacity: 30, version: 2 },
    });
    expect((await organisation.get(`/v1/resources/${id}`)).body).not.toHaveProperty('district');
    expect(await revise({ name: null, approval: null })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'name' }, { path: 'approval' }] },
    });
    expect(await revise({ owner: 'LJ-XC' })).toMatchObject({ status: 400, body: { errors: [{ path: 'owner' }] } });
    expect((await revise({ capacity: 40 }, { 'if-match': '"1"' })).status).toBe(412);
    await eventually(async () => (await propaganda.get(`/v1/resources/${id}`)).body['name'] === '二号厅');
    expect(await propaganda.call('PATCH', `/v1/resources/${id}`, { as: owner, body: {} })).toMatchObject({
      status: 421,
      body: { location: `/api/organisation/v1/resources/${id}` },
    });
  });

  it('is retired when nothing is booked ahead, and not found any more', async () => {
    const id = await offer({ name: '旧厅' });
    const { body: reservation } = await book(id, 0, 1);
    const retire = () => organisation.post(`/v1/resources/${id}/retire`, { reason: '拆除' }, owner);
    expect(await retire()).toMatchObject({ status: 409, body: { type: problem('resource-in-use') } });
    await organisation.post(`/v1/reservations/${reservation.id}/release`, {}, owner);
    expect(await retire()).toMatchObject({ status: 200, body: { status: 'retired' } });
    await eventually(async () => (await propaganda.get(`/v1/resources/${id}`)).body['status'] === 'retired');
    expect((await propaganda.get<Page>('/v1/resources?q=旧厅')).body.items).toEqual([]);
  });

  it('is blocked for a period after its owner saw what that displaces, and opened again', async () => {
    const id = await offer();
    const { body: reservation } = await book(id, 1, 2, xuan);
    const period = { from: hour(0), to: hour(3), reason: '检修' };
    const displaced = [{ reservation: reservation.id, body: 'LJ-XC', alternatives: expect.any(Array) }];
    const path = `/v1/resources/${id}/blockings`;
    expect(await organisation.post(path, period, xuan)).toMatchObject({ status: 403 });
    const dry = await organisation.post(`${path}?dryRun=true`, period, owner);
    expect(dry).toMatchObject({ status: 200, body: { ...period, displaced } });
    expect((await organisation.get(`/v1/reservations/${reservation.id}`)).body).toMatchObject({ status: 'confirmed' });
    const blocked = await organisation.post<{ id: string }>(path, period, owner);
    expect(blocked).toMatchObject({ status: 201, body: { ...period, displaced, version: 4 } });
    expect((await organisation.get(`/v1/reservations/${reservation.id}`)).body).toMatchObject({ status: 'displaced' });
    expect(await book(id, 2, 4)).toMatchObject({ status: 409, body: { conflicts: [{ blocking: blocked.body.id }] } });
    const unblock = () => organisation.call('DELETE', `${path}/${blocked.body.id}`, { as: owner });
    expect((await unblock()).status).toBe(204);
    expect(await unblock()).toMatchObject({ status: 404, body: { type: problem('unknown-blocking') } });
    expect((await book(id, 2, 4)).status).toBe(201);
  });

  it('shows its calendar with what is over, in a period of at most 400 days', async () => {
    const id = await offer();
    await book(id, 0, 1);
    await book(id, 5, 6);
    const calendar = (query: string) =>
      organisation.get<{ reservations: object[] }>(`/v1/resources/${id}/calendar${query}`);
    expect((await calendar('')).body.reservations).toHaveLength(2);
    expect((await calendar(`?from=${hour(1)}&to=${hour(5)}`)).body.reservations).toHaveLength(0);
    expect(await calendar(`?from=${hour(1)}&to=${hour(1)}`)).toMatchObject({ status: 400 });
    expect((await calendar(`?to=2099-01-01T00:00:00Z`)).status).toBe(400);
    expect((await organisation.get('/v1/resources/org-nothing/calendar')).status).toBe(404);
  });

  describe('is found', () => {
    const search = async (query: string) => (await propaganda.get<Page>(`/v1/resources?kind=culture&${query}`)).body;
    const names = ({ items }: Page) => items.map(({ name }) => name);

    beforeAll(async () => {
      const culture = {
        kind: 'culture',
        district: '城西',
        openingHours: [{ days: ['MO'], from: '09:00', to: '12:00' }],
      };
      const small = await offer({ ...culture, name: '小剧场', capacity: 60, equipment: ['钢琴', '舞台灯光'] });
      await offer({ ...culture, name: '大剧院', capacity: 800, equipment: ['舞台'] });
      await offer({ ...culture, name: '展厅', sharing: 'capacity', capacity: 100, district: '城北' }, propaganda, xuan);
      await book(small, 0, 1);
      await eventually(async () => (await search('')).items.length === 3);
      await eventually(async () => {
        const { body } = await propaganda.get<{ items: object[] }>(`/v1/reservations?resource=${small}`);
        return body.items.length === 1;
      });
    });

    it('over all units by kind, unit, district and words', async () => {
      expect(names(await search('unit=propaganda'))).toEqual(['展厅']);
      expect(names(await search('district=城西')).sort()).toEqual(['大剧院', '小剧场'].sort());
      expect(names(await search('q=钢琴'))).toEqual(['小剧场']);
      expect(names(await search('owner=LJ-XC'))).toEqual(['展厅']);
      expect(names(await search('owner=LJ-NOBODY'))).toEqual([]);
    });

    it('by what is free in all of a period for so many people, the least room left over first', async () => {
      expect(names(await search(`free=true&from=${hour(1)}&to=${hour(2)}&places=50`))).toEqual([
        '小剧场',
        '展厅',
        '大剧院',
      ]);
      expect(names(await search(`free=true&from=${hour(0)}&to=${hour(2)}&places=50`))).toEqual(['展厅', '大剧院']);
      expect(names(await search(`free=true&from=${hour(2)}&to=${hour(4)}`))).toEqual([]);
      const all = await search(`from=${hour(0)}&to=${hour(1)}&places=50`);
      expect(all.items.map(({ name, isFree }) => [name, isFree])).toEqual([
        ['展厅', true],
        ['大剧院', true],
        ['小剧场', false],
      ]);
    });

    it('by all of the equipment named, those who call it just that first', async () => {
      expect(names(await search('equipment=钢琴,舞台'))).toEqual(['小剧场']);
      expect(names(await search('equipment=钢琴&equipment=音响'))).toEqual([]);
      expect(names(await search('equipment=舞台'))).toEqual(['大剧院', '小剧场']);
      expect((await propaganda.get(`/v1/resources?equipment=${'x'.repeat(101)}`)).status).toBe(400);
    });

    it('page by page', async () => {
      const first = await search('limit=2');
      const rest = await search(`limit=2&cursor=${first.next}`);
      expect([...names(first), ...names(rest)].sort()).toEqual(['大剧院', '小剧场', '展厅'].sort());
      expect(rest.next).toBeNull();
    });

    it('not without both ends of a period', async () => {
      const wrong = await propaganda.get(`/v1/resources?free=true&places=none&from=${hour(0)}`);
      expect([wrong.status, (wrong.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, 'places']);
      expect(await propaganda.get(`/v1/resources?free=true`)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'from' }, { path: 'to' }] },
      });
    });
  });
});
