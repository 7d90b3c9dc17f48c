import type { SkippedInterval } from '#contracts';
import { RuleViolation } from '#kernel';
import { intervalOf } from '../occupancy/places.js';
import { clockAt, instantOf } from '../opening-hours/zone-clock.js';
import type { Period, Scope } from '../calendar/resource-calendar.js';

/** Which dates of a series a command means. */
export interface Part {
  readonly scope?: Scope | undefined;
  /** The start of the date meant, where the scope is not `all`. */
  readonly occurrence?: string | undefined;
}

/**
 * The dates of a series that a command means: this one, this and the following, or all; without a scope all, or this one where a
 * date is named. Throws `unknown-occurrence` (unprocessable).
 */
export const partOf = (dates: readonly Period[], { scope, occurrence }: Part): readonly Period[] => {
  const meant = scope ?? (occurrence === undefined ? 'all' : 'this');
  if (dates.length === 1 && occurrence === undefined) return dates;
  switch (meant) {
    case 'all':
      return dates;
    case 'this':
      return [named(dates, occurrence)];
    case 'following': {
      const { from } = named(dates, occurrence);
      return dates.filter((date) => date.from >= from);
    }
  }
};

const named = (dates: readonly Period[], occurrence: string | undefined): Period => {
  const found = occurrence === undefined ? undefined : dates.find((date) => date.from === Date.parse(occurrence));
  if (found) return found;
  throw new RuleViolation('unknown-occurrence', 'The series has no date that starts then.', 'unprocessable', {
    field: 'occurrence',
  });
};

/**
 * All dates of a series after a move: those that the command means are moved by as much clock time as `target` is from the date named
 * (or the first one meant that is not over) and last as long as `target`; the others, and those that are over, stay. Each date is known by its start: `dates-coincide` (unprocessable).
 */
export const movedDates = (
  dates: readonly Period[],
  target: Period,
  part: Part,
  timeZone: string,
  at: number,
): readonly Period[] => {
  const meant = new Set(partOf(dates, part).filter((date) => date.to > at));
  const reference = part.occurrence === undefined ? [...meant][0] : named(dates, part.occurrence);
  if (!reference || meant.size === 0)
    throw new RuleViolation('reservation-over', 'The time of the reservation is over.');
  const shift = clockAt(timeZone, target.from) - clockAt(timeZone, reference.from);
  const moved = (date: Period): Period => {
    if (!meant.has(date)) return date;
    // The date named begins when it was asked to, also in the hour that the clocks show twice.
    if (date === reference) return target;
    const from = instantOf(timeZone, clockAt(timeZone, date.from) + shift).instant;
    return { from, to: from + target.to - target.from };
  };
  const after = dates.map(moved);
  if (new Set(after.map(({ from }) => from)).size < after.length) {
    throw new RuleViolation(
      'dates-coincide',
      'Two dates of the series would begin at the same time.',
      'unprocessable',
      {
        field: 'from',
      },
    );
  }
  return after;
};

/**
 * The dates that a series lacks, after the same move: those that the command means go with the series, so that what is added later is
 * added where the series is now. One date moved by itself leaves them where they are.
 */
export const movedSkipped = (
  skipped: readonly SkippedInterval[],
  dates: readonly Period[],
  target: Period,
  part: Part,
  timeZone: string,
  at: number,
): readonly SkippedInterval[] => {
  const scope = part.scope ?? (part.occurrence === undefined ? 'all' : 'this');
  if (scope === 'this') return skipped;
  const since = scope === 'all' ? Number.NEGATIVE_INFINITY : named(dates, part.occurrence).from;
  const meant = partOf(dates, part).filter((date) => date.to > at);
  const reference = part.occurrence === undefined ? meant[0] : named(dates, part.occurrence);
  if (!reference) return skipped;
  const shift = clockAt(timeZone, target.from) - clockAt(timeZone, reference.from);
  return skipped.map((one) => {
    const start = Date.parse(one.from);
    if (start < since || start <= at) return one;
    const { instant } = instantOf(timeZone, clockAt(timeZone, start) + shift);
    const moved = intervalOf({ from: instant, to: instant + target.to - target.from });
    return { ...one, ...moved };
  });
};
