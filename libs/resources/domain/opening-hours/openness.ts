import { Type } from 'typebox';
import { CalendarDate, OneOf, type ViewOf } from '#contracts';
import { publicHolidayOn, publicHolidays } from './public-holidays.js';
import {
  closedDatesOfFullWeek,
  dateAfter,
  dateIn,
  startOfDate,
  windowsOn,
  type OpeningRules,
} from './opening-windows.js';

/** Something the caller should know though nothing is refused. */
export const Warning = Type.Object(
  { code: OneOf(['holiday-by-notice']), on: CalendarDate, holiday: Type.String(), detail: Type.String() },
  { $id: 'Warning' },
);
export type Warning = ViewOf<typeof Warning>;

export type Openness =
  | { readonly isOpen: true; readonly warnings: readonly Warning[] }
  /** `on` is the first date with a closed instant; `isClosedDay` when it has no opening hours at all. */
  | { readonly isOpen: false; readonly on: string; readonly isClosedDay: boolean };

/**
 * Is the resource open at every instant of `[from, to)`? Hours that touch at midnight count as one.
 *
 * It costs the same for an hour and for a hundred years: where the hours fill the whole week only the dates that are closed nevertheless are
 * looked up; where they leave something of the week out, a walk from day to day ends there.
 */
export const opennessOf = (rules: OpeningRules, from: number, to: number): Openness => {
  const isAlwaysOpen = !rules.openingHours && !rules.closedOn?.length && rules.holidays === 'open';
  if (isAlwaysOpen) return { isOpen: true, warnings: [] };
  const closed = closedDatesOfFullWeek(rules);
  return closed ? opennessOfFullWeek(rules, closed, from, to) : opennessByDays(rules, from, to);
};

const opennessOfFullWeek = (
  rules: OpeningRules,
  closedDates: readonly string[],
  from: number,
  to: number,
): Openness => {
  const { timeZone, holidays } = rules;
  const first = dateIn(timeZone, from);
  const isReached = (date: string): boolean => date === first || startOfDate(timeZone, date) < to;
  const closed = closedDates[firstFrom(closedDates, first)];
  if (closed !== undefined && isReached(closed)) return { isOpen: false, on: closed, isClosedDay: true };
  const warnings: Warning[] = [];
  if (holidays !== 'by-notice') return { isOpen: true, warnings };
  for (const { on, name } of publicHolidays.slice(firstFrom(holidayDates, first))) {
    if (!isReached(on)) break;
    warnings.push(byNotice(on, name));
  }
  return { isOpen: true, warnings };
};

const holidayDates = publicHolidays.map(({ on }) => on);

/** Where the first of the dates, which are in order, stands that is not before the other; their number where there is none. */
const firstFrom = (dates: readonly string[], date: string): number => {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
};

const opennessByDays = (rules: OpeningRules, from: number, to: number): Openness => {
  const warnings: Warning[] = [];
  let open = from;
  for (let date = dateIn(rules.timeZone, from); ; date = dateAfter(date, 1)) {
    const windows = windowsOn(rules, date);
    const before = open;
    for (const window of windows) if (window.from <= open && open < window.to) open = window.to;
    if (open === before) return { isOpen: false, on: date, isClosedDay: windows.length === 0 };
    const holiday = rules.holidays === 'by-notice' ? publicHolidayOn(date) : undefined;
    if (holiday) warnings.push(byNotice(date, holiday.name));
    if (open >= to) return { isOpen: true, warnings };
    if (dateIn(rules.timeZone, open) === date) return { isOpen: false, on: date, isClosedDay: false };
  }
};

const byNotice = (on: string, holiday: string): Warning => ({
  code: 'holiday-by-notice',
  on,
  holiday,
  detail: `${on} is a public holiday (${holiday}); the place announces its hours for holidays separately.`,
});
