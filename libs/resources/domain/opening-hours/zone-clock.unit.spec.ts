import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { clockAt, instantOf } from './zone-clock.js';

const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/St_Johns',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const instant = fc.integer({ min: Date.parse('2000-01-01T00:00Z'), max: Date.parse('2060-01-01T00:00Z') });
const local = (text: string): number => Date.parse(`${text}Z`);

describe("a zone's clocks", () => {
  it('show what luxon says they show', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        expect(clockAt(zone, at)).toBe(
          DateTime.fromMillis(at, { zone }).setZone('utc', { keepLocalTime: true }).toMillis(),
        );
      }),
    );
  });

  it('show a time at an instant at which they show it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        const found = instantOf(zone, clockAt(zone, at));
        expect([clockAt(zone, found.instant), found.isShown, found.instant <= at]).toEqual([
          clockAt(zone, at),
          true,
          true,
        ]);
      }),
    );
  });

  it('never show a time that is skipped in spring: it is the instant that the offset before gives', () => {
    const { instant: found, isShown } = instantOf('Europe/Berlin', local('2027-03-28T02:30'));
    expect([new Date(found).toISOString(), isShown]).toEqual(['2027-03-28T01:30:00.000Z', false]);
  });

  it('show a time of the autumn twice: the first one is meant', () => {
    const { instant: found } = instantOf('Europe/Berlin', local('2027-10-31T02:30'));
    expect(new Date(found).toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });
});
