import { describe, expect, it } from '@jest/globals';
import { parsePlanTime, planInstants, yearNamedIn } from './plan-time.js';

const march = ['2027-03-15', '2027-03-16', '2027-03-17'];

describe('A time cell', () => {
  it.each([
    ['2027-02-22 14:00-16:30', ['2027-02-22'], '14:00', '16:30'],
    ['2027年3月12日 8:30—11:30', ['2027-03-12'], '08:30', '11:30'],
    ['2027-04-23 09:00–11:30', ['2027-04-23'], '09:00', '11:30'],
    ['2027/4/23 9:00至11:30', ['2027-04-23'], '09:00', '11:30'],
    ['2027.4.23  9：00～11：30', ['2027-04-23'], '09:00', '11:30'],
    ['3月8日 9:30到11:30', ['2027-03-08'], '09:30', '11:30'],
    ['2027-12-31 20:00-24:00', ['2027-12-31'], '20:00', '24:00'],
    ['2027-03-15 08:30 至 2027-03-17 17:00', march, '08:30', '17:00'],
    ['2027-03-15 至 2027-03-17 08:30-17:00', march, '08:30', '17:00'],
    ['3月15日 8:30至3月17日 17:00', march, '08:30', '17:00'],
    ['2027-03-12 08:30 至 2027-03-17 17:00（周一至周五）', ['2027-03-12', ...march], '08:30', '17:00'],
    ['2027-03-12 08:30 至 2027-03-17 17:00（周一、周三）', ['2027-03-15', '2027-03-17'], '08:30', '17:00'],
    ['2027-03-12 08:30 至 2027-03-17 17:00（周六日）', ['2027-03-13', '2027-03-14'], '08:30', '17:00'],
  ])('%s is read', (cell, dates, from, to) => {
    expect(parsePlanTime(cell, 2027)).toMatchObject({ dates, from, to });
  });

  it.each([
    ['每月第一个周五 14:30-16:30', 'FREQ=MONTHLY;BYDAY=1FR', 12, '2027-01-01'],
    ['每个月的第2个星期三 14:30-16:30', 'FREQ=MONTHLY;BYDAY=2WE', 12, '2027-01-13'],
    ['2026年每月最后一个周五 14:30-16:30', 'FREQ=MONTHLY;BYDAY=-1FR', 12, '2026-01-30'],
    ['每周三 9:00-10:00', 'FREQ=WEEKLY;BYDAY=WE', 52, '2027-01-06'],
  ])('%s is a rule over the year', (cell, rule, count, first) => {
    const time = parsePlanTime(cell, 2027);
    expect({ rule: time.rule, count: time.dates.length, first: time.dates[0] }).toEqual({ rule, count, first });
  });

  it('of a range has the rule that gives its days', () => {
    expect(parsePlanTime('2027-03-15 08:30 至 2027-03-17 17:00').rule).toBe('FREQ=DAILY');
    expect(parsePlanTime('2027-07-05 08:00 至 2027-08-20 18:00（周一至周五）').rule).toBe(
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    );
    expect(parsePlanTime('2027-03-15 08:30 至 2027-03-15 17:00').rule).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['下半年', 'is no time that can be read, such as 2027-02-22 14:00-16:30 or 每月第一个周五 14:30-16:30'],
    ['2027-02-22', 'is no time that can be read, such as 2027-02-22 14:00-16:30 or 每月第一个周五 14:30-16:30'],
    ['2027-02-30 14:00-16:30', '2027-02-30 is no date'],
    ['2027-02-22 25:00-26:00', '25:00 is no time of day'],
    ['2027-02-22 24:00-24:00', '24:00 is no time of day to start at'],
    ['2027-02-22 17:00-09:00', 'ends before it starts'],
    ['2027-02-22 17:00-17:00', 'ends as soon as it starts'],
    ['2027-03-17 08:30 至 2027-03-15 17:00', 'ends before it starts'],
    ['2027-03-15 18:00 至 2027-03-17 08:00', 'ends before it starts: a range over days means each day at those hours'],
    ['2026-03-15 08:00 至 2027-03-17 18:00', 'spans more than a year'],
    ['2027-03-15 08:30 至 2027-03-17 17:00（周六）', 'has no such day between its first and its last'],
    ['2027-03-15 08:30 至 2027-03-17 17:00（工作日）', '(工作日) names no days of the week, such as 周一至周五'],
  ])('%s is refused: %s', (cell, reason) => {
    expect(() => parsePlanTime(cell, 2027)).toThrow(reason);
  });

  it('without a year is refused where none is given', () => {
    expect(() => parsePlanTime('3月8日 9:30-11:30')).toThrow('names no year');
  });

  it('names its year at its beginning or not at all', () => {
    expect(['2027年3月12日 8:30—11:30', '２０２７-01-01', '3月8日', '每月第一个周五'].map(yearNamedIn)).toEqual([
      2027,
      2027,
      undefined,
      undefined,
    ]);
  });
});

describe('The instants of a plan', () => {
  it('follow the clock of the zone, also over a change and to midnight', () => {
    const time = { dates: ['2027-03-27', '2027-03-28'], from: '09:00', to: '24:00' };
    expect(planInstants(time, 'Europe/Brussels')).toEqual([
      { startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T23:00:00.000Z' },
      { startsAt: '2027-03-28T07:00:00.000Z', endsAt: '2027-03-28T22:00:00.000Z' },
    ]);
  });
});
