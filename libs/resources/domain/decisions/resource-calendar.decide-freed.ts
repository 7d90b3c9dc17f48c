import type { ResourceDescription } from '#contracts';
import type { CalendarEvent, CalendarState, Reservation } from '../calendar/resource-calendar.js';
import { datesOf, isFree } from '../occupancy/places.js';
import { endExpiredHolds } from '../occupancy/what-if.js';
import { offerPlaces } from './resource-calendar.decide-offers.js';
import { readdDates } from './resource-calendar.decide-series.js';
import { refusedForGood, settleLines } from './resource-calendar.decide-waiting.js';

/**
 * After places came free, within the same trial and so in the same commit: first the lines of bundles that wait shortly, then the
 * waiting list, then the skipped dates of series. `settled` are reservations that this very decision ends, moves or confirms.
 */
export const passOnPlaces = (state: CalendarState, at: string, settled: ReadonlySet<string>): CalendarEvent[] => [
  ...settleLines(state, at, settled),
  ...offerPlaces(state, at, settled),
  ...readdDates(state, at, settled),
];

/**
 * Ends the holds and offers that are over and passes their places on before a decision takes places itself, so that nobody gets ahead
 * of the waiting list because the clock's word is late.
 */
export const passOnExpired = (state: CalendarState, at: string, except?: Reservation): CalendarEvent[] => {
  const expired = endExpiredHolds(state, Date.parse(at), except);
  if (expired.length === 0) return [];
  const settled = new Set(expired.map(({ data }) => ('reservation' in data ? (data.reservation ?? '') : '')));
  if (except) settled.add(except.id);
  return [...expired, ...passOnPlaces(state, at, settled)];
};

/** The requests beside this one that could have all their dates still ahead, as the calendar stands within the trial. */
export const rivalsOf = (
  state: CalendarState,
  description: ResourceDescription,
  reservation: Reservation,
  at: number,
): readonly Reservation[] =>
  [...state.requested].filter((one) => one !== reservation && hasRoom(state, description, one, at));

/** Those of the rivals that have no room any more, once the other one is seated: refused, and told what is in the way. */
export const refuseLosers = (
  state: CalendarState,
  description: ResourceDescription,
  rivals: readonly Reservation[],
  at: number,
): readonly CalendarEvent[] =>
  rivals
    .filter((one) => !hasRoom(state, description, one, at))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => refusedForGood(state, description, one));

const hasRoom = (state: CalendarState, description: ResourceDescription, one: Reservation, at: number): boolean =>
  datesOf(state, one)
    .filter(({ to }) => to > at)
    .every((date) => isFree(state, description, date, one.quantity));
