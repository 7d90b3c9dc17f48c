import type { Token } from '../language/token.js';
import { isWord } from '../language/token.js';
import { type Doubt, usual } from '../doubts.js';
import type { Edge, When, WhenBase, YearNamed } from './term.js';

type Tokens = readonly Token[];
interface At<T> {
  readonly value: T;
  readonly next: number;
}

const edges: readonly Edge[] = ['start', 'early', 'earlyMid', 'mid', 'midLate', 'late', 'middle', 'end'];

/** The part of a month, quarter or year that stands here, if one does. */
export const edgeAt = (tokens: Tokens, at: number): Edge | undefined => {
  const token = tokens[at];
  return token?.kind === 'word' ? edges.find((edge) => edge === token.word) : undefined;
};

/** Dates, months, quarters, halves, years, festivals, and their parts: what names a piece of the calendar. */
export const whenAt = (tokens: Tokens, at: number): At<When> | undefined => {
  const token = tokens[at];
  if (token?.kind === 'date') return writtenDate(tokens, at, token);
  const year = yearAt(tokens, at);
  const from = year?.next ?? at;
  const base = baseAt(tokens, from) ?? (year && withEdge(tokens, from, { kind: 'year' }));
  if (!base) return undefined;
  const doubts = [...(year?.value.doubts ?? []), ...base.value.doubts];
  return { value: { ...base.value, doubts, ...(year && { year: year.value.year }) }, next: base.next };
};

type Unyeared = Omit<When, 'year'>;

const writtenDate = (tokens: Tokens, at: number, token: Token & { kind: 'date' }): At<When> => {
  const { year: number, month, day, doubt } = token;
  const doubts = doubt ? [doubt === 'numbers-alone' ? usual(doubt, token.text) : usual(doubt)] : [];
  const year = number === undefined ? {} : { year: { kind: 'number', year: number } as const };
  if (day !== undefined) return { value: { base: { kind: 'day', month, day }, doubts, ...year }, next: at + 1 };
  const tail = withEdge(tokens, at + 1, { kind: 'month', month });
  return { value: { ...tail.value, ...year }, next: tail.next };
};

const yearAt = (tokens: Tokens, at: number): At<{ year: YearNamed; doubts: readonly Doubt[] }> | undefined => {
  const token = tokens[at];
  const skipPiece = (next: number): number =>
    isWord(tokens[next], 'piece') && tokens[next]?.text === '的' ? next + 1 : next;
  const counted = (years: number, ...doubts: readonly Doubt[]) => ({
    value: { year: { kind: 'from-plan', years } as const, doubts },
    next: skipPiece(at + 1),
  });
  if (isWord(token, 'thisYear')) return counted(0);
  if (isWord(token, 'nextYear')) return counted(1);
  if (isWord(token, 'comingYear')) return counted(1, usual('coming-year', token?.text ?? ''));
  if (isWord(token, 'lastYear')) return counted(-1, usual('coming-year', token?.text ?? ''));
  if (token?.kind !== 'number') return undefined;
  const hasSign = isWord(tokens[at + 1], 'year');
  if (!hasSign && token.shared !== 'year') return undefined;
  const next = skipPiece(at + (hasSign ? 2 : 1));
  if (token.n >= 1000) return { value: { year: { kind: 'number', year: token.n }, doubts: [] }, next };
  const isShort =
    !token.isChinese && token.digits === 2 && token.n >= 20 && (baseAt(tokens, next) ?? edgeAt(tokens, next));
  if (!isShort) return undefined;
  return { value: { year: { kind: 'number', year: 2000 + token.n }, doubts: [usual('two-digit-year')] }, next };
};

const withEdge = (tokens: Tokens, at: number, base: WhenBase, doubts: readonly Doubt[] = []): At<Unyeared> => {
  const skipped = isWord(tokens[at], 'piece') && edgeAt(tokens, at + 1) ? at + 1 : at;
  const edge = edgeAt(tokens, skipped);
  // 上旬, 中旬 and 下旬 are parts of a month alone.
  const fits = base.kind === 'month' || edge === 'start' || edge === 'middle' || edge === 'end';
  return edge && fits ? { value: { base, edge, doubts }, next: skipped + 1 } : { value: { base, doubts }, next: at };
};

const baseAt = (tokens: Tokens, at: number): At<Unyeared> | undefined =>
  monthAt(tokens, at) ??
  dayAt(tokens, at) ??
  quartersFromFirstAt(tokens, at) ??
  quarterAt(tokens, at) ??
  halfAt(tokens, at) ??
  festivalAt(tokens, at) ??
  edgeOfYearAt(tokens, at);

const monthAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  const token = tokens[at];
  if (isWord(token, 'january')) return behindMonth(tokens, at + 1, 1);
  if (token?.kind !== 'number') return undefined;
  if (isWord(tokens[at + 1], 'month')) return behindMonth(tokens, at + 2, token.n);
  return token.shared === 'month'
    ? { value: { base: { kind: 'month', month: token.n }, doubts: [] }, next: at + 1 }
    : undefined;
};

const behindMonth = (tokens: Tokens, at: number, month: number): At<Unyeared> => {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const base = { kind: 'day', month, day: token.n } as const;
    if (isWord(tokens[at + 1], 'day')) return { value: { base, doubts: [] }, next: at + 2 };
    if (token.shared === 'day') return { value: { base, doubts: [] }, next: at + 1 };
    if (token.shared === undefined && !isUnit(tokens[at + 1]))
      return { value: { base, doubts: [usual('day-sign-missing')] }, next: at + 1 };
  }
  return withEdge(tokens, at, { kind: 'month', month });
};

const isUnit = (token: Token | undefined): boolean =>
  isWord(
    token,
    'hour',
    'month',
    'quarter',
    'year',
    'piece',
    'times',
    'week',
    'days',
    'hours',
    'workingDay',
    'minute',
    'halfYear',
    'halfMonth',
  );

const dayAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const hasSign = isWord(tokens[at + 1], 'day');
  if (hasSign && isWord(tokens[at + 2], 'within')) return undefined;
  if (!hasSign && token.shared !== 'day') return undefined;
  return { value: { base: { kind: 'day', day: token.n }, doubts: [] }, next: at + (hasSign ? 2 : 1) };
};

/** 前三季度 is the first to the third, where it stands behind nothing that 前 could belong to. */
const quartersFromFirstAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  const [mark, number, unit] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isFirst = at === 0 || isWord(tokens[at - 1], 'year', 'thisYear', 'nextYear', 'list', 'bracket', 'group');
  if (!isFirst || mark?.text !== '前' || number?.kind !== 'number' || !isWord(unit, 'quarter')) return undefined;
  return { value: { base: { kind: 'quarter', quarter: number.n, isFromFirst: true }, doubts: [] }, next: at + 3 };
};

const quarterAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  if (isWord(tokens[at], 'firstQuarter')) return behindQuarter(tokens, at + 1, 1);
  if (isWord(tokens[at], 'lastQuarter')) return behindQuarter(tokens, at + 1, 4);
  const from = isWord(tokens[at], 'nth') ? at + 1 : at;
  const token = tokens[from];
  if (token?.kind !== 'number') return undefined;
  const hasSign = isWord(tokens[from + 1], 'quarter');
  if (!hasSign && token.shared !== 'quarter') return undefined;
  return behindQuarter(tokens, from + (hasSign ? 2 : 1), token.n);
};

const behindQuarter = (tokens: Tokens, at: number, quarter: number): At<Unyeared> => {
  const month = isWord(tokens[at], 'firstMonth')
    ? quarter * 3 - 2
    : isWord(tokens[at], 'lastMonth')
      ? quarter * 3
      : undefined;
  if (month !== undefined) return behindMonth(tokens, at + 1, month);
  return withEdge(tokens, at, { kind: 'quarter', quarter });
};

const halfAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  if (isWord(tokens[at], 'firstHalf')) return withEdge(tokens, at + 1, { kind: 'half', half: 1 });
  return isWord(tokens[at], 'secondHalf') ? withEdge(tokens, at + 1, { kind: 'half', half: 2 }) : undefined;
};

const festivalAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  const token = tokens[at];
  if (token?.kind === 'festival') {
    const isSpan = isWord(tokens[at + 1], 'holidaySpan');
    return {
      value: { base: { kind: 'festival', festival: token.festival, isSpan }, doubts: [] },
      next: at + (isSpan ? 2 : 1),
    };
  }
  const season = isWord(token, 'summerHolidays') ? 'summer' : isWord(token, 'winterHolidays') ? 'winter' : undefined;
  if (season) return { value: { base: { kind: 'school-holidays', season }, doubts: [] }, next: at + 1 };
  return lunarAt(tokens, at);
};

/** 农历八月十五, 正月初八, 腊月廿三. */
const lunarAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  let next = isWord(tokens[at], 'lunar') ? at + 1 : at;
  const isSaid = next > at;
  const token = tokens[next];
  const month = isWord(token, 'lunarFirst') ? 1 : isWord(token, 'lunarTwelfth') ? 12 : undefined;
  let of = month;
  if (of !== undefined) next++;
  else if (isSaid && token?.kind === 'number' && isWord(tokens[next + 1], 'month')) {
    of = token.n;
    next += 2;
  }
  if (of === undefined) return undefined;
  if (isWord(tokens[next], 'start')) next++;
  const day = tokens[next];
  if (day?.kind !== 'number') return undefined;
  const end = isWord(tokens[next + 1], 'day') ? next + 2 : next + 1;
  return { value: { base: { kind: 'lunar', month: of, day: day.n }, doubts: [usual('lunar-date')] }, next: end };
};

/** 年底, 年初, 年中 of the year that others name, or of the plan's. */
const edgeOfYearAt = (tokens: Tokens, at: number): At<Unyeared> | undefined => {
  if (!isWord(tokens[at], 'year')) return undefined;
  // 年内, 年前: the mark behind it is read by others.
  if (isWord(tokens[at + 1], 'within', 'before'))
    return { value: { base: { kind: 'year' }, doubts: [] }, next: at + 1 };
  const edge = edgeAt(tokens, at + 1);
  return edge && { value: { base: { kind: 'year' }, edge, doubts: [] }, next: at + 2 };
};
