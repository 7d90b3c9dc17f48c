import { describe } from '../domain/calendar/live-state.js';
import { evolveCalendar, initialCalendar } from '../domain/calendar/resource-calendar.evolve.js';
import type { CalendarEvent, CalendarState, ClaimEventType, EventOf } from '../domain/calendar/resource-calendar.js';
import type { ReservationDocument, ResourceDocument } from './documents.js';

/** Nothing of a copy is over because of this instant: which reservations it holds was asked for. */
const longAgo = '1970-01-01T00:00:00.000Z';

/**
 * A calendar made of copies, so that what another unit owns is asked by the same rules and the same guard as what is booked here.
 * It is as new as the copies and holds the reservations that were given, no others.
 */
export const calendarFromReadModel = (
  resource: ResourceDocument,
  reservations: readonly ReservationDocument[],
): CalendarState => {
  const { id, status, blockings } = resource;
  const state = initialCalendar();
  describeByCopy(state, resource);
  const events: CalendarEvent[] = [
    ...blockings.map(({ id: blocking, from, to, reason }): CalendarEvent => ({
      type: 'resource.blocked',
      data: { resource: id, blocking, from, to, reason },
    })),
    ...reservations.flatMap(eventsOf),
    ...(status === 'retired' ? [{ type: 'resource.retired' as const, data: { resource: id, reason: '' } }] : []),
  ];
  return events.reduce(evolveCalendar, state);
};

/** Gives the calendar the copy's description, counted since when the owner counts; changes it in place. */
export const describeByCopy = (state: CalendarState, { id, description, countedSince }: ResourceDocument): void => {
  const since = countedSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(countedSince);
  if (state.ledger && state.ledger.since !== since) state.ledger = undefined;
  state.resource = id;
  describe(state, description, since);
};

/** The events that would bring a reservation to where it stands; none for one that has ended. */
export const eventsOf = (document: ReservationDocument): readonly CalendarEvent[] => {
  const { id: reservation, resource, body, from, to, quantity = 1, purpose = '', occurrences, skipped } = document;
  if (from === undefined || to === undefined) return [];
  const data: EventOf<'reservation.confirmed'>['data'] = {
    reservation,
    resource,
    body,
    from,
    to,
    quantity,
    purpose,
    requestedBy: '',
    decidedAt: longAgo,
    ...(occurrences && { occurrences: [...occurrences] }),
    ...(skipped && { skipped: [...skipped] }),
    ...optional(document),
  };
  return withStatus(document, data);
};

const optional = (document: ReservationDocument) => {
  const { bookersUnit, initiative, bundle, line, people, amountFen, rrule, readdSkipped } = document;
  return {
    ...(bookersUnit !== undefined && { unit: bookersUnit }),
    ...(initiative !== undefined && { initiative }),
    ...(bundle !== undefined && { bundle }),
    ...(line !== undefined && { line }),
    ...(people !== undefined && { people }),
    ...(amountFen !== undefined && { amountFen }),
    ...(rrule !== undefined && { rrule }),
    ...(readdSkipped && { readdSkipped }),
  };
};

const withStatus = (
  { status, awaiting, inExchangeFor, expiresAt, waitsUntil }: ReservationDocument,
  data: EventOf<ClaimEventType>['data'],
): readonly CalendarEvent[] => {
  switch (status) {
    case 'confirmed':
      return [{ type: 'reservation.confirmed', data }];
    case 'held':
      return [
        {
          type: 'reservation.held',
          data: {
            ...data,
            ...(awaiting && { awaiting }),
            ...(inExchangeFor !== undefined && { inExchangeFor }),
            ...(expiresAt !== undefined && { expiresAt }),
          },
        },
      ];
    case 'awaiting-approval':
      return [{ type: 'reservation.requested', data: { ...data, awaiting: 'approval' } }];
    case 'awaiting-clearance':
      return [{ type: 'reservation.requested', data: { ...data, awaiting: 'clearance' } }];
    case 'waitlisted':
      return [{ type: 'reservation.waitlisted', data: { ...data, ...(waitsUntil !== undefined && { waitsUntil }) } }];
    case 'offered':
      return expiresAt === undefined ? [] : [{ type: 'reservation.offered', data: { ...data, expiresAt } }];
    case 'used':
      return [
        { type: 'reservation.confirmed', data },
        {
          type: 'reservation.used',
          data: { reservation: data.reservation, resource: data.resource, body: data.body, usedAt: longAgo },
        },
      ];
    case 'refused':
    case 'released':
    case 'displaced':
    case 'expired':
      return [];
  }
};
