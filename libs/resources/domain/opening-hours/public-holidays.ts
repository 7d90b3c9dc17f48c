import notices from './public-holidays.json' with { type: 'json' };

export interface PublicHoliday {
  readonly name: string;
  /** The year's notice is not out: the day is the legal minimum, computed. */
  readonly isProvisional: boolean;
}

interface Notice {
  readonly provisional: boolean;
  readonly workingDays: readonly string[];
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

const daysFrom = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
};

const byYear: Readonly<Record<string, Notice>> = notices;

/**
 * The public holiday on a calendar date (`YYYY-MM-DD`), if there is one. The data file holds the yearly notice of the State
 * Council; another year is added there. A year that the file does not know has no holidays.
 */
export const publicHolidayOn = (date: string): PublicHoliday | undefined => {
  const notice = byYear[date.slice(0, 4)];
  const holiday = notice?.holidays.find((one) => one.from <= date && date <= one.to);
  return notice && holiday ? { name: holiday.name, isProvisional: notice.provisional } : undefined;
};

/** All public holidays that the file knows, day by day in order. */
export const publicHolidays: readonly { readonly on: string; readonly name: string }[] = Object.values(byYear)
  .flatMap(({ holidays }) => holidays)
  .flatMap(({ name, from, to }) => daysFrom(from, to).map((on) => ({ on, name })))
  .sort((a, b) => (a.on < b.on ? -1 : 1));

/** Those of the dates that are public holidays, with their names, in the order given. */
export const publicHolidaysIn = (
  dates: readonly string[],
): readonly { readonly on: string; readonly name: string; readonly isProvisional: boolean }[] =>
  dates.flatMap((on) => {
    const holiday = publicHolidayOn(on);
    return holiday ? [{ on, ...holiday }] : [];
  });

/** All days that the file knows to be worked to make up for a holiday. */
export const makeUpWorkingDays: readonly string[] = Object.values(byYear).flatMap(({ workingDays }) => workingDays);

/** Is the date, a Saturday or Sunday, a working day that makes up for a holiday (调休), by the yearly notice? */
export const isMakeUpWorkingDay = (date: string): boolean =>
  byYear[date.slice(0, 4)]?.workingDays.includes(date) ?? false;
