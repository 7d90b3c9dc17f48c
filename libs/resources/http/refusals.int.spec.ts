import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, hour } from '../unit-app.fixture.js';
import { agency, booker, BookingDesk, coordinator, owner, problem, type Refusal } from './bookings.fixture.js';

describe('A booking that is refused', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

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
    ['as too long a series', {}, { recurrence: { rrule: 'FREQ=DAILY;COUNT=1001' } }, 422, 'too-many-occurrences'],
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
    const refused = await desk.book<Refusal>(await desk.offer(resource), wish, 'body' in wish ? coordinator : booker);
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
    const { status, body } = await desk.book<{ errors: { path: string }[] }>(await desk.offer(), wrong);
    expect(status).toBe(400);
    const paths = new Set(body.errors.map(({ path }) => path));
    expect([...paths].sort()).toEqual(['colour', 'from', 'onConflict', 'purpose', 'quantity', 'to']);
  });

  it('of a resource that nobody offered is 404, of another unit’s 421 with the place where it is decided', async () => {
    expect(await desk.book('org-nothing')).toMatchObject({ status: 404, body: { type: problem('unknown-resource') } });
    expect(await desk.book('nothing')).toMatchObject({ status: 404 });
    expect(await desk.book('pro-hall')).toMatchObject({
      status: 421,
      body: { type: problem('wrong-unit'), location: '/api/propaganda/v1/resources/pro-hall/reservations' },
    });
    expect(await desk.step('pro-hall.r1', 'release', {})).toMatchObject({
      status: 421,
      body: { location: '/api/propaganda/v1/reservations/pro-hall.r1/release' },
    });
    for (const id of ['org-nothing.r1', 'org-nothing', 'nothing']) {
      expect((await desk.step(id, 'release', {})).status).toBe(404);
      expect((await desk.organisation.get(`/v1/reservations/${id}`)).status).toBe(404);
    }
    expect((await desk.step('org-nothing.r1', 'approve', undefined, owner)).status).toBe(404);
  });

  it('is 403 for another’s body, and for those who book for nobody', async () => {
    const hall = await desk.offer();
    expect(await desk.book(hall, { body: 'LJ-CZJ' })).toMatchObject({
      status: 403,
      body: { type: problem('not-your-body') },
    });
    expect(await desk.book(hall, {}, { ...booker, roles: ['auditor'] })).toMatchObject({
      status: 403,
      body: { type: problem('role-missing') },
    });
    const { id } = await desk.booked(hall);
    for (const as of [{ ...owner, sub: 'other', body: 'LJ-CZJ' }, agency]) {
      expect(await desk.step(id, 'release', {}, as)).toMatchObject({
        status: 403,
        body: { type: problem('not-your-body') },
      });
      expect(await desk.step(id, 'displace', { reason: 'x' }, as)).toMatchObject({ status: 403 });
    }
  });

  it('of a retired resource is 409 and names another like it, at whatever unit', async () => {
    const changes = { kind: 'culture', district: '城西' };
    const xuan = { sub: 'xuan', unit: 'propaganda', body: 'LJ-XC' };
    const hall = await desk.offer(changes);
    const stand = await desk.offer({ ...changes, capacity: 50 }, desk.propaganda, xuan);
    const taken = await desk.offer(changes, desk.propaganda, xuan);
    await desk.propaganda.post(
      `/v1/resources/${taken}/reservations`,
      { from: hour(0), to: hour(1), purpose: 'x' },
      xuan,
    );
    await eventually(async () => {
      const { body } = await desk.organisation.get<{ items: object[] }>(`/v1/reservations?resource=${taken}`);
      return body.items.length > 0 && (await desk.organisation.get(`/v1/resources/${stand}`)).status === 200;
    });
    await desk.organisation.post(`/v1/resources/${hall}/retire`, { reason: '拆除' }, owner);
    const refused = await desk.book<Refusal>(hall);
    expect(refused).toMatchObject({ status: 409, body: { type: problem('resource-retired') } });
    expect(refused.body.suggestions).toEqual([{ kind: 'other-resource', resource: stand, from: hour(0), to: hour(1) }]);
  });

  it('is told of at least three other ways, and each of them can be booked as it stands', async () => {
    const hall = await desk.offer({ kind: 'information' });
    await desk.offer({ kind: 'information' });
    await eventually(async () => {
      const { body } = await desk.organisation.get<{ items: object[] }>('/v1/resources?kind=information');
      return body.items.length === 2;
    });
    await desk.booked(hall, { from: hour(0), to: hour(2) });
    const refused = await desk.book<Refusal>(hall, { from: hour(1), to: hour(3) });
    expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ from: hour(0), to: hour(2) }] } });
    const { suggestions = [] } = refused.body;
    expect(new Set(suggestions.map(({ kind }) => kind))).toEqual(
      new Set(['shift', 'shorten', 'split', 'other-resource']),
    );
    for (const { resource, from, to } of suggestions) {
      const { id } = await desk.booked(resource, { from, to });
      expect((await desk.step(id, 'release', {})).status).toBe(200);
    }
  });
});
