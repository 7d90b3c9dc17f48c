import type { Period } from '../domain/calendar/resource-calendar.js';
import { dateIn, windowsOn, type OpeningRules } from '../domain/opening-hours/opening-windows.js';
import { makeUpWorkingDays, publicHolidays } from '../domain/opening-hours/public-holidays.js';
import { clockChangesIn } from '../domain/opening-hours/zone-clock.js';

const msPerDay = 86_400_000;

/** Milliseconds of a period at which something with these rules is open. */
export type OpenMs = (rules: OpeningRules, period: Period) => number;

/** Computes each pair of rules and period once: most resources have the hours of many others. */
export const rememberingOpenMs = (): OpenMs => {
  const known = new Map<OpeningRules, Map<string, number>>();
  return (rules, period) => {
    if (period.from >= period.to) return 0;
    const ofRules = known.get(rules) ?? new Map<string, number>();
    known.set(rules, ofRules);
    const key = `${period.from}/${period.to}`;
    const ms = ofRules.get(key) ?? openMsWithin(rules, period);
    ofRules.set(key, ms);
    return ms;
  };
};

/**
 * Whatever the rules and the period: days that are like others are counted by their weekday, and only the first and the last, those on which
 * the resource is closed or works instead, and those on which the clocks change are looked at. Ten years cost a millisecond.
 */
export const openMsWithin = (rules: OpeningRules, period: Period): number => {
  const [first, last] = [dayOf(dateIn(rules.timeZone, period.from)), dayOf(dateIn(rules.timeZone, period.to))];
  const special = specialDays(rules, period, first, last);
  let sum = 0;
  for (const day of special) sum += openMsOn(rules, day, period);
  for (let day = first; day < first + 7; day++) {
    const number = Math.floor((last - day) / 7) + 1;
    const others = number - special.filter((one) => (one - day) % 7 === 0).length;
    if (others <= 0) continue;
    let like = day;
    while (special.includes(like)) like += 7;
    sum += others * openMsOn(rules, like, period);
  }
  return sum;
};

/** Numbers of the days within the period, both ends included, that need not be like their weekday. */
const specialDays = (rules: OpeningRules, period: Period, first: number, last: number): readonly number[] => {
  const { timeZone, closedOn = [], holidays } = rules;
  const dates = [...closedOn];
  if (holidays === 'closed') dates.push(...publicHolidays.map(({ on }) => on), ...makeUpWorkingDays);
  const lastYear = new Date(period.to).getUTCFullYear() + 1;
  for (let year = new Date(period.from).getUTCFullYear() - 1; year <= lastYear; year++) {
    for (const at of clockChangesIn(timeZone, year)) dates.push(dateIn(timeZone, at - 1), dateIn(timeZone, at));
  }
  const days = dates.map(dayOf).filter((day) => day > first && day < last);
  return [...new Set([first, ...days, last])];
};

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / msPerDay;

const openMsOn = (rules: OpeningRules, day: number, period: Period): number =>
  joined(windowsOn(rules, new Date(day * msPerDay).toISOString().slice(0, 10))).reduce(
    (sum, window) => sum + lengthOf(clipped(window, period)),
    0,
  );

export const clipped = (period: Period, within: Period): Period => ({
  from: Math.max(period.from, within.from),
  to: Math.min(period.to, within.to),
});

export const lengthOf = ({ from, to }: Period): number => Math.max(0, to - from);

/** Periods that overlap become one. */
export const joined = (periods: readonly Period[]): readonly Period[] => {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...periods].filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
};
