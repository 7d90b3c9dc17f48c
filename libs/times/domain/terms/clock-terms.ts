import { isWord, type Token } from '../language/token.js';
import type { Clock, DayPart, Term } from './term.js';

type Tokens = readonly Token[];
interface Found {
  readonly term: Term;
  readonly next: number;
}

const parts: readonly DayPart[] = ['morning', 'noon', 'afternoon', 'evening', 'smallHours', 'allDay'];

const partAt = (token: Token | undefined): DayPart | undefined =>
  token?.kind === 'word' ? parts.find((part) => part === token.word) : undefined;

/** A time of day, with its part of the day in front or behind; or a part of the day alone. `before`: the term in front of it. */
export const clockAt = (
  tokens: Tokens,
  at: number,
  before: Term | undefined,
  beforeThat: Term | undefined,
): Found | undefined => {
  if (isWord(tokens[at], 'closing')) return { term: { kind: 'closing', text: tokens[at]?.text ?? '' }, next: at + 1 };
  const part = partAt(tokens[at]);
  const from = part === undefined ? at : at + 1;
  const time = part === 'allDay' ? undefined : timeAt(tokens, from, isBehindClock(before, beforeThat));
  if (!time) return part && { term: { kind: 'part', part, text: tokens[at]?.text ?? '' }, next: at + 1 };
  const behind = part === undefined && isPartInEnglish(tokens[time.next]) ? partAt(tokens[time.next]) : undefined;
  const next = behind === undefined ? time.next : time.next + 1;
  const said = part ?? behind;
  const clock: Clock = { ...time.clock, isBare: time.clock.isBare && said === undefined, ...(said && { part: said }) };
  return { term: { kind: 'clock', clock, text: textOf(tokens, at, next) }, next };
};

export const textOf = (tokens: Tokens, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

const isPartInEnglish = (token: Token | undefined): boolean => /^[ap]\.?m/.test(token?.text ?? '');

const isBehindClock = (before: Term | undefined, beforeThat: Term | undefined): boolean =>
  before?.kind === 'range' && beforeThat?.kind === 'clock';

const timeAt = (
  tokens: Tokens,
  at: number,
  isBehind: boolean,
): { readonly clock: Clock; readonly next: number } | undefined => {
  const token = tokens[at];
  if (token?.kind === 'clock') {
    const { minutes, isBare, isOdd } = token;
    const next = isWord(tokens[at + 1], 'sharp') ? at + 2 : at + 1;
    return { clock: { minutes, isBare, isOdd }, next };
  }
  if (token?.kind !== 'number') return undefined;
  const isBare = token.isChinese || token.digits === 1;
  const clock = (minutes: number, next: number) => ({
    clock: { minutes: token.n <= 24 ? token.n * 60 + minutes : NaN, isBare, isOdd: false },
    next,
  });
  if (token.shared === 'hour') return clock(0, at + 1);
  if (!isWord(tokens[at + 1], 'hour')) {
    const isAlone = isBehind && token.shared === undefined && token.digits <= 2 && !isFollowedByUnit(tokens[at + 1]);
    return isAlone ? clock(0, at + 1) : undefined;
  }
  const minute = tokens[at + 2];
  if (isWord(minute, 'half')) return clock(30, at + 3);
  if (isWord(minute, 'sharp')) return clock(0, at + 3);
  if (minute?.kind !== 'number') return clock(0, at + 2);
  if (isWord(tokens[at + 3], 'quarterHour')) return clock(minute.n <= 3 ? minute.n * 15 : NaN, at + 4);
  const withSign = isWord(tokens[at + 3], 'minute');
  if (!withSign && (minute.digits !== 2 || isFollowedByUnit(tokens[at + 3]) || minute.shared !== undefined))
    return clock(0, at + 2);
  return clock(minute.n < 60 ? minute.n : NaN, at + (withSign ? 4 : 3));
};

const isFollowedByUnit = (token: Token | undefined): boolean =>
  isWord(token, 'year', 'month', 'day', 'hour', 'days', 'week', 'quarter', 'piece', 'times', 'workingDay', 'hours');
