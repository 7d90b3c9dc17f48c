import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekdays } from '#contracts';
import { eventually, hour, type Answered } from '../unit-app.fixture.js';
import { BookingDesk, owner, problem, type Refusal, type Reservation } from './bookings.fixture.js';

const everyHour = [{ days: [...weekdays], from: '00:00', to: '24:00' }];
const year = 366 * 24;
/** Ninety years, which is allowed, and as far as an instant can be written. */
const long = hour(90 * year);
const far = '9999-12-31T23:59:59Z';

const kinds: readonly (readonly [string, object])[] = [
  ['of a hall whose hours fill the week', { openingHours: everyHour }],
  ['of a hall that announces its hours for holidays', { holidays: 'by-notice', timeZone: 'Europe/Berlin' }],
  ['of a hall that closes on a date', { closedOn: ['2199-01-01'], openingHours: everyHour }],
  ['of a budget', { sharing: 'budget', budgetFen: 1, openingHours: everyHour }],
];

describe('what lasts for very long', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  /** Seconds are what such a request took when it walked from day to day. Counted is what this process computes, whatever else the machine does. */
  const quick = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const begun = process.cpuUsage();
    const answer = await act();
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(700);
    return answer;
  };
  const block = (hall: string, to: string, query = ''): Promise<Answered<Refusal>> =>
    desk.organisation.post<Refusal>(
      `/v1/resources/${hall}/blockings${query}`,
      { from: hour(0), to, reason: '大修' },
      owner,
    );
  const search = (to: string) =>
    desk.organisation.get<{ items: { id: string }[] }>(
      `/v1/resources?from=${hour(0)}&to=${to}&free=true&limit=500`,
      owner,
    );

  it.each(kinds)(
    'is found, held, refused, closed and told quickly: ninety years %s',
    async (_, changes) => {
      const hall = await desk.offer({ maxSeconds: 91 * 366 * 86_400, ...changes });
      const wish = { to: long, amountFen: 1 };
      await eventually(async () => (await desk.organisation.get(`/v1/resources/${hall}`, owner)).status === 200);
      await eventually(async () => (await quick(() => search(long))).body.items.some(({ id }) => id === hall));
      expect((await quick(() => block(hall, long, '?dryRun=true'))).status).toBe(200);
      const held = await quick(() => desk.book(hall, { ...wish, holdSeconds: 600 }));
      expect(held.status).toBe(201);
      expect((await quick(() => desk.book(hall, wish))).status).toBe(409);
      expect((await quick(() => desk.step(held.body.id, 'confirm'))).status).toBe(200);
      const links = `/v1/resources/${hall}/calendar-links`;
      const { body: link } = await desk.organisation.post<{ url: string }>(links, {}, owner);
      await eventually(async () => (await quick(async () => (await fetch(link.url)).text())).includes('BEGIN:VEVENT'));
      expect((await quick(() => block(hall, long))).status).toBe(201);
    },
    60_000,
  );

  it.each(kinds)(
    'is refused with the rule and the field, and changes nothing: thousands of years %s',
    async (_, changes) => {
      const hall = await desk.offer(changes);
      const { id, version } = await desk.booked(hall, { amountFen: 1 });
      const refusals = [
        await quick(() => desk.book<Refusal>(hall, { from: hour(5), to: far, amountFen: 1 })),
        await quick(() => desk.book<Refusal>(hall, { from: hour(5), to: far, amountFen: 1, onConflict: 'waitlist' })),
        await quick(() => desk.step<Refusal>(id, 'move', { from: hour(5), to: far })),
        await quick(() => block(hall, far)),
        await quick(() => block(hall, far, '?dryRun=true')),
      ];
      // Of a budget that is spent it is said first that it is.
      const isBudget = 'sharing' in changes;
      for (const { status, body } of refusals.slice(isBudget ? 1 : 0)) {
        expect([status, body]).toEqual([
          422,
          expect.objectContaining({
            type: problem('too-far-ahead'),
            rule: 'mostYearsAhead',
            field: 'to',
            mostYearsAhead: 100,
          }),
        ]);
      }
      expect((await quick(() => search(far))).body.items).toEqual([]);
      const calendar = await desk.organisation.get(`/v1/resources/${hall}/calendar?from=${hour(0)}`, owner);
      expect(calendar.body).toMatchObject({ version, blockings: [] });
    },
    60_000,
  );

  it.each([
    ['YEARLY', 'FREQ=YEARLY;COUNT=500', 'too-far-ahead'],
    ['every other century', 'FREQ=YEARLY;INTERVAL=200;COUNT=500', 'too-far-ahead'],
    ['thousands of weeks apart', 'FREQ=WEEKLY;INTERVAL=9999;COUNT=500', 'too-far-ahead'],
    ['on a weekday that it never meets', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU;UNTIL=99991231T000000Z', 'no-occurrences'],
    ['on a date that there is not', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231T000000Z', 'invalid-recurrence'],
  ])('is refused quickly as a series: %s', async (_, rrule, code) => {
    const hall = await desk.offer({ openingHours: everyHour });
    const { status, body } = await quick(() => desk.book<Refusal>(hall, { recurrence: { rrule } }));
    expect([status, body.type]).toEqual([422, problem(code)]);
  });

  it('is no reason to fail where it began before there were calendars', async () => {
    const hall = await desk.offer({ openingHours: everyHour, timeZone: 'America/New_York' });
    const { status, body } = await quick(() => desk.book<Refusal>(hall, { from: '0000-01-01T00:00:00Z', to: hour(1) }));
    expect([status, body.type]).toEqual([422, problem('in-the-past')]);
  });

  it('leaves what lasts for years as it was: a blocking of three, a booking of two', async () => {
    const hall = await desk.offer({ openingHours: everyHour, maxSeconds: 3 * year * 3_600 });
    expect((await desk.book<Reservation>(hall, { to: hour(2 * year) })).status).toBe(201);
    expect((await block(hall, hour(3 * year))).status).toBe(201);
  });
});
