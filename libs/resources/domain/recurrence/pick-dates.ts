import type { ResourceDescription, SkippedInterval } from '#contracts';
import type { RuleViolation } from '#kernel';
import { timingOf } from '../rules/booking-rules.js';
import { occupyHypothetically } from '../occupancy/what-if.js';
import { conflictsOf, intervalOf, isFree, unavailable, type Conflict } from '../occupancy/places.js';
import type { CalendarState, Period, Reservation } from '../calendar/resource-calendar.js';

const namedConflicts = 20;

export interface PickedDates {
  readonly taken: readonly Period[];
  readonly skipped: readonly SkippedInterval[];
}

interface Picking {
  readonly at: number;
  readonly asking: Reservation;
  /** Leave out what is closed or taken instead of refusing all. */
  readonly maySkip?: boolean;
  /** Nothing more is asked of the trial: dates that cannot meet each other need not be seated for each other to see. */
  readonly isLast?: boolean;
  /** False where the lead time was kept when it was asked for. */
  readonly isNew?: boolean;
}

/**
 * The guard on every way to a place: each date within the rules and free, also beside the dates before it. Seats them on trial.
 * A date on an open day at hours that are closed is never skipped: that is a mistake in the wish, not bad luck.
 */
export const pickDates = (
  state: CalendarState,
  description: ResourceDescription,
  dates: readonly Period[],
  { at, asking, maySkip = false, isNew = true, isLast = false }: Picking,
): PickedDates => {
  const taken: Period[] = [];
  const skipped: SkippedInterval[] = [];
  const conflicts: Conflict[] = [];
  let firstClosed: RuleViolation | undefined;
  const mustSeat = dates.length > 1 && !(isLast && areApart(dates, state.occupancy.bufferMs));
  for (const date of dates) {
    const timing = timingOf(description, date, at, isNew);
    if (!timing.isRight) {
      if (!maySkip || !timing.isClosedDay) throw timing.violation();
      firstClosed ??= timing.violation();
      skipped.push({ ...intervalOf(date), reason: 'closed' });
    } else if (isFree(state, description, date, asking.quantity)) {
      if (mustSeat) occupyHypothetically(state, date, asking.quantity, asking);
      taken.push(date);
    } else {
      skipped.push({ ...intervalOf(date), reason: 'taken' });
      if (conflicts.length < namedConflicts)
        conflicts.push(...conflictsOf(state, description, date, namedConflicts - conflicts.length));
    }
  }
  const isTaken = skipped.some(({ reason }) => reason === 'taken');
  if (isTaken && (!maySkip || taken.length === 0)) throw unavailable(conflicts);
  if (taken.length === 0) throw firstClosed ?? unavailable(conflicts);
  return { taken, skipped };
};

const areApart = (dates: readonly Period[], bufferMs: number): boolean =>
  dates.every(({ from }, index) => index === 0 || (dates[index - 1]?.to ?? 0) + bufferMs <= from);
