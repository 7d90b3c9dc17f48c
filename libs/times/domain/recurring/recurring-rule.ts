import { weekdays, type Weekday } from '#contracts';
import { ask, TimeFault, usual } from '../doubts.js';
import type { EveryUnit } from '../terms/term.js';
import { monthsForDay, monthsOf } from './months.js';
import type { RecurringParts } from './recurring-parts.js';

/** The rule without its bound, parts in the order of the notation; undefined where no day is named. */
export const ruleOf = (parts: RecurringParts): string | undefined => {
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
