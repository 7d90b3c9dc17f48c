import { datesBetween, type Holiday, publishedNotices, workingCalendarOf } from '#working-days';

export type PublicHoliday = Holiday;

const calendar = workingCalendarOf(publishedNotices);
const yearsWithNotice = new Set(publishedNotices.map(({ year }) => String(year)));

/**
 * The public holiday on a calendar date (`YYYY-MM-DD`), if there is one. A year that the notices do not know has no holidays here: a
 * booking is not refused for a day that was only computed and that nobody has announced.
 */
export const publicHolidayOn = (date: string): PublicHoliday | undefined =>
  yearsWithNotice.has(date.slice(0, 4)) ? calendar.holidayOn(date) : undefined;

/** All public holidays that the notices know, day by day in order. */
export const publicHolidays: readonly { readonly on: string; readonly name: string }[] = publishedNotices
  .flatMap(({ holidays }) => holidays)
  .flatMap(({ name, from, to }) => datesBetween(from, to).map((on) => ({ on, name })))
  .sort((a, b) => (a.on < b.on ? -1 : 1));

/** Those of the dates that are public holidays, with their names, in the order given. */
export const publicHolidaysIn = (
  dates: readonly string[],
): readonly { readonly on: string; readonly name: string; readonly isProvisional: boolean }[] =>
  dates.flatMap((on) => {
    const holiday = publicHolidayOn(on);
    return holiday ? [{ on, ...holiday }] : [];
  });

/** All days that the notices know to be worked to make up for a holiday. */
export const makeUpWorkingDays: readonly string[] = publishedNotices.flatMap(({ workingDays }) => workingDays);

/** Is the date, a Saturday or Sunday, a working day that makes up for a holiday (调休), by the yearly notice? */
export const isMakeUpWorkingDay = (date: string): boolean =>
  yearsWithNotice.has(date.slice(0, 4)) && calendar.isMakeUpDay(date);
