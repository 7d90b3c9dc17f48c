import { describe, expect, it } from '@jest/globals';
import { windowsOn, type OpeningRules } from './opening-windows.js';
import { opennessOf } from './openness.js';
import { publicHolidayOn } from './public-holidays.js';

const shanghai = 'Asia/Shanghai';
const workdays: OpeningRules = {
  timeZone: shanghai,
  holidays: 'open',
  openingHours: [
    { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:30', to: '11:30' },
    { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '13:30', to: '17:00' },
  ],
};
const local = (text: string): number => Date.parse(`${text}:00+08:00`);
const isOpen = (rules: OpeningRules, from: string, to: string): boolean =>
  opennessOf(rules, local(from), local(to)).isOpen;

describe('opening windows', () => {
  it('hold a period that fills the hours to the minute', () => {
    expect(isOpen(workdays, '2027-03-10T08:30', '2027-03-10T11:30')).toBe(true);
  });

  it.each([
    ['begins before they open', '2027-03-10T08:29', '2027-03-10T09:00'],
    ['ends after they close', '2027-03-10T16:00', '2027-03-10T17:01'],
    ['runs over the lunch break', '2027-03-10T09:00', '2027-03-10T14:00'],
    ['runs over the night', '2027-03-10T16:00', '2027-03-11T09:00'],
    ['lies on a Sunday', '2027-03-14T09:00', '2027-03-14T10:00'],
  ])('refuse a period that %s', (_, from, to) => {
    expect(isOpen(workdays, from, to)).toBe(false);
  });

  it('tell a closed day from hours outside', () => {
    expect(opennessOf(workdays, local('2027-03-14T09:00'), local('2027-03-14T10:00'))).toEqual({
      isOpen: false,
      on: '2027-03-14',
      isClosedDay: true,
    });
    expect(opennessOf(workdays, local('2027-03-10T18:00'), local('2027-03-10T19:00'))).toMatchObject({
      isClosedDay: false,
    });
  });

  it('join at midnight where one day ends at 24:00 and the next begins at 00:00', () => {
    const always: OpeningRules = { ...workdays, openingHours: [{ days: ['WE', 'TH'], from: '00:00', to: '24:00' }] };
    expect(isOpen(always, '2027-03-10T20:00', '2027-03-11T04:00')).toBe(true);
    expect(isOpen(always, '2027-03-11T20:00', '2027-03-12T04:00')).toBe(false);
  });

  it('are empty on a date of `closedOn`', () => {
    expect(windowsOn({ ...workdays, closedOn: ['2027-03-10'] }, '2027-03-10')).toEqual([]);
  });

  it('are empty on a public holiday where the resource closes on them, and only there', () => {
    expect(isOpen({ ...workdays, holidays: 'closed' }, '2027-04-05T09:00', '2027-04-05T10:00')).toBe(false);
    expect(isOpen(workdays, '2027-04-05T09:00', '2027-04-05T10:00')).toBe(true);
  });

  it('stay and warn on a public holiday where the place announces its hours by notice', () => {
    const openness = opennessOf(
      { ...workdays, holidays: 'by-notice' },
      local('2027-04-05T09:00'),
      local('2027-04-05T10:00'),
    );
    expect(openness).toMatchObject({
      isOpen: true,
      warnings: [{ code: 'holiday-by-notice', on: '2027-04-05', holiday: '清明节' }],
    });
  });

  it('close by date also where no hours are given', () => {
    const rules: OpeningRules = { timeZone: shanghai, holidays: 'open', closedOn: ['2027-03-10'] };
    expect(isOpen(rules, '2027-03-09T20:00', '2027-03-10T01:00')).toBe(false);
    expect(isOpen(rules, '2027-03-11T00:00', '2027-03-13T00:00')).toBe(true);
  });

  it('keep their clock times across a clock change', () => {
    const brussels: OpeningRules = {
      timeZone: 'Europe/Brussels',
      holidays: 'open',
      openingHours: [{ days: ['SA', 'SU'], from: '01:00', to: '09:00' }],
    };
    expect(windowsOn(brussels, '2027-03-28')).toEqual([
      { from: Date.parse('2027-03-28T00:00:00Z'), to: Date.parse('2027-03-28T07:00:00Z') },
    ]);
    expect(windowsOn(brussels, '2027-03-27')).toEqual([
      { from: Date.parse('2027-03-27T00:00:00Z'), to: Date.parse('2027-03-27T08:00:00Z') },
    ]);
  });

  it('know the holidays of a year that has its notice, and mark those of one that has not', () => {
    expect(publicHolidayOn('2026-02-23')).toEqual({ name: '春节', isProvisional: false });
    expect(publicHolidayOn('2026-02-24')).toBeUndefined();
    expect(publicHolidayOn('2027-10-05')).toEqual({ name: '国庆节', isProvisional: true });
    expect(publicHolidayOn('2031-10-01')).toBeUndefined();
  });
});

describe('a weekend day that is worked to make up for a holiday', () => {
  const made = '2026-02-14'; // a Saturday

  it('has the hours of a working day where the resource closes on holidays and its workdays are alike', () => {
    const rules: OpeningRules = { ...workdays, holidays: 'closed' };
    expect(windowsOn(rules, made)).toHaveLength(windowsOn(rules, '2026-02-13').length);
    expect(windowsOn(rules, '2026-02-07')).toEqual([]);
  });

  it('has the hours of its weekday where workdays differ, since the notice does not say which of them it is', () => {
    const rules: OpeningRules = {
      timeZone: shanghai,
      holidays: 'closed',
      openingHours: [
        { days: ['MO', 'TU', 'WE', 'TH'], from: '09:00', to: '17:00' },
        { days: ['SA'], from: '10:00', to: '12:00' },
      ],
    };
    const [window] = windowsOn(rules, made);
    expect(new Date(window?.from ?? 0).toISOString()).toBe('2026-02-14T02:00:00.000Z');
  });

  it('is nothing to a resource that keeps its hours on holidays', () => {
    expect(windowsOn({ ...workdays, holidays: 'open' }, made)).toEqual([]);
  });
});
