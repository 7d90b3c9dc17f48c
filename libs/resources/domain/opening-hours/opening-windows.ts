import { weekdays, type OpeningHours, type ResourceDescription, type Weekday } from '#contracts';
import { isMakeUpWorkingDay, publicHolidayOn, publicHolidays } from './public-holidays.js';
import { clockAt, instantOf } from './zone-clock.js';

/** When a resource is open, as far as its description says so. */
export type OpeningRules = Pick<ResourceDescription, 'timeZone' | 'openingHours' | 'closedOn' | 'holidays'>;

export interface Window {
  /** Milliseconds of the epoch, half-open. */
  readonly from: number;
  readonly to: number;
}

const millisecondsOfDay = 86_400_000;
const rememberedDays = 2_000;
const rememberedRules = 5_000;
const remembered = new WeakMap<OpeningRules, KnownRules>();
let byText = new Map<string, KnownRules>();

/** What has been found out about rules. */
interface KnownRules {
  readonly days: Map<string, readonly Window[]>;
  readonly closedDates: readonly string[] | undefined;
}

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

/** The instant at which a calendar date begins in a zone. */
export const startOfDate = (timeZone: string, date: string): number =>
  instantOf(timeZone, Date.parse(`${date}T00:00Z`)).instant;

/** The instants at which the resource is open on a date of its own zone, in order; hours across a clock change keep their clock times. */
export const windowsOn = (rules: OpeningRules, date: string): readonly Window[] => {
  const { days } = knownOf(rules);
  if (days.size > rememberedDays) days.clear();
  let windows = days.get(date);
  if (!windows) days.set(date, (windows = computeWindows(rules, date)));
  return windows;
};

/**
 * The dates on which a resource whose hours fill the whole week is closed nevertheless, in order; undefined where its hours leave something
 * of the week out.
 */
export const closedDatesOfFullWeek = (rules: OpeningRules): readonly string[] | undefined => knownOf(rules).closedDates;

const knownOf = (rules: OpeningRules): KnownRules => {
  let known = remembered.get(rules);
  if (!known) remembered.set(rules, (known = knownByText(rules)));
  return known;
};

/** Thousands of resources have the same hours: what is known of their days is known once. */
const knownByText = (rules: OpeningRules): KnownRules => {
  const { timeZone, openingHours, closedOn, holidays } = rules;
  const text = JSON.stringify([timeZone, openingHours, closedOn, holidays]);
  let known = byText.get(text);
  if (byText.size > rememberedRules) byText = new Map();
  if (!known) byText.set(text, (known = { days: new Map(), closedDates: computeClosedDates(rules) }));
  return known;
};

const computeClosedDates = ({ openingHours, closedOn = [], holidays }: OpeningRules): readonly string[] | undefined => {
  if (openingHours && !weekdays.every((weekday) => isWholeDay(hoursOf(openingHours, weekday)))) return undefined;
  return [...closedOn, ...(holidays === 'closed' ? publicHolidays.map(({ on }) => on) : [])].sort();
};

const computeWindows = (rules: OpeningRules, date: string): readonly Window[] => {
  if (rules.closedOn?.includes(date)) return [];
  if (rules.holidays === 'closed' && publicHolidayOn(date)) return [];
  const midnight = (day: string): number => startOfDate(rules.timeZone, day);
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

interface ClockHours {
  readonly from: string;
  readonly to: string;
}

/** In order; those that overlap are one, so that they stay one where a clock change falls into what they share. */
const hoursOf = (rules: readonly OpeningHours[], weekday: Weekday | undefined): readonly ClockHours[] => {
  const found: { from: string; to: string }[] = [];
  const ofDay = rules.filter(({ days }) => weekday !== undefined && days.includes(weekday));
  for (const { from, to } of ofDay.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last && from < last.to) last.to = last.to < to ? to : last.to;
    else found.push({ from, to });
  }
  return found;
};

/** Each begins as the one before ends: then no instant is left out, whatever the clocks do. */
const isWholeDay = (hours: readonly ClockHours[]): boolean =>
  hours.length > 0 &&
  [...hours.map(({ from }) => from), '24:00'].join() === ['00:00', ...hours.map(({ to }) => to)].join();

/**
 * The hours of a working day, to be kept on a weekend day that is worked to make up for a holiday. The notice does not say which weekday
 * such a day stands for: where the five have not all the same hours, undefined, and the day keeps those of its own weekday.
 */
const hoursOfEveryWorkday = (rules: readonly OpeningHours[]): readonly ClockHours[] | undefined => {
  const told = (day: Weekday): string =>
    hoursOf(rules, day)
      .map(({ from, to }) => `${from}-${to}`)
      .join();
  const [first = 'MO', ...others] = weekdays.slice(0, 5);
  return told(first) !== '' && others.every((day) => told(day) === told(first)) ? hoursOf(rules, first) : undefined;
};
