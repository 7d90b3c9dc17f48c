import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekdays } from '#contracts';
import { dateAfter, dateIn, windowsOn, type OpeningRules } from '../domain/opening-hours/opening-windows.js';
import type { Period } from '../domain/calendar/resource-calendar.js';
import { clipped, joined, lengthOf, openMsWithin } from './open-time.js';

const start = Date.parse('2026-01-01T00:00:00Z');
const halfHour = 1_800_000;

/** The plain way: from day to day. */
const walked = (rules: OpeningRules, period: Period): number => {
  let sum = 0;
  const last = dateIn(rules.timeZone, period.to);
  for (let date = dateIn(rules.timeZone, period.from); date <= last; date = dateAfter(date, 1)) {
    for (const window of joined(windowsOn(rules, date))) sum += lengthOf(clipped(window, period));
  }
  return sum;
};

const time = fc.constantFrom('00:00', '01:30', '02:30', '08:00', '12:00', '17:00', '24:00');
const hours = fc
  .record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: time, to: time })
  .filter(({ from, to }) => from < to);
const date = fc.integer({ min: 0, max: 1_200 }).map((days) => dateAfter('2026-01-01', days));
const rules: fc.Arbitrary<OpeningRules> = fc
  .record({
    timeZone: fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Brussels',
      'America/Santiago',
      'America/Havana',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ),
    openingHours: fc.option(fc.array(hours, { maxLength: 3 }), { nil: undefined, freq: 4 }),
    closedOn: fc.option(fc.array(date, { maxLength: 4 }), { nil: undefined }),
    holidays: fc.constantFrom('open', 'closed', 'by-notice'),
  })
  .map(({ openingHours, closedOn, ...rest }) => ({
    ...rest,
    ...(openingHours && { openingHours }),
    ...(closedOn && { closedOn }),
  }));

describe('the time that a resource is open within a period', () => {
  it('is what a walk from day to day adds up, for any rules and periods', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 1_100 * 48 }),
        fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 900 * 48 })),
        (one, from, length) => {
          const period = { from: start + from * halfHour, to: start + (from + length) * halfHour };
          expect(openMsWithin(one, period)).toBe(walked(one, period));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is found without a walk through ten years for each of many rules', () => {
    const period = { from: start, to: start + 3_652 * 48 * halfHour };
    const begun = process.cpuUsage();
    for (let hour = 10; hour < 24; hour++) {
      const openingHours = [{ days: [...weekdays], from: '08:00', to: `${hour}:00` }];
      const ms = openMsWithin({ timeZone: 'Asia/Shanghai', holidays: 'open', openingHours }, period);
      expect(ms).toBe(3_652 * (hour - 8) * 2 * halfHour);
    }
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(300);
  });
});
