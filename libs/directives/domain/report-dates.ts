import type { DirectiveContent, OwedItem } from '#contracts';
import { RuleViolation } from '#kernel';
import { agencyInstant } from '#rules';
import { addDays, dateOf, dayNumberOf, daysInMonth, type WorkingCalendar } from '#working-days';

export type ReportRhythm = NonNullable<DirectiveContent['rhythm']>;

export const maxReports = 120;

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** A report that is due on a day is in time until that day ends for the agency. */
export const endOfDay = (date: string): string => agencyInstant(addDays(date, 1));

/**
 * The dates of a rhythm of reports from its first to its last day, each `report-1`, `report-2` …: every week on its day (1 Monday … 7 Sunday), or on
 * that day of the last month of each month, quarter, half-year or year (the month's last day where it has no such day). With `movesOn`, a day off
 * gives way to the next working day.
 * Errors: `rhythm-empty`, `too-many-reports`.
 */
export const reportDates = (
  rhythm: ReportRhythm,
  movesOn: boolean,
  calendar: Pick<WorkingCalendar, 'workingDayFrom'>,
): readonly OwedItem[] => {
  const { from, until } = rhythm;
  const days: string[] = [];
  for (const day of candidates(rhythm)) {
    if (day > until) break;
    if (day < from) continue;
    days.push(movesOn ? calendar.workingDayFrom(day) : day);
    if (days.length > maxReports)
      throw new RuleViolation('too-many-reports', `More than ${maxReports} reports are asked for.`, 'unprocessable');
  }
  if (days.length === 0)
    throw new RuleViolation('rhythm-empty', `No report falls between ${from} and ${until}.`, 'unprocessable');
  return [...new Set(days)].map((day, index) => ({ item: `report-${index + 1}`, dueAt: endOfDay(day) }));
};

function* candidates({ every, from, day }: ReportRhythm): Generator<string> {
  if (every === 'week') {
    const weekday = (((dayNumberOf(from) + 3) % 7) + 7) % 7; // 0 Monday: 1970-01-01 was a Thursday
    for (let date = addDays(from, (day - 1 - weekday + 7) % 7); ; date = addDays(date, 7)) yield date;
  }
  const months = monthsOf[every];
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  for (let index = first - (first % months) + months - 1; ; index += months) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    yield dateOf(year, month, Math.min(day, daysInMonth(year, month))) ?? from;
  }
}
