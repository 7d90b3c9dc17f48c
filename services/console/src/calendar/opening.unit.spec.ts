import { describe, expect, it } from '@jest/globals';
import { closedIn, nextOpenHour } from './opening.ts';

const zone = 'Asia/Shanghai';
const at = (wall: string): number => Date.parse(`${wall}:00+08:00`);
const hall = {
  timeZone: zone,
  openingHours: [
    { days: ['TU', 'WE'], from: '09:00', to: '12:00' },
    { days: ['TU', 'WE'], from: '14:00', to: '24:00' },
  ] as const,
  closedOn: ['2027-03-17'],
};
const day = (date: string) => ({ from: at(`${date}T00:00`), to: at(`${date}T00:00`) + 86_400_000 });

describe('the hours of a resource', () => {
  it('leave closed what lies before, between and after them', () => {
    expect(closedIn(day('2027-03-16'), hall)).toEqual([
      { from: at('2027-03-16T00:00'), to: at('2027-03-16T09:00') },
      { from: at('2027-03-16T12:00'), to: at('2027-03-16T14:00') },
    ]);
  });

  it('leave closed a whole day of the week, and a day that is closed by its date', () => {
    expect(closedIn(day('2027-03-15'), hall)).toEqual([day('2027-03-15')]);
    expect(closedIn(day('2027-03-17'), hall)).toEqual([day('2027-03-17')]);
  });

  it('leave nothing closed where there are none', () => {
    expect(closedIn(day('2027-03-15'), { timeZone: zone })).toEqual([]);
  });

  it('are those of the resource’s own zone, also in a row of other clocks', () => {
    const row = { from: Date.parse('2027-03-16T00:00Z'), to: Date.parse('2027-03-16T08:00Z') };
    expect(closedIn(row, hall)).toEqual([
      { from: row.from, to: at('2027-03-16T09:00') },
      { from: at('2027-03-16T12:00'), to: at('2027-03-16T14:00') },
    ]);
  });

  it('are proposed from the day that is shown, after now, and never while it is closed', () => {
    const now = at('2027-03-01T10:20');
    expect(nextOpenHour(hall, '2027-03-15', now)).toEqual({ from: at('2027-03-16T09:00'), to: at('2027-03-16T10:00') });
    expect(nextOpenHour(hall, '2027-03-16', at('2027-03-16T11:20'))).toEqual({
      from: at('2027-03-16T14:00'),
      to: at('2027-03-16T15:00'),
    });
    expect(nextOpenHour({ timeZone: zone }, '2027-03-15', now)).toEqual({
      from: at('2027-03-15T09:00'),
      to: at('2027-03-15T10:00'),
    });
    const never = { ...hall, openingHours: [{ days: ['WE'] as const, from: '09:00', to: '09:00' }] };
    expect(nextOpenHour(never, '2027-03-15', now)).toBeUndefined();
  });
});
