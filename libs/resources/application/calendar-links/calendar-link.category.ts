import type { EventPayload, PublicEvent } from '#contracts';
import type { StreamCategory, Streams } from '#event-store';
import { RuleViolation } from '#kernel';

export type CalendarLinkEvent = PublicEvent<'calendar-link.made' | 'calendar-link.revoked'>;

export type CalendarLinkCommand =
  { readonly type: 'make-link'; readonly link: EventPayload<'calendar-link.made'> } | { readonly type: 'revoke-link' };

export interface CalendarLinkState {
  readonly made?: EventPayload<'calendar-link.made'>;
  readonly isRevoked: boolean;
}

/** The record of an address that opens a calendar: made once, taken back once. */
export const calendarLinkCategory: StreamCategory<CalendarLinkCommand, CalendarLinkEvent, CalendarLinkState> = {
  name: 'calendar-link',
  decider: {
    initial: () => ({ isRevoked: false }),
    decide: (command, { made, isRevoked }) => {
      switch (command.type) {
        case 'make-link':
          return made ? [] : [{ type: 'calendar-link.made', data: command.link }];
        case 'revoke-link':
          if (isRevoked) return [];
          if (!made) throw new RuleViolation('not-found', 'There is no such calendar link here.', 'not-found');
          return [{ type: 'calendar-link.revoked', data: { link: made.link, madeFor: made.madeFor } }];
      }
    },
    evolve: (state, event) => {
      switch (event.type) {
        case 'calendar-link.made':
          return { made: event.data, isRevoked: false };
        case 'calendar-link.revoked':
          return { ...state, isRevoked: true };
      }
    },
  },
  publish: (event) => event,
};

export const calendarLinkStream = (link: string): string => `calendar-link/${link}`;

export type CalendarLinkStreams = Streams<CalendarLinkCommand, CalendarLinkEvent, CalendarLinkState>;
