import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { hall, on, resource, Scenario } from '../calendar/calendar.fixture.js';
import { datesOf } from '../occupancy/places.js';
import { plainStarts } from './plain-recurrence.js';
import { maxOccurrences, occurrencesOf, starts } from './recurrence.js';
import type { CalendarState, Period } from '../calendar/resource-calendar.js';

const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const seed = Number(process.env['LIANDONG_MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const wish = fc.record({
  zone: fc.constantFrom(...zones),
  day: fc.integer({ min: 0, max: 364 }),
  hour: fc.integer({ min: 4, max: 22 }),
  minute: fc.constantFrom(0, 15, 30, 45),
  minutes: fc.integer({ min: 15, max: 600 }),
  interval: fc.integer({ min: 1, max: 3 }),
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
  freq: fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const),
});

interface Wanted {
  readonly zone: string;
  readonly start: DateTime;
  readonly minutes: number;
  readonly rrule: string;
  /** Days are numbers since 1970. */
  readonly isMeant: (day: number) => boolean;
}

const msPerDay = 86_400_000;
const dayOf = (date: DateTime): number => Date.UTC(date.year, date.month - 1, date.day) / msPerDay;
const mondayOf = (day: number): number => day - ((day + 3) % 7);

/** A rule over two years, and what it means, said day by day. */
const wanted = fc
  .record({ drawn: wish })
  .map(({ drawn: { zone, day, hour, minute, minutes, interval, days, freq } }): Wanted => {
    const start = DateTime.fromISO('2027-01-01T00:00', { zone }).plus({ days: day }).set({ hour, minute });
    const until = start.plus({ years: 2 }).toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'");
    const by = freq === 'WEEKLY' ? `;BYDAY=${days.join()}` : '';
    const first = dayOf(start);
    const isMeant = (one: number): boolean => {
      switch (freq) {
        case 'DAILY':
          return (one - first) % interval === 0;
        case 'WEEKLY': {
          const weeks = (mondayOf(one) - mondayOf(first)) / 7;
          return weeks % interval === 0 && days.includes(weekdays[(one + 3) % 7] ?? '');
        }
        case 'MONTHLY': {
          const date = new Date(one * msPerDay);
          const months = (date.getUTCFullYear() - start.year) * 12 + date.getUTCMonth() + 1 - start.month;
          return months % interval === 0 && date.getUTCDate() === start.day;
        }
      }
    };
    return { zone, start, minutes, rrule: `FREQ=${freq};INTERVAL=${interval}${by};UNTIL=${until}`, isMeant };
  });

const periodOf = ({ start, minutes }: Wanted): Period => ({
  from: start.toMillis(),
  to: start.plus({ minutes }).toMillis(),
});

/** The dates that the rule means, found by walking over every day of two years. */
const walked = ({ zone, start, isMeant }: Wanted): number[] => {
  const found: number[] = [];
  const last = start.plus({ years: 2 }).toMillis();
  for (let day = dayOf(start); ; day++) {
    if (day * msPerDay > last + msPerDay) return found;
    if (!isMeant(day)) continue;
    const { year, month, day: date } = DateTime.fromMillis(day * msPerDay, { zone: 'utc' });
    const instant = DateTime.fromObject({ year, month, day: date, hour: start.hour, minute: start.minute }, { zone });
    if (instant.toMillis() <= last) found.push(instant.toMillis());
  }
};

const clockIn = (zone: string, instant: number): string => DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');

describe('a series over clock changes', () => {
  it(`begins at the same clock time on every date that is meant, in ten zones over two years (seed ${seed})`, () => {
    fc.assert(
      fc.property(wanted, (one) => {
        const expected = walked(one);
        fc.pre(expected.length > 0 && expected.length <= maxOccurrences);
        const dates = occurrencesOf({ rrule: one.rrule }, periodOf(one), one.zone);
        expect(dates.map(({ from }) => from)).toEqual(expected);
        const clocks = new Set(dates.map(({ from }) => clockIn(one.zone, from)));
        expect([...clocks]).toEqual([one.start.toFormat('HH:mm')]);
        expect(dates.every(({ from, to }) => to - from === one.minutes * 60_000)).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });

  it(`is the same by plain arithmetic as by the library, in ten zones (seed ${seed})`, () => {
    const plain = wanted.filter(({ rrule }) => !rrule.includes('MONTHLY'));
    const start = fc.constantFrom('MO', 'SU', 'WE');
    fc.assert(
      fc.property(plain, start, fc.integer({ min: 1, max: 30 }), (one, weekStart, count) => {
        const rule = `${one.rrule.replace(/UNTIL.*/, `COUNT=${count}`)};WKST=${weekStart}`;
        const { from } = periodOf(one);
        expect(plainStarts(rule, from, one.zone, 501)).toEqual(starts(rule, from, one.zone));
      }),
      { seed, numRuns: 50 },
    );
  });

  it(`keeps its new clock time on every date when all, or this and the following, are moved (seed ${seed})`, () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: -180, max: 180 }), fc.nat(), (one, shift, which) => {
        const rrule = one.rrule.replace(/INTERVAL=\d/, 'INTERVAL=3');
        const scenario = new Scenario();
        scenario.at = '2026-12-01T00:00:00.000Z';
        scenario.does({
          type: 'offer-resource',
          resource,
          description: { ...hall, timeZone: one.zone, sharing: 'open' },
        });
        const { from, to } = periodOf(one);
        const iso = (instant: number): string => new Date(instant).toISOString();
        scenario.does(scenario.reserve({ from: iso(from), to: iso(to), recurrence: { rrule } }));
        const before = datesIn(scenario.state);
        const index = which % before.length;
        const chosen = before[index] ?? { from: 0, to: 0 };
        const target = DateTime.fromMillis(chosen.from, { zone: one.zone }).plus({ minutes: shift });
        fc.pre(
          shift !== 0 &&
            target.hour >= 4 &&
            target.offset === DateTime.fromMillis(chosen.from, { zone: one.zone }).offset,
        );
        scenario.does({
          type: 'move-reservation',
          reservation: 'r1',
          from: iso(target.toMillis()),
          to: iso(target.toMillis() + 3_600_000),
          scope: 'following',
          occurrence: iso(chosen.from),
        });
        const after = datesIn(scenario.state);
        expect(after.slice(0, index)).toEqual(before.slice(0, index));
        const clocks = new Set(after.slice(index).map(({ from }) => clockIn(one.zone, from)));
        expect([...clocks]).toEqual([target.toFormat('HH:mm')]);
        expect(after.slice(index).every(({ from, to }) => to - from === 3_600_000)).toBe(true);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('leaves out, and does not count, the day on which its clock time does not exist (RFC 5545, 3.3.10)', () => {
    const first = { from: Date.parse('2027-03-13T02:30:00-05:00'), to: Date.parse('2027-03-13T03:00:00-05:00') };
    const dates = occurrencesOf({ rrule: 'FREQ=DAILY;COUNT=3' }, first, 'America/New_York');
    const clocks = dates.map(({ from }) => DateTime.fromMillis(from, { zone: 'America/New_York' }).toFormat('d HH:mm'));
    expect(clocks).toEqual(['13 02:30', '15 02:30', '16 02:30']);
  });
});

const datesIn = (state: CalendarState): readonly Period[] => {
  const series = state.reservations.get('r1');
  return series ? datesOf(state, series) : [];
};

const daily = (count: number) => ({ recurrence: { rrule: `FREQ=DAILY;COUNT=${count}` } });

describe('an edit of a series', () => {
  const scenario = (): Scenario => {
    const made = Scenario.of();
    made.does(made.reserve(daily(4)));
    return made;
  };
  const days = (made: Scenario): string[] =>
    datesIn(made.state).map(({ from }) => DateTime.fromMillis(from, { zone: hall.timeZone }).toFormat('d HH:mm'));
  const occurrence = on(3, '09:00');

  it.each([
    ['this one', 'this', ['2 09:00', '4 09:00', '5 09:00']],
    ['this and the following', 'following', ['2 09:00']],
  ] as const)('lets go %s', (_, scope, left) => {
    const made = scenario();
    made.does({ type: 'release-reservation', reservation: 'r1', scope, occurrence });
    expect(days(made)).toEqual(left);
    expect(made.status('r1')).toBe('confirmed');
  });

  it('lets go all that is still ahead', () => {
    const made = scenario();
    made.at = on(4, '08:00');
    made.does({ type: 'release-reservation', reservation: 'r1', scope: 'all' });
    expect(days(made)).toEqual(['2 09:00', '3 09:00']);
  });

  it.each([
    ['this one', 'this', ['2 09:00', '3 14:00', '4 09:00', '5 09:00']],
    ['this and the following', 'following', ['2 09:00', '3 14:00', '4 14:00', '5 14:00']],
    ['all', 'all', ['2 14:00', '3 14:00', '4 14:00', '5 14:00']],
  ] as const)('moves %s', (_, scope, expected) => {
    const made = scenario();
    const target = { from: on(3, '14:00'), to: on(3, '15:00') };
    made.does({ type: 'move-reservation', reservation: 'r1', scope, occurrence, ...target });
    expect(days(made)).toEqual(expected);
  });

  it('is refused whole where one moved date is taken', () => {
    const made = scenario();
    made.does(made.reserve({ from: on(5, '14:00'), to: on(5, '15:00') }));
    const target = { from: on(3, '14:00'), to: on(3, '15:00') };
    const move = { type: 'move-reservation', reservation: 'r1', scope: 'following', occurrence, ...target } as const;
    expect(made.refuses(move).code).toBe('resource-unavailable');
    expect(days(made)).toEqual(['2 09:00', '3 09:00', '4 09:00', '5 09:00']);
  });

  it('may move all dates by a day, over places of its own', () => {
    const made = scenario();
    made.does({ type: 'move-reservation', reservation: 'r1', scope: 'all', from: on(3, '09:00'), to: on(3, '10:00') });
    expect(days(made)).toEqual(['3 09:00', '4 09:00', '5 09:00', '6 09:00']);
  });

  it('is refused where two dates would begin at once', () => {
    const move = { type: 'move-reservation', reservation: 'r1', scope: 'this', occurrence } as const;
    expect(scenario().refuses({ ...move, from: on(4, '09:00'), to: on(4, '10:00') }).code).toBe('dates-coincide');
  });
});

describe('skipped dates', () => {
  const skipping = (readdSkipped: boolean): Scenario => {
    const made = Scenario.of({ closedOn: ['2027-03-04'] });
    made.does(made.reserve({ from: on(3, '09:00'), to: on(3, '10:00') }));
    made.does(made.reserve({ ...daily(4), onConflict: 'skip', readdSkipped }));
    return made;
  };

  it('come back when they come free, if asked; the closed ones stay out', () => {
    const made = skipping(true);
    const events = made.does({ type: 'release-reservation', reservation: 'r1' });
    expect(events[1]).toMatchObject({
      type: 'reservation.moved',
      data: {
        reservation: 'r2',
        readded: [{ from: on(3, '09:00'), to: on(3, '10:00') }],
        skipped: [{ from: on(4, '09:00'), to: on(4, '10:00'), reason: 'closed' }],
      },
    });
    expect(made.state.occupancy.size).toBe(3);
  });

  it.each([
    ['all', { scope: 'all' }, ['14:00']],
    ['this and the following', { scope: 'following', occurrence: on(2, '09:00') }, ['14:00']],
    ['the following, which begin behind it', { scope: 'following', occurrence: on(5, '09:00') }, ['09:00']],
    ['one date', { scope: 'this', occurrence: on(2, '09:00') }, ['09:00']],
  ] as const)('go with the series when it is moved, and come back where it is then: %s', (_, part, hours) => {
    const made = Scenario.of();
    made.does(made.reserve({ from: on(3, '09:00'), to: on(3, '10:00') }));
    made.does(made.reserve({ from: on(3, '14:00'), to: on(3, '15:00') }));
    made.does(made.reserve({ ...daily(4), onConflict: 'skip', readdSkipped: true }));
    const day = 'occurrence' in part ? Number(part.occurrence.slice(8, 10)) : 2;
    made.does({ type: 'move-reservation', reservation: 'r3', from: on(day, '14:00'), to: on(day, '15:00'), ...part });
    const readded = ['r1', 'r2'].flatMap((reservation) =>
      made
        .does({ type: 'release-reservation', reservation })
        .flatMap(({ type, data }) =>
          type === 'reservation.moved' ? (data.readded ?? []).map(({ from }) => from) : [],
        ),
    );
    expect(readded).toEqual(hours.map((hour) => on(3, hour)));
  });

  it('stay out if not asked', () => {
    expect(skipping(false).types({ type: 'release-reservation', reservation: 'r1' })).toEqual(['reservation.released']);
  });

  it('come after the waiting list', () => {
    const made = skipping(true);
    made.does(made.reserve({ from: on(3, '09:00'), to: on(3, '10:00'), onConflict: 'waitlist' }));
    expect(made.types({ type: 'release-reservation', reservation: 'r1' })).toEqual([
      'reservation.released',
      'reservation.offered',
    ]);
  });

  it('do not come back once they are over', () => {
    const made = skipping(true);
    made.at = on(3, '09:30');
    expect(made.types({ type: 'release-reservation', reservation: 'r1' })).toEqual(['reservation.released']);
  });
});

describe('the length of a series', () => {
  it(`is at most ${maxOccurrences} dates, and it has an end`, () => {
    const made = Scenario.of({ sharing: 'open' });
    const rrule = (parts: string) => made.refuses(made.reserve({ recurrence: { rrule: `FREQ=DAILY;${parts}` } })).code;
    expect(rrule(`COUNT=${maxOccurrences + 1}`)).toBe('too-many-occurrences');
    expect(rrule('UNTIL=20400101T000000Z')).toBe('too-many-occurrences');
    expect(rrule('INTERVAL=1')).toBe('recurrence-without-end');
    expect(made.types(made.reserve(daily(maxOccurrences)))).toEqual(['reservation.confirmed']);
  });
});
