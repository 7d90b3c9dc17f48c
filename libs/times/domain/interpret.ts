import { dateOf } from '#working-days';
import { ask, NoTime, usual } from './doubts.js';
import type { Settings } from './settings.js';
import type { Period } from './time-reading.js';
import { isMark, isTermWord, type Term } from './terms/term.js';
import { datedOf } from './dated/dated.js';
import type { Draft } from './values/draft.js';
import { recurringOf } from './recurring/recurring.js';
import { relativeOf } from './relative.js';
import { TermCursor } from './terms/term-cursor.js';

/**
 * What the parts of a sentence mean together. Words that no rule took up make the reading one that is asked; without any time among them there
 * is none.
 *
 * Errors: TimeFault where the words contradict themselves, NoTime where none can be had.
 */
export const interpreted = (terms: readonly Term[], settings: Settings): Draft => {
  const cursor = new TermCursor(terms);
  const found = draftOf(cursor, terms, settings);
  const left = cursor.leftOver.join(' ');
  return left === '' ? found : { ...found, doubts: [...found.doubts, ask('words-left-over', left)] };
};

const draftOf = (cursor: TermCursor, terms: readonly Term[], settings: Settings): Draft => {
  const isDated = terms.some(isWholeDate) || terms.some(({ kind }) => kind === 'every' || kind === 'months');
  const today = isDated ? undefined : terms.find((term) => isTermWord(term, 'today', 'holidays'));
  if (today)
    throw new NoTime(isTermWord(today, 'holidays') ? 'school-holidays-unknown' : 'depends-on-today', today.text);
  const alone = terms.length === 1 ? rhythmsAlone[terms[0]?.text ?? ''] : undefined;
  if (alone) {
    const rhythm = { kind: 'times-per-period', times: 1, period: alone } as const;
    return {
      meaning: { kind: 'recurring', rhythm, isLatest: false, movesToNextWorkingDay: false },
      doubts: [ask('no-day-in-period')],
    };
  }
  if (isRelative(terms)) return relativeOf(cursor, terms);
  if (isRecurring(terms)) return recurringOf(cursor, settings);
  if (terms.some(({ kind }) => kind === 'when')) return datedOf(cursor, settings);
  return withoutDate(cursor, terms, settings);
};

/** What a column for the rhythm of reports holds. */
const rhythmsAlone: Readonly<Record<string, Period>> = {
  月度: 'month',
  季度: 'quarter',
  半年度: 'half-year',
  半年: 'half-year',
  年度: 'year',
};

const countedFrom = [
  'termEnd',
  'election',
  'expiry',
  'meeting',
  'receipt',
  'issued',
  'event',
  'beginning',
  'ending',
  'ahead',
  'dayOf',
] as const;

/** A day of the month alone is no date without others. */
const isWholeDate = (term: Term): boolean =>
  term.kind === 'when' && !(term.when.base.kind === 'day' && term.when.base.month === undefined);

/** Counted from something else: a duration beside an event, or an event with 前 or 后 and no date of its own. */
const isRelative = (terms: readonly Term[]): boolean => {
  const hasAnchor = terms.some((term) => isTermWord(term, ...countedFrom));
  const hasDuration = terms.some(({ kind }) => kind === 'duration');
  const hasDate = terms.some(isWholeDate);
  const hasRhythm = terms.some((term) => term.kind === 'every' || term.kind === 'months');
  if (hasDate || hasRhythm) return false;
  if (hasDuration) return !terms.some(({ kind }) => kind === 'times');
  const isBeside = terms.some(
    (term) => isMark(term, 'before', 'after', 'eve') || isTermWord(term, 'sameDay', 'nextDay'),
  );
  const hasDay = terms.some(({ kind }) => kind === 'when');
  const hasHours = terms.some(({ kind }) => kind === 'clock' || kind === 'closing');
  const isDayBehindMark = terms.some((term, at) => term.kind === 'when' && isMark(terms[at - 1], 'before', 'after'));
  const countsDays = terms.some((term) =>
    isTermWord(term, 'meeting', 'termEnd', 'receipt', 'issued', 'ahead', 'dayOf'),
  );
  if (hasDay) return hasAnchor && (isDayBehindMark || countsDays);
  return hasAnchor && isBeside && !hasHours;
};

/** 周一至周五 and 工作日 repeat where no date bounds them; a lone 周三 leaves open which. */
const isWeekly = (terms: readonly Term[]): boolean =>
  !terms.some(({ kind }) => kind === 'when') &&
  terms.some(
    (term, at) =>
      term.kind === 'weekdays' &&
      (term.isLoose === true || (terms[at + 1]?.kind === 'range' && terms[at + 2]?.kind === 'weekdays')),
  );

const isRecurring = (terms: readonly Term[]): boolean => {
  const hasDays = terms.some(
    (term) => term.kind === 'when' && term.when.base.kind === 'day' && term.when.base.month !== undefined,
  );
  const hasHours = terms.some(({ kind }) => kind === 'clock' || kind === 'part');
  const isOfDates = (term: Term): boolean =>
    term.kind === 'every' &&
    hasDays &&
    (term.isEachDay === true ||
      (term.unit === 'day' && term.interval === 1) ||
      (term.unit === 'week' && term.interval === 1 && hasHours));
  if (terms.some((term) => (term.kind === 'every' && !isOfDates(term)) || term.kind === 'months')) return true;
  if (
    terms.some((term) =>
      isTermWord(term, 'oddWeeks', 'evenWeeks', 'bothHalves', 'followingMonth', 'followingQuarter'),
    ) ||
    isWeekly(terms)
  )
    return true;
  return terms.some(({ kind }) => kind === 'times') && !hasDays;
};

const leaveAllBut = (cursor: TermCursor, terms: readonly Term[], isKnown: (term: Term) => boolean): void => {
  for (const term of terms) if (!isKnown(term)) cursor.leftOver.push(term.text);
};

/** Words without any date: open ones, such as leave it to later, and what nobody can read. */
const withoutDate = (cursor: TermCursor, terms: readonly Term[], settings: Settings): Draft => {
  const placeholder = terms.find(({ kind }) => kind === 'placeholder');
  if (placeholder) throw new NoTime('no-day-yet', placeholder.text);
  const year = terms.find((term) => isTermWord(term, 'wholeYear'));
  const open = terms.find((term) => isTermWord(term, 'open'));
  const tentative = terms.filter((term) => isTermWord(term, 'tentative')).map(({ text }) => usual('tentative', text));
  const known = new Set<Term>();
  for (const term of terms) {
    const isPassed = isTermWord(
      term,
      'open',
      'wholeYear',
      'firm',
      'ending',
      'beginning',
      'event',
      'meeting',
      'at',
      'thisYear',
      'each',
      'tentative',
    );
    if (isPassed || term.kind === 'list') known.add(term);
  }
  const from = dateOf(settings.year, 1, 1) ?? '';
  const to = dateOf(settings.year, 12, 31) ?? '';
  const leave = (): void => leaveAllBut(cursor, terms, (term) => known.has(term));
  if (year) {
    leave();
    return { meaning: { kind: 'open', from, to }, doubts: tentative };
  }
  if (open) {
    leave();
    return { meaning: { kind: 'open' }, doubts: tentative };
  }
  const feast = terms.find((term) => isTermWord(term, 'feast'));
  if (feast) throw new NoTime('festival-not-named', terms.map(({ text }) => text).join(''));
  const fromNow = terms.find(
    (term, at) => isTermWord(term, 'leftOpen') && term.text === '即日' && isMark(terms[at + 1], 'from'),
  );
  if (fromNow) {
    leaveAllBut(cursor, terms, (term) => known.has(term) || term === fromNow || isMark(term, 'from'));
    return { meaning: { kind: 'open' }, doubts: [ask('from-today', fromNow.text)] };
  }
  const leftOpen = terms.find((term) => isTermWord(term, 'leftOpen'));
  if (leftOpen) throw new NoTime('left-open', terms.map(({ text }) => text).join(''));
  if (terms.some(({ kind }) => kind === 'weekdays')) throw new NoTime('only-weekdays');
  if (terms.some(({ kind }) => kind === 'clock' || kind === 'part' || kind === 'closing')) throw new NoTime('no-date');
  throw new NoTime('not-understood', terms.map(({ text }) => text).join(''));
};
