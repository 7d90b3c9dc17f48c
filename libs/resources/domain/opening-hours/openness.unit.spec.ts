import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekdays } from '#contracts';
import { opennessOf, type Openness } from './openness.js';
import { dateAfter, dateIn, windowsOn, type OpeningRules } from './opening-windows.js';
import { publicHolidayOn } from './public-holidays.js';

const day = 86_400_000;

/** The plain way: from day to day until the period ends or a closed instant is met. */
const walked = (rules: OpeningRules, from: number, to: number): Openness => {
  const warnings: { on: string; holiday: string }[] = [];
  let open = from;
  for (let date = dateIn(rules.timeZone, from); ; date = dateAfter(date, 1)) {
    const windows = windowsOn(rules, date);
    const before = open;
    for (const window of windows) if (window.from <= open && open < window.to) open = window.to;
    if (open === before) return { isOpen: false, on: date, isClosedDay: windows.length === 0 };
    const holiday = rules.holidays === 'by-notice' ? publicHolidayOn(date) : undefined;
    if (holiday) warnings.push({ on: date, holiday: holiday.name });
    if (open >= to) {
      return { isOpen: true, warnings: warnings.map((one) => expect.objectContaining(one) as never) };
    }
    if (dateIn(rules.timeZone, open) === date) return { isOpen: false, on: date, isClosedDay: false };
  }
};

/** Clocks that change at night, at midnight, by half an hour, in Ramadan, and not at all. */
const timeZone = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Brussels',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
);
const ofTheWeek = fc.constantFrom(
  [...weekdays],
  [...weekdays],
  weekdays.slice(0, 5),
  weekdays.slice(5),
  weekdays.slice(1),
);
const time = fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '12:00', '23:30', '24:00');
const hours = fc
  .record({ days: ofTheWeek, from: time, to: time })
  .filter(({ from, to }) => from < to)
  .map(({ days, ...rest }) => ({ days: [...days], ...rest }));
const wholeDay = ofTheWeek.map((days) => ({ days: [...days], from: '00:00', to: '24:00' }));
const midday = ofTheWeek.map((days) => [
  { days: [...days], from: '00:00', to: '12:00' },
  { days: [...days], from: '12:00', to: '24:00' },
]);
const openingHours = fc.oneof(
  fc.constant(undefined),
  fc.array(fc.oneof(hours, wholeDay), { maxLength: 4 }),
  fc.tuple(midday, fc.array(hours, { maxLength: 2 })).map(([one, others]) => [...one, ...others]),
);
const start = Date.parse('2026-01-01T00:00:00Z');
const dates = fc.integer({ min: 0, max: 1_100 }).map((days) => new Date(start + days * day).toISOString().slice(0, 10));
const rules: fc.Arbitrary<OpeningRules> = fc
  .record({
    timeZone,
    openingHours,
    closedOn: fc.oneof(fc.constant(undefined), fc.array(dates, { maxLength: 3 })),
    holidays: fc.constantFrom('open', 'closed', 'by-notice'),
  })
  .map(({ openingHours: given, closedOn, ...rest }) => ({
    ...rest,
    ...(given && { openingHours: given }),
    ...(closedOn && { closedOn }),
  }));
const period = fc
  .record({
    from: fc.integer({ min: 0, max: 1_100 * 48 }),
    halfHours: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 900 * 48 })),
  })
  .map(({ from, halfHours }) => ({ from: start + from * 1_800_000, to: start + (from + halfHours) * 1_800_000 }));

describe('whether a resource is open all the time of a period', () => {
  it('is what a walk from day to day finds, for any rules and periods', () => {
    fc.assert(
      fc.property(rules, period, (one, { from, to }) => {
        expect(opennessOf(one, from, to)).toEqual(walked(one, from, to));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, OpeningRules, boolean]>([
    [
      'whose hours fill the week',
      {
        timeZone: 'Europe/Brussels',
        holidays: 'open',
        openingHours: [{ days: [...weekdays], from: '00:00', to: '24:00' }],
      },
      true,
    ],
    ['that announces its hours for holidays', { timeZone: 'Asia/Shanghai', holidays: 'by-notice' }, true],
    [
      'that is closed on one date to come',
      { timeZone: 'Asia/Shanghai', holidays: 'open', closedOn: ['2199-01-01'] },
      false,
    ],
    ['that is closed on holidays', { timeZone: 'Asia/Shanghai', holidays: 'closed' }, false],
  ])('is found at once for thousands of years and a resource %s', (_, one, isOpen) => {
    const begun = process.cpuUsage();
    for (let hour = 0; hour < 100; hour++) {
      const from = start + hour * 3_600_000;
      expect(opennessOf(one, from, Date.parse('9990-01-01T00:00:00Z')).isOpen).toBe(isOpen);
    }
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(200);
  });

  it('does not end where the clocks pass over the end of hours that others overlap', () => {
    const one: OpeningRules = {
      timeZone: 'Europe/Brussels',
      holidays: 'open',
      openingHours: [
        { days: [...weekdays], from: '00:00', to: '03:00' },
        { days: [...weekdays], from: '02:30', to: '24:00' },
      ],
    };
    const change = Date.parse('2027-03-28T01:00:00Z');
    expect(opennessOf(one, change - 3_600_000, change + 3_600_000).isOpen).toBe(true);
  });
});
