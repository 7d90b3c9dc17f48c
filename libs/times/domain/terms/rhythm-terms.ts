import { weekdays, type Weekday } from '#contracts';
import { ask, type Doubt, usual } from '../doubts.js';
import type { Word } from '../language/lexicon.js';
import { isWord, type Token } from '../language/token.js';
import { textOf } from './clock-terms.js';
import type { EveryUnit, NthOf, Term } from './term.js';

type Tokens = readonly Token[];
interface Found {
  readonly term: Term;
  readonly next: number;
}

/** Lists within one part of the sentence are read up to this length, so that no part looks far ahead. */
const longestList = 12;

const everyUnits: Partial<Record<Word, EveryUnit>> = {
  year: 'year',
  month: 'month',
  quarter: 'quarter',
  week: 'week',
  days: 'day',
  day: 'day',
  halfYear: 'half-year',
  term: 'half-year',
  workingDay: 'working-day',
  halfMonth: 'half-month',
};

const unitAt = (token: Token | undefined): EveryUnit | undefined =>
  token?.kind === 'word' ? everyUnits[token.word] : token?.kind === 'weekdays' ? 'week' : undefined;

const skipPiece = (tokens: Tokens, at: number): number => (isWord(tokens[at], 'piece') ? at + 1 : at);

/** 每月, 每两个月, 隔周, 按季度, 每周三 (of which the day is left for the next part), 每天. */
export const everyAt = (tokens: Tokens, at: number): Found | undefined => {
  const token = tokens[at];
  const text = (next: number): string => textOf(tokens, at, next);
  if (isWord(token, 'eachDay'))
    return { term: { kind: 'every', unit: 'day', interval: 1, isEachDay: true, text: text(at + 1) }, next: at + 1 };
  if (isWord(token, 'endingIn') && tokens[at + 1]?.kind === 'weekdays')
    return { term: { kind: 'every', unit: 'week', interval: 1, text: text(at + 1) }, next: at + 1 };
  const isPartOfDay = isWord(tokens[at + 1], 'morning', 'afternoon', 'evening', 'noon');
  if (isWord(token, 'every') && isPartOfDay)
    return { term: { kind: 'every', unit: 'day', interval: 1, isEachDay: true, text: text(at + 1) }, next: at + 1 };
  const isOther = isWord(token, 'everyOther');
  if (!isOther && !isWord(token, 'every')) return undefined;
  let next = skipPiece(tokens, at + 1);
  if (isWord(tokens[next], 'weekend'))
    return { term: { kind: 'every', unit: 'week', interval: isOther ? 2 : 1, text: text(next) }, next };
  if (isWord(tokens[next], 'oddMonths', 'evenMonths'))
    return { term: { kind: 'every', unit: 'month', interval: 1, text: text(next) }, next };
  const number = tokens[next];
  let interval = isOther ? 2 : 1;
  if (number?.kind === 'number' && number.n >= 1 && number.n <= 60) {
    const after = skipPiece(tokens, next + 1);
    if (unitAt(tokens[after]) === undefined || tokens[after]?.kind === 'weekdays') return undefined;
    interval = isOther ? number.n + 1 : number.n;
    next = after;
  }
  const unit = unitAt(tokens[next]);
  if (unit === undefined) return undefined;
  const isDayLeft = tokens[next]?.kind === 'weekdays';
  const end = isDayLeft ? next : next + 1;
  return { term: { kind: 'every', unit, interval, text: text(end) }, next: end };
};

const oddMonths = [1, 3, 5, 7, 9, 11];
const evenMonths = [2, 4, 6, 8, 10, 12];

/** 单月, 双月; the first, last or n-th month of the quarter is an `nth`. */
export const monthsAt = (tokens: Tokens, at: number): Found | undefined => {
  const text = tokens[at]?.text ?? '';
  if (isWord(tokens[at], 'oddMonths')) return { term: { kind: 'months', months: oddMonths, text }, next: at + 1 };
  if (isWord(tokens[at], 'evenMonths')) return { term: { kind: 'months', months: evenMonths, text }, next: at + 1 };
  if (isWord(tokens[at], 'firstMonth')) return { term: { kind: 'nth', numbers: [1], of: 'month', text }, next: at + 1 };
  return isWord(tokens[at], 'lastMonth')
    ? { term: { kind: 'nth', numbers: [-1], of: 'month', text }, next: at + 1 }
    : undefined;
};

/** 第一个周五, 第二、四个周三, 最后一个工作日, 第一周星期五, 最后一天, 第二个月. */
export const nthAt = (tokens: Tokens, at: number): Found | undefined => {
  const head = tokens[at];
  const isLast = isWord(head, 'last');
  if (!isLast && !isWord(head, 'nth')) return undefined;
  const numbers: number[] = [];
  let next = at + 1;
  if (isLast) {
    numbers.push(-1);
    const one = tokens[next];
    if (one?.kind === 'number' && one.n === 1) next++;
  } else if (head?.text === '第') {
    while (numbers.length < longestList) {
      const token = tokens[next];
      if (token?.kind !== 'number') break;
      numbers.push(token.n);
      next = skipPiece(tokens, next + 1);
      const isMore =
        isWord(tokens[next], 'list') && (tokens[next + 1]?.kind === 'number' || isWord(tokens[next + 1], 'nth'));
      if (!isMore) break;
      next += isWord(tokens[next + 1], 'nth') ? 2 : 1;
    }
  } else numbers.push(1);
  if (numbers.length === 0) return undefined;
  next = skipPiece(tokens, next);
  const found = nthOf(tokens, next);
  if (!found) return undefined;
  const { of, days, next: end } = found;
  return {
    term: { kind: 'nth', numbers, of, ...(days && { weekdays: days }), text: textOf(tokens, at, end) },
    next: end,
  };
};

const nthOf = (tokens: Tokens, at: number): { of: NthOf; days?: readonly Weekday[]; next: number } | undefined => {
  const token = tokens[at];
  if (token?.kind === 'weekdays') return { of: 'weekday', days: token.days, next: at + 1 };
  if (isWord(token, 'workingDay')) return { of: 'working-day', next: at + 1 };
  if (isWord(token, 'days', 'day')) return { of: 'day', next: at + 1 };
  if (isWord(token, 'month')) return { of: 'month', next: at + 1 };
  if (!isWord(token, 'week')) return undefined;
  const behind = skipPiece(tokens, at + 1);
  const day = tokens[behind];
  return day?.kind === 'weekdays' ? { of: 'week', days: day.days, next: behind + 1 } : { of: 'week', next: at + 1 };
};

/** 逢5, 逢5、10. */
export const endingInAt = (tokens: Tokens, at: number): Found | undefined => {
  if (!isWord(tokens[at], 'endingIn')) return undefined;
  const numbers: number[] = [];
  let next = at + 1;
  while (numbers.length < longestList) {
    const token = tokens[next];
    if (token?.kind !== 'number' || token.n > 10) break;
    numbers.push(token.n);
    next++;
    if (!isWord(tokens[next], 'list') || tokens[next + 1]?.kind !== 'number') break;
    next++;
  }
  if (numbers.length === 0) return undefined;
  if (isWord(tokens[next], 'day')) next++;
  return { term: { kind: 'ending-in', numbers, text: textOf(tokens, at, next) }, next };
};

/** 1次, 各一次, 至少一次. */
export const timesAt = (tokens: Tokens, at: number): Found | undefined => {
  let next = at;
  if (isWord(tokens[next], 'each')) next++;
  if (isWord(tokens[next], 'atLeast')) next++;
  const number = tokens[next];
  if (number?.kind !== 'number' || !isWord(tokens[next + 1], 'times')) return undefined;
  next += 2;
  if (isWord(tokens[next], 'atLeast')) next++;
  return { term: { kind: 'times', times: number.n, text: textOf(tokens, at, next) }, next };
};

/** 5个工作日, 两个月, 一周, 半年, 24小时. */
export const durationAt = (tokens: Tokens, at: number): Found | undefined => {
  const token = tokens[at];
  const duration = (
    count: number,
    unit: 'days' | 'working days' | 'months',
    next: number,
    ...doubts: readonly Doubt[]
  ): Found => ({
    term: { kind: 'duration', count, unit, doubts, text: textOf(tokens, at, next) },
    next,
  });
  if (isWord(token, 'halfYear')) return duration(6, 'months', at + 1);
  if (isWord(token, 'halfMonth')) return duration(15, 'days', at + 1, usual('hours-as-days'));
  if (token?.kind !== 'number') return undefined;
  const next = skipPiece(tokens, at + 1);
  const isCounted = next > at + 1;
  const unit = tokens[next];
  if (isWord(unit, 'workingDay')) return duration(token.n, 'working days', next + 1);
  if (isWord(unit, 'days')) return duration(token.n, 'days', next + 1);
  if (isWord(unit, 'day') && isWord(tokens[next + 1], 'within')) return duration(token.n, 'days', next + 1);
  if (isWord(unit, 'week')) return duration(token.n * 7, 'days', next + 1);
  if (isWord(unit, 'month') && isCounted) return duration(token.n, 'months', next + 1);
  if (isWord(unit, 'quarter') && isCounted) return duration(token.n * 3, 'months', next + 1);
  if (isWord(unit, 'year') && token.n <= 20) return duration(token.n * 12, 'months', next + 1);
  if (isWord(unit, 'hours'))
    return token.n % 24 === 0 && token.n > 0
      ? duration(token.n / 24, 'days', next + 1, usual('hours-as-days'))
      : duration(Math.max(1, Math.ceil(token.n / 24)), 'days', next + 1, ask('hours-as-days'));
  return undefined;
};

/** All days of the week that a part of the sentence names; 工作日 and 周末 loosely. */
export const weekdaysAt = (tokens: Tokens, at: number): Found | undefined => {
  const token = tokens[at];
  if (token?.kind === 'weekdays')
    return { term: { kind: 'weekdays', days: token.days, text: token.text }, next: at + 1 };
  if (isWord(token, 'weekend'))
    return { term: { kind: 'weekdays', days: ['SA', 'SU'], isLoose: true, text: token?.text ?? '' }, next: at + 1 };
  if (isWord(token, 'workingDay', 'noWeekend'))
    return {
      term: { kind: 'weekdays', days: weekdays.slice(0, 5), isLoose: true, text: token?.text ?? '' },
      next: at + 1,
    };
  return undefined;
};
