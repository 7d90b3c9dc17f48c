import type { BundleLineRef, EventPayload, ResourceDescription } from '#contracts';
import { RuleViolation } from '#kernel';
import type { Awaiting } from '../rules/booking-rules.js';
import { datesOf, instant, intervalOf } from '../occupancy/places.js';
import type { CalendarEvent, CalendarState, EventOf, Period, Reservation } from './resource-calendar.js';

/** The resource's description, or the refusal of a command on one that was never offered or is no longer. */
export const requireOffered = (state: CalendarState): ResourceDescription => {
  const description = requireDescribed(state);
  if (state.isRetired) throw new RuleViolation('resource-retired', `${description.name} is no longer offered.`);
  return description;
};

/** The resource's description, also of a retired one. */
export const requireDescribed = (state: CalendarState): ResourceDescription => {
  if (!state.description) throw new RuleViolation('unknown-resource', 'There is no such resource.', 'not-found');
  return state.description;
};

export const requireReservation = (state: CalendarState, id: string): Reservation => {
  const reservation = state.reservations.get(id);
  if (!reservation)
    throw new RuleViolation(
      'unknown-reservation',
      'There is no such reservation, or its time is long over.',
      'not-found',
    );
  return reservation;
};

/** The refusal of a command that comes after the end of its reservation. */
export const endedViolation = (reservation: Reservation): RuleViolation =>
  new RuleViolation('reservation-ended', `The reservation is ${reservation.status}.`, 'conflict', {
    currentStatus: reservation.status,
  });

/** Lines of a bundle live and die by their host's word. */
export const requireNotBundleLine = (reservation: Reservation): void => {
  const bundle = reservation.details?.bundle;
  if (bundle === undefined) return;
  throw new RuleViolation(
    'belongs-to-bundle',
    'The reservation is a line of a bundle; its host decides for all lines at once.',
    'conflict',
    {
      bundle,
    },
  );
};

/** The line that a held line of a move is to replace, as its event says it. */
export const exchangeOf = ({ details }: Reservation): { readonly inExchangeFor?: string } =>
  details?.inExchangeFor === undefined ? {} : { inExchangeFor: details.inExchangeFor };

/** What its host may swap for another at any moment is not used meanwhile, or both would be spent. Error (409): `move-under-way`. */
export const requireNotInExchange = (state: CalendarState, { id, details }: Reservation): void => {
  if (details?.bundle === undefined) return;
  for (const other of state.reservations.values()) {
    if (other.status !== 'held' || other.details?.inExchangeFor !== id) continue;
    const detail = 'Its bundle is being moved: record the use when its host has decided.';
    throw new RuleViolation('move-under-way', detail, 'conflict', { reservation: other.id });
  }
};

export const isExpired = (reservation: Reservation, at: number): boolean =>
  (reservation.status === 'held' || reservation.status === 'offered') &&
  reservation.details?.expiresAt !== undefined &&
  Date.parse(reservation.details.expiresAt) <= at;

/** A direct request that awaits the owner or discipline; it occupies nothing. A bundle's line holds meanwhile and is its host's to end. */
export const isUnanswered = ({ status }: Reservation): boolean =>
  status === 'awaiting-approval' || status === 'awaiting-clearance';

/** When the last date is over, in milliseconds. */
export const endOfDates = (state: CalendarState, reservation: Reservation): number =>
  Math.max(...datesOf(state, reservation).map(({ to }) => to));

/** What every event on a reservation says of it. */
export const referenceOf = (
  state: CalendarState,
  { id, body, details }: Reservation,
): EventPayload<'reservation.expired'> => ({
  reservation: id,
  resource: state.resource,
  body,
  ...(details?.initiative !== undefined && { initiative: details.initiative }),
  ...(details?.bundle !== undefined && { bundle: details.bundle, line: details.line ?? 1 }),
});

export type Claim = EventOf<'reservation.confirmed'>['data'];

/** What an event that takes or asks for places says: everything, so that no reader needs an earlier event. */
export const claimOf = (
  state: CalendarState,
  reservation: Reservation,
  decidedAt: string,
  dates: readonly Period[] = datesOf(state, reservation),
): Claim => {
  const { details } = reservation;
  return {
    ...referenceOf(state, reservation),
    ...(reservation.unit !== undefined && { unit: reservation.unit }),
    ...datesFields(dates, details?.rrule !== undefined),
    ...(details?.rrule !== undefined && { rrule: details.rrule }),
    ...(details?.skipped !== undefined && { skipped: [...details.skipped] }),
    ...(details?.readdSkipped && { readdSkipped: true }),
    quantity: reservation.quantity,
    ...(details?.people !== undefined && { people: details.people }),
    ...(details?.amountFen !== undefined && { amountFen: details.amountFen }),
    purpose: reservation.purpose,
    requestedBy: reservation.requestedBy,
    decidedAt,
  };
};

/** The dates as an event has them: those of the first, and all of them where it is a series. */
export const datesFields = (
  dates: readonly Period[],
  isSeries: boolean,
): Pick<Claim, 'from' | 'to' | 'occurrences'> => {
  const first = dates[0] ?? { from: 0, to: 0 };
  return { ...intervalOf(first), ...(isSeries && { occurrences: dates.map(intervalOf) }) };
};

/** A request that occupies nothing; where discipline clears it, with the request to discipline. */
export const requestEvents = (claim: Claim, awaiting: Awaiting): CalendarEvent[] => [
  { type: 'reservation.requested', data: { ...claim, awaiting } },
  ...(awaiting === 'clearance' ? [clearanceRequested(claim)] : []),
];

export const clearanceRequested = (claim: Claim): CalendarEvent => ({
  type: 'clearance.requested',
  data: {
    clearance: claim.reservation,
    matter: 'draw',
    reservation: claim.reservation,
    resource: claim.resource,
    body: claim.body,
    ...(claim.initiative !== undefined && { initiative: claim.initiative }),
    ...(claim.bundle !== undefined && { bundle: claim.bundle, line: claim.line ?? 1 }),
    ...(claim.amountFen !== undefined && { amountFen: claim.amountFen }),
    purpose: claim.purpose,
    requestedAt: claim.decidedAt,
  },
});

export const refusalOf = (
  state: CalendarState,
  line: BundleLineRef,
  of: { readonly body: string; readonly initiative: string; readonly bundle: string },
  refusal: {
    readonly code: string;
    readonly reason: string;
    readonly conflicts?: readonly { from: string; to: string }[];
  },
): EventOf<'reservation.refused'> => ({
  type: 'reservation.refused',
  data: {
    reservation: line.reservation,
    resource: state.resource === '' ? line.resource : state.resource,
    body: of.body,
    initiative: of.initiative,
    bundle: of.bundle,
    line: line.line,
    code: refusal.code,
    reason: refusal.reason,
    ...(refusal.conflicts && { conflicts: refusal.conflicts.map(({ from, to }) => ({ from, to })) }),
  },
});

export const addSeconds = (at: string, seconds: number): string => instant(Date.parse(at) + seconds * 1_000);
