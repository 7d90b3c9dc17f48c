import { RuleViolation, type Timed } from '#kernel';
import { releasePlaces, evaluateHypothetically } from '../occupancy/what-if.js';
import { checkBudget, datesOf } from '../occupancy/places.js';
import type { CalendarEvent, CalendarState, CommandOf, Reservation } from '../calendar/resource-calendar.js';
import { awaitingOf } from '../rules/booking-rules.js';
import { awaitingWithin } from '../rules/clearance.js';
import { grantRequest } from './resource-calendar.decide-reservation.js';
import { passOnPlaces } from './resource-calendar.decide-freed.js';
import {
  claimOf,
  exchangeOf,
  requireNotInExchange,
  requireDescribed,
  endedViolation,
  requireReservation,
  referenceOf,
} from '../calendar/resource-calendar.facts.js';

const isAwaitingClearance = ({ status, details }: Reservation): boolean =>
  status === 'awaiting-clearance' || (status === 'held' && details?.awaiting === 'clearance');

/**
 * Discipline's yes. A direct request is confirmed by the same guard as a booking, or refused where its place or the money is gone
 * meanwhile; where the owner approves too it awaits that next. A bundle's line, which holds already, is ready. An answer that comes late
 * or again gives nothing.
 */
export const grantClearance = (command: Timed<CommandOf<'grant-clearance'>>, state: CalendarState): CalendarEvent[] => {
  const description = requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  if (!isAwaitingClearance(reservation)) return [];
  const claim = claimOf(state, reservation, command.at);
  if (reservation.status === 'held') {
    return description.approval === 'owner'
      ? [{ type: 'reservation.held', data: { ...claim, ...exchangeOf(reservation), awaiting: 'approval' } }]
      : [{ type: 'reservation.approved', data: referenceOf(state, reservation) }];
  }
  if (description.approval === 'owner') {
    return [{ type: 'reservation.requested', data: { ...claim, awaiting: 'approval' } }];
  }
  try {
    return grantRequest(state, reservation, command.at);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const { code, detail } = error;
    return [{ type: 'reservation.refused', data: { ...referenceOf(state, reservation), code, reason: detail } }];
  }
};

/** Discipline's no. What the draw of a bundle's line held is passed on. */
export const refuseClearance = (
  command: Timed<CommandOf<'refuse-clearance'>>,
  state: CalendarState,
): CalendarEvent[] => {
  requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  if (!isAwaitingClearance(reservation)) return [];
  return evaluateHypothetically(state, () => {
    releasePlaces(state, reservation);
    return [
      {
        type: 'reservation.refused',
        data: { ...referenceOf(state, reservation), code: 'clearance-refused', reason: command.reason },
      },
      ...passOnPlaces(state, command.at, new Set([reservation.id])),
    ];
  });
};

/**
 * It took place, or the draw was spent. What it really cost replaces what was drawn: less is free again at once; more must be left of the
 * budget and must not pass the amount above which discipline clears. May be said again with the next receipt.
 */
export const recordUse = (command: Timed<CommandOf<'record-use'>>, state: CalendarState): CalendarEvent[] => {
  const description = requireDescribed(state);
  const reservation = requireReservation(state, command.reservation);
  const { status, details } = reservation;
  if (status !== 'confirmed' && status !== 'used')
    throw status === 'held' ? notConfirmed() : endedViolation(reservation);
  requireNotInExchange(state, reservation);
  const isDraw = description.sharing === 'budget';
  const [first] = datesOf(state, reservation);
  if (!isDraw && (first?.from ?? 0) > Date.parse(command.at)) {
    throw new RuleViolation('not-begun', 'What has not begun cannot have been used.', 'unprocessable');
  }
  const former = details?.amountFen ?? 0;
  const amountFen = command.amountFen ?? former;
  const isKnown = command.receipt === undefined || (details?.receipts?.includes(command.receipt) ?? false);
  if (status === 'used' && amountFen === former && isKnown) return [];
  if (amountFen > former) {
    checkBudget(state, description, amountFen - former);
    // What it had counts already: only what is more is held against the threshold.
    const dates = datesOf(state, reservation);
    if (
      awaitingWithin(state, description, reservation, dates, amountFen - former) === 'clearance' ||
      awaitingOf(description, amountFen) === 'clearance'
    ) {
      throw new RuleViolation(
        'needs-clearance',
        'More than was cleared: draw the rest by a request of its own.',
        'conflict',
        {
          clearanceAboveFen: description.clearanceAboveFen,
        },
      );
    }
  }
  return evaluateHypothetically(state, () => {
    state.drawnFen += amountFen - former;
    return [
      {
        type: 'reservation.used',
        data: {
          ...referenceOf(state, reservation),
          ...(amountFen !== former && { amountFen }),
          ...(command.receipt !== undefined && { receipt: command.receipt }),
          usedAt: command.at,
        },
      },
      ...(amountFen < former ? passOnPlaces(state, command.at, new Set([reservation.id])) : []),
    ];
  });
};

const notConfirmed = (): RuleViolation =>
  new RuleViolation('not-confirmed', 'A hold is not used before it is confirmed.');
