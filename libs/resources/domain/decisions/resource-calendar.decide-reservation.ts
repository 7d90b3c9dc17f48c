import { RuleViolation, type Timed } from '#kernel';
import { releasePlaces, releaseDates, evaluateHypothetically, occupyHypothetically } from '../occupancy/what-if.js';
import { pickDates } from '../recurrence/pick-dates.js';
import { checkBudget, datesOf, intervalOf, occupies } from '../occupancy/places.js';
import { usualMaxHoldSeconds } from '../rules/booking-rules.js';
import { awaitingWithin } from '../rules/clearance.js';
import { checkQuotas } from '../rules/quotas.js';
import type { CalendarEvent, CalendarState, CommandOf, Reservation } from '../calendar/resource-calendar.js';
import { passOnExpired, passOnPlaces } from './resource-calendar.decide-freed.js';
import { refuseLosers, rivalsOf } from './resource-calendar.decide-freed.js';
import { refusedForGood } from './resource-calendar.decide-waiting.js';
import {
  claimOf,
  requireDescribed,
  endedViolation,
  endOfDates,
  isExpired,
  isUnanswered,
  requireReservation,
  addSeconds,
  requireOffered,
  referenceOf,
  requestEvents,
  requireNotBundleLine,
} from '../calendar/resource-calendar.facts.js';
import { partOf } from '../recurrence/series.js';
import { alternativesOf } from './displaced-alternatives.js';

/** Approves a request, by the same guard as booking, or a bundle's line that is held and awaits it. */
export const approveReservation = (
  command: Timed<CommandOf<'approve-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireOffered(state);
  const reservation = requireReservation(state, command.reservation);
  if (reservation.status === 'confirmed') return [];
  if (reservation.status === 'awaiting-clearance' || reservation.details?.awaiting === 'clearance') {
    throw new RuleViolation('awaits-clearance', 'It awaits clearance by discipline, which the owner cannot give.');
  }
  if (reservation.status === 'held') {
    if (reservation.details?.awaiting !== 'approval') return [];
    checkOther(reservation, command.approvedBy);
    return [{ type: 'reservation.approved', data: referenceOf(state, reservation) }];
  }
  if (reservation.status !== 'awaiting-approval') throw endedViolation(reservation);
  checkOther(reservation, command.approvedBy);
  const { details } = reservation;
  const dates = datesOf(state, reservation);
  const awaiting = awaitingWithin(state, requireOffered(state), reservation, dates, details?.amountFen);
  if (awaiting === 'clearance' && !details?.isCleared) {
    // Others of the body's draws were approved since it was asked for: together they are discipline's to clear.
    return requestEvents(claimOf(state, reservation, command.at), 'clearance');
  }
  return grantRequest(state, reservation, command.at);
};

/**
 * Confirms a request by the same guard as a booking; those who wanted the same place and lose it by that are told. Of a series it takes the
 * dates that are still ahead: a date that is over may have been another's.
 */
export const grantRequest = (state: CalendarState, reservation: Reservation, decidedAt: string): CalendarEvent[] => {
  const description = requireOffered(state);
  const at = Date.parse(decidedAt);
  return evaluateHypothetically(state, () => {
    const before = passOnExpired(state, decidedAt);
    const { quantity, details } = reservation;
    checkBudget(state, description, details?.amountFen);
    const dates = datesOf(state, reservation);
    const ahead = dates.filter((date) => date.to > at);
    const asked = ahead.length > 0 ? ahead : dates;
    const rivals = rivalsOf(state, description, reservation, at);
    pickDates(state, description, asked, { at, asking: reservation, isNew: false });
    checkQuotas(state, description, { holder: reservation, dates: asked, quantity, amountFen: details?.amountFen }, at);
    const [date] = asked;
    if (date && asked.length === 1) occupyHypothetically(state, date, quantity, reservation);
    return [
      ...before,
      { type: 'reservation.confirmed', data: claimOf(state, reservation, decidedAt, asked) },
      ...refuseLosers(state, description, rivals, at),
    ];
  });
};

const checkOther = (reservation: Reservation, approvedBy: string): void => {
  if (reservation.requestedBy !== approvedBy) return;
  throw new RuleViolation('own-request', 'Nobody approves their own request.', 'forbidden');
};

/** The owner's no to a request, or to a bundle's line that is held and awaits approval. */
export const refuseReservation = (
  command: Timed<CommandOf<'refuse-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  if (reservation.status === 'refused') return [];
  const isOpen = state.requested.has(reservation) || state.waiting.has(reservation);
  const isHeldForApproval = reservation.status === 'held' && reservation.details?.awaiting !== undefined;
  if (!isOpen && !isHeldForApproval) {
    if (!occupies(reservation.status)) throw endedViolation(reservation);
    throw new RuleViolation('already-decided', 'It occupies its place already; displace it with a reason instead.');
  }
  return endOf(state, reservation, command.at, {
    type: 'reservation.refused',
    data: { ...referenceOf(state, reservation), code: 'refused-by-owner', reason: command.reason },
  });
};

export const confirmReservation = (
  command: Timed<CommandOf<'confirm-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireOffered(state);
  const reservation = requireReservation(state, command.reservation);
  requireNotBundleLine(reservation);
  if (reservation.status === 'confirmed') return [];
  checkHold(reservation, command.at);
  return [{ type: 'reservation.confirmed', data: claimOf(state, reservation, command.at) }];
};

export const renewHold = (command: Timed<CommandOf<'renew-hold'>>, state: CalendarState): CalendarEvent[] => {
  const { maxHoldSeconds = usualMaxHoldSeconds } = requireOffered(state);
  const reservation = requireReservation(state, command.reservation);
  requireNotBundleLine(reservation);
  checkHold(reservation, command.at);
  const expiresAt = addSeconds(command.at, command.holdSeconds);
  const latest = addSeconds(reservation.details?.heldSince ?? command.at, maxHoldSeconds);
  if (expiresAt > latest) {
    const detail = `A hold may last ${maxHoldSeconds} seconds in all: confirm it or let it go by ${latest}.`;
    throw new RuleViolation('held-too-long', detail, 'conflict', { rule: 'maxHoldSeconds', maxHoldSeconds, latest });
  }
  if (expiresAt === reservation.details?.expiresAt) return [];
  return [{ type: 'reservation.renewed', data: { ...referenceOf(state, reservation), expiresAt } }];
};

const checkHold = (reservation: Reservation, at: string): void => {
  if (reservation.status === 'expired' || isExpired(reservation, Date.parse(at))) {
    throw new RuleViolation('hold-expired', 'The hold is over; its place may be taken.');
  }
  if (reservation.status !== 'held') throw endedViolation(reservation);
};

/** Lets a reservation go, or dates of a series. What is over stays as it was. */
export const releaseReservation = (
  command: Timed<CommandOf<'release-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  requireNotBundleLine(reservation);
  if (reservation.status === 'released') return [];
  if (['refused', 'displaced', 'expired', 'used'].includes(reservation.status)) throw endedViolation(reservation);
  const at = Date.parse(command.at);
  const dates = datesOf(state, reservation);
  const meant = partOf(dates, command).filter((date) => date.to > at);
  if (meant.length === 0) throw new RuleViolation('reservation-over', 'The time of the reservation is over.');
  const isPart = meant.length < dates.length;
  return endOf(
    state,
    reservation,
    command.at,
    {
      type: 'reservation.released',
      data: {
        ...referenceOf(state, reservation),
        ...(command.reason !== undefined && { reason: command.reason }),
        ...(isPart && { occurrences: meant.map(intervalOf) }),
      },
    },
    isPart ? new Set(meant.map(({ from }) => from)) : undefined,
  );
};

/** A named override: takes the place from a hold, an offer or a reservation, also from a bundle's line, whose host is told by the event. */
export const displaceReservation = (
  command: Timed<CommandOf<'displace-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  if (reservation.status === 'displaced') return [];
  if (!occupies(reservation.status) || reservation.status === 'used') {
    throw new RuleViolation(
      'occupies-nothing',
      `The reservation is ${reservation.status}; there is nothing to displace.`,
    );
  }
  return evaluateHypothetically(state, () => {
    const dates = datesOf(state, reservation);
    releasePlaces(state, reservation);
    const passedOn = passOnPlaces(state, command.at, new Set([reservation.id]));
    const reference = referenceOf(state, reservation);
    const alternatives = alternativesOf(state, reservation, dates, Date.parse(command.at));
    return [
      { type: 'reservation.displaced', data: { ...reference, reason: command.reason, ...alternatives } },
      ...passedOn,
    ];
  });
};

/** The clock's word on a hold or an offer: nothing where it was renewed, confirmed or has ended since. */
export const endExpiredHold = (
  command: Timed<CommandOf<'end-expired-hold'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const reservation = state.reservations.get(command.reservation);
  if (!reservation || !isExpired(reservation, Date.parse(command.at))) return [];
  return endOf(state, reservation, command.at, { type: 'reservation.expired', data: referenceOf(state, reservation) });
};

/**
 * The clock's word on what still waits, a refusal: of a waiting line or a wish on the waiting list when its place did not come free, of a
 * request when nobody has answered it and its last date is over.
 */
export const endWaiting = (command: Timed<CommandOf<'end-waiting'>>, state: CalendarState): CalendarEvent[] => {
  const reservation = state.reservations.get(command.reservation);
  if (!reservation) return [];
  const { status, details } = reservation;
  if (isUnanswered(reservation)) {
    if (endOfDates(state, reservation) > Date.parse(command.at)) return [];
    const reason = 'Nobody answered before its time was over.';
    return [
      { type: 'reservation.refused', data: { ...referenceOf(state, reservation), code: 'not-answered', reason } },
    ];
  }
  const waitsUntil = details?.waitsUntil;
  if (status !== 'waitlisted' || waitsUntil === undefined || waitsUntil > command.at) return [];
  return [refusedForGood(state, requireDescribed(state), reservation)];
};

/** The end of a reservation, or of the dates named, together with what it frees for those who wait. */
const endOf = (
  state: CalendarState,
  reservation: Reservation,
  at: string,
  event: CalendarEvent,
  dates?: ReadonlySet<number>,
): CalendarEvent[] =>
  evaluateHypothetically(state, () => {
    if (dates) releaseDates(state, reservation, dates);
    else releasePlaces(state, reservation);
    return [event, ...passOnPlaces(state, at, new Set([reservation.id]))];
  });
