import type { Interval, ResourceDescription } from '#contracts';
import { Occupancy } from './occupancy.js';
import { periodOf, takesPlace } from './places.js';
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
  timed: new Set(),
  earliestExpiry: Number.POSITIVE_INFINITY,
  blockings: new Map(),
  blocked: new Occupancy(),
  drawnFen: 0,
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
      describe(state, event.data.description);
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
  }
};

/** Puts a reservation of a snapshot back. */
export const restore = (state: CalendarState, stored: StoredReservation): void => {
  const { dates, ...fields } = stored;
  const reservation: Reservation = { ...fields, details: fields.details, slots: [] };
  const starts = dates.filter((_, index) => index % 2 === 0);
  reservation.slots = starts.map((from, index) =>
    state.occupancy.note(from, dates[index * 2 + 1] ?? from, reservation.quantity, reservation),
  );
  state.reservations.set(reservation.id, reservation);
  enter(state, reservation);
};

/** Takes over a description; what is seated is seated anew where the buffer or the way of sharing has changed. */
export const describe = (state: CalendarState, description: ResourceDescription): void => {
  const bufferMs = (description.bufferSeconds ?? 0) * 1_000;
  const isSame = state.occupancy.bufferMs === bufferMs && state.description?.sharing === description.sharing;
  state.description = description;
  if (isSame) return;
  const former = state.occupancy;
  state.occupancy = new Occupancy(bufferMs);
  for (const reservation of state.reservations.values()) {
    reservation.slots = reservation.slots.map((slot) =>
      state.occupancy.note(former.from(slot), former.to(slot), reservation.quantity, reservation),
    );
    seat(state, reservation);
  }
};

const claim = (state: CalendarState, event: EventOf<ClaimEventType>, status: ReservationStatus): CalendarState => {
  const { data } = event;
  const former = state.reservations.get(data.reservation);
  if (former) forget(state, former);
  const reservation: Reservation = {
    id: data.reservation,
    body: data.body,
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
    ...((type === 'reservation.requested' || type === 'reservation.held') &&
      data.awaiting && { awaiting: data.awaiting }),
    ...(type === 'reservation.held' && data.expiresAt !== undefined && { expiresAt: data.expiresAt }),
    ...(type === 'reservation.waitlisted' && data.waitsUntil !== undefined && { waitsUntil: data.waitsUntil }),
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
  const kept = reservation.slots.filter((slot) => !ended.has(state.occupancy.from(slot)));
  for (const slot of reservation.slots) if (!kept.includes(slot)) state.occupancy.free(slot);
  reservation.slots = kept;
  return state;
};

const seat = (state: CalendarState, reservation: Reservation): void => {
  if (!occupies(reservation.status) || !state.description || !takesPlace(state.description)) return;
  for (const slot of reservation.slots) state.occupancy.seat(slot);
};

export const occupies = (status: ReservationStatus): boolean => status === 'held' || status === 'confirmed';

const enter = (state: CalendarState, reservation: Reservation): void => {
  const { status, details } = reservation;
  seat(state, reservation);
  if (occupies(status)) state.drawnFen += details?.amountFen ?? 0;
  if (status === 'awaiting-approval' || status === 'awaiting-clearance') state.requested.add(reservation);
  if (status === 'waitlisted') state.waiting.add(reservation);
  if (status === 'held' && details?.expiresAt !== undefined) {
    state.timed.add(reservation);
    state.earliestExpiry = Math.min(state.earliestExpiry, Date.parse(details.expiresAt));
  }
};

const leave = (state: CalendarState, reservation: Reservation): void => {
  for (const slot of reservation.slots) state.occupancy.unseat(slot);
  if (occupies(reservation.status)) state.drawnFen -= reservation.details?.amountFen ?? 0;
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

/** Takes a few reservations whose time is over out of the live state; what a budget spent on them stays spent. */
const sweepPast = (state: CalendarState, now: number): void => {
  for (let looked = 0; looked < sweptPerBooking; looked++) {
    state.sweep ??= state.reservations.values();
    const next = state.sweep.next();
    if (next.done) {
      state.sweep = undefined;
      return;
    }
    if (next.value.status !== 'held' && isOver(state, next.value, now)) {
      const spent = state.drawnFen;
      forget(state, next.value);
      state.drawnFen = spent;
    }
  }
};

const isOver = (state: CalendarState, { slots, details }: Reservation, now: number): boolean => {
  const memory = details?.bundle === undefined ? state.occupancy.bufferMs : bundleMemoryMs;
  return slots.every((slot) => state.occupancy.to(slot) + memory <= now);
};
