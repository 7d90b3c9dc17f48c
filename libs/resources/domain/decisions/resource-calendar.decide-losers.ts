import type { ResourceDescription } from '#contracts';
import { datesOf, isFree } from '../occupancy/places.js';
import type { CalendarEvent, CalendarState, Reservation } from '../calendar/resource-calendar.js';
import { refusedForGood } from './resource-calendar.decide-waiting.js';

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
