import { clockAt, instantOf } from '../opening-hours/zone-clock.js';

const msPerDay = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A rule whose parts never meet names no date; it is looked for so long. */
const mostSteps = 20_000;

interface PlainRule {
  readonly isWeekly: boolean;
  readonly interval: number;
  /** Numbers of the weekdays from Monday on; undefined where the rule names none. */
  readonly days: readonly number[] | undefined;
  readonly weekStart: number;
  readonly count: number;
  readonly until: number;
}

/**
 * The starts of a rule that is daily or weekly and nothing else (RFC 5545: `INTERVAL`, `BYDAY` without numbers, `WKST`, `COUNT`, `UNTIL` in
 * UTC), at most `limit` of them; undefined for any other rule. Days on which the clock time does not exist are left out and not counted
 * (RFC 5545, 3.3.10).
 */
export const plainStarts = (
  rule: string,
  from: number,
  timeZone: string,
  limit: number,
): readonly number[] | undefined => {
  const plain = plainRule(rule);
  if (!plain) return undefined;
  const clock = clockAt(timeZone, from);
  const first = Math.floor(clock / msPerDay);
  const timeOfDay = clock - first * msPerDay;
  const found: number[] = [];
  let steps = 0;
  for (const day of daysOf(plain, first)) {
    steps += 1;
    const clock = day * msPerDay + timeOfDay;
    // The zone is asked only where there is something to ask: it takes 5 µs for a day on which nobody has asked it before.
    const isSurelyOver = clock - msPerDay > plain.until;
    if (isSurelyOver || found.length >= Math.min(plain.count, limit) || steps > mostSteps) break;
    if (plain.days && !plain.days.includes(weekdayOf(day))) continue;
    // The first is the instant that was asked for, also in the hour that the clocks show twice.
    const { instant, isShown } = day === first ? { instant: from, isShown: true } : instantOf(timeZone, clock);
    if (instant > plain.until) break;
    if (isShown) found.push(instant);
  }
  return found;
};

/** Days of the rule as numbers since 1970, in order; of a daily rule also those on other weekdays. */
function* daysOf({ isWeekly, interval, days, weekStart }: PlainRule, first: number): Iterable<number> {
  if (!isWeekly) {
    for (let day = first; ; day += interval) yield day;
  }
  const inWeek = (days ?? [weekdayOf(first)]).map((day) => (day - weekStart + 7) % 7).sort((a, b) => a - b);
  const week = first - ((weekdayOf(first) - weekStart + 7) % 7);
  for (let start = week; ; start += interval * 7) {
    for (const day of inWeek) if (start + day >= first) yield start + day;
  }
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const plainRule = (rule: string): PlainRule | undefined => {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const take = (name: string, pattern: RegExp): string | undefined | false => {
    const value = parts.get(name);
    parts.delete(name);
    return value === undefined || pattern.test(value) ? value : false;
  };
  const freq = take('FREQ', /^(?:DAILY|WEEKLY)$/);
  const interval = take('INTERVAL', /^[1-9]\d{0,3}$/);
  const byDay = take('BYDAY', /^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/);
  const weekStart = take('WKST', /^(?:MO|TU|WE|TH|FR|SA|SU)$/);
  const count = take('COUNT', /^[1-9]\d*$/);
  const until = take('UNTIL', /^\d{8}T\d{6}Z$/);
  if (!freq || [interval, byDay, weekStart, count, until].includes(false) || parts.size > 0) return undefined;
  return {
    isWeekly: freq === 'WEEKLY',
    interval: Number(interval ?? 1),
    days: byDay ? [...new Set(byDay.split(','))].map((day) => weekdays.indexOf(day)) : undefined,
    weekStart: weekStart ? weekdays.indexOf(weekStart) : 0,
    count: count ? Number(count) : Number.POSITIVE_INFINITY,
    until: until ? instantOfUntil(until) : Number.POSITIVE_INFINITY,
  };
};

const instantOfUntil = (until: string): number =>
  Date.parse(until.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
