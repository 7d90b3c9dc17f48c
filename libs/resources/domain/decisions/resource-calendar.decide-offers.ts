import type { ResourceDescription } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { timingOf } from '../rules/booking-rules.js';
import { awaitingWithin } from '../rules/clearance.js';
import { drawHypothetically } from '../occupancy/what-if.js';
import { datesOf, instant, isFree, leftFenOf, slotsOf } from '../occupancy/places.js';
import { isWithinQuotas, shareOf } from '../rules/quotas.js';
import type { CalendarEvent, CalendarState, CommandOf, Reservation } from '../calendar/resource-calendar.js';
import {
  claimOf,
  endedViolation,
  isExpired,
  requireReservation,
  requireOffered,
  requireNotBundleLine,
  requestEvents,
} from '../calendar/resource-calendar.facts.js';

const usualOfferSeconds = 86_400;

/**
 * Offers what came free to the wishes on the waiting list, within the same trial: by the order of the list those whose whole time is to
 * be had, by the same rules and the same guard as a booking. Who needs more than came free keeps waiting and holds up nobody behind.
 *
 * An offer holds its place until it expires. Where the owner approves or discipline clears, there is no offer: the wish becomes a request,
 * which occupies nothing.
 */
export const offerPlaces = (state: CalendarState, at: string, settled: ReadonlySet<string>): CalendarEvent[] => {
  const { description } = state;
  if (!description || state.isRetired || state.waiting.size === 0) return [];
  const events: CalendarEvent[] = [];
  const wishes = [...state.waiting].filter(({ id, details }) => details?.bundle === undefined && !settled.has(id));
  for (const wish of inOrder(state, description, wishes, Date.parse(at))) {
    if (!takeWhole(state, description, wish, Date.parse(at))) continue;
    const awaiting = awaitingWithin(state, description, wish, datesOf(state, wish), wish.details?.amountFen);
    const claim = claimOf(state, wish, at);
    if (awaiting) {
      for (const slot of slotsOf(wish)) state.occupancy.unseat(slot);
      events.push(...requestEvents(claim, awaiting));
    } else {
      drawHypothetically(state, wish, datesOf(state, wish));
      events.push({
        type: 'reservation.offered',
        data: { ...claim, expiresAt: offerEnd(description, claim.from, at) },
      });
    }
  }
  return events;
};

/** Who came first; or, sharing fairly, whoever then has least of the resource, and among equals who came first. */
function* inOrder(
  state: CalendarState,
  description: ResourceDescription,
  wishes: readonly Reservation[],
  at: number,
): Iterable<Reservation> {
  const rest = [...wishes].sort(cameFirst);
  const { ledger } = state;
  if (description.waitingOrder !== 'fair-share' || !ledger) {
    yield* rest;
    return;
  }
  while (rest.length > 0) {
    const shares = rest.map(({ body }) => shareOf(ledger, description, body, at));
    const least = shares.indexOf(Math.min(...shares));
    yield* rest.splice(least, 1);
  }
}

export const cameFirst = (a: Reservation, b: Reservation): number => {
  const [one = '', other = ''] = [a.details?.since, b.details?.since];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Seats all dates of a wish, if all of it is to be had. */
const takeWhole = (state: CalendarState, description: ResourceDescription, wish: Reservation, at: number): boolean => {
  const dates = datesOf(state, wish);
  const amountFen = wish.details?.amountFen;
  const hasBegun = (dates[0]?.from ?? 0) <= at;
  if (hasBegun || (amountFen ?? 0) > leftFenOf(state, description)) return false;
  if (!dates.every((date) => timingOf(description, date, at, false).isRight)) return false;
  if (!isWithinQuotas(state, description, { holder: wish, dates, quantity: wish.quantity, amountFen }, at))
    return false;
  for (const [index, date] of dates.entries()) {
    const slot = slotsOf(wish)[index];
    if (slot === undefined || !isFree(state, description, date, wish.quantity)) {
      for (const seated of slotsOf(wish).slice(0, index)) state.occupancy.unseat(seated);
      return false;
    }
    state.occupancy.seat(slot);
  }
  return true;
};

const offerEnd = ({ offerSeconds }: ResourceDescription, from: string, at: string): string =>
  instant(Math.min(Date.parse(at) + (offerSeconds ?? usualOfferSeconds) * 1_000, Date.parse(from)));

/** The booker's yes to an offer, which has held the place. */
export const acceptOffer = (command: Timed<CommandOf<'accept-offer'>>, state: CalendarState): CalendarEvent[] => {
  requireOffered(state);
  const reservation = requireReservation(state, command.reservation);
  requireNotBundleLine(reservation);
  if (reservation.status === 'confirmed') return [];
  if (reservation.status === 'waitlisted') {
    throw new RuleViolation('no-offer-yet', 'The place has not come free yet.');
  }
  if (reservation.status === 'expired' || isExpired(reservation, Date.parse(command.at))) {
    throw new RuleViolation('offer-expired', 'The offer is over; its place may be taken.');
  }
  if (reservation.status !== 'offered') throw endedViolation(reservation);
  return [{ type: 'reservation.confirmed', data: claimOf(state, reservation, command.at) }];
};
