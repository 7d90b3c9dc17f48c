import type { Interval } from '#contracts';
import { units } from '#kernel';
import { describe, enter, forget, leave, sweepPast } from './live-state.js';
import { Occupancy, type Slot } from '../occupancy/occupancy.js';
import { recount } from '../occupancy/what-if.js';
import { occupies, packed, periodOf, slotsOf } from '../occupancy/places.js';
import type {
  CalendarEvent,
  CalendarState,
  ClaimEventType,
  EventOf,
  Reservation,
  ReservationDetails,
  ReservationStatus,
} from './resource-calendar.js';
import { internString } from './intern-string.js';

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

const claim = (state: CalendarState, event: EventOf<ClaimEventType>, status: ReservationStatus): CalendarState => {
  const { data } = event;
  const former = state.reservations.get(data.reservation);
  if (former) forget(state, former);
  const reservation: Reservation = {
    id: data.reservation,
    body: internString(data.body),
    unit: units.find((unit) => unit === data.unit),
    purpose: internString(data.purpose),
    requestedBy: internString(data.requestedBy),
    quantity: data.quantity,
    status,
    slots: [],
    details: detailsOf(event, former),
  };
  reservation.slots = packed(
    (data.occurrences ?? [data]).map((date) =>
      state.occupancy.note(Date.parse(date.from), Date.parse(date.to), data.quantity, reservation),
    ),
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
    ...(type === 'reservation.held' && data.inExchangeFor !== undefined && { inExchangeFor: data.inExchangeFor }),
    ...((type === 'reservation.held' || type === 'reservation.offered') &&
      data.expiresAt !== undefined && { expiresAt: data.expiresAt }),
    ...(type === 'reservation.requested' &&
      data.awaiting === 'approval' &&
      former?.status === 'awaiting-clearance' && { isCleared: true as const }),
    ...(type === 'reservation.moved' && former?.details?.isCleared && { isCleared: true as const }),
    ...(type === 'reservation.held' &&
      data.bundle === undefined && { heldSince: former?.details?.heldSince ?? data.decidedAt }),
    ...(type === 'reservation.waitlisted' && data.waitsUntil !== undefined && { waitsUntil: data.waitsUntil }),
    ...(type === 'reservation.waitlisted' && data.bundle === undefined && { since: data.decidedAt }),
    ...(type === 'reservation.moved' &&
      former?.details?.expiresAt !== undefined && { expiresAt: former.details.expiresAt }),
    ...(type === 'reservation.moved' &&
      former?.details?.heldSince !== undefined && { heldSince: former.details.heldSince }),
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
  for (const slot of slotsOf(reservation)) if (!isKept(slot)) state.occupancy.free(slot);
  reservation.slots = packed(slotsOf(reservation).filter(isKept));
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

const rememberEnded = (state: CalendarState, reservation: string): void => {
  state.endedLines.add(reservation);
  for (const oldest of state.endedLines) {
    if (state.endedLines.size <= rememberedEndedLines) return;
    state.endedLines.delete(oldest);
  }
};
