import type { Interval, ResourceDescription, SkippedInterval } from '#contracts';
import { capacityOf, datesOf, instant, intervalOf, occupies, takesPlace } from '../occupancy/places.js';
import type { CalendarState, Period, Reservation, ReservationStatus } from './resource-calendar.js';

/** A resource as the API shows it. */
export interface ResourceView extends ResourceDescription {
  readonly id: string;
  readonly status: 'offered' | 'retired';
}

/** A reservation as the API shows it; a copy, independent of the state. */
export interface ReservationView {
  readonly id: string;
  readonly resource: string;
  readonly status: ReservationStatus;
  readonly from: string;
  readonly to: string;
  readonly occurrences?: readonly Interval[];
  readonly skipped?: readonly SkippedInterval[];
  readonly rrule?: string;
  readonly quantity: number;
  readonly people?: number;
  readonly amountFen?: number;
  readonly body: string;
  readonly purpose: string;
  readonly initiative?: string;
  readonly bundle?: string;
  readonly line?: number;
  readonly awaiting?: 'approval' | 'clearance';
  readonly expiresAt?: string;
  readonly waitsUntil?: string;
  readonly readdSkipped?: boolean;
  readonly receipts?: readonly string[];
}

export interface BlockingView extends Interval {
  readonly id: string;
  readonly reason: string;
}

/** One date in a calendar. A series shows once for each of its dates. */
export type CalendarEntry = Omit<ReservationView, 'occurrences' | 'skipped' | 'readdSkipped' | 'receipts' | 'resource'>;

export interface CalendarView {
  readonly resource: string;
  readonly reservations: readonly CalendarEntry[];
  readonly blockings: readonly BlockingView[];
}

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
    ? (description.budgetFen ?? 0) - state.drawnFen
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
    ...(details?.awaiting !== undefined && { awaiting: details.awaiting }),
    ...(details?.expiresAt !== undefined && { expiresAt: details.expiresAt }),
    ...(details?.waitsUntil !== undefined && { waitsUntil: details.waitsUntil }),
  };
};
