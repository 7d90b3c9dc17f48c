import type { Indicator } from '#contracts';
import type { Checklist } from './checklist.js';
import type { Tally } from './counter.js';
import type { Progress, ReportedValue } from './progress.js';

/** A counted thing with the stream in which it stands, so that a score is one click away from what it is made of. */
export interface CountedThing extends Tally {
  readonly subject: string;
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  /** Absent: nothing was typed in, or nothing was due yet. */
  readonly actual?: number;
  readonly points: number;
  /** How much of the target was reached, at most 1. */
  readonly reached: number;
  readonly reported?: ReportedValue;
  /** What it was counted from. */
  readonly counted?: { readonly of: number; readonly met: number; readonly things: readonly CountedThing[] };
}

export interface Score {
  /** Of 100; two decimals. */
  readonly points: number;
  readonly indicators: readonly ScoredIndicator[];
}

/**
 * A body's score: for each indicator its weight times how much of the target was reached, added up and rounded to two decimals (half up).
 *
 * reached: for `>=` actual / target, at most 1 (1 where the target is 0); for `<=` 1 up to the target, target / actual above it. Without an actual value
 * it is 0. A counted share is 100 × met / due of the year's things, a counted number is what was met; where nothing was due a share has no value.
 */
export const scoreOf = (
  { content }: Pick<Checklist, 'content'>,
  progress: Pick<Progress, 'values'> | undefined,
  countedBy: (counter: string) => readonly CountedThing[],
): Score => {
  const indicators = content.indicators.map((indicator) => scored(indicator, progress, countedBy));
  return { points: rounded(indicators.reduce((sum, { points }) => sum + points, 0)), indicators };
};

const scored = (
  indicator: Indicator,
  progress: Pick<Progress, 'values'> | undefined,
  countedBy: (counter: string) => readonly CountedThing[],
): ScoredIndicator => {
  const { source, weight } = indicator;
  if (source.kind === 'typed') {
    const reported = progress?.values[indicator.key];
    const reached = reachedOf(indicator, reported?.value);
    return {
      indicator,
      ...(reported && { actual: reported.value, reported }),
      reached,
      points: rounded(weight * reached),
    };
  }
  const things = countedBy(source.counter);
  const of = things.reduce((sum, thing) => sum + thing.of, 0);
  const met = things.reduce((sum, thing) => sum + thing.met, 0);
  const share = of === 0 ? undefined : (100 * met) / of;
  const actual = source.measure === 'share' ? share : met;
  const reached = reachedOf(indicator, actual);
  const counted = { of, met, things };
  return {
    indicator,
    ...(actual !== undefined && { actual: rounded(actual) }),
    reached,
    points: rounded(weight * reached),
    counted,
  };
};

const reachedOf = ({ comparator, target }: Indicator, actual: number | undefined): number => {
  if (actual === undefined) return 0;
  if (comparator === '<=') return actual <= target ? 1 : target / actual;
  return target === 0 ? 1 : Math.max(0, Math.min(1, actual / target));
};

/** To two decimals, half up; what floating point leaves behind the ninth does not count. */
const rounded = (value: number): number => Math.round(Number((value * 100).toFixed(6))) / 100;
