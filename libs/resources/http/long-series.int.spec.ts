import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, hour } from '../unit-app.fixture.js';
import { BookingDesk, problem, type Refusal, type Reservation } from './bookings.fixture.js';

const daily = (count: number) => ({ recurrence: { rrule: `FREQ=DAILY;COUNT=${count}` } });
const nth = (date: number) => ({ from: hour(date * 24), to: hour(date * 24 + 1) });
const all = (count: number) => Array.from({ length: count }, (_, date) => nth(date));

describe('A series of many dates', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  /** As another unit has it, which knows it by its events alone. */
  const elsewhere = async (id: string, version: number): Promise<Reservation> =>
    eventually(async () => {
      const { body } = await desk.propaganda.get<Reservation>(`/v1/reservations/${id}`);
      return body.version === version && body;
    });

  it.each([500, 501, 1_000])('is booked in one decision, and every unit knows every date: %i', async (count) => {
    const hall = await desk.offer();
    const series = await desk.booked(hall, daily(count));
    expect(series.occurrences).toEqual(all(count));
    expect((await elsewhere(series.id, series.version)).occurrences).toEqual(all(count));
    const again = await desk.book<Refusal>(hall, nth(count - 1));
    expect([again.status, again.body.type]).toEqual([409, problem('resource-unavailable')]);
  });

  it('is refused with more than a thousand, and books none of them', async () => {
    const hall = await desk.offer();
    const { status, body } = await desk.book<Refusal>(hall, daily(1_001));
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ type: problem('too-many-occurrences'), field: 'recurrence.rrule' }),
    ]);
    const calendar = await desk.organisation.get(`/v1/resources/${hall}/calendar?from=${hour(0)}`);
    expect(calendar.body).toMatchObject({ version: 1, reservations: [] });
  });

  it('is refused whole where the last date is taken, and skips it where it may, in every unit alike', async () => {
    const hall = await desk.offer();
    await desk.booked(hall, nth(999));
    expect((await desk.book(hall, daily(1_000))).status).toBe(409);
    const series = await desk.booked(hall, { ...daily(1_000), onConflict: 'skip' });
    expect([series.occurrences?.length, series.skipped]).toEqual([999, [{ ...nth(999), reason: 'taken' }]]);
    expect(await elsewhere(series.id, series.version)).toMatchObject({
      occurrences: all(999),
      skipped: series.skipped,
    });
  });

  it('may take a few dates among hundreds that are taken, and gets these back when they come free', async () => {
    const hall = await desk.offer();
    const former = await desk.booked(hall, daily(990));
    const asked = { ...daily(1_000), onConflict: 'skip', readdSkipped: true };
    const series = await desk.booked(hall, asked);
    expect([series.occurrences?.length, series.skipped?.length]).toEqual([10, 990]);
    expect((await elsewhere(series.id, series.version)).skipped).toEqual(series.skipped);
    await desk.step(former.id, 'release', {});
    const { body } = await desk.organisation.get<Reservation>(`/v1/reservations/${series.id}`);
    expect(body.occurrences).toEqual(all(1_000));
    expect(await elsewhere(series.id, body.version)).toMatchObject({ occurrences: all(1_000) });
  });

  it('lets go and moves hundreds of its dates at once, in every unit alike', async () => {
    const hall = await desk.offer();
    const series = await desk.booked(hall, daily(1_000));
    const part = { scope: 'following', occurrence: nth(100).from };
    const moved = await desk.step(series.id, 'move', { from: hour(2_402), to: hour(2_403), ...part });
    const later = all(1_000).map((date, index) =>
      index < 100 ? date : { from: hour(index * 24 + 2), to: hour(index * 24 + 3) },
    );
    expect([moved.status, moved.body.occurrences]).toEqual([200, later]);
    expect((await elsewhere(series.id, moved.body.version)).occurrences).toEqual(later);
    const rest = { scope: 'following', occurrence: later[200]?.from };
    const released = await desk.step(series.id, 'release', rest);
    expect(released.body.occurrences).toEqual(later.slice(0, 200));
    expect((await elsewhere(series.id, released.body.version)).occurrences).toEqual(later.slice(0, 200));
  });

  it('is refused without long thought also where every suggestion asks for all of its dates again', async () => {
    const halls = await Promise.all(Array.from({ length: 12 }, () => desk.offer({ district: '西湖区' })));
    const hall = halls[0] ?? '';
    const monthly = { recurrence: { rrule: 'FREQ=MONTHLY;COUNT=1000' } };
    await desk.booked(hall);
    await eventually(async () => {
      const { body } = await desk.organisation.get<{ items: object[] }>('/v1/resources?district=西湖区');
      return body.items.length === 12;
    });
    const begun = process.cpuUsage();
    const { status, body } = await desk.book<Refusal>(hall, monthly);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(4_000);
    expect([status, body.suggestions?.filter(({ kind }) => kind === 'other-resource').length]).toEqual([409, 3]);
  });
});
