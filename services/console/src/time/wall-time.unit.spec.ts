import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, dayStart, instantOf, wallOf, weekdayOf } from './wall-time.ts';

describe('a time on the clocks of a zone', () => {
  it('is the instant at which the clocks show it', () => {
    expect(instantOf('2027-03-08T09:30', 'Asia/Shanghai')).toBe('2027-03-08T01:30:00.000Z');
    expect(instantOf('2027-07-01T09:00', 'Europe/Berlin')).toBe('2027-07-01T07:00:00.000Z');
    expect(instantOf('nonsense', 'Asia/Shanghai')).toBeUndefined();
  });

  it('stays the same hour across a clock change', () => {
    expect(instantOf('2027-03-27T09:00', 'Europe/Berlin')).toBe('2027-03-27T08:00:00.000Z');
    expect(instantOf('2027-03-29T09:00', 'Europe/Berlin')).toBe('2027-03-29T07:00:00.000Z');
  });

  it('that a clock change skips lies after it, and of a doubled one the first is meant', () => {
    expect(instantOf('2027-03-28T02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
    expect(instantOf('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is read back from its instant', () => {
    for (const wall of ['2027-01-31T23:45', '2027-06-30T00:00', '2028-02-29T12:15']) {
      for (const zone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC']) {
        expect(wallOf(instantOf(wall, zone) ?? '', zone)).toBe(wall);
      }
    }
  });

  it('knows days, where they begin and which day of the week they are', () => {
    expect(dayStart('2027-03-08', 'Asia/Shanghai')).toBe('2027-03-07T16:00:00.000Z');
    expect(dayOf('2027-03-07T16:00:00Z', 'Asia/Shanghai')).toBe('2027-03-08');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(weekdayOf('2027-03-08')).toBe(0);
  });
});
