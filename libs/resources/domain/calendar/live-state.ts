import type { ResourceDescription } from '#contracts';
import { reachBackMs } from '../rules/booking-rules.js';
import { Ledger } from '../rules/ledger.js';
import { Occupancy, type Slot } from '../occupancy/occupancy.js';
import { recount } from '../occupancy/what-if.js';
import { datesOf, occupies, packed, slotsOf, takesPlace } from '../occupancy/places.js';
import { needsLedger } from '../rules/quotas.js';
import type { CalendarState, Period, Reservation } from './resource-calendar.js';

/** A bundle's line stays known for so long after its time, since its host's word may come late. */
const bundleMemoryMs = 30 * 86_400_000;
/** How many reservations are looked at with each booking for being over; more than one, so that the past leaves faster than the future grows. */
const sweptPerBooking = 4;

/** Puts a reservation of a snapshot back, with its dates; it takes its places with {@link seatRestored}. */
export const restore = (state: CalendarState, reservation: Reservation, dates: readonly Period[]): void => {
  reservation.slots = packed(
    dates.map(({ from, to }) => state.occupancy.note(from, to, reservation.quantity, reservation)),
  );
  state.reservations.set(reservation.id, reservation);
  list(state, reservation);
};

/** All that was put back takes its places, at once: one after another would take a million of them ten seconds. */
export const seatRestored = (state: CalendarState): void => {
  if (!state.description || !takesPlace(state.description)) return;
  const slots: Slot[] = [];
  for (const reservation of state.reservations.values()) {
    if (occupies(reservation.status)) for (const slot of slotsOf(reservation)) slots.push(slot);
  }
  state.occupancy.seatAll(Uint32Array.from(slots));
};

/**
 * Takes over a description; what is seated is seated anew where the buffer or the way of sharing has changed. Who has how much is
 * counted from `since` on where nobody counted before.
 */
export const describe = (
  state: CalendarState,
  description: ResourceDescription,
  since = Number.NEGATIVE_INFINITY,
): void => {
  const bufferMs = (description.bufferSeconds ?? 0) * 1_000;
  const isSame = state.occupancy.bufferMs === bufferMs && state.description?.sharing === description.sharing;
  state.description = description;
  if (!isSame) seatAnew(state, bufferMs);
  if (!needsLedger(description)) state.ledger = undefined;
  else if (state.ledger?.timeZone !== description.timeZone) count(state, description.timeZone, since);
};

const seatAnew = (state: CalendarState, bufferMs: number): void => {
  const former = state.occupancy;
  state.occupancy = new Occupancy(bufferMs);
  for (const reservation of state.reservations.values()) {
    reservation.slots = packed(
      slotsOf(reservation).map((slot) =>
        state.occupancy.note(former.from(slot), former.to(slot), reservation.quantity, reservation),
      ),
    );
    seat(state, reservation);
  }
};

const count = (state: CalendarState, timeZone: string, since: number): void => {
  const former = state.ledger;
  state.ledger = new Ledger(timeZone, former?.since ?? since);
  for (const { holder, use: one } of former?.past ?? []) state.ledger.restorePast(holder, one);
  for (const reservation of state.reservations.values()) {
    if (occupies(reservation.status)) recount(state, reservation, 'add');
  }
};

const seat = (state: CalendarState, reservation: Reservation): void => {
  if (!occupies(reservation.status) || !state.description || !takesPlace(state.description)) return;
  for (const slot of slotsOf(reservation)) state.occupancy.seat(slot);
};

export const enter = (state: CalendarState, reservation: Reservation): void => {
  seat(state, reservation);
  list(state, reservation);
};

/** Notes it wherever it is asked for, but for its places. */
const list = (state: CalendarState, reservation: Reservation): void => {
  const { status, details } = reservation;
  if (occupies(status)) {
    state.drawnFen += details?.amountFen ?? 0;
    recount(state, reservation, 'add');
  }
  if (details?.readdSkipped && (status === 'confirmed' || status === 'held')) state.incomplete.add(reservation);
  if (status === 'awaiting-approval' || status === 'awaiting-clearance') state.requested.add(reservation);
  if (status === 'waitlisted') state.waiting.add(reservation);
  if ((status === 'held' || status === 'offered') && details?.expiresAt !== undefined) {
    state.timed.add(reservation);
    state.earliestExpiry = Math.min(state.earliestExpiry, Date.parse(details.expiresAt));
  }
};

export const leave = (state: CalendarState, reservation: Reservation): void => {
  for (const slot of slotsOf(reservation)) state.occupancy.unseat(slot);
  if (occupies(reservation.status)) {
    state.drawnFen -= reservation.details?.amountFen ?? 0;
    recount(state, reservation, 'remove');
  }
  state.incomplete.delete(reservation);
  state.requested.delete(reservation);
  state.waiting.delete(reservation);
  if (!state.timed.delete(reservation)) return;
  state.earliestExpiry = Number.POSITIVE_INFINITY;
  for (const other of state.timed) {
    state.earliestExpiry = Math.min(state.earliestExpiry, Date.parse(other.details?.expiresAt ?? ''));
  }
};

export const forget = (state: CalendarState, reservation: Reservation): void => {
  leave(state, reservation);
  for (const slot of slotsOf(reservation)) state.occupancy.free(slot);
  state.reservations.delete(reservation.id);
};

/** Takes a few reservations whose time is over out of the live state; they still count for quotas. */
export const sweepPast = (state: CalendarState, now: number): void => {
  for (let looked = 0; looked < sweptPerBooking; looked++) {
    state.sweep ??= state.reservations.values();
    const next = state.sweep.next();
    if (next.done) {
      state.sweep = undefined;
      return;
    }
    if (mayLeave(state, next.value) && isOver(state, next.value, now)) takeOutPast(state, next.value, now);
  }
};

const endedByTheClock: ReadonlySet<Reservation['status']> = new Set<Reservation['status']>([
  'held',
  'offered',
  'waitlisted',
  'awaiting-approval',
  'awaiting-clearance',
]);

/** What the clock still has to end stays, and so does a draw: its receipt comes later, and it stays spent. */
const mayLeave = ({ description }: CalendarState, { status }: Reservation): boolean => {
  if (endedByTheClock.has(status)) return false;
  return description?.sharing !== 'budget' || !occupies(status);
};

const takeOutPast = (state: CalendarState, reservation: Reservation, now: number): void => {
  const { ledger } = state;
  const uses =
    ledger &&
    occupies(reservation.status) &&
    ledger.usesOf(datesOf(state, reservation), reservation.quantity, reservation.details?.amountFen);
  forget(state, reservation);
  if (ledger && uses) ledger.keepPast({ body: reservation.body, unit: reservation.unit }, uses, now);
};

const isOver = (state: CalendarState, reservation: Reservation, now: number): boolean => {
  const isLine = reservation.details?.bundle !== undefined;
  const memory = state.occupancy.bufferMs + (isLine ? bundleMemoryMs : reachBackMs);
  return slotsOf(reservation).every((slot) => state.occupancy.to(slot) + memory <= now);
};
