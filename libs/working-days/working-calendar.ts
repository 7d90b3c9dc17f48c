import { addDays, datesBetween, isWeekend, yearOf } from './calendar-dates.js';
import { type HolidayNotice, legalMinimumOf } from './holiday-notice.js';

/** A day off by law or notice. */
export interface Holiday {
  readonly name: string;
  /** The year's notice is not out: the day is the legal minimum, computed. */
  readonly isProvisional: boolean;
}

/** More working days than these are not counted: some forty years. */
export const maxWorkingDays = 10_000;

/**
 * Which days are worked. All dates are calendar dates (`YYYY-MM-DD`) of the years 1900–2200.
 *
 * Years without a notice are computed (the legal minimum) and say so: `isProvisional`. Whoever keeps a date that was computed from a
 * provisional year computes it again when the notice comes.
 */
export interface WorkingCalendar {
  isProvisional(year: number): boolean;
  holidayOn(date: string): Holiday | undefined;
  /** A weekend day that is worked to make up for a holiday (调休). */
  isMakeUpDay(date: string): boolean;
  isWorkingDay(date: string): boolean;
  /** The first working day after the date. */
  nextWorkingDay(date: string): string;
  /** The last working day before the date. */
  lastWorkingDayBefore(date: string): string;
  /** The date itself where it is worked, else the next working day (顺延). */
  workingDayFrom(date: string): string;
  /**
   * The n-th working day after the date, which does not count itself; before it where `count` is below zero; the date itself, worked or not,
   * at 0. Error: RangeError beyond {@link maxWorkingDays}.
   */
  addWorkingDays(date: string, count: number): string;
  /** The holiday of this name (春节, 清明节, 国庆节 …) in a year, from its first to its last day off. */
  holidayNamed(name: string, year: number): { readonly from: string; readonly to: string } | undefined;
}

/** The calendar of these notices; of two for one year the later in the list counts. */
export const workingCalendarOf = (notices: readonly HolidayNotice[]): WorkingCalendar => {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]));
  const holidays = new Map<string, Holiday>();
  const madeUp = new Set<string>();
  const enter = ({ provisional, holidays: spans, workingDays }: HolidayNotice): void => {
    for (const { name, from, to } of spans)
      for (const date of datesBetween(from, to)) holidays.set(date, { name, isProvisional: provisional });
    for (const date of workingDays) madeUp.add(date);
  };
  for (const notice of byYear.values()) enter(notice);

  const noticeOf = (year: number): HolidayNotice => {
    const known = byYear.get(year);
    if (known) return known;
    const computed = legalMinimumOf(requireYear(year));
    byYear.set(year, computed);
    enter(computed);
    return computed;
  };
  const holidayOn = (date: string): Holiday | undefined => {
    noticeOf(yearOf(date));
    return holidays.get(date);
  };
  const isMakeUpDay = (date: string): boolean => {
    noticeOf(yearOf(date));
    return madeUp.has(date);
  };
  const isWorkingDay = (date: string): boolean => isMakeUpDay(date) || !(isWeekend(date) || holidayOn(date));
  const stepped = (date: string, step: 1 | -1): string => {
    let on = addDays(date, step);
    while (!isWorkingDay(on)) on = addDays(on, step);
    return on;
  };
  return {
    isProvisional: (year) => noticeOf(year).provisional,
    holidayOn,
    isMakeUpDay,
    isWorkingDay,
    nextWorkingDay: (date) => stepped(date, 1),
    lastWorkingDayBefore: (date) => stepped(date, -1),
    workingDayFrom: (date) => (isWorkingDay(date) ? date : stepped(date, 1)),
    addWorkingDays(date, count) {
      if (!Number.isInteger(count) || Math.abs(count) > maxWorkingDays)
        throw new RangeError(`${count} is no number of working days up to ${maxWorkingDays}.`);
      let on = date;
      for (let left = Math.abs(count); left > 0; left--) on = stepped(on, count > 0 ? 1 : -1);
      return on;
    },
    holidayNamed: (name, year) => noticeOf(year).holidays.find((one) => one.name === name),
  };
};

const requireYear = (year: number): number => {
  if (Number.isInteger(year) && year >= 1900 && year <= 2200) return year;
  throw new RangeError(`${year} is no year from 1900 to 2200.`);
};
