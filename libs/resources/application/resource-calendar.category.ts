import type { PublicEvent } from '#contracts';
import type { StreamCategory } from '#event-store';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../domain/calendar/resource-calendar.js';
import { calendarDecider } from '../domain/decisions/resource-calendar.decide.js';
import { decodeCalendar, encodeCalendar } from '../domain/calendar/resource-calendar.snapshot.js';

/** What the owner keeps to itself: the envelope says the actor and the time of each event anyway. */
const kept: ReadonlySet<string> = new Set(['requestedBy', 'decidedAt']);

export const publishCalendarEvent = (event: CalendarEvent): PublicEvent =>
  ({
    type: event.type,
    data: Object.fromEntries(Object.entries(event.data).filter(([name]) => !kept.has(name))),
  }) as PublicEvent;

/** The streams `resource/<id>`: a resource and its calendar. */
export const calendarCategory: StreamCategory<CalendarCommand, CalendarEvent, CalendarState> = {
  name: 'resource',
  decider: calendarDecider,
  publish: publishCalendarEvent,
  snapshot: { everyEvents: 1_000, format: '4', encode: encodeCalendar, decode: decodeCalendar },
};
