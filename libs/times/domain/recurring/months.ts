import { ask, TimeFault } from '../doubts.js';
import type { EveryUnit } from '../terms/term.js';
import type { RecurringParts } from './recurring-parts.js';

/** One month of each quarter (3), half-year (6) or year (12): the `offset`-th. */
export const allMonths = (step: number, offset: number): readonly number[] =>
  Array.from({ length: 12 / step }, (_, index) => index * step + offset);

/** The months in which it happens, where they are fixed: those named, or one of each quarter or half-year. */
export const monthsOf = (parts: RecurringParts): readonly number[] | undefined => {
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

/** In which month of a quarter or half-year a day lies that no month names: an end in its last, a first Friday in its first. */
export const monthsForDay = (parts: RecurringParts, unit: EveryUnit): readonly number[] | undefined => {
  const length = unit === 'quarter' ? 3 : unit === 'half-year' ? 6 : unit === 'year' ? 12 : undefined;
  if (length === undefined) return undefined;
  const isAtStart =
    parts.edge === 'start' || (parts.nth.length > 0 && parts.nth.every(({ numbers }) => numbers.every((n) => n > 0)));
  if (parts.edge && parts.edge !== 'end' && parts.edge !== 'start') parts.doubts.push(ask('no-day-in-period'));
  return allMonths(length, isAtStart ? 1 : length);
};
