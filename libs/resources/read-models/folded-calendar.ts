import type { PublicEvent } from '#contracts';
import type { Period } from '../domain/calendar/resource-calendar.js';
import {
  type BlockingView,
  type CalendarEntry,
  calendarView,
  resourceView,
  type ResourceView,
} from '../domain/calendar/resource-calendar.view.js';
import { calendarFromReadModel } from './calendar-from-read-model.js';
import {
  evolveReservation,
  evolveResource,
  type ReservationDocument,
  type ReservationEvent,
  type ResourceDocument,
  type TimedResourceEvent,
} from './documents.js';

/** A resource and all its reservations, the ended ones too, as their public events tell them. */
export interface FoldedCalendar {
  resource: ResourceDocument | undefined;
  readonly reservations: Map<string, ReservationDocument>;
}

/** What everybody sees of a resource in a period. */
export interface FoldedCalendarView {
  readonly resource: ResourceView;
  readonly blockings: readonly BlockingView[];
  /** What occupies it and what asks for it, in order of time and id; a series shows once for each of its dates. */
  readonly reservations: readonly CalendarEntry[];
}

export const emptyFoldedCalendar = (): FoldedCalendar => ({ resource: undefined, reservations: new Map() });

/** Takes an event of the stream `resource/<id>`; changes the calendar in place. What comes before the offering, which no unit writes, is passed over. */
export const evolveFoldedCalendar = (
  calendar: FoldedCalendar,
  event: PublicEvent & { readonly time?: string },
): void => {
  if (!calendar.resource && event.type !== 'resource.offered') return;
  if (isResourceEvent(event)) {
    calendar.resource = evolveResource(calendar.resource, event);
  } else if (isReservationEvent(event)) {
    const { reservation } = event.data;
    calendar.reservations.set(reservation, evolveReservation(calendar.reservations.get(reservation), event));
  }
};

const isResourceEvent = (event: PublicEvent): event is TimedResourceEvent => event.type.startsWith('resource.');
const isReservationEvent = (event: PublicEvent): event is ReservationEvent => event.type.startsWith('reservation.');

/** Undefined before the resource was offered. */
export const foldedCalendarView = (
  { resource, reservations }: FoldedCalendar,
  period: Period,
): FoldedCalendarView | undefined => {
  if (!resource) return undefined;
  const state = calendarFromReadModel(resource, [...reservations.values()]);
  const view = resourceView(state);
  const { reservations: entries, blockings } = calendarView(state, period);
  return view && { resource: view, blockings, reservations: [...entries].sort(byTimeAndId) };
};

const byTimeAndId = (one: CalendarEntry, other: CalendarEntry): number =>
  one.from < other.from || (one.from === other.from && one.id < other.id) ? -1 : 1;
