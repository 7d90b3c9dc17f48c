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

/** Those of the dates that are public holidays, with their names, in the order given. */
export const publicHolidaysIn = (
  dates: readonly string[],
): readonly { readonly on: string; readonly name: string; readonly isProvisional: boolean }[] =>
  dates.flatMap((on) => {
    const holiday = publicHolidayOn(on);
    return holiday ? [{ on, ...holiday }] : [];
  });

/** Is the date, a Saturday or Sunday, a working day that makes up for a holiday (调休), by the yearly notice? */
export const isMakeUpWorkingDay = (date: string): boolean =>
  byYear[date.slice(0, 4)]?.workingDays.includes(date) ?? false;
