import { weekdays, type Weekday } from '#contracts';

const msPerDay = 86_400_000;

/** The number of a calendar date (`YYYY-MM-DD`), counted from 1970-01-01; NaN for what is no date. */
export const dayNumberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / msPerDay;

/** The calendar date with this number. */
export const dateOfDayNumber = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** The date so many days later, or earlier below zero. */
export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumberOf(date) + days);

/** 0 is Monday, as in the list of `weekdays`; 1970-01-01 was a Thursday. */
const weekdayIndexOf = (date: string): number => (((dayNumberOf(date) + 3) % 7) + 7) % 7;

export const weekdayOf = (date: string): Weekday => weekdays[weekdayIndexOf(date)] ?? 'MO';

export const isWeekend = (date: string): boolean => weekdayIndexOf(date) >= 5;

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** How many days a month (1–12) has. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The calendar date of these numbers; undefined where there is no such date. */
export const dateOf = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;

/** All dates from the first to the last, both included. */
export const datesBetween = (from: string, to: string): readonly string[] => {
  const first = dayNumberOf(from);
  return Array.from({ length: Math.max(0, dayNumberOf(to) - first + 1) }, (_, index) => dateOfDayNumber(first + index));
};
