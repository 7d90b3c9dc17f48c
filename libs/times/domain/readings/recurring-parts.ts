import type { Weekday } from '#contracts';
import { ask, type Doubt, NoTime, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import { type Edge, isTermWord, type Term } from '../terms/term.js';
import { deadlineHourOf, hoursOf, type RawHours } from './hours.js';
import { type Carried, type Span, spanOf } from './spans.js';
import type { TermCursor } from './term-cursor.js';

type TermOf<Kind extends Term['kind']> = Term & { readonly kind: Kind };

/** What a sentence says about something that repeats, part by part. */
export interface RecurringParts {
  every?: TermOf<'every'>;
  /** Named in the sentence: 每年3月和9月, 双月. */
  months: number[];
  monthDays: number[];
  nth: TermOf<'nth'>[];
  nthMonth?: TermOf<'nth'>;
  edge?: Edge;
  weekdays: Weekday[];
  hours?: RawHours;
  isLatest: boolean;
  times?: number;
  moves?: 'next' | 'previous';
  within?: { readonly from?: string; readonly to?: string };
  /** 每季度次月10日, 每季度结束后10日内: counted from the end of the period. */
  isOfNextPeriod: boolean;
  isAfterPeriod: boolean;
  duration?: TermOf<'duration'>;
  /** 3月、9月各一次: months beside a number of times, without 每年. */
  readonly isOnceEach: boolean;
  readonly doubts: Doubt[];
}

/** Takes the sentence apart. What belongs to nothing that repeats is left over. */
export const recurringPartsOf = (cursor: TermCursor, settings: Settings): RecurringParts => {
  const parts: RecurringParts = {
    months: [],
    monthDays: [],
    nth: [],
    weekdays: [],
    isLatest: false,
    isOfNextPeriod: false,
    isAfterPeriod: false,
    isOnceEach: cursor.has('times') && !cursor.has('every'),
    doubts: [],
  };
  const carried: Carried = {};
  while (!cursor.isAtEnd) takePart(cursor, parts, carried, settings);
  return parts;
};

const takePart = (cursor: TermCursor, parts: RecurringParts, carried: Carried, settings: Settings): void => {
  const term = cursor.peek();
  switch (term?.kind) {
    case 'every':
      if (parts.every && !(term.isEachDay && parts.every.unit !== 'day')) cursor.leftOver.push(term.text);
      else if (!parts.every) parts.every = term;
      if (term.text.endsWith('学期')) parts.doubts.push(ask('school-holidays-unknown', term.text));
      cursor.skip();
      break;
    case 'months':
      parts.months.push(...term.months);
      cursor.skip();
      break;
    case 'nth':
      if (term.of === 'month') parts.nthMonth = term;
      else parts.nth.push(term);
      cursor.skip();
      break;
    case 'edge':
      if (parts.edge) cursor.leftOver.push(term.text);
      parts.edge = term.edge;
      cursor.skip();
      break;
    case 'ending-in':
      for (const n of term.numbers)
        parts.monthDays.push(
          ...[n % 10, 10 + (n % 10), 20 + (n % 10), ...(n % 10 === 0 ? [30] : [])].filter((day) => day > 0),
        );
      cursor.skip();
      break;
    case 'weekdays':
      takeWeekdays(cursor, term, parts);
      break;
    case 'clock':
    case 'part':
    case 'closing': {
      const hours = cursor.hours();
      if (!hours || parts.hours) cursor.leftOver.push(term.text);
      if (hours) parts.hours ??= hours;
      break;
    }
    case 'times':
      if (parts.times !== undefined) cursor.leftOver.push(term.text);
      parts.times = term.times;
      cursor.skip();
      break;
    case 'when':
      takeWhen(cursor, term, parts, carried, settings);
      break;
    case 'mark':
      takeMark(cursor, term, parts);
      break;
    case 'duration':
      if (parts.duration) cursor.leftOver.push(term.text);
      parts.duration = term;
      cursor.skip();
      break;
    case 'list':
      if (term.isOr) parts.doubts.push(ask('or-between'));
      cursor.skip();
      break;
    case 'word':
      takeWord(cursor, term, parts);
      break;
    case 'placeholder':
      throw new NoTime('no-day-yet', term.text);
    case 'range':
    case 'unknown':
      cursor.leave();
      break;
    case undefined:
      break;
  }
};

const allDays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const takeWeekdays = (cursor: TermCursor, term: TermOf<'weekdays'>, parts: RecurringParts): void => {
  cursor.skip();
  const last = cursor.peek(1);
  if (term.isLoose) parts.doubts.push(usual(term.days.includes('SA') ? 'weekend-days' : 'working-days-of-week'));
  if (cursor.peek()?.kind !== 'range' || last?.kind !== 'weekdays') {
    parts.weekdays.push(...term.days);
    return;
  }
  const [from, to] = [allDays.indexOf(term.days[0] ?? 'MO'), allDays.indexOf(last.days.at(-1) ?? 'SU')];
  parts.weekdays.push(
    ...(from <= to ? allDays.slice(from, to + 1) : [...allDays.slice(from), ...allDays.slice(0, to + 1)]),
  );
  cursor.skip(2);
};

const takeWhen = (
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
    if (base.kind === 'day' && !parts.monthDays.includes(base.day)) parts.monthDays.push(base.day);
    if (base.kind === 'day' && parts.monthDays.length > 1 && parts.months.length > 1)
      parts.doubts.push(ask('several-kinds'));
    if (edge) parts.edge = edge;
    return;
  }
  if (isYearly && base.kind === 'year' && edge) {
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

const takeMark = (cursor: TermCursor, { mark, text }: TermOf<'mark'>, parts: RecurringParts): void => {
  cursor.skip();
  if (mark === 'before' && !(cursor.peek()?.kind === 'duration')) parts.isLatest = true;
  else if (mark === 'before') parts.isLatest = true;
  else if (mark === 'after') parts.isAfterPeriod = true;
  else if (mark === 'until') parts.isLatest = true;
  else if (mark !== 'within') cursor.leftOver.push(text);
};

const saysNothing: ReadonlySet<string> = new Set([
  'firm',
  'each',
  'included',
  'event',
  'meeting',
  'beginning',
  'atLeast',
  'open',
  'at',
  'wholeYear',
  'thisYear',
  'ending',
  'since',
]);

const takeWord = (cursor: TermCursor, term: TermOf<'word'>, parts: RecurringParts): void => {
  cursor.skip();
  if (isTermWord(term, 'by')) parts.isLatest = true;
  else if (isTermWord(term, 'tentative')) parts.doubts.push(usual('tentative', term.text));
  else if (isTermWord(term, 'open')) parts.doubts.push(usual('within-bounds'));
  else if (isTermWord(term, 'movedNext')) parts.moves = 'next';
  else if (isTermWord(term, 'movedBefore')) parts.moves = 'previous';
  else if (isTermWord(term, 'followingMonth', 'followingQuarter')) parts.isOfNextPeriod = true;
  else if (isTermWord(term, 'leftOpen')) parts.doubts.push(ask('also-left-open', term.text));
  else if (isTermWord(term, 'about')) parts.doubts.push(ask('around', term.text));
  else if (isTermWord(term, 'oddWeeks', 'evenWeeks')) {
    parts.every ??= { kind: 'every', unit: 'week', interval: 2, text: term.text };
    parts.doubts.push(ask('first-date-open'));
  } else if (isTermWord(term, 'bothHalves'))
    parts.every ??= { kind: 'every', unit: 'half-year', interval: 1, text: term.text };
  else if (!saysNothing.has(term.word)) cursor.leftOver.push(term.text);
};

/** The hours of what repeats: a lone hour of a deadline is its hour, a lone start elsewhere is asked. */
export const repeatedHours = (parts: RecurringParts, settings: Settings) => {
  if (!parts.hours) return undefined;
  const { from, to } = parts.hours;
  const found = parts.isLatest && !to ? deadlineHourOf(from, settings.office) : hoursOf(parts.hours, settings.office);
  parts.doubts.push(...found.doubts);
  if (found.span && found.span.to === undefined && !parts.isLatest) parts.doubts.push(ask('no-end'));
  return found.span;
};
