import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occurrencesOf } from './recurrence.js';

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Zones without clock changes, with them on either half of the earth, by half an hour, around Ramadan, and far from whole hours. */
const zones = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Europe/Brussels',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
] as const;

/** A day as a number since 1970, of the calendar and of no zone. */
interface Rule {
  readonly text: string;
  /** Whether the rule names the day, counted from the series' first. */
  readonly names: (day: number, first: number) => boolean;
}

const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const monthOf = (day: number): number => {
  const date = new Date(day * msPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const dayOfMonth = (day: number): number => new Date(day * msPerDay).getUTCDate();

const daily = (n: number): Rule => ({
  text: `FREQ=DAILY;INTERVAL=${n}`,
  names: (day, first) => (day - first) % n === 0,
});

const interval = fc.integer({ min: 1, max: 4 });
const rules: fc.Arbitrary<Rule> = fc.oneof(
  interval.map(daily),
  fc.tuple(interval, fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 })).map(([n, days]) => ({
    text: `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.map((day) => weekdays[day]).join(',')}`,
    names: (day: number, first: number) => (weekOf(day) - weekOf(first)) % n === 0 && days.includes(weekdayOf(day)),
  })),
  fc.tuple(interval, fc.integer({ min: 1, max: 31 })).map(([n, date]) => ({
    text: `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${date}`,
    names: (day: number, first: number) => (monthOf(day) - monthOf(first)) % n === 0 && dayOfMonth(day) === date,
  })),
  fc.tuple(interval, fc.integer({ min: 1, max: 4 }), fc.nat(6)).map(([n, nth, weekday]) => ({
    text: `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${nth}${weekdays[weekday]}`,
    names: (day: number, first: number) =>
      (monthOf(day) - monthOf(first)) % n === 0 && weekdayOf(day) === weekday && Math.ceil(dayOfMonth(day) / 7) === nth,
  })),
);

/** What the clocks of a zone show, as the runtime's own calendar has it and nothing of ours. */
const clocksOf = (timeZone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(
      part['year'] ?? 0,
      (part['month'] ?? 0) - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    );
  };
};

/**
 * Walks through the calendar day by day and asks the clocks; days on which they do not show the time are none of the series. Of an hour that they show twice
 * the first counts, but for the start that was asked for, which may be the second.
 */
const walked = (rule: Rule, from: number, until: number, timeZone: string): number[] => {
  const clockAt = clocksOf(timeZone);
  const offsets = new Set<number>();
  for (let instant = from; instant <= until + 31 * msPerDay; instant += 7 * msPerDay)
    offsets.add(clockAt(instant) - instant);
  const first = Math.floor(clockAt(from) / msPerDay);
  const timeOfDay = clockAt(from) - first * msPerDay;
  const found: number[] = [];
  for (let day = first; day <= Math.floor(clockAt(until) / msPerDay); day += 1) {
    if (!rule.names(day, first)) continue;
    const clock = day * msPerDay + timeOfDay;
    const shown = [...offsets].map((offset) => clock - offset).filter((instant) => clockAt(instant) === clock);
    const instant = shown.includes(from) ? from : Math.min(...shown);
    if (shown.length > 0 && instant >= from && instant <= until) found.push(instant);
  }
  return found;
};

describe.each(zones)('series in %s', (timeZone) => {
  it('have the dates that a walk through two years of its calendar finds, at the same clock time, with the same length', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 365 * 96 }),
        fc.integer({ min: 30, max: 730 }),
        fc.integer({ min: 1, max: 48 }),
        (rule, quarter, days, quarters) => {
          const from = Date.UTC(2026, 10, 1) + quarter * 15 * msPerMinute;
          const until = from + days * msPerDay;
          const expected = walked(rule, from, until, timeZone);
          fc.pre(expected.length > 0 && expected.length <= 500);
          const end = new Date(until).toISOString().replace(/[-:]|\.\d+/g, '');
          const length = quarters * 15 * msPerMinute;
          const dates = occurrencesOf({ rrule: `${rule.text};UNTIL=${end}` }, { from, to: from + length }, timeZone);
          expect(dates).toEqual(expected.map((start) => ({ from: start, to: start + length })));
        },
      ),
      // The second time that the clocks of St. John's show 01:00 on 2026-11-01.
      { numRuns: 40, examples: [[daily(1), 18, 109, 1]] },
    );
  });
});
