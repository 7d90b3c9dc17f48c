import { ask, type Doubt, usual } from './doubts.js';
import type { Term } from './terms/term.js';
import type { Anchor } from './time-reading.js';
import type { Draft } from './values/draft.js';
import type { TermCursor } from './terms/term-cursor.js';

/** Days, working days or months from something that has its own date: 会后3个工作日内, 任期届满前两个月, 收到通知之日起15日内. */
export const relativeOf = (cursor: TermCursor, terms: readonly Term[]): Draft => {
  const doubts: Doubt[] = [];
  const has = (...words: readonly string[]): Term | undefined =>
    terms.find((term) => term.kind === 'word' && words.includes(term.word));
  const marks = terms.flatMap((term) => (term.kind === 'mark' ? [term.mark] : []));
  const duration = durationOf(terms, doubts);
  const isAhead = has('ahead') !== undefined;
  const isBefore = isAhead || marks.includes('before') || marks.includes('eve');
  const isAfter = marks.includes('after') || (marks.includes('from') && !isBefore);
  const anchor = anchorOf(has, isBefore, isAfter, doubts);
  let count = duration?.count ?? 0;
  if (!duration) {
    if (has('nextDay')) count = 1;
    doubts.push(
      has('nextDay', 'sameDay')
        ? usual('on-the-day-itself')
        : isBefore
          ? usual('on-the-day-itself')
          : ask('on-the-day-itself'),
    );
  }
  if (isBefore && !isAhead && duration && marks.includes('within')) doubts.push(ask('before-within', duration.text));
  for (const term of terms) leaveUnknown(term, cursor, duration);
  // 会后3日前: the mark behind the number is that of a deadline. Otherwise 前 and 后 in one sentence say two things.
  if (marks.includes('after') && isBefore) {
    const isDeadlineBehind = marks.indexOf('after') === 0 && marks.indexOf('before') === marks.length - 1;
    doubts.push(isDeadlineBehind ? usual('done-by') : ask('several-kinds'));
    return made(anchor, Math.abs(count), duration, doubts);
  }
  const isPlaced = isBefore || isAfter || has('dayOf', 'sameDay', 'nextDay') !== undefined || anchor === 'receipt';
  if (!isPlaced) doubts.push(ask('no-anchor'));
  return made(anchor, isBefore ? -Math.abs(count) : Math.abs(count), duration, doubts);
};

type Duration = Term & { readonly kind: 'duration' };

const made = (anchor: Anchor, count: number, duration: Duration | undefined, doubts: readonly Doubt[]): Draft => ({
  meaning: { kind: 'relative', anchor, count, unit: duration?.unit ?? 'days' },
  doubts,
});

const durationOf = (terms: readonly Term[], doubts: Doubt[]): Duration | undefined => {
  const all = terms.flatMap((term): Duration[] => {
    if (term.kind === 'duration') return [term];
    // 会前15日: a day of the month is a number of days where something else is counted from.
    if (term.kind === 'when' && term.when.base.kind === 'day' && term.when.base.month === undefined)
      return [{ kind: 'duration', count: term.when.base.day, unit: 'days', doubts: [], text: term.text }];
    return [];
  });
  const last = all.at(-1);
  doubts.push(...all.flatMap((one) => one.doubts));
  if (all.length > 1) doubts.push(ask('several-kinds'));
  return last;
};

const anchorOf = (
  has: (...words: readonly string[]) => Term | undefined,
  isBefore: boolean,
  isAfter: boolean,
  doubts: Doubt[],
): Anchor => {
  if (has('termEnd')) return 'term end';
  const election = has('election');
  if (election) {
    doubts.push(usual('anchor-by-habit', election.text));
    return 'term end';
  }
  const expiry = has('expiry');
  if (expiry) {
    doubts.push(usual('anchor-by-habit', expiry.text));
    return 'end';
  }
  if (has('receipt')) return 'receipt';
  const issued = has('issued');
  if (issued) {
    doubts.push(usual('anchor-by-habit', issued.text));
    return 'receipt';
  }
  if (has('meeting')) return 'meeting';
  const noun = has('event', 'receiptOf');
  const isEnd = has('ending') !== undefined;
  const isBeginning = has('beginning') !== undefined;
  const isSaid = isEnd || isBeginning;
  const isNamed = noun !== undefined && (isSaid || noun.text === '活动' || /^[每本该]次$/.test(noun.text));
  const ahead = has('ahead');
  if (noun && !isNamed) doubts.push(usual('anchor-by-habit', noun.text));
  if (!noun && ahead) doubts.push(usual('anchor-by-habit', ahead.text));
  else if (!noun && !isSaid) doubts.push(ask('no-anchor'));
  if (isBefore) return isEnd && !isBeginning && !has('ahead') ? 'end' : 'start';
  if (isAfter) return isBeginning && !isEnd ? 'start' : 'end';
  if (has('sameDay', 'nextDay')) return isEnd ? 'end' : 'start';
  doubts.push(ask('no-anchor'));
  return 'receipt';
};

const harmless: ReadonlySet<string> = new Set([
  'termEnd',
  'election',
  'expiry',
  'receipt',
  'receiptOf',
  'issued',
  'meeting',
  'event',
  'ending',
  'beginning',
  'ahead',
  'dayOf',
  'since',
  'at',
  'every',
  'firm',
  'included',
  'sameDay',
  'nextDay',
  'each',
]);

const leaveUnknown = (term: Term, cursor: TermCursor, duration: Duration | undefined): void => {
  switch (term.kind) {
    case 'word':
      if (!harmless.has(term.word)) cursor.leftOver.push(term.text);
      break;
    case 'mark':
      if (term.mark === 'around' || term.mark === 'until') cursor.leftOver.push(term.text);
      break;
    case 'duration':
      break;
    case 'list':
      if (term.isOr) cursor.leftOver.push(term.text);
      break;
    case 'when':
      if (term.text !== duration?.text) cursor.leftOver.push(term.text);
      break;
    case 'clock':
    case 'closing':
    case 'part':
    case 'weekdays':
    case 'nth':
    case 'every':
    case 'months':
    case 'edge':
    case 'ending-in':
    case 'times':
    case 'range':
    case 'placeholder':
    case 'unknown':
      cursor.leftOver.push(term.text);
      break;
  }
};
