import type { Weekday } from '#contracts';
import { dayNumberOf } from '#working-days';
import { ask, type Doubt, NoTime, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import { isHours, type RawHours } from '../terms/raw-hours.js';
import type { TermCursor } from '../terms/term-cursor.js';
import { isMark, type Mark, type Term, type TermOf } from '../terms/term.js';
import { type Carried, isDay } from '../values/spans.js';
import { daysFromTo } from '../values/weekdays-named.js';
import { applyWeekdays, dateEntry, type DateEntry, mergesFestival, type Prefix } from './date-entry.js';
import { isPart } from './entry-lists.js';
import { giveHours, waitingFor } from './hours-of-entries.js';
import { nthBesideFestival } from './nth-beside-festival.js';

/** All dates of a cell, and what else it says. */
export interface Entries {
  readonly entries: readonly DateEntry[];
  readonly doubts: readonly Doubt[];
  readonly moves?: 'next' | 'previous';
}

/** Reads dates, hours and marks in the order of the sentence: hours belong to the dates before them that have none yet. */
export const entriesOf = (cursor: TermCursor, settings: Settings): Entries => new EntryReader(cursor, settings).read();

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

/** 下半年2028年: two periods without a sign between them may be one. Days in a row are a list. */
const runsIntoAnother = (one: DateEntry, other: DateEntry): boolean =>
  !one.hours &&
  !one.mark &&
  !(isDay(one.first) && isDay(other.first)) &&
  !(isPart(one) && isPart(other)) &&
  !(one.first.from <= other.first.from && other.first.to <= one.first.to);

class EntryReader {
  private readonly carried: Carried = {};
  private readonly entries: DateEntry[] = [];
  private readonly doubts: Doubt[] = [];
  private readonly prefixes = new Map<Prefix, string>();
  /** Hours in front of their date. */
  private leading: { readonly hours: RawHours; readonly mark?: Mark } | undefined;
  private leadingWeekdays: readonly Weekday[] | undefined;
  private moves: 'next' | 'previous' | undefined;

  constructor(
    private readonly cursor: TermCursor,
    private readonly settings: Settings,
  ) {}

  read(): Entries {
    for (let term = this.cursor.peek(); term; term = this.cursor.peek()) this.takePart(term);
    if (this.leadingWeekdays) this.cursor.leftOver.push(this.leadingWeekdays.join(','));
    this.cursor.leftOver.push(...this.prefixes.values());
    return { entries: this.entries, doubts: this.doubts, ...(this.moves && { moves: this.moves }) };
  }

  private get latest(): DateEntry | undefined {
    return this.entries.at(-1);
  }

  private takePart(term: Term): void {
    const { cursor, latest } = this;
    switch (term.kind) {
      case 'when':
        this.takeDate();
        break;
      case 'clock':
      case 'part':
      case 'closing':
        this.takeHours(term);
        break;
      case 'weekdays':
        this.takeWeekdays(term);
        break;
      case 'mark':
        this.takeMark(term);
        break;
      case 'duration':
        this.takeOffset(term);
        break;
      case 'nth':
        if (latest?.mark === 'after' || latest?.mark === 'before')
          nthBesideFestival(cursor, latest, this.entries, this.settings);
        else cursor.leave();
        break;
      case 'list':
        cursor.skip();
        if (term.isOr) this.doubts.push(ask('or-between'));
        if (latest && term.isGroup && !isHours(cursor.peek())) latest.isClosed = true;
        break;
      case 'every':
        // 每天, 每周 before a day of the week: each of the days of a range.
        if (latest?.last && (term.isEachDay || term.unit === 'day' || cursor.peek(1)?.kind === 'weekdays'))
          cursor.skip();
        else cursor.leave();
        break;
      case 'word':
        this.takeWord(term);
        break;
      case 'placeholder':
        throw new NoTime('no-day-yet', term.text);
      case 'range':
      case 'months':
      case 'edge':
      case 'ending-in':
      case 'times':
      case 'unknown':
        cursor.leave();
        break;
    }
  }

  private takeDate(): void {
    const { cursor, latest, leading, leadingWeekdays } = this;
    const isApart = cursor.peek(-1)?.kind === 'list';
    const entry = dateEntry(cursor, this.carried, this.settings, new Set(this.prefixes.keys()));
    this.prefixes.clear();
    if (latest && !isApart && mergesFestival(latest, entry, this.doubts)) return;
    if (latest && !isApart && runsIntoAnother(latest, entry)) this.doubts.push(ask('several-kinds'));
    if (leading && entry.hours) cursor.leftOver.push(leading.hours.from.text);
    else if (leading) {
      entry.hours = leading.hours;
      if (leading.mark) entry.mark = leading.mark;
    }
    if (leadingWeekdays) applyWeekdays(entry, leadingWeekdays, this.doubts);
    this.leadingWeekdays = undefined;
    if (entry.hours) for (const one of waitingFor(this.entries)) one.hours = entry.hours;
    this.entries.push(entry);
  }

  private takeHours(term: Term): void {
    const { cursor, latest } = this;
    const hours = cursor.hours();
    if (!hours) {
      cursor.leave();
      return;
    }
    if (latest) {
      giveHours(this.entries, hours);
      return;
    }
    if (this.leading) cursor.leftOver.push(term.text);
    const isDeadline = isMark(cursor.peek(), 'before');
    if (isDeadline) cursor.skip();
    this.leading = { hours, ...(isDeadline && { mark: 'before' }) };
  }

  private takeWeekdays(term: TermOf<'weekdays'>): void {
    const { cursor, latest } = this;
    cursor.skip();
    const days = [...term.days];
    const next = cursor.peek(1);
    if (cursor.peek()?.kind === 'range' && next?.kind === 'weekdays') {
      days.splice(0, days.length, ...daysFromTo(term.days, next.days));
      cursor.skip(2);
    }
    for (
      let more = cursor.peek(1);
      cursor.peek()?.kind === 'list' && more?.kind === 'weekdays';
      more = cursor.peek(1)
    ) {
      days.push(...more.days);
      cursor.skip(2);
    }
    if (term.isLoose) this.doubts.push(usual(days.includes('SA') ? 'weekend-days' : 'working-days-of-week'));
    if (latest) applyWeekdays(latest, days, this.doubts);
    else this.leadingWeekdays = days;
  }

  private takeMark({ mark, text }: TermOf<'mark'>): void {
    const { cursor, latest } = this;
    cursor.skip();
    if (mark === 'until' && cursor.peek()?.kind === 'when' && (!latest || latest.mark)) this.prefixes.set('by', text);
    else if (!latest) cursor.leftOver.push(text);
    else if (latest.mark === undefined || latest.mark === mark) {
      latest.mark = mark;
      latest.markText = text;
    } else if (latest.mark !== 'from' && !(latest.mark === 'before' && mark === 'until')) cursor.leftOver.push(text);
  }

  private takeOffset(term: TermOf<'duration'>): void {
    const { cursor, latest } = this;
    const days = latest?.last ? dayNumberOf(latest.last.to) - dayNumberOf(latest.first.from) + 1 : 1;
    // 4月16日至18日（3天）: the length is a check.
    if (latest && !latest.mark && term.unit === 'days' && term.count === days) {
      cursor.skip();
      return;
    }
    if (!latest?.mark || latest.offset) {
      cursor.leave();
      return;
    }
    latest.offset = term;
    cursor.skip();
    if (isMark(cursor.peek(), 'within', 'before')) cursor.skip();
  }

  private takeWord({ word, text }: TermOf<'word'>): void {
    const { cursor, latest } = this;
    cursor.skip();
    if (word === 'by' || word === 'since' || word === 'about') this.prefixes.set(word, text);
    else if (word === 'tentative') this.doubts.push(usual('tentative', text));
    else if (word === 'ending') {
      if (latest) latest.isDone = true;
    } else if (latest && (word === 'open' || (word === 'wholeYear' && latest.first.grain === 'year')))
      latest.isOpen = true;
    else if (word === 'movedNext') this.moves = 'next';
    else if (word === 'movedBefore') this.moves = 'previous';
    else if (word === 'leftOpen' && text === '即日') {
      this.doubts.push(ask('from-today', text));
      this.prefixes.set('by', text);
      while (isMark(cursor.peek(), 'from') || cursor.peek()?.kind === 'range') cursor.skip();
    } else if (word === 'leftOpen') this.doubts.push(ask('also-left-open', text));
    else if (!saysNothing.has(word) && !(word === 'feast' && latest?.first.holiday)) cursor.leftOver.push(text);
  }
}
