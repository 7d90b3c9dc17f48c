export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Monday of any week; the days after it have the others' names. */
const mondayMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** What a day of the week is called. */
export const weekdayName = (day: Weekday, language: string, length: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(
    mondayMs + weekdays.indexOf(day) * dayMs,
  );
