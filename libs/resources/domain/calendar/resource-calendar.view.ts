import { Type } from 'typebox';
import {
  BodyCode,
  Id,
  Instant,
  Interval,
  OneOf,
  ResourceDescription,
  SkippedInterval,
  Text,
  type ViewOf,
} from '#contracts';
import { capacityOf, datesOf, instant, intervalOf, occupies, takesPlace } from '../occupancy/places.js';
import { type CalendarState, type Period, type Reservation, reservationStatuses } from './resource-calendar.js';

/** A resource as the API shows it. */
export const ResourceView = Type.Object({
  id: Id,
  status: OneOf(['offered', 'retired']),
  ...ResourceDescription.properties,
});
export type ResourceView = ViewOf<typeof ResourceView>;

/** One date in a calendar. A series shows once for each of its dates. */
export const CalendarEntry = Type.Object(
  {
    id: Id,
    status: OneOf(reservationStatuses),
    from: Instant,
    to: Instant,
    rrule: Type.Optional(Type.String()),
    quantity: Type.Integer({ minimum: 0 }),
    people: Type.Optional(Type.Integer({ minimum: 0 })),
    amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
    body: BodyCode,
    purpose: Type.String(),
    initiative: Type.Optional(Id),
    bundle: Type.Optional(Id),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    awaiting: Type.Optional(OneOf(['approval', 'clearance'])),
    inExchangeFor: Type.Optional(Id),
    expiresAt: Type.Optional(Instant),
    waitsUntil: Type.Optional(Instant),
  },
  { $id: 'CalendarEntry' },
);
export type CalendarEntry = ViewOf<typeof CalendarEntry>;

/** A reservation as the API shows it; a copy, independent of the state. */
export const ReservationView = Type.Object({
  ...CalendarEntry.properties,
  resource: Id,
  occurrences: Type.Optional(Type.Array(Interval)),
  skipped: Type.Optional(Type.Array(SkippedInterval)),
  readdSkipped: Type.Optional(Type.Boolean()),
  receipts: Type.Optional(Type.Array(Text('personal'))),
});
export type ReservationView = ViewOf<typeof ReservationView>;

export const BlockingView = Type.Object({ id: Id, ...Interval.properties, reason: Type.String() }, { $id: 'Blocking' });
export type BlockingView = ViewOf<typeof BlockingView>;

export const CalendarView = Type.Object({
  resource: Id,
  reservations: Type.Array(CalendarEntry),
  blockings: Type.Array(BlockingView),
});
export type CalendarView = ViewOf<typeof CalendarView>;

/** The resource, or undefined where the stream holds none. */
export const resourceView = (state: CalendarState): ResourceView | undefined =>
  state.description && { id: state.resource, status: state.isRetired ? 'retired' : 'offered', ...state.description };

export const reservationView = (state: CalendarState, id: string): ReservationView | undefined => {
  const reservation = state.reservations.get(id);
  if (!reservation) return undefined;
  const dates = datesOf(state, reservation);
  return {
    ...entryOf(reservation, dates[0] ?? { from: 0, to: 0 }),
    resource: state.resource,
    ...(reservation.details?.rrule !== undefined && { occurrences: dates.map(intervalOf) }),
    ...(reservation.details?.skipped && { skipped: reservation.details.skipped }),
    ...(reservation.details?.readdSkipped && { readdSkipped: true }),
    ...(reservation.details?.receipts && { receipts: reservation.details.receipts }),
  };
};

/** Everything that touches `[from, to)`: what occupies it and what asks for it, in order of time; the ended is left out. */
export const calendarView = (state: CalendarState, period: Period): CalendarView => {
  const touches = (date: Period): boolean => date.from < period.to && date.to > period.from;
  const occupying = hasSeats(state)
    ? state.occupancy.overlapping(period.from, period.to).flatMap((slot) => {
        const reservation = state.occupancy.owner(slot);
        const date = { from: state.occupancy.from(slot), to: state.occupancy.to(slot) };
        return reservation && touches(date) ? [{ reservation, date }] : [];
      })
    : datesAmong(state, occupyingWithoutSeats(state), touches);
  const asking = datesAmong(state, [...state.requested, ...state.waiting], touches);
  return {
    resource: state.resource,
    reservations: [...occupying, ...asking]
      .sort((a, b) => a.date.from - b.date.from)
      .map(({ reservation, date }) => entryOf(reservation, date)),
    blockings: [...state.blockings]
      .filter(([, blocking]) => touches(blocking))
      .map(([id, { from, to, reason }]) => ({ id, ...intervalOf({ from, to }), reason })),
  };
};

/** How many places are left at every instant of the period; of a budget the fen that are left. */
export const leftOf = (state: CalendarState, description: ResourceDescription, period: Period): number =>
  description.sharing === 'budget'
    ? Math.max(0, (description.budgetFen ?? 0) - state.drawnFen)
    : Math.max(0, capacityOf(description) - state.occupancy.peak(period.from, period.to));

const hasSeats = (state: CalendarState): boolean => state.description !== undefined && takesPlace(state.description);

const occupyingWithoutSeats = (state: CalendarState): Reservation[] =>
  [...state.reservations.values()].filter(({ status }) => occupies(status));

const datesAmong = (state: CalendarState, reservations: readonly Reservation[], touches: (date: Period) => boolean) =>
  reservations.flatMap((reservation) =>
    datesOf(state, reservation)
      .filter(touches)
      .map((date) => ({ reservation, date })),
  );

const entryOf = (reservation: Reservation, date: Period): CalendarEntry => {
  const { id, status, quantity, body, purpose, details } = reservation;
  return {
    id,
    status,
    from: instant(date.from),
    to: instant(date.to),
    quantity,
    body,
    purpose,
    ...(details?.initiative !== undefined && { initiative: details.initiative }),
    ...(details?.bundle !== undefined && { bundle: details.bundle }),
    ...(details?.line !== undefined && { line: details.line }),
    ...(details?.people !== undefined && { people: details.people }),
    ...(details?.amountFen !== undefined && { amountFen: details.amountFen }),
    ...(details?.rrule !== undefined && { rrule: details.rrule }),
    ...(details?.inExchangeFor !== undefined && { inExchangeFor: details.inExchangeFor }),
    ...(details?.awaiting !== undefined && { awaiting: details.awaiting }),
    ...(details?.expiresAt !== undefined && { expiresAt: details.expiresAt }),
    ...(details?.waitsUntil !== undefined && { waitsUntil: details.waitsUntil }),
  };
};
