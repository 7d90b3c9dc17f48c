import type { SpanUnit } from '#rules';
import { addDays, daysInMonth, type WorkingCalendar } from '#working-days';

/** A length of time in the words of the rules. */
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/**
 * The same day of the month so many months later (earlier below zero), the month's last day where it has no such day. Holidays move nothing
 * (DOMAIN 8, item 7).
 */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
};

/** The date so long after (1) or before (-1) another. */
export const shifted = (date: string, { count, unit }: Span, direction: 1 | -1, calendar: WorkingCalendar): string => {
  switch (unit) {
    case 'months':
      return addMonths(date, direction * count);
    case 'days':
      return addDays(date, direction * count);
    case 'working days':
      return calendar.addWorkingDays(date, direction * count);
  }
};
