import { ask, NoTime, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { TermCursor } from '../terms/term-cursor.js';
import { isTermWord, type TermOf } from '../terms/term.js';
import { deadlineHourOf, hoursOf } from '../values/hours.js';
import type { Carried } from '../values/spans.js';
import { takeWeekdays, takeWhen } from './recurring-dates.js';
import type { RecurringParts } from './recurring-parts.js';

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

const isSameRhythm = (one: TermOf<'every'>, other: TermOf<'every'>): boolean =>
  one.unit === other.unit && one.interval === other.interval;

const takePart = (cursor: TermCursor, parts: RecurringParts, carried: Carried, settings: Settings): void => {
  const term = cursor.peek();
  switch (term?.kind) {
    case 'every':
      if (parts.every && !isSameRhythm(parts.every, term)) cursor.leftOver.push(term.text);
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
      parts.edgeText = term.text;
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

const takeMark = (cursor: TermCursor, { mark, text }: TermOf<'mark'>, parts: RecurringParts): void => {
  const before = cursor.peek(-1);
  cursor.skip();
  const isOfEvent = isTermWord(before, 'meeting', 'event', 'beginning', 'termEnd', 'election', 'expiry');
  if (before === undefined || (isOfEvent && mark !== 'after')) cursor.leftOver.push(text);
  else if (mark === 'before' || mark === 'until') parts.isLatest = true;
  else if (mark === 'after') parts.isAfterPeriod = true;
  else if (mark !== 'within' || (!parts.duration && parts.monthDays.length === 0)) cursor.leftOver.push(text);
  else if (parts.monthDays.length > 0 && !parts.duration) parts.doubts.push(ask('no-day-in-period'));
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
  } else if (isTermWord(term, 'bothHalves')) {
    if (!cursor.has('times')) parts.doubts.push(usual('months-once-each'));
    parts.every ??= { kind: 'every', unit: 'half-year', interval: 1, text: term.text };
  } else if (!saysNothing.has(term.word)) cursor.leftOver.push(term.text);
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
