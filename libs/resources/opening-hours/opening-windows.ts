import { weekdays, type OpeningHours, type ResourceDescription, type Weekday } from '#contracts';
import { isMakeUpWorkingDay, publicHolidayOn } from './public-holidays.js';
import { clockAt, instantOf } from './zone-clock.js';

/** When a resource is open, as far as its description says so. */
export type OpeningRules = Pick<ResourceDescription, 'timeZone' | 'openingHours' | 'closedOn' | 'holidays'>;

export interface Window {
  /** Milliseconds of the epoch, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Something the caller should know though nothing is refused. */
export interface Warning {
  readonly code: 'holiday-by-notice';
  readonly on: string;
  readonly holiday: string;
  readonly detail: string;
}

export type Openness =
  | { readonly isOpen: true; readonly warnings: readonly Warning[] }
  /** `on` is the first date with a closed instant; `isClosedDay` when it has no opening hours at all. */
  | { readonly isOpen: false; readonly on: string; readonly isClosedDay: boolean };

const millisecondsOfDay = 86_400_000;
const rememberedDays = 2_000;
const rememberedRules = 5_000;
const remembered = new WeakMap<OpeningRules, Map<string, readonly Window[]>>();
let byText = new Map<string, Map<string, readonly Window[]>>();

/** The calendar date (`YYYY-MM-DD`) of an instant in a zone. */
export const dateIn = (timeZone: string, instant: number): string =>
  dateOfDay(Math.floor(clockAt(timeZone, instant) / millisecondsOfDay));

const dates = new Map<number, string>();

/** Of days since 1970; written out once, since thousands of resources are asked about one day. */
const dateOfDay = (day: number): string => {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size > rememberedDays) dates.clear();
    dates.set(day, (date = new Date(day * millisecondsOfDay).toISOString().slice(0, 10)));
  }
  return date;
};

/** The calendar date so many days later (or earlier). */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10);

/** The instants at which the resource is open on a date of its own zone, in order; hours across a clock change keep their clock times. */
export const windowsOn = (rules: OpeningRules, date: string): readonly Window[] => {
  let days = remembered.get(rules);
  if (!days) remembered.set(rules, (days = daysOf(rules)));
  if (days.size > rememberedDays) days.clear();
  let windows = days.get(date);
  if (!windows) days.set(date, (windows = computeWindows(rules, date)));
  return windows;
};

/** Thousands of resources have the same hours: what is known of their days is known once. */
const daysOf = ({ timeZone, openingHours, closedOn, holidays }: OpeningRules): Map<string, readonly Window[]> => {
  const text = JSON.stringify([timeZone, openingHours, closedOn, holidays]);
  let days = byText.get(text);
  if (byText.size > rememberedRules) byText = new Map();
  if (!days) byText.set(text, (days = new Map<string, readonly Window[]>()));
  return days;
};

const computeWindows = (rules: OpeningRules, date: string): readonly Window[] => {
  if (rules.closedOn?.includes(date)) return [];
  if (rules.holidays === 'closed' && publicHolidayOn(date)) return [];
  const midnight = (day: string): number => instantOf(rules.timeZone, Date.parse(`${day}T00:00Z`)).instant;
  if (!rules.openingHours) return [{ from: midnight(date), to: midnight(dateAfter(date, 1)) }];
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  const isMadeUp = rules.holidays === 'closed' && isMakeUpWorkingDay(date);
  const hoursOfDay = (isMadeUp && hoursOfEveryWorkday(rules.openingHours)) || hoursOf(rules.openingHours, weekday);
  const at = (time: string): number =>
    time === '24:00' ? midnight(dateAfter(date, 1)) : instantOf(rules.timeZone, Date.parse(`${date}T${time}Z`)).instant;
  return hoursOfDay
    .map((hours) => ({ from: at(hours.from), to: at(hours.to) }))
    .filter((window) => window.from < window.to)
    .sort((a, b) => a.from - b.from);
};

const hoursOf = (rules: readonly OpeningHours[], weekday: Weekday | undefined): readonly OpeningHours[] =>
  rules.filter((hours) => weekday !== undefined && hours.days.includes(weekday));

/**
 * The hours of a working day, to be kept on a weekend day that is worked to make up for a holiday. The notice does not say which weekday
 * such a day stands for: where the five have not all the same hours, undefined, and the day keeps those of its own weekday.
 */
const hoursOfEveryWorkday = (rules: readonly OpeningHours[]): readonly OpeningHours[] | undefined => {
  const told = (day: Weekday): string =>
    hoursOf(rules, day)
      .map(({ from, to }) => `${from}-${to}`)
      .sort()
      .join();
  const [first = 'MO', ...others] = weekdays.slice(0, 5);
  return told(first) !== '' && others.every((day) => told(day) === told(first)) ? hoursOf(rules, first) : undefined;
};

/** Is the resource open at every instant of `[from, to)`? Hours that touch at midnight count as one. */
export const opennessOf = (rules: OpeningRules, from: number, to: number): Openness => {
  const isAlwaysOpen = !rules.openingHours && !rules.closedOn?.length && rules.holidays === 'open';
  if (isAlwaysOpen) return { isOpen: true, warnings: [] };
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
