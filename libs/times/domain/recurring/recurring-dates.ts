import { ask, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { TermCursor } from '../terms/term-cursor.js';
import type { TermOf } from '../terms/term.js';
import { type Carried, type Span, spanOf } from '../values/spans.js';
import { daysFromTo } from '../values/weekdays-named.js';
import type { RecurringParts } from './recurring-parts.js';

/** The days of the week that stand here. */
export const takeWeekdays = (cursor: TermCursor, term: TermOf<'weekdays'>, parts: RecurringParts): void => {
  cursor.skip();
  const last = cursor.peek(1);
  if (term.isLoose) parts.doubts.push(usual(term.days.includes('SA') ? 'weekend-days' : 'working-days-of-week'));
  if (cursor.peek()?.kind !== 'range' || last?.kind !== 'weekdays') {
    parts.weekdays.push(...term.days);
    return;
  }
  parts.weekdays.push(...daysFromTo(term.days, last.days));
  cursor.skip(2);
};

export const takeWhen = (
  cursor: TermCursor,
  term: TermOf<'when'>,
  parts: RecurringParts,
  carried: Carried,
  settings: Settings,
): void => {
  const { when } = term;
  const { base, edge } = when;
  cursor.skip();
  parts.doubts.push(...when.doubts);
  const behind = cursor.peek(1);
  const isRange = cursor.peek()?.kind === 'range' && behind?.kind === 'when';
  if (base.kind === 'day' && base.month === undefined && !when.year) {
    takeDays(cursor, base.day, isRange ? behind : undefined, parts);
    return;
  }
  const isYearly = (parts.every ? parts.every.unit === 'year' : parts.isOnceEach) && !when.year;
  const unit = parts.every?.unit;
  const isOfPeriod =
    (unit === 'half-year' || unit === 'quarter') &&
    !when.year &&
    base.kind === 'month' &&
    cursor.peek()?.kind !== 'mark';
  if (
    (isYearly || isOfPeriod) &&
    !isRange &&
    (base.kind === 'month' || base.kind === 'day') &&
    base.month !== undefined
  ) {
    // The date is looked up so that 2月30日 is a fault here too; 29 February is one in some years.
    if (!(base.kind === 'day' && base.month === 2 && base.day === 29)) spanOf(when, term.text, {}, settings);
    if (!parts.months.includes(base.month)) parts.months.push(base.month);
    // 每年6月、12月底前 shares what stands last; what stands before the last of the months is not shared.
    const isMoreBehind = parts.edge !== undefined || (base.kind === 'month' && parts.monthDays.length > 0);
    if (isMoreBehind) parts.doubts.push(ask('several-kinds'));
    if (base.kind === 'day' && !parts.monthDays.includes(base.day)) parts.monthDays.push(base.day);
    if (base.kind === 'day' && parts.monthDays.length > 1 && parts.months.length > 1)
      parts.doubts.push(ask('several-kinds'));
    if (edge) parts.edge = edge;
    return;
  }
  if (isYearly && base.kind === 'year' && edge) {
    if (parts.months.length > 0 || parts.edge) parts.doubts.push(ask('several-kinds'));
    parts.months.push(edge === 'end' ? 12 : edge === 'middle' ? 6 : 1);
    if (edge !== 'end') parts.doubts.push(ask('edge-bounds', term.text));
    parts.edge = edge;
    return;
  }
  if (isYearly) parts.doubts.push(ask('no-day-in-period'));
  const first = spanOf(when, term.text, carried, settings);
  let last: Span = first;
  if (isRange) {
    last = spanOf(behind.when, behind.text, carried, settings);
    cursor.skip(2);
  }
  takeBounds(cursor, first, last, parts, settings);
};

/** Days of the month that repeat: 每月5日、15日; a range of them is no rule and is asked. */
const takeDays = (cursor: TermCursor, day: number, last: TermOf<'when'> | undefined, parts: RecurringParts): void => {
  if (last?.when.base.kind !== 'day' || last.when.base.month !== undefined) {
    parts.monthDays.push(day);
    return;
  }
  for (let one = day; one <= Math.min(31, last.when.base.day); one++) parts.monthDays.push(one);
  parts.doubts.push(ask('no-day-in-period'));
  cursor.skip(2);
};

/** A period beside what repeats bounds it: 3月至11月每周三, 7月起每月5日前. The plan's own year bounds nothing. */
const takeBounds = (cursor: TermCursor, first: Span, last: Span, parts: RecurringParts, settings: Settings): void => {
  parts.doubts.push(...first.doubts, ...last.doubts.filter((doubt) => !first.doubts.includes(doubt)));
  const mark = cursor.peek();
  if (parts.within) cursor.leftOver.push(first.text);
  if (mark?.kind === 'mark' && mark.mark === 'from') {
    cursor.skip();
    parts.within = { from: first.from };
    parts.doubts.push(usual('within-bounds'));
    return;
  }
  if (mark?.kind === 'mark' && mark.mark !== 'within')
    parts.doubts.push(ask('words-left-over', `${first.text}${mark.text}`));
  if (mark?.kind === 'mark') cursor.skip();
  const isPlanYear = first.grain === 'year' && first === last && first.from.startsWith(String(settings.year));
  if (isPlanYear) return;
  parts.within = { from: first.from, to: last.to };
  parts.doubts.push(usual('within-bounds'));
};
