import type { ResourceDescription, SkippedInterval } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { checkWish, quantityOf, timingOf } from './booking-rules.js';
import {
  checkBudget,
  conflictsOf,
  datesOf,
  intervalOf,
  isFree,
  periodOf,
  unavailable,
  type Conflict,
} from './places.js';
import { occurrencesOf } from './recurrence.js';
import type { CalendarEvent, CalendarState, CommandOf, Period, Reservation } from './resource-calendar.js';
import { backwards } from './resource-calendar.decide-resource.js';
import { awaitingOf, settleWaiting } from './resource-calendar.decide-waiting.js';
import {
  claimOf,
  datesFields,
  endExpiredHolds,
  ended,
  isExpired,
  known,
  later,
  letGo,
  offered,
  refuseBundleLine,
  takeOnTrial,
  type Claim,
} from './resource-calendar.facts.js';
import { movedDates } from './series.js';

const namedConflicts = 20;

/**
 * Books a date or a whole series in one decision: confirmed at once, held for a time, or, where the owner approves or discipline
 * clears, requested, which occupies nothing.
 */
export const reserve = (command: Timed<CommandOf<'reserve'>>, state: CalendarState): CalendarEvent[] => {
  if (state.reservations.has(command.reservation)) return [];
  const description = offered(state);
  const first = periodOf(command);
  if (!(first.from < first.to)) throw backwards();
  checkWish(description, command, command.booker);
  const dates = command.recurrence ? occurrencesOf(command.recurrence, first, description.timeZone) : [first];
  const isSeries = command.recurrence !== undefined;
  const quantity = quantityOf(description, command);
  const asking = asked(command, quantity);
  return state.occupancy.tryOut(() => {
    const expired = endExpiredHolds(state, Date.parse(command.at));
    checkBudget(state, description, command.amountFen, Date.parse(command.at));
    const { taken, skipped } = pickDates(state, description, dates, {
      at: Date.parse(command.at),
      asking,
      maySkip: isSeries && command.onConflict === 'skip',
    });
    const claim: Claim = {
      reservation: command.reservation,
      resource: state.resource,
      body: command.booker.body,
      ...(command.initiative !== undefined && { initiative: command.initiative }),
      ...datesFields(taken, isSeries),
      ...(skipped.length > 0 && { skipped }),
      ...(command.recurrence && { rrule: command.recurrence.rrule }),
      quantity,
      ...(command.people !== undefined && { people: command.people }),
      ...(command.amountFen !== undefined && { amountFen: command.amountFen }),
      purpose: command.purpose,
      requestedBy: command.requestedBy,
      decidedAt: command.at,
    };
    return [...expired, bookingEvent(command, claim, awaitingOf(description, command.amountFen))];
  });
};

const bookingEvent = (
  command: Timed<CommandOf<'reserve'>>,
  claim: Claim,
  awaiting: 'approval' | 'clearance' | undefined,
): CalendarEvent => {
  if (awaiting) return { type: 'reservation.requested', data: { ...claim, awaiting } };
  if (command.holdSeconds === undefined) return { type: 'reservation.confirmed', data: claim };
  return { type: 'reservation.held', data: { ...claim, expiresAt: later(command.at, command.holdSeconds) } };
};

/** A reservation that is not in the state yet, to seat its dates on trial. */
const asked = (command: CommandOf<'reserve'>, quantity: number): Reservation => ({
  id: command.reservation,
  body: command.booker.body,
  purpose: command.purpose,
  requestedBy: command.requestedBy,
  quantity,
  status: 'confirmed',
  slots: [],
  details: undefined,
});

interface Picking {
  readonly at: number;
  readonly asking: Reservation;
  /** Leave out what is closed or taken instead of refusing all. */
  readonly maySkip?: boolean;
  /** False where the lead time was kept when it was asked for. */
  readonly isNew?: boolean;
}

/**
 * The guard on every way to a place: each date within the rules and free, also beside the dates before it. Seats them on trial.
 * A date on an open day at hours that are closed is never skipped: that is a mistake in the wish, not bad luck.
 */
export const pickDates = (
  state: CalendarState,
  description: ResourceDescription,
  dates: readonly Period[],
  { at, asking, maySkip = false, isNew = true }: Picking,
): { readonly taken: Period[]; readonly skipped: SkippedInterval[] } => {
  const taken: Period[] = [];
  const skipped: SkippedInterval[] = [];
  const conflicts: Conflict[] = [];
  let firstClosed: RuleViolation | undefined;
  for (const date of dates) {
    const timing = timingOf(description, date, at, isNew);
    if (!timing.isRight) {
      if (!maySkip || !timing.isClosedDay) throw timing.violation;
      firstClosed ??= timing.violation;
      skipped.push({ ...intervalOf(date), reason: 'closed' });
    } else if (isFree(state, description, date, asking.quantity)) {
      if (dates.length > 1) takeOnTrial(state, date, asking.quantity, asking);
      taken.push(date);
    } else {
      skipped.push({ ...intervalOf(date), reason: 'taken' });
      if (conflicts.length < namedConflicts)
        conflicts.push(...conflictsOf(state, description, date, namedConflicts - conflicts.length));
    }
  }
  const isTaken = skipped.some(({ reason }) => reason === 'taken');
  if (isTaken && (!maySkip || taken.length === 0)) throw unavailable(conflicts);
  if (taken.length === 0) throw firstClosed ?? unavailable(conflicts);
  return { taken, skipped };
};

/** Moves a date, or dates of a series by the same clock time. The dates that it leaves do not stand in its own way. */
export const moveReservation = (
  command: Timed<CommandOf<'move-reservation'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const description = offered(state);
  const reservation = known(state, command.reservation);
  const at = Date.parse(command.at);
  refuseBundleLine(reservation);
  checkMovable(reservation, description, at);
  const target = periodOf(command);
  if (!(target.from < target.to)) throw backwards();
  const dates = datesOf(state, reservation);
  const moved = movedDates(dates, target, command, description.timeZone, at);
  if (moved.every((date, index) => date.from === dates[index]?.from && date.to === dates[index]?.to)) return [];
  const isNew = (date: Period): boolean => !dates.some((former) => former.from === date.from && former.to === date.to);
  return state.occupancy.tryOut(() => {
    const expired = endExpiredHolds(state, at, reservation);
    letGo(state, reservation);
    for (const date of moved.filter((one) => !isNew(one))) takeOnTrial(state, date, reservation.quantity, reservation);
    for (const date of moved.filter(isNew)) {
      pickDates(state, description, [date], { at, asking: reservation });
      takeOnTrial(state, date, reservation.quantity, reservation);
    }
    const sorted = [...moved].sort((a, b) => a.from - b.from);
    return [
      ...expired,
      { type: 'reservation.moved', data: claimOf(state, reservation, command.at, sorted) },
      ...settleWaiting(state, command.at, new Set([reservation.id])),
    ];
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
    case 'refused':
    case 'released':
    case 'displaced':
    case 'expired':
      throw ended(reservation);
  }
};
