import type { PublicEvent } from '#contracts';
import type { Unit } from '#kernel';
import { periodOf } from '../domain/occupancy/places.js';
import type { Period } from '../domain/calendar/resource-calendar.js';
import type { Decided } from './resource-history.js';

export type ReservationEvent = PublicEvent<
  | 'reservation.requested'
  | 'reservation.held'
  | 'reservation.confirmed'
  | 'reservation.refused'
  | 'reservation.waitlisted'
  | 'reservation.offered'
  | 'reservation.released'
  | 'reservation.expired'
  | 'reservation.displaced'
  | 'reservation.moved'
  | 'reservation.used'
> &
  Decided;

/** What became of a reservation. */
export interface ReservationHistory {
  readonly reservation: string;
  readonly resource: string;
  readonly body: string;
  unit: Unit | undefined;
  /** Is it booked, as far as the events go: confirmed or used, and neither let go nor displaced since? */
  isBooked: boolean;
  dates: readonly Period[];
  quantity: number;
  amountFen: number;
  refusal: { readonly at: number; readonly code: string } | undefined;
  /** On the waiting list (not a bundle's line): since when, and until when if it has ended. */
  wait: { readonly since: number; readonly until?: number; readonly isServed?: boolean } | undefined;
}

/** Folds the events of one reservation, in their order, into another object each time: who holds one sees it unchanged. */
export const followReservation = (
  history: ReservationHistory | undefined,
  event: ReservationEvent,
): ReservationHistory => {
  const known = history ? { ...history } : begun(event);
  const at = Date.parse(event.time);
  switch (event.type) {
    case 'reservation.requested':
    case 'reservation.held':
    case 'reservation.offered':
    case 'reservation.moved':
      claim(known, event.data);
      return endWait(known, at, true);
    case 'reservation.confirmed':
      claim(known, event.data);
      known.isBooked = true;
      return known;
    case 'reservation.waitlisted':
      claim(known, event.data);
      if (event.data.bundle === undefined) known.wait = { since: at };
      return known;
    case 'reservation.used':
      known.amountFen = event.data.amountFen ?? known.amountFen;
      return known;
    case 'reservation.refused':
      known.refusal = { at, code: event.data.code };
      known.isBooked = false;
      return endWait(known, at, false);
    case 'reservation.expired':
      known.isBooked = false;
      return known;
    case 'reservation.released':
    case 'reservation.displaced': {
      const gone = event.data.occurrences?.map(({ from }) => Date.parse(from));
      if (gone) known.dates = known.dates.filter(({ from }) => !gone.includes(from));
      else known.isBooked = false;
      return gone ? known : endWait(known, at, false);
    }
  }
};

const begun = ({ data }: ReservationEvent): ReservationHistory => ({
  reservation: data.reservation,
  resource: data.resource,
  body: data.body,
  unit: undefined,
  isBooked: false,
  dates: [],
  quantity: 1,
  amountFen: 0,
  refusal: undefined,
  wait: undefined,
});

const claim = (
  known: ReservationHistory,
  data: Extract<ReservationEvent, { type: 'reservation.moved' }>['data'],
): void => {
  known.unit = data.unit ?? known.unit;
  known.dates = (data.occurrences ?? [data]).map(periodOf);
  known.quantity = data.quantity;
  known.amountFen = data.amountFen ?? known.amountFen;
};

const endWait = (known: ReservationHistory, until: number, isServed: boolean): ReservationHistory => {
  if (known.wait && known.wait.until === undefined) known.wait = { ...known.wait, until, isServed };
  return known;
};
