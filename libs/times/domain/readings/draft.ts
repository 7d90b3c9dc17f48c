import type { Doubt } from '../doubts.js';
import type { RawHours } from './hours.js';
import type { TimeReading } from '../time-reading.js';

type WithoutCommon<One> = One extends TimeReading
  ? Omit<One, 'words' | 'reading' | 'sure' | 'reason' | 'occurrences'>
  : never;

/** What the words mean, before it is written down and its instants are computed. */
export type Meaning = WithoutCommon<Exclude<TimeReading, { kind: 'unreadable' | 'fault' }>>;
export type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** A meaning, with everything that makes it less than certain. */
export interface Draft {
  readonly meaning: Meaning;
  readonly doubts: readonly Doubt[];
  /** The words for the hours that it took: dates of one list share them. */
  readonly hours?: RawHours;
}
