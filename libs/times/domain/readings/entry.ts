import type { Weekday } from '#contracts';
import { ask, type Doubt, NoTime, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import { isMark, type Mark, type Term } from '../terms/term.js';
import type { RawHours } from './hours.js';
import { nthInSpan } from './nth-in-span.js';
import { type Carried, type Span, spanOf } from './spans.js';
import type { TermCursor } from './term-cursor.js';
import { requireWeekdays } from './weekday-check.js';

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

/** All entries of a cell, and what else it says. */
export interface Entries {
  readonly entries: readonly DateEntry[];
  readonly doubts: readonly Doubt[];
  readonly moves?: 'next' | 'previous';
  /** Entries in the order of the hours that were given to them; one entry may come twice with different hours. */
}

/** Reads dates, hours and marks in the order of the sentence: hours belong to the dates before them that have none yet. */
export const entriesOf = (cursor: TermCursor, settings: Settings): Entries => {
  const carried: Carried = {};
  const entries: DateEntry[] = [];
  const doubts: Doubt[] = [];
  let pending = new Set<'by' | 'since' | 'about'>();
  let leading: { hours: RawHours; mark?: Mark } | undefined;
  let leadingWeekdays: readonly Weekday[] | undefined;
  let moves: 'next' | 'previous' | undefined;

  while (!cursor.isAtEnd) {
    const term = cursor.peek();
    const latest = entries.at(-1);
    switch (term?.kind) {
      case 'when': {
        const isApart = cursor.peek(-1)?.kind === 'list';
        const entry = dateEntry(cursor, carried, settings, pending);
        pending = new Set();
        if (latest && !isApart && mergesFestival(latest, entry, doubts)) break;
        if (leading && entry.hours) cursor.leftOver.push(leading.hours.from.text);
        else if (leading) Object.assign(entry, { hours: leading.hours, ...(leading.mark && { mark: leading.mark }) });
        if (leadingWeekdays) {
          applyWeekdays(entry, leadingWeekdays);
          leadingWeekdays = undefined;
        }
        if (entry.hours) for (const one of waitingFor(entries)) one.hours = entry.hours;
        entries.push(entry);
        break;
      }
      case 'clock':
      case 'part':
      case 'closing': {
        const hours = cursor.hours();
        if (!hours) cursor.leave();
        else if (!latest) {
          if (leading) cursor.leftOver.push(term.text);
          leading = { hours };
          if (isMark(cursor.peek(), 'before')) {
            leading.mark = 'before';
            cursor.skip();
          }
        } else giveHours(entries, hours);
        break;
      }
      case 'weekdays':
        cursor.skip();
        if (cursor.peek()?.kind === 'range' && cursor.peek(1)?.kind === 'weekdays') {
          const days = daysFromTo(term.days, (cursor.peek(1) as Term & { kind: 'weekdays' }).days);
          cursor.skip(2);
          if (latest) applyWeekdays(latest, days);
          else leadingWeekdays = days;
        } else {
          const days = [...term.days];
          while (cursor.peek()?.kind === 'list' && cursor.peek(1)?.kind === 'weekdays') {
            days.push(...(cursor.peek(1) as Term & { kind: 'weekdays' }).days);
            cursor.skip(2);
          }
          if (term.isLoose) doubts.push(usual(days.includes('SA') ? 'weekend-days' : 'working-days-of-week'));
          if (latest) applyWeekdays(latest, days);
          else leadingWeekdays = days;
        }
        break;
      case 'mark':
        cursor.skip();
        if (term.mark === 'until' && cursor.peek()?.kind === 'when' && (!latest || latest.mark)) pending.add('by');
        else if (!latest) cursor.leftOver.push(term.text);
        else if (latest.mark === undefined || latest.mark === term.mark) {
          latest.mark = term.mark;
          latest.markText = term.text;
        } else if (!isHarmless(latest.mark, term.mark)) cursor.leftOver.push(term.text);
        break;
      case 'duration':
        if (latest?.mark && !latest.offset) {
          latest.offset = term;
          cursor.skip();
          if (isMark(cursor.peek(), 'within', 'before')) cursor.skip();
        } else cursor.leave();
        break;
      case 'nth':
        if (latest?.mark === 'after' || latest?.mark === 'before') nthBesideFestival(cursor, latest, entries, settings);
        else cursor.leave();
        break;
      case 'list':
        cursor.skip();
        if (term.isOr) doubts.push(ask('or-between'));
        if (latest && term.isGroup && !isHours(cursor.peek())) latest.isClosed = true;
        break;
      case 'every':
        // 每天, 每周 before a day of the week: each of the days of a range.
        if (term.isEachDay || term.unit === 'day' || cursor.peek(1)?.kind === 'weekdays') cursor.skip();
        else cursor.leave();
        break;
      case 'word': {
        const word = term.word;
        cursor.skip();
        if (word === 'by' || word === 'since' || word === 'about') pending.add(word);
        else if (word === 'tentative') doubts.push(usual('tentative', term.text));
        else if (word === 'ending') {
          if (latest) latest.isDone = true;
        } else if (word === 'open' || (word === 'wholeYear' && latest?.first.grain === 'year')) {
          if (latest) latest.isOpen = true;
          else cursor.leftOver.push(term.text);
        } else if (word === 'movedNext') moves = 'next';
        else if (word === 'movedBefore') moves = 'previous';
        else if (word === 'leftOpen' && term.text === '即日') {
          doubts.push(ask('from-today', term.text));
          pending.add('by');
          while (isMark(cursor.peek(), 'from') || cursor.peek()?.kind === 'range') cursor.skip();
        } else if (word === 'leftOpen') doubts.push(ask('also-left-open', term.text));
        else if (word === 'feast' && latest?.first.holiday) break;
        else if (!saysNothing.has(word)) cursor.leftOver.push(term.text);
        break;
      }
      case 'range':
        cursor.leave();
        break;
      case 'placeholder':
        throw new NoTime('no-day-yet', term.text);
      case 'months':
      case 'edge':
      case 'ending-in':
      case 'times':
      case 'unknown':
        cursor.leave();
        break;
      case undefined:
        break;
    }
  }
  if (leadingWeekdays) cursor.leftOver.push(leadingWeekdays.join(','));
  return { entries, doubts, ...(moves && { moves }) };
};

const saysNothing: ReadonlySet<string> = new Set([
  'at',
  'firm',
  'each',
  'included',
  'event',
  'meeting',
  'beginning',
  'sharp',
  'piece',
  'sameDay',
]);

const isHours = (term: Term | undefined): boolean =>
  term?.kind === 'clock' || term?.kind === 'part' || term?.kind === 'closing';

const isHarmless = (first: Mark, second: Mark): boolean =>
  first === 'from' || (first === 'before' && second === 'until');

const dateEntry = (
  cursor: TermCursor,
  carried: Carried,
  settings: Settings,
  pending: ReadonlySet<'by' | 'since' | 'about'>,
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
  return { from: first.from, to: last.from };
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
  if (
    check?.kind === 'weekdays' &&
    check.days.length === 1 &&
    span.from === span.to &&
    cursor.peek(1)?.kind !== 'list'
  ) {
    const isSpanOfDays = cursor.peek(1)?.kind === 'range' && cursor.peek(2)?.kind === 'weekdays';
    if (!isSpanOfDays) {
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

const daysFromTo = (first: readonly Weekday[], last: readonly Weekday[]): readonly Weekday[] => {
  const all: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const [from, to] = [all.indexOf(first[0] ?? 'MO'), all.indexOf(last.at(-1) ?? 'SU')];
  return from <= to ? all.slice(from, to + 1) : [...all.slice(0, to + 1), ...all.slice(from)];
};

/** Days of the week behind a single date are a check, behind a range a choice among its days. */
const applyWeekdays = (entry: DateEntry, days: readonly Weekday[]): void => {
  if (!entry.last && entry.first.from === entry.first.to) requireWeekdays(entry.first.from, days);
  else entry.weekdays = days;
};

/** The last entries of the same list that have no hours yet. */
const waitingFor = (entries: readonly DateEntry[]): readonly DateEntry[] => {
  let from = entries.length;
  while (from > 0 && isWaiting(entries[from - 1])) from--;
  return entries.slice(from);
};

const isWaiting = (entry: DateEntry | undefined): boolean =>
  entry !== undefined && !entry.hours && !entry.isClosed && entry.mark === undefined && !entry.isBy;

const giveHours = (entries: DateEntry[], hours: RawHours): void => {
  const last = entries.at(-1);
  const waiting = last && !last.hours && !isWaiting(last) ? [last] : waitingFor(entries);
  if (waiting.length > 0) for (const entry of waiting) entry.hours = hours;
  else {
    // Hours again without a new date: the same dates once more, as with 上午9点至11点，下午2点至4点.
    if (last) entries.push({ ...last, hours });
  }
};

/** 3月8日妇女节, 12月4日国家宪法日: the festival is a check of the date. */
const mergesFestival = (date: DateEntry, festival: DateEntry, doubts: Doubt[]): boolean => {
  const isDouble = festival.first.grain === 'festival' || festival.first.isLunar;
  if (
    date.first.grain === 'festival' &&
    festival.first.from === date.first.from &&
    !date.mark &&
    !date.hours &&
    !festival.last
  ) {
    if (festival.hours) date.hours = festival.hours;
    return true;
  }
  if (!isDouble || date.first.grain !== 'day' || date.last || date.mark || festival.last) return false;
  if (date.first.from !== festival.first.from)
    doubts.push(ask('festival-contradicts-date', festival.first.text, date.first.from));
  if (festival.hours) date.hours = festival.hours;
  return true;
};

/** 春节后第一个工作日, 国庆节前最后一个工作日. */
const nthBesideFestival = (cursor: TermCursor, entry: DateEntry, entries: DateEntry[], settings: Settings): void => {
  const nth = cursor.take();
  const n = nth?.kind === 'nth' && nth.of === 'working-day' ? nth.numbers[0] : undefined;
  const { holiday } = entry.first;
  if (n === undefined || !holiday || nth?.kind !== 'nth' || nth.numbers.length > 1) {
    cursor.leftOver.push(nth?.text ?? '');
    return;
  }
  const on =
    entry.mark === 'after' && n > 0
      ? settings.calendar.addWorkingDays(holiday.to, n)
      : entry.mark === 'before' && n === -1
        ? settings.calendar.lastWorkingDayBefore(holiday.from)
        : undefined;
  if (on === undefined) {
    cursor.leftOver.push(nth.text);
    return;
  }
  const { holiday: _holiday, ...span } = entry.first;
  const doubt = usual(holiday.isProvisional ? 'holiday-provisional' : 'festival-day');
  entries[entries.length - 1] = {
    first: { ...span, from: on, to: on, grain: 'day', doubts: [...span.doubts, doubt] },
    isBy: entry.isBy,
    isSince: entry.isSince,
    isAbout: entry.isAbout,
  };
};
