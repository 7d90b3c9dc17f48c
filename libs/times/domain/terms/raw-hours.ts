import type { Clock, DayPart, Term } from './term.js';

/** A time of day as words name it. */
export type RawTime =
  | { readonly kind: 'clock'; readonly clock: Clock; readonly text: string }
  | { readonly kind: 'part'; readonly part: DayPart; readonly text: string }
  | { readonly kind: 'closing'; readonly text: string };

/** Hours as written, before parts of the day and office hours are put in. */
export interface RawHours {
  readonly from: RawTime;
  readonly to?: RawTime;
  readonly isToNextDay?: boolean;
  /** The start stands at the first date of a range, the end at its last. */
  readonly areOfEnds?: true;
}

export const isHours = (term: Term | undefined): boolean =>
  term?.kind === 'clock' || term?.kind === 'part' || term?.kind === 'closing';
