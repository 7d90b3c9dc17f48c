import { dueDayOf, type Term, type TermState } from './term.js';

/** What became of the terms that a year was to end, counted on a day. Each is in one of the last four. */
export interface YearCounts {
  readonly due: number;
  /** An election has been held by the day. */
  readonly held: number;
  /** Of those, by the day that counts: the end, or the last approved later one. */
  readonly heldOnTime: number;
  /** Not held; an approved later day has not come. */
  readonly delayed: number;
  readonly overdue: number;
  /** Not held; the end has not come. */
  readonly notYet: number;
}

export const noCounts: YearCounts = { due: 0, held: 0, heldOnTime: 0, delayed: 0, overdue: 0, notYet: 0 };

/** 本年度换届完成情况: the counts of one leading group; a year is that of a term's end, which no delay moves. */
export const yearCountsOf = (state: TermState, year: number, on: string): YearCounts => {
  let counts = noCounts;
  for (const term of state.past)
    if (isOfYear(term, year))
      counts = add(counts, term.renewedOn <= on ? heldBy(term, term.renewedOn) : awaited(term, on));
  const { current, closedOn } = state;
  const isOwed = closedOn === undefined || closedOn > on;
  return current && isOwed && isOfYear(current, year) ? add(counts, awaited(current, on)) : counts;
};

/** 下年度换届计划: the present term where its election is due in the year, by the last approved day. */
export const plannedIn = (state: TermState, year: number): Term | undefined =>
  state.current && state.closedOn === undefined && yearOf(dueDayOf(state.current)) === year ? state.current : undefined;

export const add = (a: YearCounts, b: YearCounts): YearCounts => ({
  due: a.due + b.due,
  held: a.held + b.held,
  heldOnTime: a.heldOnTime + b.heldOnTime,
  delayed: a.delayed + b.delayed,
  overdue: a.overdue + b.overdue,
  notYet: a.notYet + b.notYet,
});

const yearOf = (day: string): number => Number(day.slice(0, 4));
const isOfYear = ({ endsOn }: Term, year: number): boolean => yearOf(endsOn) === year;

const heldBy = (term: Term, day: string): YearCounts => ({
  ...noCounts,
  due: 1,
  held: 1,
  heldOnTime: day <= dueDayOf(term) ? 1 : 0,
});

const awaited = (term: Term, on: string): YearCounts => {
  if (on <= term.endsOn) return { ...noCounts, due: 1, notYet: 1 };
  return on <= dueDayOf(term) ? { ...noCounts, due: 1, delayed: 1 } : { ...noCounts, due: 1, overdue: 1 };
};
