import { Type } from 'typebox';
import { Id, Interval, type ResourceDescription, type ViewOf } from '#contracts';
import { RuleViolation } from '#kernel';
import type { Slot } from './occupancy.js';
import type { CalendarState, Period, Reservation, ReservationStatus } from '../calendar/resource-calendar.js';

/** What stands in the way of a booking: another reservation, a blocking, or (of a budget) the amount that is gone. */
export const Conflict = Type.Object(
  { ...Interval.properties, reservation: Type.Optional(Id), blocking: Type.Optional(Id) },
  { $id: 'Conflict' },
);
export type Conflict = ViewOf<typeof Conflict>;

/** As many conflicts as a refusal names. */
const namedConflicts = 20;

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const periodOf = (interval: Interval): Period => ({
  from: Date.parse(interval.from),
  to: Date.parse(interval.to),
});

export const intervalOf = (period: Period): Interval => ({ from: instant(period.from), to: instant(period.to) });

/** How many are at a time: 1 of an exclusive resource; no end of a budget (which is spent, not occupied) and of an open one. */
export const capacityOf = (description: ResourceDescription): number => {
  switch (description.sharing) {
    case 'exclusive':
      return 1;
    case 'capacity':
      return description.capacity ?? 1;
    case 'budget':
    case 'open':
      return Number.POSITIVE_INFINITY;
  }
};

/** Do reservations of this resource take something away from others at the same time? */
export const takesPlace = (description: ResourceDescription): boolean => Number.isFinite(capacityOf(description));

/** Is there room for the quantity at every instant of the period, as the calendar stands? O(log n). */
export const isFree = (
  state: CalendarState,
  description: ResourceDescription,
  period: Period,
  quantity: number,
): boolean =>
  state.blocked.peak(period.from, period.to) === 0 &&
  (!takesPlace(description) || state.occupancy.peak(period.from, period.to) + quantity <= capacityOf(description));

/** The reservations and blockings that overlap the period (with the buffer), at most `limit` of each. */
export const conflictsOf = (
  state: CalendarState,
  description: ResourceDescription,
  period: Period,
  limit = namedConflicts,
): readonly Conflict[] => {
  const blockings = state.blocked.overlapping(period.from, period.to, limit).map((slot) => ({
    ...intervalOf({ from: state.blocked.from(slot), to: state.blocked.to(slot) }),
    blocking: state.blocked.owner(slot) ?? '',
  }));
  if (!takesPlace(description)) return blockings;
  const reservations = state.occupancy.overlapping(period.from, period.to, limit).map((slot) => ({
    ...intervalOf({ from: state.occupancy.from(slot), to: state.occupancy.to(slot) }),
    reservation: state.occupancy.owner(slot)?.id ?? '',
  }));
  return [...blockings, ...reservations];
};

/** The reservations in the way of the period. */
export const inTheWay = (state: CalendarState, period: Period): readonly Reservation[] =>
  state.occupancy.overlapping(period.from, period.to).flatMap((slot) => state.occupancy.owner(slot) ?? []);

/** The refusal of a place that is taken: names what is in the way. */
export const unavailable = (
  conflicts: readonly Conflict[],
  detail = 'The place is taken at that time.',
): RuleViolation => new RuleViolation('resource-unavailable', detail, 'conflict', { conflicts });

/** Of a budget: what is left of it, as the calendar stands within the trial; of others no end. */
export const leftFenOf = (state: CalendarState, description: ResourceDescription): number =>
  description.sharing === 'budget' ? (description.budgetFen ?? 0) - state.drawnFen : Number.POSITIVE_INFINITY;

/** Throws `resource-unavailable` when a budget has not so much left. */
export const checkBudget = (
  state: CalendarState,
  description: ResourceDescription,
  amountFen: number | undefined,
): void => {
  const leftFen = leftFenOf(state, description);
  if ((amountFen ?? 0) <= leftFen) return;
  throw new RuleViolation('resource-unavailable', `${leftFen} fen are left of the budget.`, 'conflict', {
    conflicts: [],
    leftFen,
  });
};

/** Does a reservation take its place, or its amount, in this status? */
export const occupies = (status: ReservationStatus): boolean =>
  status === 'held' || status === 'confirmed' || status === 'offered' || status === 'used';

/** The slots of a reservation's dates, in order. */
export const slotsOf = ({ slots }: Reservation): readonly Slot[] => (typeof slots === 'number' ? [slots] : slots);

/** One slot alone is kept as it is: most reservations have one date, and a list for each would be a seventh of the memory. */
export const packed = (slots: readonly Slot[]): Slot | readonly Slot[] => {
  const [only] = slots;
  return only !== undefined && slots.length === 1 ? only : slots;
};

/** The dates of a reservation, in order. */
export const datesOf = (state: CalendarState, reservation: Reservation): readonly Period[] =>
  slotsOf(reservation).map((slot) => ({ from: state.occupancy.from(slot), to: state.occupancy.to(slot) }));
