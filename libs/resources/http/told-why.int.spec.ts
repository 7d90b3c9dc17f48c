import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, hour } from '../unit-app.fixture.js';
import { booker, BookingDesk, owner, problem, type Refusal } from './bookings.fixture.js';

type Told = Record<string, unknown>;

describe('Whoever asked', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const told = (id: string, member: string) =>
    eventually(async () => {
      const { body } = await desk.organisation.get<Told>(`/v1/reservations/${id}`);
      return body[member] !== undefined && body;
    });

  it('is told at the owner’s unit by which rule and why it was refused', async () => {
    const hall = await desk.offer({ approval: 'owner' });
    const [winner, loser] = [await desk.booked(hall), await desk.booked(hall, {}, owner)];
    await desk.step(winner.id, 'approve', undefined, owner);
    expect(await told(loser.id, 'conflicts')).toMatchObject({ status: 'refused', code: 'resource-unavailable' });
  });

  it('is told at the owner’s unit why it was displaced, and of other times', async () => {
    const hall = await desk.offer();
    const { id } = await desk.booked(hall);
    await desk.step(id, 'displace', { reason: '紧急会议' }, owner);
    const { reason, alternatives } = await told(id, 'alternatives');
    expect([reason, (alternatives as object[]).length]).toEqual(['紧急会议', 3]);
    const other = (await desk.booked(hall, { from: hour(10), to: hour(11) })).id;
    const blocking = { from: hour(10), to: hour(11), reason: '检修' };
    await desk.organisation.post(`/v1/resources/${hall}/blockings`, blocking, owner);
    expect(((await told(other, 'alternatives'))['alternatives'] as object[]).length).toBe(3);
  });

  it('is told of other times where a quota is used up', async () => {
    const hall = await desk.offer({ quotas: [{ of: 'body', measure: 'count', per: 'day', limit: 1 }] });
    await desk.booked(hall);
    const refused = await desk.book<Refusal>(hall, { from: hour(3), to: hour(4) });
    expect(refused).toMatchObject({ status: 422, body: { type: problem('quota-exceeded') } });
    const [suggestion] = refused.body.suggestions ?? [];
    expect(
      (await desk.book(suggestion?.resource ?? '', suggestion && { from: suggestion.from, to: suggestion.to })).status,
    ).toBe(201);
  });

  it('is told that nothing is held where the owner approves, instead of believing so', async () => {
    const hall = await desk.offer({ approval: 'owner' });
    const refused = await desk.book<Refusal>(hall, { holdSeconds: 60 });
    expect(refused).toMatchObject({ status: 422, body: { type: problem('no-hold-here') } });
  });

  it('draws once, not at each date of a series', async () => {
    const fund = await desk.offer({ sharing: 'budget', kind: 'fund', budgetFen: 1_000 });
    const refused = await desk.book<Refusal>(fund, { amountFen: 1, recurrence: { rrule: 'FREQ=DAILY;COUNT=3' } });
    expect(refused).toMatchObject({ status: 422, body: { type: problem('draw-is-no-series') } });
  });

  it('sees before a fund is closed which draws stand in that time', async () => {
    const fund = await desk.offer({ sharing: 'budget', kind: 'fund', budgetFen: 1_000 });
    const { id } = await desk.booked(fund, { amountFen: 300 });
    const closing = { from: hour(0), to: hour(9), reason: '年终关账' };
    for (const query of ['?dryRun=true', '']) {
      const { body } = await desk.organisation.post<Told>(`/v1/resources/${fund}/blockings${query}`, closing, owner);
      expect(body).toMatchObject({ displaced: [], standing: [{ reservation: id, body: 'LJ-XC', amountFen: 300 }] });
    }
  });

  it('books no longer than a year where the owner says nothing else, and holds for a week at most with all renewals', async () => {
    const hall = await desk.offer();
    const long = await desk.book<Refusal>(hall, { to: hour(367 * 24) });
    expect(long).toMatchObject({ status: 422, body: { type: problem('longer-than-allowed') } });
    expect((await desk.book(await desk.offer({ maxSeconds: 400 * 86_400 }), { to: hour(367 * 24) })).status).toBe(201);
    const short = await desk.offer({ maxHoldSeconds: 600 });
    const held = await desk.booked(short, { holdSeconds: 500 }, booker);
    expect(await desk.step(held.id, 'renew', { holdSeconds: 500 })).toMatchObject({ status: 200 });
    const renewed = await desk.step<Refusal>(held.id, 'renew', { holdSeconds: 700 });
    expect(renewed).toMatchObject({ status: 409, body: { type: problem('held-too-long') } });
    expect((await desk.book(short, { holdSeconds: 601, from: hour(5), to: hour(6) })).status).toBe(422);
  });

  it.each(['+08:00', 'UTC+8', 'Asia/Nowhere', 'x\ny'])('offers nothing in what is no zone: %j', async (timeZone) => {
    const hall = { name: '厅', kind: 'venue', sharing: 'exclusive', approval: 'automatic' };
    expect((await desk.organisation.post('/v1/resources', { ...hall, timeZone }, owner)).status).toBe(400);
  });

  it.each(['Hall 2\r\nBEGIN:VEVENT', 'a\rb', 'a\u2028b', ' '])(
    'gives nothing a name of several lines or of none: %j',
    async (name) => {
      const hall = { kind: 'venue', sharing: 'exclusive', approval: 'automatic', timeZone: 'Asia/Shanghai' };
      expect((await desk.organisation.post('/v1/resources', { ...hall, name }, owner)).status).toBe(400);
    },
  );

  it('is given no page for the cursor of another list', async () => {
    await desk.offer();
    await desk.offer();
    const { body } = await desk.organisation.get<{ next: string }>('/v1/resources?limit=1');
    for (const list of ['reservations', 'bodies']) {
      const answer = await desk.organisation.get(`/v1/${list}?cursor=${body.next}`);
      expect(answer).toMatchObject({ status: 400, body: { type: problem('bad-cursor') } });
    }
    expect((await desk.organisation.get(`/v1/resources?cursor=${body.next}`)).status).toBe(200);
  });
});
