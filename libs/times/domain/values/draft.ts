import type { Doubt } from '../doubts.js';
import type { RawHours } from '../terms/raw-hours.js';
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

export const draft = (meaning: Meaning, ...doubts: readonly Doubt[]): Draft => ({ meaning, doubts });

export const windowDraft = (from: string, to: string, ...doubts: readonly Doubt[]): Draft =>
  draft({ kind: 'window', spans: [{ from, to }] }, ...doubts);

export const latestDraft = (on: string, ...doubts: readonly Doubt[]): Draft => draft({ kind: 'latest', on }, ...doubts);

export const openDraft = (from: string, ...doubts: readonly Doubt[]): Draft => draft({ kind: 'open', from }, ...doubts);
