import type { StreamCategory } from '#event-store';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../domain/calendar/resource-calendar.js';
import { calendarDecider } from '../domain/decisions/resource-calendar.decide.js';
import { publishCalendarEvent } from './resource-calendar.publish.js';
import { decodeCalendar, encodeCalendar } from '../domain/calendar/resource-calendar.snapshot.js';

/** The streams `resource/<id>`: a resource and its calendar. */
export const calendarCategory: StreamCategory<CalendarCommand, CalendarEvent, CalendarState> = {
  name: 'resource',
  decider: calendarDecider,
  publish: publishCalendarEvent,
  snapshot: { everyEvents: 1_000, format: '3', encode: encodeCalendar, decode: decodeCalendar },
};

export const calendarStream = (resource: string): string => `resource/${resource}`;
