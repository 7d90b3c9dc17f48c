import { weekdays, type Weekday } from '#contracts';
import { usual } from '../doubts.js';
import { isWord, type Token } from '../language/token.js';
import { clockAt, textOf } from './clock-terms.js';
import { durationAt, endingInAt, everyAt, monthsAt, nthAt, timesAt, weekdaysAt } from './rhythm-terms.js';
import type { Mark, Term } from './term.js';
import { edgeAt, whenAt } from './when-terms.js';

type Tokens = readonly Token[];
interface Found {
  readonly term?: Term;
  readonly next: number;
}

/**
 * The parts of the sentence, in order: each token is in exactly one of them, or is a bracket, a label or 的, which say nothing. Each part looks
 * a bounded number of tokens ahead, so the whole takes time in proportion to the length.
 */
export const termsOf = (tokens: Tokens): readonly Term[] => {
  const terms: Term[] = [];
  let at = 0;
  while (at < tokens.length) {
    const { term, next } = termAt(tokens, at, terms);
    if (term) terms.push(term);
    at = next;
  }
  return terms;
};

const termAt = (tokens: Tokens, at: number, terms: readonly Term[]): Found => {
  const before = terms.at(-1);
  const when = (): Found | undefined => {
    const found = whenAt(tokens, at);
    return (
      found && { term: { kind: 'when', when: found.value, text: textOf(tokens, at, found.next) }, next: found.next }
    );
  };
  return (
    labelAt(tokens, at) ??
    everyAt(tokens, at) ??
    timesAt(tokens, at) ??
    nthAt(tokens, at) ??
    when() ??
    monthsAt(tokens, at) ??
    endingInAt(tokens, at) ??
    durationAt(tokens, at) ??
    clockAt(tokens, at, before, terms.at(-2)) ??
    weekdaysAt(tokens, at) ??
    looseNumberAt(tokens, at, terms) ??
    wordAt(tokens, at, before)
  );
};

/** 第一场, 第二批, (1): begins a part of the cell and names no time. */
const labelAt = (tokens: Tokens, at: number): Found | undefined => {
  const [first, number, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== 'number') return undefined;
  const isBatch = isWord(first, 'nth') && isWord(last, 'batch', 'times');
  const isNumbered = first?.text === '(' && last?.text === ')' && !number.isChinese && number.n <= 20;
  if (!isBatch && !isNumbered) return undefined;
  return { term: { kind: 'list', isGroup: true, isOr: false, text: textOf(tokens, at, at + 3) }, next: at + 3 };
};

/** A number without a sign takes it from what stands before: 3月4-8, 周一至五, 周二、四. */
const looseNumberAt = (tokens: Tokens, at: number, terms: readonly Term[]): Found | undefined => {
  const token = tokens[at];
  const [joint, first] = [terms.at(-1), terms.at(-2)];
  const isBehindWeekdays =
    (first?.kind === 'weekdays' || first?.kind === 'nth') && (joint?.kind === 'range' || joint?.kind === 'list');
  if (isBehindWeekdays && (token?.text === '日' || token?.text === '天'))
    return { term: { kind: 'weekdays', days: ['SU'], text: token.text }, next: at + 1 };
  if (token?.kind !== 'number' || token.shared !== undefined) return undefined;
  const isJustBehind = joint?.kind === 'weekdays' && token.isChinese;
  if ((isBehindWeekdays || isJustBehind) && token.n >= 1 && token.n <= 6) {
    const day: Weekday = weekdays[token.n - 1] ?? 'MO';
    return { term: { kind: 'weekdays', days: [day], text: token.text }, next: at + 1 };
  }
  const isBracketed =
    isWord(tokens[at - 1], 'bracket') && isWord(tokens[at + 1], 'bracket') && joint?.kind === 'when' && token.isChinese;
  if (isBracketed && token.n >= 1 && token.n <= 6)
    return {
      term: { kind: 'weekdays', days: [weekdays[token.n - 1] ?? 'MO'], text: token.text },
      next: at + 1,
    };
  const isBehindDay = first?.kind === 'when' && first.when.base.kind === 'day' && joint?.kind === 'range';
  if (!isBehindDay || token.n > 31) return undefined;
  const doubts = [...first.when.doubts, usual('day-sign-missing')];
  return {
    term: { kind: 'when', when: { base: { kind: 'day', day: token.n }, doubts }, text: token.text },
    next: at + 1,
  };
};

const marks: Partial<Record<string, Mark>> = {
  before: 'before',
  eve: 'eve',
  around: 'around',
  from: 'from',
  until: 'until',
  within: 'within',
  after: 'after',
};

const wordAt = (tokens: Tokens, at: number, before: Term | undefined): Found => {
  const token = tokens[at];
  const text = token?.text ?? '';
  const next = at + 1;
  if (token?.kind === 'placeholder')
    return { term: { kind: 'placeholder', text: `${before?.text ?? ''}${text}` }, next };
  if (token?.kind !== 'word') return { term: { kind: 'unknown', text }, next };
  const { word } = token;
  const mark = marks[word];
  if (mark) return { term: { kind: 'mark', mark, text }, next };
  const edge = edgeAt(tokens, at);
  if (edge) return { term: { kind: 'edge', edge, text }, next };
  if ((word === 'month' || word === 'quarter') && edgeAt(tokens, next))
    return {
      term: { kind: 'edge', edge: edgeAt(tokens, next) ?? 'end', text: textOf(tokens, at, next + 1) },
      next: next + 1,
    };
  if ((word === 'month' || word === 'year') && isWord(tokens[next], 'month', 'day'))
    return { term: { kind: 'placeholder', text: textOf(tokens, at, next + 1) }, next: next + 1 };
  if (word === 'month' && before?.kind === 'when' && before.when.base.kind === 'year')
    return { term: { kind: 'placeholder', text: `${before.text}${text}` }, next };
  if (word === 'day' && before?.kind === 'when' && before.when.base.kind === 'month')
    return { term: { kind: 'placeholder', text: `${before.text}${text}` }, next };
  if (word === 'range') return { term: { kind: 'range', text }, next };
  if (word === 'list' || word === 'group' || word === 'or')
    return { term: { kind: 'list', isGroup: word === 'group', isOr: word === 'or', text }, next };
  if (word === 'bracket' || word === 'colon' || word === 'plain' || word === 'piece') return { next };
  return { term: { kind: 'word', word, text }, next };
};
