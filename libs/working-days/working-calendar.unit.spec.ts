import fc from 'fast-check';
import { addDays, datesBetween, dayNumberOf, isWeekend } from './calendar-dates.js';
import { halfHolidayOn, type HolidayNotice, legalMinimumOf, publishedNotices } from './holiday-notice.js';
import { maxWorkingDays, workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf(publishedNotices);

const computed = new Map([2028, 2029, 2030].map((year) => [year, legalMinimumOf(year)]));

/** Judged from the notices themselves, as another would. */
const isWorkedByNotice = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const notice = publishedNotices.find((one) => one.year === year) ?? computed.get(year);
  if (notice?.workingDays.includes(date)) return true;
  return !isWeekend(date) && !notice?.holidays.some(({ from, to }) => from <= date && date <= to);
};

describe('the published notices', () => {
  it.each(publishedNotices)(
    '$year names days of its own year, and makes up on weekends that are no holidays',
    ({ year, holidays, workingDays }) => {
      for (const { from, to } of holidays) {
        expect([from.slice(0, 4), to.slice(0, 4), from <= to]).toEqual([String(year), String(year), true]);
      }
      for (const day of workingDays) {
        expect([isWeekend(day), calendar.holidayOn(day), calendar.isMakeUpDay(day)]).toEqual([true, undefined, true]);
      }
    },
  );

  it('have for 2026 the make-up days of the notice, and for 2027 none, since its notice is not out', () => {
    expect(publishedNotices.find(({ year }) => year === 2026)?.workingDays).toHaveLength(6);
    expect(publishedNotices.find(({ year }) => year === 2027)).toMatchObject({ provisional: true, workingDays: [] });
  });
});

describe('the legal minimum', () => {
  it('is for 2027 what was computed by hand for it', () => {
    const { holidays } = publishedNotices.find(({ year }) => year === 2027) ?? { holidays: [] };
    expect(legalMinimumOf(2027).holidays).toEqual(holidays);
  });

  it('lies within the notice of 2026 as far as days off go', () => {
    const [notice] = publishedNotices;
    for (const { name, from } of legalMinimumOf(2026).holidays) {
      const announced = notice?.holidays.find((one) => one.name === name);
      expect(announced && announced.from <= from).toBe(true);
    }
  });

  it.each([
    [2025, '春节', '2025-01-28', '2025-01-31'],
    [2025, '清明节', '2025-04-04', '2025-04-04'],
    [2024, '端午节', '2024-06-10', '2024-06-10'],
    [2028, '春节', '2028-01-25', '2028-01-28'],
    [2028, '中秋节', '2028-10-03', '2028-10-03'],
    [2033, '春节', '2033-01-30', '2033-02-03'],
    [1996, '中秋节', '1996-09-27', '1996-09-27'],
  ])('of %i has %s from %s to %s', (year, name, from, to) => {
    expect(legalMinimumOf(year).holidays.find((one) => one.name === name)).toEqual({ name, from, to });
  });

  it('gives every legal day that falls on a weekend a working day off, in every year from 1950 to 2100', () => {
    for (let year = 1950; year <= 2100; year++) {
      const { holidays, workingDays } = legalMinimumOf(year);
      const off = new Set(holidays.flatMap(({ from, to }) => datesBetween(from, to)));
      const workdaysOff = [...off].filter((date) => !isWeekend(date)).length;
      const isMidAutumnWithinNational = holidays.some(
        ({ name, from }) => name === '中秋节' && from >= `${year}-10-01` && from <= `${year}-10-03`,
      );
      expect([year, workdaysOff, workingDays.length]).toEqual([year, isMidAutumnWithinNational ? workdaysOff : 13, 0]);
      expect(workdaysOff).toBeGreaterThanOrEqual(12);
    }
  });
});

describe('the working calendar', () => {
  it('works on a make-up Saturday and rests on a Monday within a holiday', () => {
    expect(calendar.isWorkingDay('2026-02-14')).toBe(true);
    expect(calendar.isWorkingDay('2026-02-16')).toBe(false);
    expect(calendar.isWorkingDay('2026-02-24')).toBe(true);
    expect(calendar.isWorkingDay('2026-11-28')).toBe(false);
  });

  it('says of a year without a notice that it is provisional', () => {
    expect([2026, 2027, 2031].map((year) => calendar.isProvisional(year))).toEqual([false, true, true]);
    expect(calendar.holidayOn('2031-10-01')).toMatchObject({ isProvisional: true });
  });

  it('finds the last working day before a holiday and the first one behind it', () => {
    expect(calendar.lastWorkingDayBefore('2027-02-05')).toBe('2027-02-04');
    expect(calendar.nextWorkingDay('2027-02-04')).toBe('2027-02-11');
    expect(calendar.lastWorkingDayBefore('2026-02-15')).toBe('2026-02-14');
    expect(calendar.workingDayFrom('2026-05-09')).toBe('2026-05-09');
    expect(calendar.workingDayFrom('2026-09-27')).toBe('2026-09-28');
  });

  it('counts working days over a new year, forwards and backwards', () => {
    expect(calendar.addWorkingDays('2026-12-30', 3)).toBe('2027-01-05');
    expect(calendar.addWorkingDays('2027-01-05', -3)).toBe('2026-12-30');
    expect(calendar.addWorkingDays('2026-10-01', 0)).toBe('2026-10-01');
  });

  it('refuses to count further than anything is planned, and years that no notice can be about', () => {
    expect(() => calendar.addWorkingDays('2026-01-01', maxWorkingDays + 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-01-01', 1.5)).toThrow(RangeError);
    expect(() => calendar.isProvisional(2300)).toThrow(RangeError);
  });

  it('agrees with a count day by day', () => {
    const date = fc.integer({ min: dayNumberOf('2026-05-01'), max: dayNumberOf('2029-08-31') });
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const from = new Date(day * 86_400_000).toISOString().slice(0, 10);
        let [on, left] = [from, Math.abs(count)];
        while (left > 0) {
          on = addDays(on, Math.sign(count));
          if (isWorkedByNotice(on)) left--;
        }
        expect(calendar.addWorkingDays(from, count)).toBe(on);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a notice that reaches into the year before, and the later of two for one year', () => {
    const of2023 = (to: string): HolidayNotice => ({
      year: 2023,
      provisional: false,
      source: 'a notice',
      holidays: [{ name: '元旦', from: '2022-12-31', to }],
      workingDays: [],
    });
    const replaced = workingCalendarOf([of2023('2023-01-05'), of2023('2023-01-02')]);
    expect(replaced.holidayOn('2022-12-31')).toEqual({ name: '元旦', isProvisional: false });
    expect(replaced.isWorkingDay('2023-01-03')).toBe(true);
  });

  it('knows the half days off by law as a matter for warnings alone', () => {
    expect(halfHolidayOn('2027-03-08')).toBe('三八妇女节');
    expect(halfHolidayOn('2027-05-04')).toBe('五四青年节');
    expect(halfHolidayOn('2027-05-05')).toBeUndefined();
    expect(calendar.isWorkingDay('2027-03-08')).toBe(true);
  });
});
