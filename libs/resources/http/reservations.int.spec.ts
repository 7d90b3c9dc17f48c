import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, registered, related, type UnitApp, World } from '../unit-app.fixture.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
const booker: TokenClaims = { sub: 'propaganda', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const coordinator: TokenClaims = { sub: 'coordinator', unit: 'organisation', body: 'LJ-ZZ', roles: ['coordinator'] };
const agency: TokenClaims = {
  sub: 'agency',
  unit: 'organisation',
  body: 'LJ-TJJ',
  roles: ['system'],
  bodies: ['LJ-TJJ'],
};

interface Reservation {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly occurrences?: readonly { readonly from: string; readonly to: string }[];
  readonly skipped?: readonly { readonly from: string; readonly reason: string }[];
}
interface Problem {
  readonly type: string;
  readonly suggestions?: readonly { kind: string; resource: string; from: string; to: string; quantity?: number }[];
}

describe('A reservation', () => {
  let world: World;
  let organisation: UnitApp;
  let propaganda: UnitApp;

  beforeAll(async () => {
    world = await World.open();
    [organisation, propaganda] = await Promise.all([world.start('organisation'), world.start('propaganda')]);
    for (const body of ['LJ-GW', 'LJ-XC', 'LJ-CZJ']) {
      await organisation.say(`body/${body}`, registered(body, body === 'LJ-XC' ? 'propaganda' : 'organisation'));
    }
    for (const unit of [organisation, propaganda]) {
      await eventually(async () => (await unit.get('/v1/bodies/LJ-CZJ')).status === 200);
    }
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const offer = async (changes: object = {}, at = organisation, as = owner): Promise<string> => {
    const hall = { name: '厅', kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
    const { status, body } = await at.post<{ id: string }>('/v1/resources', { ...hall, ...changes }, as);
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    return body.id;
  };
  const book = <Body = Reservation>(resource: string, wish: object = {}, as = booker, headers = {}) =>
    organisation.call<Body>('POST', `/v1/resources/${resource}/reservations`, {
      as,
      headers,
      body: { from: hour(0), to: hour(1), purpose: '会议', ...wish },
    });
  const booked = async (resource: string, wish: object = {}, as = booker): Promise<Reservation> => {
    const { status, body } = await book(resource, wish, as);
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    return body;
  };
  const step = <Body = Reservation>(id: string, name: string, body?: object, as = booker) =>
    organisation.post<Body>(`/v1/reservations/${id}/${name}`, body, as);
  const problem = (code: string) => `urn:liandong:problem:${code}`;

  describe('that is refused', () => {
    const cases: readonly (readonly [string, object, object, number, string])[] = [
      [
        'when it is closed',
        { openingHours: [{ days: ['TU'], from: '09:00', to: '17:00' }] },
        {},
        422,
        'outside-opening-hours',
      ],
      ['on a day of closure', { closedOn: [hour(0).slice(0, 10)] }, {}, 422, 'outside-opening-hours'],
      ['of more people than fit', { capacity: 10 }, { people: 11 }, 422, 'capacity-exceeded'],
      [
        'of more places than there are',
        { sharing: 'capacity', capacity: 10 },
        { quantity: 11 },
        422,
        'capacity-exceeded',
      ],
      ['by a body that it is not shared with', { allowed: { bodies: ['LJ-CZJ'] } }, {}, 422, 'not-allowed-to-use'],
      ['in the past', {}, { from: '2026-01-05T01:00:00Z', to: '2026-01-05T02:00:00Z' }, 422, 'in-the-past'],
      ['later than asked for', { leadSeconds: 366 * 86_400 }, {}, 422, 'lead-time'],
      ['for too short a time', { minSeconds: 7_200 }, {}, 422, 'shorter-than-allowed'],
      ['for too long a time', { maxSeconds: 1_800 }, {}, 422, 'longer-than-allowed'],
      ['with an end before its start', {}, { to: hour(-1) }, 422, 'ends-before-it-starts'],
      ['without an amount, of a budget', { sharing: 'budget', budgetFen: 100 }, {}, 422, 'amount-missing'],
      ['of more than the budget', { sharing: 'budget', budgetFen: 100 }, { amountFen: 101 }, 422, 'capacity-exceeded'],
      ['as a series that is no rule', {}, { recurrence: { rrule: 'EVERY DAY' } }, 422, 'invalid-recurrence'],
      ['as a series without an end', {}, { recurrence: { rrule: 'FREQ=DAILY' } }, 422, 'recurrence-without-end'],
      ['as too long a series', {}, { recurrence: { rrule: 'FREQ=DAILY;COUNT=501' } }, 422, 'too-many-occurrences'],
      [
        'as a series all of whose dates are excepted',
        {},
        { recurrence: { rrule: 'FREQ=DAILY;COUNT=1', exdates: [hour(0)] } },
        422,
        'no-occurrences',
      ],
      ['for a body that nobody knows', {}, { body: 'LJ-NOBODY' }, 422, 'unknown-body'],
    ];
    it.each(cases)('%s', async (_, resource, wish, status, code) => {
      const refused = await book<Problem>(await offer(resource), wish, 'body' in wish ? coordinator : booker);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect([refused.status, refused.body.type]).toEqual([status, problem(code)]);
    });

    it('names every wrong field, unknown ones too', async () => {
      const wrong = {
        from: 'soon',
        to: '2027-02-30T00:00:00Z',
        purpose: '',
        quantity: 0,
        onConflict: 'waitlists',
        colour: 1,
      };
      const { status, body } = await book<{ errors: { path: string }[] }>(await offer(), wrong);
      expect(status).toBe(400);
      const paths = new Set(body.errors.map(({ path }) => path));
      expect([...paths].sort()).toEqual(['colour', 'from', 'onConflict', 'purpose', 'quantity', 'to']);
    });

    it('of a resource that nobody offered is 404, of another unit’s 421 with the place where it is decided', async () => {
      expect(await book('org-nothing')).toMatchObject({ status: 404, body: { type: problem('unknown-resource') } });
      expect(await book('nothing')).toMatchObject({ status: 404 });
      expect(await book('pro-hall')).toMatchObject({
        status: 421,
        body: { type: problem('wrong-unit'), location: '/api/propaganda/v1/resources/pro-hall/reservations' },
      });
      expect(await step('pro-hall.r1', 'release', {})).toMatchObject({
        status: 421,
        body: { location: '/api/propaganda/v1/reservations/pro-hall.r1/release' },
      });
      for (const id of ['org-nothing.r1', 'org-nothing', 'nothing']) {
        expect((await step(id, 'release', {})).status).toBe(404);
        expect((await organisation.get(`/v1/reservations/${id}`)).status).toBe(404);
      }
      expect((await step('org-nothing.r1', 'approve', undefined, owner)).status).toBe(404);
    });

    it('is 403 for another’s body, and for those who book for nobody', async () => {
      const hall = await offer();
      expect(await book(hall, { body: 'LJ-CZJ' })).toMatchObject({
        status: 403,
        body: { type: problem('not-your-body') },
      });
      expect(await book(hall, {}, { ...booker, roles: ['auditor'] })).toMatchObject({
        status: 403,
        body: { type: problem('role-missing') },
      });
      const { id } = await booked(hall);
      for (const as of [{ ...owner, sub: 'other', body: 'LJ-CZJ' }, agency]) {
        expect(await step(id, 'release', {}, as)).toMatchObject({
          status: 403,
          body: { type: problem('not-your-body') },
        });
        expect(await step(id, 'displace', { reason: 'x' }, as)).toMatchObject({ status: 403 });
      }
    });

    it('of a retired resource is 409 and names another like it, at whatever unit', async () => {
      const changes = { kind: 'culture', district: '城西' };
      const xuan = { sub: 'xuan', unit: 'propaganda', body: 'LJ-XC' };
      const hall = await offer(changes);
      const stand = await offer({ ...changes, capacity: 50 }, propaganda, xuan);
      const taken = await offer(changes, propaganda, xuan);
      await propaganda.post(`/v1/resources/${taken}/reservations`, { from: hour(0), to: hour(1), purpose: 'x' }, xuan);
      await eventually(async () => {
        const { body } = await organisation.get<{ items: object[] }>(`/v1/reservations?resource=${taken}`);
        return body.items.length > 0 && (await organisation.get(`/v1/resources/${stand}`)).status === 200;
      });
      await organisation.post(`/v1/resources/${hall}/retire`, { reason: '拆除' }, owner);
      const refused = await book<Problem>(hall);
      expect(refused).toMatchObject({ status: 409, body: { type: problem('resource-retired') } });
      expect(refused.body.suggestions).toEqual([
        { kind: 'other-resource', resource: stand, from: hour(0), to: hour(1) },
      ]);
    });

    it('is told of at least three other ways, and each of them can be booked as it stands', async () => {
      const hall = await offer({ kind: 'information' });
      await offer({ kind: 'information' });
      await eventually(async () => {
        const { body } = await organisation.get<{ items: object[] }>('/v1/resources?kind=information');
        return body.items.length === 2;
      });
      await booked(hall, { from: hour(0), to: hour(2) });
      const refused = await book<Problem>(hall, { from: hour(1), to: hour(3) });
      expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ from: hour(0), to: hour(2) }] } });
      const { suggestions = [] } = refused.body;
      expect(new Set(suggestions.map(({ kind }) => kind))).toEqual(
        new Set(['shift', 'shorten', 'split', 'other-resource']),
      );
      for (const { resource, from, to } of suggestions) {
        const { id } = await booked(resource, { from, to });
        expect((await step(id, 'release', {})).status).toBe(200);
      }
    });
  });

  it('meets its first self when its key comes again, and is 422 when it asks for something else', async () => {
    const hall = await offer();
    const headers = { 'idempotency-key': 'row-17' };
    const [first, second] = [await book(hall, {}, booker, headers), await book(hall, {}, booker, headers)];
    expect([second.status, second.body, second.headers.get('etag')]).toEqual([
      201,
      first.body,
      first.headers.get('etag'),
    ]);
    expect(await book(hall, { purpose: '别的' }, booker, headers)).toMatchObject({
      status: 422,
      body: { type: problem('idempotency-key-reused') },
    });
  });

  it('is decided against the version that the caller saw, where they say which', async () => {
    const hall = await offer();
    expect(await book(hall, {}, booker, { 'if-match': '"7"' })).toMatchObject({
      status: 412,
      body: { type: problem('version-mismatch'), version: 1 },
    });
    expect((await book(hall, {}, booker, { 'if-match': '"1"' })).status).toBe(201);
  });

  it('is booked by a coordinator for any body, by a system for its own, and says whose it is', async () => {
    const hall = await offer();
    expect(await book(hall, { body: 'LJ-CZJ' }, coordinator)).toMatchObject({ status: 201, body: { body: 'LJ-CZJ' } });
    expect(await book(hall, { from: hour(1), to: hour(2) }, agency)).toMatchObject({ body: { body: 'LJ-TJJ' } });
  });

  it('is open to jointly built bodies where the owner says so, and to nobody else', async () => {
    const hall = await offer({ allowed: { relations: ['joint-building'] } });
    const finance: TokenClaims = { sub: 'finance', unit: 'organisation', body: 'LJ-CZJ' };
    expect(await book(hall, {}, finance)).toMatchObject({ status: 422, body: { type: problem('not-allowed-to-use') } });
    await organisation.say('body/LJ-GW', related('LJ-GW', 'joint-building', 'LJ-CZJ'));
    await eventually(async () => (await book(hall, {}, finance)).status === 201);
  });

  it('warns of a public holiday on which the place announces its hours', async () => {
    const hall = await offer({ holidays: 'by-notice' });
    const day = { from: '2027-05-01T02:00:00Z', to: '2027-05-01T03:00:00Z' };
    expect(await booked(hall, day)).toMatchObject({ warnings: [{ code: 'holiday-by-notice', holiday: '劳动节' }] });
  });

  describe('that is held', () => {
    it('frees its place at its time, and everybody hears of it within two seconds', async () => {
      const hall = await offer();
      const { id } = await booked(hall, { holdSeconds: 1 });
      expect((await book(hall)).status).toBe(409);
      const before = Date.now();
      await eventually(
        async () => (await propaganda.get<Reservation>(`/v1/reservations/${id}`)).body.status === 'expired',
      );
      expect(Date.now() - before).toBeLessThan(3_000);
      expect((await book(hall)).status).toBe(201);
      expect(await step(id, 'confirm')).toMatchObject({ status: 409, body: { type: problem('hold-expired') } });
    });

    it('lives on where it is renewed, and for good where it is confirmed', async () => {
      const hall = await offer();
      const { id } = await booked(hall, { holdSeconds: 1 });
      expect(await step(id, 'renew', { holdSeconds: 600 })).toMatchObject({ status: 200, body: { status: 'held' } });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await step(id, 'confirm')).toMatchObject({ status: 200, body: { status: 'confirmed' } });
      expect(await step(id, 'renew')).toMatchObject({ status: 409, body: { type: problem('reservation-ended') } });
    });
  });

  describe('that its owner approves', () => {
    it('occupies nothing until then; the same guard as booking decides between those who compete', async () => {
      const hall = await offer({ approval: 'owner' });
      const [one, other] = [await booked(hall), await booked(hall, {}, coordinator)];
      expect([one.status, other.status]).toEqual(['awaiting-approval', 'awaiting-approval']);
      expect(await step(one.id, 'approve', undefined, owner)).toMatchObject({
        status: 200,
        body: { status: 'confirmed' },
      });
      const refused = await step<Problem>(other.id, 'approve', undefined, owner);
      expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ reservation: one.id }] } });
      expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
      expect(await step(other.id, 'refuse', { reason: '已有安排' }, owner)).toMatchObject({
        body: { status: 'refused' },
      });
      expect(await step(other.id, 'approve', undefined, owner)).toMatchObject({ status: 409 });
      expect(await step(one.id, 'refuse', { reason: 'x' }, owner)).toMatchObject({
        status: 409,
        body: { type: problem('already-decided') },
      });
    });

    it('occupies nothing that one could displace, and is not the owner’s to clear where discipline has to', async () => {
      const fund = await offer({ sharing: 'budget', kind: 'fund', budgetFen: 900, clearanceAboveFen: 500 });
      const draw = await booked(fund, { amountFen: 600 });
      expect(draw.status).toBe('awaiting-clearance');
      expect(await step(draw.id, 'approve', undefined, owner)).toMatchObject({
        status: 409,
        body: { type: problem('awaits-clearance') },
      });
      expect(await step(draw.id, 'displace', { reason: 'x' }, owner)).toMatchObject({
        status: 409,
        body: { type: problem('occupies-nothing') },
      });
    });

    it('is approved by another person than the one who asked', async () => {
      const hall = await offer({ approval: 'owner' });
      const { id } = await booked(hall, {}, owner);
      expect(await step(id, 'approve', undefined, owner)).toMatchObject({
        status: 403,
        body: { type: problem('own-request') },
      });
      expect((await step(id, 'approve', undefined, { ...owner, sub: 'colleague' })).status).toBe(200);
    });
  });

  it('is moved where there is room, and stays where it is with suggestions where there is none', async () => {
    const hall = await offer();
    const { id } = await booked(hall);
    await booked(hall, { from: hour(3), to: hour(4) });
    const refused = await step<Problem>(id, 'move', { from: hour(3), to: hour(4) });
    expect(refused.status).toBe(409);
    expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
    expect(await step(id, 'move', { from: hour(1), to: hour(2) })).toMatchObject({
      body: { from: hour(1), to: hour(2) },
    });
    expect((await book(hall)).status).toBe(201);
  });

  it('is displaced by its owner, named and with a reason, and cannot be released after that', async () => {
    const { id } = await booked(await offer());
    expect((await step(id, 'displace', {}, owner)).status).toBe(400);
    expect(await step(id, 'displace', { reason: '应急' }, owner)).toMatchObject({ body: { status: 'displaced' } });
    expect(await step(id, 'release', {})).toMatchObject({ status: 409, body: { type: problem('reservation-ended') } });
  });

  describe('that is a series', () => {
    const weekly = { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' } };

    it('is booked as one or, where asked, without the dates that are taken', async () => {
      const hall = await offer();
      await booked(hall, { from: hour(7 * 24), to: hour(7 * 24 + 1) });
      const refused = await book<Problem>(hall, weekly);
      expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ from: hour(7 * 24) }] } });
      expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
      const series = await booked(hall, { ...weekly, onConflict: 'skip' });
      expect(series.occurrences?.map(({ from }) => from)).toEqual([hour(0), hour(14 * 24), hour(21 * 24)]);
      expect(series.skipped).toMatchObject([{ from: hour(7 * 24), reason: 'taken' }]);
    });

    it('lets go one date, that and the following, or all', async () => {
      const series = await booked(await offer(), weekly);
      const [second, fourth] = [hour(7 * 24), hour(21 * 24)];
      const dates = ({ body }: { readonly body: Reservation }) => body.occurrences?.map(({ from }) => from);
      expect(dates(await step(series.id, 'release', { scope: 'this', occurrence: second }))).toHaveLength(3);
      expect(await step(series.id, 'release', { scope: 'this', occurrence: second })).toMatchObject({
        status: 422,
        body: { type: problem('unknown-occurrence') },
      });
      expect(dates(await step(series.id, 'release', { scope: 'following', occurrence: fourth }))).toHaveLength(2);
      expect(await step(series.id, 'release', { scope: 'all' })).toMatchObject({ body: { status: 'released' } });
    });
  });

  it('is listed in every unit, by body, resource, status and time, page by page in order of time', async () => {
    const hall = await offer();
    const hours = [5, 3, 1, 4, 2];
    for (const at of hours) await booked(hall, { from: hour(at), to: hour(at + 1) });
    const list = async (query: string) =>
      (await propaganda.get<{ items: Reservation[]; next: string | null }>(`/v1/reservations?resource=${hall}${query}`))
        .body;
    await eventually(async () => (await list('')).items.length === hours.length);
    const first = await list('&limit=3');
    const rest = await list(`&limit=3&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map(({ from }) => from)).toEqual([1, 2, 3, 4, 5].map(hour));
    expect(rest.next).toBeNull();
    expect((await list(`&from=${hour(2)}&to=${hour(4)}`)).items.map(({ from }) => from)).toEqual([hour(2), hour(3)]);
    expect((await list('&body=LJ-XC&status=confirmed')).items).toHaveLength(5);
    expect((await list('&body=LJ-GW')).items).toHaveLength(0);
    expect((await propaganda.get('/v1/reservations?cursor=nonsense')).status).toBe(400);
    expect((await propaganda.get('/v1/reservations?status=lost')).status).toBe(400);
  });
});
