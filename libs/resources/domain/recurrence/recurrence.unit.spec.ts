import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { RuleViolation } from '#kernel';
import { occurrencesOf } from './recurrence.js';

const period = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const first = period('2027-01-01T06:30:00Z', '2027-01-01T08:30:00Z'); // a Friday, 14:30 in Shanghai
const datesOf = (rrule: string, exdates: string[] = []): string[] =>
  occurrencesOf({ rrule, exdates }, first, 'Asia/Shanghai').map(({ from }) =>
    new Date(from).toISOString().slice(0, 10),
  );
const refusal = (rrule: string): string => {
  try {
    occurrencesOf({ rrule }, first, 'Asia/Shanghai');
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('the dates of a series', () => {
  it('are twelve for the first Friday of each month of a year', () => {
    const dates = datesOf('FREQ=MONTHLY;BYDAY=1FR;COUNT=12');
    expect(dates).toHaveLength(12);
    expect([dates[0], dates[1], dates[11]]).toEqual(['2027-01-01', '2027-02-05', '2027-12-03']);
  });

  it('leave out what is excluded, by start or by date of the zone', () => {
    expect(datesOf('FREQ=WEEKLY;COUNT=4', ['2027-01-08T06:30:00.000Z', '2027-01-22'])).toEqual([
      '2027-01-01',
      '2027-01-15',
    ]);
  });

  it('begin at the first date that the rule names, where that is not the first period', () => {
    expect(datesOf('FREQ=WEEKLY;BYDAY=MO;COUNT=2')).toEqual(['2027-01-04', '2027-01-11']);
  });

  it('may name several times of a day', () => {
    const dates = datesOf('FREQ=DAILY;BYHOUR=8,9,10,11;BYMINUTE=0,10,20,30,40,50;COUNT=48');
    expect(new Set(dates).size).toBe(2);
    expect(dates).toHaveLength(48);
  });

  it('end with UNTIL, which belongs to the series', () => {
    expect(datesOf('FREQ=DAILY;UNTIL=20270103T063000Z')).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  });

  it.each(['Europe/Brussels', 'America/New_York', 'Australia/Sydney', 'Asia/Shanghai', 'America/Santiago'])(
    'begin at 09:00 on every day of more than a year in %s and last two hours',
    (zone) => {
      const start = DateTime.fromISO('2027-01-01T09:00', { zone }).toMillis();
      const dates = occurrencesOf({ rrule: 'FREQ=DAILY;COUNT=500' }, { from: start, to: start + 7_200_000 }, zone);
      const clocks = new Set(dates.map(({ from }) => DateTime.fromMillis(from, { zone }).toFormat('HH:mm')));
      expect([...clocks]).toEqual(['09:00']);
      expect(new Set(dates.map(({ from, to }) => to - from))).toEqual(new Set([7_200_000]));
    },
  );

  it.each([
    ['FREQ=DAILY', 'recurrence-without-end'],
    ['FREQ=DAILY;COUNT=1001', 'too-many-occurrences'],
    ['FREQ=DAILY;UNTIL=20400101T000000Z', 'too-many-occurrences'],
    ['FREQ=SOMETIMES;COUNT=2', 'invalid-recurrence'],
    ['COUNT=2', 'invalid-recurrence'],
    ['FREQ=SECONDLY;COUNT=2', 'invalid-recurrence'],
    ['FREQ=DAILY;COUNT=abc', 'invalid-recurrence'],
    ['FREQ=DAILY;COUNT=0', 'invalid-recurrence'],
    ['FREQ=DAILY;UNTIL=2027', 'invalid-recurrence'],
    ['FREQ=DAILY;BYDAY=XX;COUNT=2', 'invalid-recurrence'],
    ['FREQ=DAILY;COLOUR=RED;COUNT=2', 'invalid-recurrence'],
    ['FREQ=DAILY;COUNT=2\nEXDATE:20270102T063000Z', 'invalid-recurrence'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 'invalid-recurrence'],
    ['FREQ=DAILY;UNTIL=20261231T000000Z', 'no-occurrences'],
    ['FREQ=DAILY;BYHOUR=8,9,10,11,12;BYMINUTE=0,10,20,30,40;COUNT=5', 'invalid-recurrence'],
    ['FREQ=YEARLY;BYHOUR=8,9;BYSETPOS=300;COUNT=5', 'invalid-recurrence'],
  ])('are refused for %s: %s', (rrule, code) => {
    expect(refusal(rrule)).toBe(code);
  });
});
