import type { ResourceDescription } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import {
  checkWish,
  isTooFarAhead,
  quantityOf,
  tooFarAhead,
  type Awaiting,
  usualMaxHoldSeconds,
} from '../rules/booking-rules.js';
import {
  drawHypothetically,
  releasePlaces,
  evaluateHypothetically,
  occupyHypothetically,
} from '../occupancy/what-if.js';
import { pickDates, type PickedDates } from '../recurrence/pick-dates.js';
import { checkBudget, datesOf, occupies, periodOf } from '../occupancy/places.js';
import { awaitingWithin } from '../rules/clearance.js';
import { checkQuotas } from '../rules/quotas.js';
import { occurrencesOf } from '../recurrence/recurrence.js';
import type { CalendarEvent, CalendarState, CommandOf, Period, Reservation } from '../calendar/resource-calendar.js';
import { passOnExpired, passOnPlaces } from './resource-calendar.decide-freed.js';
import { backwardsViolation } from './resource-calendar.decide-resource.js';
import {
  claimOf,
  datesFields,
  endedViolation,
  isExpired,
  requireReservation,
  addSeconds,
  requireOffered,
  requireNotBundleLine,
  requestEvents,
  type Claim,
} from '../calendar/resource-calendar.facts.js';
import { movedDates, movedSkipped } from '../recurrence/series.js';

/**
 * Books a date or a whole series in one decision: confirmed at once, held for a time, or, where the owner approves or discipline
 * clears, requested, which occupies nothing. A wish that would wait and finds its place taken goes on the waiting list.
 */
export const reserve = (command: Timed<CommandOf<'reserve'>>, state: CalendarState): CalendarEvent[] => {
  if (state.reservations.has(command.reservation)) return [];
  const description = requireOffered(state);
  const first = periodOf(command);
  if (!(first.from < first.to)) throw backwardsViolation();
  checkWish(description, command, command.booker);
  requireHoldWithin(description, command.holdSeconds);
  const dates = command.recurrence ? occurrencesOf(command.recurrence, first, description.timeZone) : [first];
  const quantity = quantityOf(description, command);
  return evaluateHypothetically(state, () => {
    const before = passOnExpired(state, command.at);
    const picked = pick(state, description, command, { dates, quantity });
    const { taken, skipped } = picked ?? { taken: dates, skipped: [] };
    checkQuotas(
      state,
      description,
      { holder: command.booker, dates: taken, quantity, amountFen: command.amountFen },
      Date.parse(command.at),
    );
    const claim = claimOfWish(command, state.resource, { taken, skipped, quantity });
    if (!picked) return [...before, { type: 'reservation.waitlisted', data: { ...claim, waitsUntil: claim.from } }];
    return [
      ...before,
      ...bookingEvents(command, claim, awaitingWithin(state, description, command.booker, taken, command.amountFen)),
    ];
  });
};

const requireHoldWithin = ({ maxHoldSeconds = usualMaxHoldSeconds }: ResourceDescription, asked = 0): void => {
  if (asked <= maxHoldSeconds) return;
  const detail = `A hold lasts ${maxHoldSeconds} seconds at most.`;
  throw new RuleViolation('held-too-long', detail, 'unprocessable', { rule: 'maxHoldSeconds', maxHoldSeconds });
};

interface Wanted {
  readonly dates: readonly Period[];
  readonly quantity: number;
}

/** The dates that are to be had; undefined where the wish waits for a place that is taken. */
const pick = (
  state: CalendarState,
  description: ResourceDescription,
  command: Timed<CommandOf<'reserve'>>,
  { dates, quantity }: Wanted,
): PickedDates | undefined => {
  const at = Date.parse(command.at);
  const maySkip = command.recurrence !== undefined && command.onConflict === 'skip';
  try {
    checkBudget(state, description, command.amountFen);
    return pickDates(state, description, dates, { at, asking: asked(command, quantity), maySkip, isLast: true });
  } catch (error) {
    const isTaken = error instanceof RuleViolation && error.code === 'resource-unavailable';
    if (!isTaken || command.onConflict !== 'waitlist' || (dates[0]?.from ?? 0) <= at) throw error;
    if (dates.some((date) => isTooFarAhead(date, at))) throw tooFarAhead();
    return undefined;
  }
};

const claimOfWish = (
  command: Timed<CommandOf<'reserve'>>,
  resource: string,
  { taken, skipped, quantity }: PickedDates & { readonly quantity: number },
): Claim => ({
  reservation: command.reservation,
  resource,
  body: command.booker.body,
  unit: command.booker.unit,
  ...(command.initiative !== undefined && { initiative: command.initiative }),
  ...datesFields(taken, command.recurrence !== undefined),
  ...(skipped.length > 0 && { skipped: [...skipped] }),
  ...(command.recurrence && { rrule: command.recurrence.rrule }),
  ...(skipped.length > 0 && command.readdSkipped && { readdSkipped: true }),
  quantity,
  ...(command.people !== undefined && { people: command.people }),
  ...(command.amountFen !== undefined && { amountFen: command.amountFen }),
  purpose: command.purpose,
  requestedBy: command.requestedBy,
  decidedAt: command.at,
});

const bookingEvents = (
  command: Timed<CommandOf<'reserve'>>,
  claim: Claim,
  awaiting: Awaiting | undefined,
): CalendarEvent[] => {
  if (awaiting) return requestEvents(claim, awaiting);
  if (command.holdSeconds === undefined) return [{ type: 'reservation.confirmed', data: claim }];
  return [{ type: 'reservation.held', data: { ...claim, expiresAt: addSeconds(command.at, command.holdSeconds) } }];
};

/** A reservation that is not in the state yet, to seat its dates on trial. */
const asked = (command: CommandOf<'reserve'>, quantity: number): Reservation => ({
  id: command.reservation,
  body: command.booker.body,
  unit: command.booker.unit,
  purpose: command.purpose,
  requestedBy: command.requestedBy,
  quantity,
  status: 'confirmed',
  slots: [],
  details: undefined,
});

/** Moves a date, or dates of a series by the same clock time. The dates that it leaves do not stand in its own way. */
export const moveReservation = (
  command: Timed<CommandOf<'move-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const description = requireOffered(state);
  const reservation = requireReservation(state, command.reservation);
  const at = Date.parse(command.at);
  requireNotBundleLine(reservation);
  checkMovable(reservation, description, at);
  const target = periodOf(command);
  if (!(target.from < target.to)) throw backwardsViolation();
  const dates = datesOf(state, reservation);
  const moved = movedDates(dates, target, command, description.timeZone, at);
  const stays = (date: Period, index: number): boolean =>
    date.from === dates[index]?.from && date.to === dates[index].to;
  const kept = moved.filter(stays);
  const changed = moved.filter((date, index) => !stays(date, index));
  if (changed.length === 0) return [];
  return evaluateHypothetically(state, () => {
    const before = passOnExpired(state, command.at, reservation);
    releasePlaces(state, reservation);
    for (const date of kept) occupyHypothetically(state, date, reservation.quantity, reservation);
    for (const date of changed) {
      pickDates(state, description, [date], { at, asking: reservation });
      occupyHypothetically(state, date, reservation.quantity, reservation);
    }
    const sorted = [...moved].sort((a, b) => a.from - b.from);
    const { quantity, details } = reservation;
    const skipped = movedSkipped(details?.skipped ?? [], dates, target, command, description.timeZone, at);
    checkQuotas(
      state,
      description,
      { holder: reservation, dates: sorted, quantity, amountFen: details?.amountFen },
      at,
    );
    const event: CalendarEvent = {
      type: 'reservation.moved',
      data: {
        ...claimOf(state, reservation, command.at, sorted),
        ...(skipped.length > 0 && { skipped: [...skipped] }),
      },
    };
    if (!occupies(reservation.status)) return [...before, event];
    drawHypothetically(state, reservation, sorted);
    return [...before, event, ...passOnPlaces(state, command.at, new Set([reservation.id]))];
  });
};

const checkMovable = (reservation: Reservation, description: ResourceDescription, at: number): void => {
  switch (reservation.status) {
    case 'confirmed':
      if (description.approval === 'automatic') return;
      throw new RuleViolation('move-needs-approval', 'The owner approved this time; release it and ask for another.');
    case 'held':
      if (isExpired(reservation, at)) throw new RuleViolation('hold-expired', 'The hold is over.');
      return;
    case 'awaiting-approval':
    case 'awaiting-clearance':
      return;
    case 'waitlisted':
    case 'offered':
    case 'used':
    case 'refused':
    case 'released':
    case 'displaced':
    case 'expired':
      throw endedViolation(reservation);
  }
};
