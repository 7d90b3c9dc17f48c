import type { Weekday } from '#contracts';
import type { Doubt } from '../doubts.js';
import type { RawHours } from '../terms/raw-hours.js';
import type { Edge, TermOf } from '../terms/term.js';

/** What a sentence says about something that repeats, part by part. */
export interface RecurringParts {
  every?: TermOf<'every'>;
  /** Named in the sentence: 每年3月和9月, 双月. */
  months: number[];
  monthDays: number[];
  nth: TermOf<'nth'>[];
  nthMonth?: TermOf<'nth'>;
  edge?: Edge;
  edgeText?: string;
  weekdays: Weekday[];
  hours?: RawHours;
  isLatest: boolean;
  times?: number;
  moves?: 'next' | 'previous';
  within?: { readonly from?: string; readonly to?: string };
  /** 每季度次月10日, 每季度结束后10日内: counted from the end of the period. */
  isOfNextPeriod: boolean;
  isAfterPeriod: boolean;
  duration?: TermOf<'duration'>;
  /** 3月、9月各一次: months beside a number of times, without 每年. */
  readonly isOnceEach: boolean;
  readonly doubts: Doubt[];
}
