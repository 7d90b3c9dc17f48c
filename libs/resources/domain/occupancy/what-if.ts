import { datesOf, occupies, slotsOf } from './places.js';
import type { CalendarEvent, CalendarState, Period, Reservation } from '../calendar/resource-calendar.js';
import { isExpired, referenceOf } from '../calendar/resource-calendar.facts.js';

/**
 * Lets `look` take places and let them go at will and then undoes all of it, also when it throws: a question asked of the calendar, not
 * a change of it. Does not nest.
 */
export const evaluateHypothetically = <Result>(state: CalendarState, look: () => Result): Result => {
  const { drawnFen, ledger } = state;
  try {
    return ledger ? ledger.tryOut(() => state.occupancy.tryOut(look)) : state.occupancy.tryOut(look);
  } finally {
    state.drawnFen = drawnFen;
  }
};

/** Within a trial: the reservation takes nothing any more, neither its dates nor its amount. At most once for each. */
export const releasePlaces = (state: CalendarState, reservation: Reservation): void => {
  for (const slot of slotsOf(reservation)) state.occupancy.unseat(slot);
  if (!occupies(reservation.status)) return;
  state.drawnFen -= reservation.details?.amountFen ?? 0;
  recount(state, reservation, 'remove');
};

/** Within a trial: some dates of a series take nothing any more. */
export const releaseDates = (state: CalendarState, reservation: Reservation, starts: ReadonlySet<number>): void => {
  for (const slot of slotsOf(reservation)) if (starts.has(state.occupancy.from(slot))) state.occupancy.unseat(slot);
  if (!occupies(reservation.status)) return;
  recount(state, reservation, 'remove');
  recount(
    state,
    reservation,
    'add',
    datesOf(state, reservation).filter(({ from }) => !starts.has(from)),
  );
};

/** Within a trial: a date is taken by a reservation that may not be in the state yet. */
export const occupyHypothetically = (
  state: CalendarState,
  period: Period,
  quantity: number,
  reservation: Reservation,
): void => {
  state.occupancy.seat(state.occupancy.note(period.from, period.to, quantity, reservation));
};

/** Within a trial: an amount and uses are taken by a reservation whose dates are seated already. */
export const drawHypothetically = (state: CalendarState, reservation: Reservation, dates: readonly Period[]): void => {
  const amountFen = reservation.details?.amountFen;
  state.drawnFen += amountFen ?? 0;
  state.ledger?.add(reservation, state.ledger.usesOf(dates, reservation.quantity, amountFen));
};

/**
 * Ends the holds and offers whose time is over by an event each and lets their places go; to be called within a trial by every
 * decision that takes places, so that an expired hold counts as free from its very instant.
 */
export const endExpiredHolds = (state: CalendarState, at: number, except?: Reservation): CalendarEvent[] => {
  if (at < state.earliestExpiry) return [];
  const expired = [...state.timed].filter((hold) => hold !== except && isExpired(hold, at));
  return expired.sort(byId).map((hold) => {
    releasePlaces(state, hold);
    return { type: 'reservation.expired', data: referenceOf(state, hold) };
  });
};

const byId = (a: Reservation, b: Reservation): number => (a.id < b.id ? -1 : 1);

/** Brings the ledger in step with a reservation that comes to occupy its dates, or ceases to. */
export const recount = (
  { ledger, occupancy }: CalendarState,
  reservation: Reservation,
  change: 'add' | 'remove',
  dates?: readonly Period[],
): void => {
  if (!ledger) return;
  const counted = dates ?? slotsOf(reservation).map((slot) => ({ from: occupancy.from(slot), to: occupancy.to(slot) }));
  const uses = ledger.usesOf(counted, reservation.quantity, reservation.details?.amountFen);
  if (change === 'add') ledger.add(reservation, uses);
  else ledger.remove(reservation, uses);
};
