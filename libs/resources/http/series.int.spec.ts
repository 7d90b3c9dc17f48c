import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, hour } from '../unit-app.fixture.js';
import { BookingDesk, owner, problem, type Refusal, type Reservation } from './bookings.fixture.js';

const week = 7 * 24;
const weekly = { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' } };
const nth = (date: number) => hour(date * week);

describe('A series', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const starts = (series: Reservation | undefined) => series?.occurrences?.map(({ from }) => from);
  const seenElsewhere = async (id: string) => (await desk.propaganda.get<Reservation>(`/v1/reservations/${id}`)).body;

  it('is booked as one or, where asked, without the dates that are taken', async () => {
    const hall = await desk.offer();
    await desk.booked(hall, { from: nth(1), to: hour(week + 1) });
    const refused = await desk.book<Refusal>(hall, weekly);
    expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ from: nth(1) }] } });
    expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
    const series = await desk.booked(hall, { ...weekly, onConflict: 'skip' });
    expect(starts(series)).toEqual([nth(0), nth(2), nth(3)]);
    expect(series.skipped).toMatchObject([{ from: nth(1), reason: 'taken' }]);
  });

  it('lets go one date, that and the following, or all', async () => {
    const series = await desk.booked(await desk.offer(), weekly);
    const release = (body: object) => desk.step(series.id, 'release', body);
    expect(starts((await release({ scope: 'this', occurrence: nth(1) })).body)).toHaveLength(3);
    expect(await release({ scope: 'this', occurrence: nth(1) })).toMatchObject({
      status: 422,
      body: { type: problem('unknown-occurrence') },
    });
    expect(starts((await release({ scope: 'following', occurrence: nth(3) })).body)).toHaveLength(2);
    expect(await release({ scope: 'all' })).toMatchObject({ body: { status: 'released' } });
  });

  it('moves one date, that and the following, or all, in every unit alike', async () => {
    const series = await desk.booked(await desk.offer(), weekly);
    const move = (date: number, hours: number, scope: object) =>
      desk.step(series.id, 'move', { from: hour(date * week + hours), to: hour(date * week + hours + 1), ...scope });
    expect(starts((await move(1, 2, { scope: 'this', occurrence: nth(1) })).body)).toEqual([
      nth(0),
      hour(week + 2),
      nth(2),
      nth(3),
    ]);
    const following = await move(2, 24, { scope: 'following', occurrence: nth(2) });
    expect(starts(following.body)).toEqual([nth(0), hour(week + 2), hour(2 * week + 24), hour(3 * week + 24)]);
    const all = await move(0, 1, { scope: 'all' });
    const expected = [hour(1), hour(week + 3), hour(2 * week + 25), hour(3 * week + 25)];
    expect(starts(all.body)).toEqual(expected);
    await eventually(async () => String(starts(await seenElsewhere(series.id))) === String(expected));
  });

  it('stays as it was where one of the dates that move has no room', async () => {
    const hall = await desk.offer();
    const series = await desk.booked(hall, weekly);
    await desk.booked(hall, { from: hour(2 * week + 4), to: hour(2 * week + 5) });
    const refused = await desk.step<Refusal>(series.id, 'move', { from: hour(4), to: hour(5), scope: 'all' });
    expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ from: hour(2 * week + 4) }] } });
    const { body } = await desk.organisation.get<Reservation>(`/v1/reservations/${series.id}`);
    expect(starts(body)).toEqual([0, 1, 2, 3].map(nth));
  });

  it('gets back the dates that it had to skip as soon as they come free, where it asked for that', async () => {
    const hall = await desk.offer();
    const taken = await desk.booked(hall, { from: nth(1), to: hour(week + 1) }, owner);
    const asked = { ...weekly, onConflict: 'skip', readdSkipped: true };
    const series = await desk.booked(hall, asked);
    expect(series).toMatchObject({ readdSkipped: true, skipped: [{ from: nth(1) }] });
    const released = await desk.step(taken.id, 'release', {}, owner);
    const { body } = await desk.organisation.get<Reservation>(`/v1/reservations/${series.id}`);
    expect([starts(body), body.version]).toEqual([[0, 1, 2, 3].map(nth), released.body.version]);
    expect(body).not.toHaveProperty('skipped');
    await eventually(async () => starts(await seenElsewhere(series.id))?.length === 4);
    expect(await seenElsewhere(series.id)).not.toHaveProperty('readdSkipped');
  });
});
