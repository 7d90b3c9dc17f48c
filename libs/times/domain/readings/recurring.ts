import { weekdays, type Weekday } from '#contracts';
import { ask, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { EveryUnit } from '../terms/term.js';
import type { Period, Rhythm } from '../time-reading.js';
import type { Draft, MeaningOf } from './draft.js';
import { endOfPart } from './hours.js';
import { type RecurringParts, recurringPartsOf, repeatedHours } from './recurring-parts.js';
import type { TermCursor } from './term-cursor.js';

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

const allMonths = (step: number, offset: number): readonly number[] =>
  Array.from({ length: 12 / step }, (_, index) => index * step + offset);

/** The months in which it happens, where they are fixed: those named, or one of each quarter or half-year. */
const monthsOf = (parts: RecurringParts): readonly number[] | undefined => {
  const unit = parts.every?.unit;
  const length = unit === 'quarter' ? 3 : unit === 'half-year' ? 6 : unit === 'year' ? 12 : undefined;
  const n = parts.nthMonth?.numbers[0];
  if (parts.nthMonth && length !== undefined && n !== undefined) {
    if (n > length) throw new TimeFault('no-such-date', parts.nthMonth.text);
    return allMonths(length, n > 0 ? n : length);
  }
  if (parts.nthMonth) parts.doubts.push(ask('words-left-over', parts.nthMonth.text));
  return parts.months.length > 0 ? [...new Set(parts.months)].sort((a, b) => a - b) : undefined;
};

const ruleOf = (parts: RecurringParts): string | undefined => {
  const { every } = parts;
  const unit = every?.unit ?? 'month';
  const interval = every?.interval ?? 1;
  const step = interval > 1 ? `;INTERVAL=${interval}` : '';
  if (unit === 'working-day') {
    parts.doubts.push(usual('working-days-of-week'));
    return `FREQ=WEEKLY;BYDAY=${weekdays.slice(0, 5).join(',')}`;
  }
  if (unit === 'day') {
    if (interval > 1) parts.doubts.push(ask('first-date-open'));
    return parts.times !== undefined && parts.hours === undefined && interval === 1 ? undefined : `FREQ=DAILY${step}`;
  }
  if (unit === 'week') {
    if (interval > 1) parts.doubts.push(ask('first-date-open'));
    if (parts.monthDays.length > 0 || parts.nth.length > 0 || parts.edge) parts.doubts.push(ask('several-kinds'));
    if (parts.weekdays.length > 0) return `FREQ=WEEKLY${step};BYDAY=${inOrder(parts.weekdays).join(',')}`;
    return interval > 1 ? `FREQ=WEEKLY${step}` : undefined;
  }
  if (interval > 1 && unit !== 'half-month') parts.doubts.push(ask('first-date-open'));
  const day = dayPart(parts, unit);
  if (day !== undefined) {
    const months = monthsOf(parts) ?? monthsForDay(parts, unit);
    const monthStep = interval > 1 && unit === 'month' ? step : '';
    if (interval > 1 && unit !== 'month') parts.doubts.push(ask('first-date-open'));
    return `FREQ=MONTHLY${monthStep}${months ? `;BYMONTH=${months.join(',')}` : ''}${day}`;
  }
  const months =
    unit === 'month'
      ? interval
      : unit === 'quarter'
        ? 3 * interval
        : unit === 'half-year'
          ? 6 * interval
          : 12 * interval;
  return interval > 1 && unit !== 'half-month' && !monthsOf(parts) ? `FREQ=MONTHLY;INTERVAL=${months}` : undefined;
};

const inOrder = (days: readonly Weekday[]): readonly Weekday[] => weekdays.filter((day) => days.includes(day));

/** The day within the month, as the end of a rule. */
const dayPart = (parts: RecurringParts, unit: EveryUnit): string | undefined => {
  const { monthDays, nth, edge } = parts;
  const [first] = nth;
  if ([monthDays.length > 0, nth.length > 0, edge !== undefined].filter(Boolean).length > 1)
    parts.doubts.push(ask('several-kinds'));
  if (monthDays.length > 0) return daysOfMonth(parts, unit);
  if (first) return nthPart(parts, first, unit);
  if (parts.weekdays.length > 0) {
    parts.doubts.push(ask('several-kinds'));
    return `;BYDAY=${inOrder(parts.weekdays).join(',')}`;
  }
  switch (edge) {
    case undefined:
      return undefined;
    case 'end':
      parts.isLatest = true;
      return ';BYMONTHDAY=-1';
    case 'start':
    case 'early':
      return onPartOfMonth(parts, 10);
    case 'mid':
    case 'middle':
    case 'earlyMid':
      return onPartOfMonth(parts, 20);
    case 'late':
    case 'midLate':
      return onPartOfMonth(parts, -1);
  }
};

/** 每月上旬 is no rule: the offer is a deadline at the end of that part. */
const onPartOfMonth = (parts: RecurringParts, day: number): string => {
  parts.isLatest = true;
  parts.doubts.push(ask('no-day-in-period'));
  return `;BYMONTHDAY=${day}`;
};

const daysOfMonth = (parts: RecurringParts, unit: EveryUnit): string => {
  const days = [...new Set(parts.monthDays)].sort((a, b) => a - b);
  const wrong = days.find((day) => day < 1 || day > 31);
  if (wrong !== undefined) throw new TimeFault('no-such-date', wrong);
  const months = parts.months.length > 0 ? parts.months : undefined;
  const isEverywhere = months
    ? unit === 'year' || months.every((month) => (days.at(-1) ?? 0) <= shortest(month))
    : (days.at(-1) ?? 0) <= 28;
  if (!isEverywhere) parts.doubts.push(usual('not-in-every-month'));
  const isDayFixed =
    unit === 'month' || parts.nthMonth !== undefined || months !== undefined || parts.every === undefined;
  if (!isDayFixed) parts.doubts.push(ask('no-day-in-period'));
  return `;BYMONTHDAY=${days.join(',')}`;
};

const shortest = (month: number): number => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);

const nthPart = (
  parts: RecurringParts,
  first: NonNullable<RecurringParts['nth'][number]>,
  unit: EveryUnit,
): string | undefined => {
  const numbers = parts.nth.flatMap((one) => one.numbers);
  const days = first.weekdays ?? (parts.weekdays.length > 0 ? parts.weekdays : undefined);
  const isOneKind = parts.nth.every((one) => one.of === first.of && String(one.weekdays ?? days) === String(days));
  if (!isOneKind) parts.doubts.push(ask('several-kinds'));
  if (numbers.some((n) => n > 5 && first.of !== 'working-day' && first.of !== 'day'))
    throw new TimeFault('no-such-date', first.text);
  if (unit === 'year' && parts.months.length === 0 && !parts.nthMonth) parts.doubts.push(ask('no-day-in-period'));
  switch (first.of) {
    case 'weekday':
      if (numbers.includes(5)) parts.doubts.push(ask('not-in-every-month'));
      return `;BYDAY=${numbers.flatMap((n) => (days ?? []).map((day) => `${n}${day}`)).join(',')}`;
    case 'week':
      parts.doubts.push(ask('week-of-month'));
      if (days) return `;BYDAY=${numbers.flatMap((n) => days.map((day) => `${n}${day}`)).join(',')}`;
      return undefined;
    case 'working-day':
      parts.doubts.push(usual('working-days-of-week'));
      return `;BYDAY=${weekdays.slice(0, 5).join(',')};BYSETPOS=${numbers.join(',')}`;
    case 'day':
      return `;BYMONTHDAY=${numbers.join(',')}`;
    case 'month':
      return undefined;
  }
};

/** In which month of a quarter or half-year a day lies that no month names: an end in its last, a first Friday in its first. */
const monthsForDay = (parts: RecurringParts, unit: EveryUnit): readonly number[] | undefined => {
  const length = unit === 'quarter' ? 3 : unit === 'half-year' ? 6 : unit === 'year' ? 12 : undefined;
  if (length === undefined) return undefined;
  const isAtStart =
    parts.edge === 'start' || (parts.nth.length > 0 && parts.nth.every(({ numbers }) => numbers.every((n) => n > 0)));
  if (parts.edge && parts.edge !== 'end' && parts.edge !== 'start') parts.doubts.push(ask('no-day-in-period'));
  return allMonths(length, isAtStart ? 1 : length);
};

/** 每季度次月10日前, 每月结束后5日内: a deadline in the period that follows. */
const afterPeriod = (parts: RecurringParts, settings: Settings): Draft => {
  const unit = parts.every?.unit ?? 'month';
  const length = unit === 'quarter' ? 3 : unit === 'half-year' ? 6 : unit === 'year' ? 12 : 1;
  const day = parts.monthDays[0] ?? parts.duration?.count ?? 10;
  if (day < 1 || day > 31) throw new TimeFault('no-such-date', day);
  parts.doubts.push(
    parts.monthDays.length === 1 && parts.isOfNextPeriod && !parts.isAfterPeriod
      ? usual('within-bounds')
      : ask('no-day-in-period'),
  );
  const hours = repeatedHours({ ...parts, isLatest: true }, settings);
  const months = length === 1 ? '' : `;BYMONTH=${allMonths(length, 1).join(',')}`;
  return made(
    parts,
    { kind: 'rule', rule: `FREQ=MONTHLY${months};BYMONTHDAY=${day}`, ...(hours && { hours }) },
    true,
    parts.moves === 'next',
  );
};
