import type { Interval, ResourceDescription } from '#contracts';
import { Occupancy, type Slot } from './occupancy.js';
import { Ledger } from './ledger.js';
import { datesOf, occupies, periodOf, takesPlace } from './places.js';
import { needsLedger } from './quotas.js';
import { recount } from './on-trial.js';
import type { StoredReservation } from './resource-calendar.snapshot.js';
import type {
  CalendarEvent,
  CalendarState,
  ClaimEventType,
  EventOf,
  Reservation,
  ReservationDetails,
  ReservationStatus,
} from './resource-calendar.js';

/** A bundle's line stays known for so long after its time, since its host's word may come late. */
const bundleMemoryMs = 30 * 86_400_000;
/** How many reservations are looked at with each booking for being over; more than one, so that the past leaves faster than the future grows. */
const sweptPerBooking = 4;
const rememberedEndedLines = 10_000;

export const initialCalendar = (): CalendarState => ({
  resource: '',
  description: undefined,
  isRetired: false,
  occupancy: new Occupancy(),
  reservations: new Map(),
  requested: new Set(),
  waiting: new Set(),
  incomplete: new Set(),
  timed: new Set(),
  earliestExpiry: Number.POSITIVE_INFINITY,
  blockings: new Map(),
  blocked: new Occupancy(),
  drawnFen: 0,
  ledger: undefined,
  endedLines: new Set(),
  sweep: undefined,
});

/** Applies an event in place. */
export const evolveCalendar = (state: CalendarState, event: CalendarEvent): CalendarState => {
  switch (event.type) {
    case 'resource.offered':
      state.resource = event.data.resource;
      describe(state, event.data.description);
      return state;
    case 'resource.revised':
      describe(state, event.data.description, Date.parse(event.data.decidedAt ?? ''));
      return state;
    case 'resource.retired':
      state.isRetired = true;
      return state;
    case 'resource.blocked': {
      const period = periodOf(event.data);
      const slot = state.blocked.note(period.from, period.to, 1, event.data.blocking);
      state.blocked.seat(slot);
      state.blockings.set(event.data.blocking, { ...period, reason: event.data.reason, slot });
      return state;
    }
    case 'resource.unblocked': {
      const blocking = state.blockings.get(event.data.blocking);
      if (blocking) state.blocked.free(blocking.slot);
      state.blockings.delete(event.data.blocking);
      return state;
    }
    case 'reservation.requested':
      return claim(state, event, event.data.awaiting === 'clearance' ? 'awaiting-clearance' : 'awaiting-approval');
    case 'reservation.held':
      return claim(state, event, 'held');
    case 'reservation.confirmed':
      return claim(state, event, 'confirmed');
    case 'reservation.waitlisted':
      return claim(state, event, 'waitlisted');
    case 'reservation.offered':
      return claim(state, event, 'offered');
    case 'reservation.moved':
      return claim(state, event, state.reservations.get(event.data.reservation)?.status ?? 'confirmed');
    case 'reservation.approved':
      return change(state, event, (reservation) => ({ ...reservation.details, awaiting: undefined }));
    case 'reservation.renewed':
      return change(state, event, (reservation) => ({ ...reservation.details, expiresAt: event.data.expiresAt }));
    case 'reservation.refused':
      if (!state.reservations.has(event.data.reservation)) rememberEnded(state, event.data.reservation);
      return end(state, event.data.reservation, 'refused');
    case 'reservation.released':
      return end(state, event.data.reservation, 'released', event.data.occurrences);
    case 'reservation.displaced':
      return end(state, event.data.reservation, 'displaced', event.data.occurrences);
    case 'reservation.expired':
      return end(state, event.data.reservation, 'expired');
    case 'reservation.used':
      return use(state, event);
    case 'clearance.requested':
      return state;
  }
};

/** Puts a reservation of a snapshot back. */
export const restore = (state: CalendarState, stored: StoredReservation): void => {
  const { dates, ...fields } = stored;
  const reservation: Reservation = { ...fields, unit: fields.unit, details: fields.details, slots: [] };
  const starts = dates.filter((_, index) => index % 2 === 0);
  reservation.slots = starts.map((from, index) =>
    state.occupancy.note(from, dates[index * 2 + 1] ?? from, reservation.quantity, reservation),
  );
  state.reservations.set(reservation.id, reservation);
  enter(state, reservation);
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
    reservation.slots = reservation.slots.map((slot) =>
      state.occupancy.note(former.from(slot), former.to(slot), reservation.quantity, reservation),
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

const claim = (state: CalendarState, event: EventOf<ClaimEventType>, status: ReservationStatus): CalendarState => {
  const { data } = event;
  const former = state.reservations.get(data.reservation);
  if (former) forget(state, former);
  const reservation: Reservation = {
    id: data.reservation,
    body: data.body,
    unit: data.unit,
    purpose: data.purpose,
    requestedBy: data.requestedBy,
    quantity: data.quantity,
    status,
    slots: [],
    details: detailsOf(event, former),
  };
  reservation.slots = (data.occurrences ?? [data]).map((date) =>
    state.occupancy.note(Date.parse(date.from), Date.parse(date.to), data.quantity, reservation),
  );
  state.reservations.set(reservation.id, reservation);
  enter(state, reservation);
  sweepPast(state, Date.parse(data.decidedAt));
  return state;
};

const detailsOf = (
  { type, data }: EventOf<ClaimEventType>,
  former: Reservation | undefined,
): ReservationDetails | undefined => {
  const details: ReservationDetails = {
    ...(data.initiative !== undefined && { initiative: data.initiative }),
    ...(data.bundle !== undefined && { bundle: data.bundle, line: data.line ?? 1 }),
    ...(data.people !== undefined && { people: data.people }),
    ...(data.amountFen !== undefined && { amountFen: data.amountFen }),
    ...(data.rrule !== undefined && { rrule: data.rrule }),
    ...(data.skipped !== undefined && { skipped: data.skipped }),
    ...(data.readdSkipped && { readdSkipped: true, since: former?.details?.since ?? data.decidedAt }),
    ...((type === 'reservation.requested' || type === 'reservation.held') &&
      data.awaiting && { awaiting: data.awaiting }),
    ...((type === 'reservation.held' || type === 'reservation.offered') &&
      data.expiresAt !== undefined && { expiresAt: data.expiresAt }),
    ...(type === 'reservation.waitlisted' && data.waitsUntil !== undefined && { waitsUntil: data.waitsUntil }),
    ...(type === 'reservation.waitlisted' && data.bundle === undefined && { since: data.decidedAt }),
    ...(type === 'reservation.moved' &&
      former?.details?.expiresAt !== undefined && { expiresAt: former.details.expiresAt }),
    ...(type === 'reservation.moved' &&
      former?.details?.awaiting !== undefined && { awaiting: former.details.awaiting }),
  };
  return Object.keys(details).length === 0 ? undefined : details;
};

const change = (
  state: CalendarState,
  event: EventOf<'reservation.approved' | 'reservation.renewed'>,
  details: (reservation: Reservation) => ReservationDetails,
): CalendarState => {
  const reservation = state.reservations.get(event.data.reservation);
  if (!reservation) return state;
  leave(state, reservation);
  reservation.details = details(reservation);
  enter(state, reservation);
  return state;
};

/** Ends a reservation, or only the dates named. What has ended stays known until its time is over, so that a repeat is recognised. */
const end = (
  state: CalendarState,
  id: string,
  status: ReservationStatus,
  dates?: readonly Interval[],
): CalendarState => {
  const reservation = state.reservations.get(id);
  if (!reservation) return state;
  if (!dates) {
    leave(state, reservation);
    reservation.status = status;
    return state;
  }
  const ended = new Set(dates.map((date) => Date.parse(date.from)));
  const isKept = (slot: Slot): boolean => !ended.has(state.occupancy.from(slot));
  if (occupies(reservation.status)) recount(state, reservation, 'remove');
  for (const slot of reservation.slots) if (!isKept(slot)) state.occupancy.free(slot);
  reservation.slots = reservation.slots.filter(isKept);
  if (occupies(reservation.status)) recount(state, reservation, 'add');
  return state;
};

/** It took place or was spent; what it really cost replaces what was drawn. */
const use = (state: CalendarState, { data }: EventOf<'reservation.used'>): CalendarState => {
  const reservation = state.reservations.get(data.reservation);
  if (!reservation) return state;
  leave(state, reservation);
  reservation.status = 'used';
  const receipts = [...(reservation.details?.receipts ?? []), ...(data.receipt === undefined ? [] : [data.receipt])];
  reservation.details = {
    ...reservation.details,
    ...(data.amountFen !== undefined && { amountFen: data.amountFen }),
    ...(receipts.length > 0 && { receipts }),
  };
  enter(state, reservation);
  return state;
};

const seat = (state: CalendarState, reservation: Reservation): void => {
  if (!occupies(reservation.status) || !state.description || !takesPlace(state.description)) return;
  for (const slot of reservation.slots) state.occupancy.seat(slot);
};

const enter = (state: CalendarState, reservation: Reservation): void => {
  const { status, details } = reservation;
  seat(state, reservation);
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

const leave = (state: CalendarState, reservation: Reservation): void => {
  for (const slot of reservation.slots) state.occupancy.unseat(slot);
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

const forget = (state: CalendarState, reservation: Reservation): void => {
  leave(state, reservation);
  for (const slot of reservation.slots) state.occupancy.free(slot);
  state.reservations.delete(reservation.id);
};

const rememberEnded = (state: CalendarState, reservation: string): void => {
  state.endedLines.add(reservation);
  for (const oldest of state.endedLines) {
    if (state.endedLines.size <= rememberedEndedLines) return;
    state.endedLines.delete(oldest);
  }
};

/** Takes a few reservations whose time is over out of the live state; they still count for quotas. */
const sweepPast = (state: CalendarState, now: number): void => {
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

/** What the clock still has to end stays, and so does a draw: its receipt comes later, and it stays spent. */
const mayLeave = ({ description }: CalendarState, { status }: Reservation): boolean => {
  if (status === 'held' || status === 'offered' || status === 'waitlisted') return false;
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

const isOver = (state: CalendarState, { slots, details }: Reservation, now: number): boolean => {
  const memory = details?.bundle === undefined ? state.occupancy.bufferMs : bundleMemoryMs;
  return slots.every((slot) => state.occupancy.to(slot) + memory <= now);
};
