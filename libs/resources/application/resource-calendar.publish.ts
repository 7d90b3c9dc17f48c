import type { PublicEvent } from '#contracts';
import type { CalendarEvent } from '../domain/calendar/resource-calendar.js';

/** Who asked and when it was decided is the owner's own business (the envelope says the actor and the time of each event anyway). */
export const publishCalendarEvent = (event: CalendarEvent): PublicEvent => {
  const { requestedBy, decidedAt, ...data } = event.data as typeof event.data &
    Partial<Record<'requestedBy' | 'decidedAt', string>>;
  void requestedBy;
  void decidedAt;
  return { type: event.type, data } as PublicEvent;
};
