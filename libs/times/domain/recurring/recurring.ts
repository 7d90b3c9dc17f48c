import { ask, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { EveryUnit } from '../terms/term.js';
import type { Period, Rhythm } from '../time-reading.js';
import type { Draft, MeaningOf } from '../values/draft.js';
import { endOfPart } from '../values/hours.js';
import type { RecurringParts } from './recurring-parts.js';
import { doubtMixedParts } from './mixed-parts.js';
import { ruleOf } from './recurring-rule.js';
import { allMonths, monthsOf } from './months.js';
import { recurringPartsOf, repeatedHours } from './take-apart.js';
import type { TermCursor } from '../terms/term-cursor.js';

/** What repeats: a rule of RFC 5545, or a number of times per period where the day is free. */
export const recurringOf = (cursor: TermCursor, settings: Settings): Draft => {
  const parts = recurringPartsOf(cursor, settings);
  if (parts.isAfterPeriod || parts.isOfNextPeriod) return afterPeriod(parts, settings);
  if (parts.duration && !parts.every && parts.times !== undefined) parts.every = everyOf(parts, parts.duration);
  else if (parts.duration) parts.doubts.push(ask('words-left-over', parts.duration.text));
  if (!parts.every && parts.weekdays.length > 0) {
    parts.every = { kind: 'every', unit: 'week', interval: 1, text: '' };
    parts.doubts.push(ask('only-weekdays'));
  }
  doubtMixedParts(parts);
  const rule = ruleOf(parts);
  if (rule === undefined) return free(parts, settings);
  const { isLatest, moves } = parts;
  if (parts.moves === 'previous') parts.doubts.push(ask('moved-back'));
  const end = isLatest && parts.hours && !parts.hours.to ? endOfPart(parts.hours.from, settings.office) : undefined;
  if (end !== undefined) parts.doubts.push(usual('office-hours'));
  const hours = end === undefined ? repeatedHours(parts, settings) : { from: end };
  if (hours?.to !== undefined && isLatest) parts.doubts.push(ask('several-kinds'));
  if ((parts.times ?? 1) > 1 && parts.times !== countIn(parts)) parts.doubts.push(ask('several-per-period'));
  return made(parts, { kind: 'rule', rule, ...(hours && { hours }) }, isLatest, moves === 'next');
};

const unitsByLength: Readonly<Record<string, EveryUnit>> = {
  '7 days': 'week',
  '15 days': 'half-month',
  '1 months': 'month',
  '3 months': 'quarter',
  '6 months': 'half-year',
  '12 months': 'year',
};

/** 半年一次, 一周两次: a length of time beside a number of times is how often. */
const everyOf = (parts: RecurringParts, { count, unit, text }: NonNullable<RecurringParts['duration']>) => {
  const named = unitsByLength[`${count} ${unit}`];
  if (named) return { kind: 'every', unit: named, interval: 1, text } as const;
  parts.doubts.push(ask('first-date-open'));
  if (unit === 'months') return { kind: 'every', unit: 'month', interval: count, text } as const;
  return count % 7 === 0
    ? ({ kind: 'every', unit: 'week', interval: count / 7, text } as const)
    : ({ kind: 'every', unit: 'day', interval: count, text } as const);
};

const made = (parts: RecurringParts, rhythm: Rhythm, isLatest: boolean, movesToNextWorkingDay = false): Draft => {
  const meaning: MeaningOf<'recurring'> = {
    kind: 'recurring',
    rhythm,
    isLatest,
    movesToNextWorkingDay,
    ...(parts.within && { within: parts.within }),
  };
  return { meaning, doubts: parts.doubts };
};

const countIn = ({ weekdays: days, monthDays, nth, months }: RecurringParts): number =>
  Math.max(
    days.length,
    monthDays.length,
    nth.flatMap(({ numbers }) => numbers).length,
    monthDays.length === 0 ? months.length : 0,
  );

const periods: Record<Exclude<EveryUnit, 'working-day' | 'half-month'>, Period> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
};

/** No day is named: once per month, once in each of some months. */
const free = (parts: RecurringParts, settings: Settings): Draft => {
  const { every, times = 1 } = parts;
  if (parts.isLatest) parts.doubts.push(ask('no-day-in-period'));
  if (parts.moves) parts.doubts.push(ask('no-day-in-period'));
  const months = monthsOf(parts);
  if (parts.hours) {
    repeatedHours(parts, settings);
    parts.doubts.push(ask('no-day-in-period'));
  }
  if (months) {
    if (times > 1 && times !== months.length) parts.doubts.push(ask('several-per-period'));
    return made(parts, { kind: 'once-in-each', months }, false);
  }
  if (every?.unit === 'half-month') {
    parts.doubts.push(ask('several-per-period'));
    return made(parts, { kind: 'times-per-period', times: 2 * times, period: 'month' }, false);
  }
  const unit = every?.unit === 'working-day' || every === undefined ? 'year' : every.unit;
  if (times > 1) parts.doubts.push(ask('several-per-period'));
  return made(parts, { kind: 'times-per-period', times, period: periods[unit] }, false);
};

/** 每季度次月10日前, 每月结束后5日内: a deadline in the period that follows. */
const afterPeriod = (parts: RecurringParts, settings: Settings): Draft => {
  if (!parts.every) parts.doubts.push(ask('first-date-open'));
  const unit = parts.every?.unit ?? 'month';
  const length = unit === 'quarter' ? 3 : unit === 'half-year' ? 6 : unit === 'year' ? 12 : 1;
  const day = parts.monthDays[0] ?? parts.duration?.count ?? 10;
  if (day < 1 || day > 31) throw new TimeFault('no-such-date', day);
  const isPlain = parts.monthDays.length === 1 && parts.nth.length + parts.weekdays.length + parts.months.length === 0;
  const isNext = isPlain && parts.isOfNextPeriod && !parts.isAfterPeriod && parts.edge === undefined;
  parts.doubts.push(isNext ? usual('within-bounds') : ask('no-day-in-period'));
  const hours = repeatedHours({ ...parts, isLatest: true }, settings);
  const months = length === 1 ? '' : `;BYMONTH=${allMonths(length, 1).join(',')}`;
  return made(
    parts,
    { kind: 'rule', rule: `FREQ=MONTHLY${months};BYMONTHDAY=${day}`, ...(hours && { hours }) },
    true,
    parts.moves === 'next',
  );
};
