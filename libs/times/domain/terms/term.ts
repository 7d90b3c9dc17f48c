import type { Weekday } from '#contracts';
import type { Festival } from '#working-days';
import type { Word } from '../language/lexicon.js';
import type { Doubt } from '../doubts.js';

/** A part of a month, quarter or year: 上旬, 月初, 季度末. */
export type Edge = 'start' | 'early' | 'earlyMid' | 'mid' | 'midLate' | 'late' | 'middle' | 'end';

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'smallHours' | 'allDay';

/** The year that words name: by its number, or counted from the plan's. */
export type YearNamed =
  { readonly kind: 'number'; readonly year: number } | { readonly kind: 'from-plan'; readonly years: number };

export type WhenBase =
  | { readonly kind: 'day'; readonly month?: number; readonly day: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly isFromFirst?: true }
  | { readonly kind: 'half'; readonly half: 1 | 2 }
  | { readonly kind: 'year' }
  | { readonly kind: 'festival'; readonly festival: Festival; readonly isSpan: boolean }
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number }
  | { readonly kind: 'school-holidays'; readonly season: 'summer' | 'winter' };

/** A part of the calendar as words name it, before year and month are carried over from others. */
export interface When {
  readonly year?: YearNamed;
  readonly base: WhenBase;
  readonly edge?: Edge;
  readonly doubts: readonly Doubt[];
}

export interface Clock {
  /** Minutes since midnight as written, without the part of the day. */
  readonly minutes: number;
  readonly part?: DayPart;
  /** One digit for the hour and no part of the day: 2:00 may be in the afternoon. */
  readonly isBare: boolean;
  readonly isOdd?: boolean;
}

export type EveryUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'working-day' | 'half-month';
export type Mark = 'before' | 'eve' | 'around' | 'from' | 'until' | 'within' | 'after';
export type NthOf = 'weekday' | 'working-day' | 'day' | 'week' | 'month';

type Kinds =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'closing' }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[]; readonly isLoose?: boolean }
  | {
      readonly kind: 'nth';
      readonly numbers: readonly number[];
      readonly of: NthOf;
      readonly weekdays?: readonly Weekday[];
    }
  | { readonly kind: 'every'; readonly unit: EveryUnit; readonly interval: number; readonly isEachDay?: boolean }
  | { readonly kind: 'months'; readonly months: readonly number[] }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'ending-in'; readonly numbers: readonly number[] }
  | { readonly kind: 'times'; readonly times: number }
  | {
      readonly kind: 'duration';
      readonly count: number;
      readonly unit: 'days' | 'working days' | 'months';
      readonly doubts: readonly Doubt[];
    }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'range' }
  | { readonly kind: 'list'; readonly isGroup: boolean; readonly isOr: boolean }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'unknown' };

/** One part of the sentence; `text` are its signs. */
export type Term = Kinds & { readonly text: string };

export const isMark = (term: Term | undefined, ...marks: readonly Mark[]): boolean =>
  term?.kind === 'mark' && marks.includes(term.mark);

export const isTermWord = (term: Term | undefined, ...words: readonly Word[]): boolean =>
  term?.kind === 'word' && words.includes(term.word);

export type TermOf<Kind extends Term['kind']> = Term & { readonly kind: Kind };
