import type { CalendarEvent, CalendarState, Reservation } from '../calendar/resource-calendar.js';
import { endExpiredHolds } from '../occupancy/what-if.js';
import { offerPlaces } from './resource-calendar.decide-offers.js';
import { readdDates } from './resource-calendar.decide-series.js';
import { settleLines } from './resource-calendar.decide-waiting.js';

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
