import type { Weekday } from '#contracts';
import { ask, type Doubt } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { TermCursor } from '../terms/term-cursor.js';
import { isMark, type Mark, type Term } from '../terms/term.js';
import { isHours, type RawHours } from '../terms/raw-hours.js';
import { nthInSpan } from '../values/nth-in-span.js';
import { type Carried, type Span, spanOf } from '../values/spans.js';
import { requireWeekdays } from '../values/weekdays-named.js';

/** One date or range of dates of a cell, with what stands around it. */
export interface DateEntry {
  readonly first: Span;
  readonly last?: Span;
  hours?: RawHours;
  mark?: Mark;
  /** The sign of the mark as written; 开始 and 启动 are weaker than 起. */
  markText?: string;
  weekdays?: readonly Weekday[];
  /** Counted from the date: 春节前10天. */
  offset?: Term & { readonly kind: 'duration' };
  readonly isBy: boolean;
  readonly isSince: boolean;
  readonly isAbout: boolean;
  isDone?: boolean;
  isOpen?: boolean;
  /** A semicolon or line end stands behind it. */
  isClosed?: boolean;
}

/** What stands in front of a date: 截至, 从, 约. */
export type Prefix = 'by' | 'since' | 'about';

/** A date or range of dates that stands here, with its hours. */
export const dateEntry = (
  cursor: TermCursor,
  carried: Carried,
  settings: Settings,
  pending: ReadonlySet<Prefix>,
): DateEntry => {
  const first = point(cursor, carried, settings);
  const entry = { isBy: pending.has('by'), isSince: pending.has('since'), isAbout: pending.has('about') };
  const startsThen = isMark(cursor.peek(), 'from') && cursor.peek(1)?.kind === 'range' ? 1 : 0;
  if (cursor.peek(startsThen)?.kind === 'range' && cursor.peek(startsThen + 1)?.kind === 'when') {
    cursor.skip(startsThen + 1);
    const last = point(cursor, carried, settings);
    const hours = hoursOfBoth(first.hours, last.hours, cursor);
    return { ...entry, first: first.span, last: last.span, ...(hours && { hours }) };
  }
  return { ...entry, first: first.span, ...(first.hours && { hours: first.hours }) };
};

/** 2027-09-06 08:30 至 2027-09-10 17:00 has the start at its first date and the end at its last. */
const hoursOfBoth = (
  first: RawHours | undefined,
  last: RawHours | undefined,
  cursor: TermCursor,
): RawHours | undefined => {
  if (!first) return last;
  if (!last) return first;
  if (first.to || last.to) {
    cursor.leftOver.push(first.from.text);
    return last;
  }
  return { from: first.from, to: last.from, areOfEnds: true };
};

interface Point {
  readonly span: Span;
  readonly hours?: RawHours;
}

const point = (cursor: TermCursor, carried: Carried, settings: Settings): Point => {
  const term = cursor.take() as Term & { readonly kind: 'when' };
  let span = spanOf(term.when, term.text, carried, settings);
  const nth = cursor.peek();
  if (nth?.kind === 'nth' && (span.grain === 'month' || span.grain === 'quarter' || span.grain === 'year')) {
    const found = nthInSpan(span, nth, settings);
    if (found) {
      cursor.skip();
      span = found;
    }
  }
  const check = cursor.peek();
  if (check?.kind === 'weekdays' && check.days.length === 1 && span.from === span.to) {
    const joint = cursor.peek(1)?.kind;
    const isOneOfSeveral = (joint === 'range' || joint === 'list') && cursor.peek(2)?.kind === 'weekdays';
    if (!isOneOfSeveral) {
      requireWeekdays(span.from, check.days);
      cursor.skip();
    }
  }
  const holdsRange = isHours(cursor.peek()) && cursor.peek(1)?.kind === 'range' && cursor.peek(2)?.kind === 'when';
  if (holdsRange) {
    const hours = cursor.hours();
    return { span, ...(hours && { hours }) };
  }
  const hours = isHours(cursor.peek()) ? cursor.hours() : undefined;
  return { span, ...(hours && { hours }) };
};

/** Days of the week behind a single date are a check, behind a range a choice among its days. */
export const applyWeekdays = (entry: DateEntry, days: readonly Weekday[], doubts: Doubt[]): void => {
  if (entry.last || entry.first.from !== entry.first.to) entry.weekdays = days;
  else {
    requireWeekdays(entry.first.from, days);
    if (days.length > 1) doubts.push(ask('several-kinds'));
  }
};

/** 3月8日妇女节, 12月4日国家宪法日: the festival is a check of the date. */
export const mergesFestival = (date: DateEntry, festival: DateEntry, doubts: Doubt[]): boolean => {
  const isDouble = festival.first.grain === 'festival' || festival.first.isLunar;
  if (
    date.first.grain === 'festival' &&
    festival.first.grain === 'day' &&
    !date.mark &&
    !date.hours &&
    !date.last &&
    !festival.last
  ) {
    if (festival.first.from !== date.first.from)
      doubts.push(ask('festival-contradicts-date', date.first.text, festival.first.from));
    if (festival.hours) date.hours = festival.hours;
    return true;
  }
  if (!isDouble || date.first.grain !== 'day' || date.last || date.mark || festival.last) return false;
  if (date.first.from !== festival.first.from)
    doubts.push(ask('festival-contradicts-date', festival.first.text, date.first.from));
  if (festival.hours) date.hours = festival.hours;
  return true;
};
