import type { EventPayload } from '#contracts';
import type { CalendarEvent } from '#resources';

/** A reservation as its events tell it, read without the product's own state. */
export interface Told {
  readonly reservation: string;
  readonly bundle: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  status:
    'held' | 'confirmed' | 'offered' | 'waitlisted' | 'requested' | 'refused' | 'released' | 'displaced' | 'expired';
}

/** All reservations of a calendar by the order of their ids. */
export const toldBy = (events: readonly CalendarEvent[]): ReadonlyMap<string, Told> => {
  const reservations = new Map<string, Told>();
  for (const event of events) tell(reservations, event);
  return new Map([...reservations].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Does it take a place, or wait for one? */
export const takes = (status: Told['status']): boolean => occupies(status) || status === 'waitlisted';

const occupies = (status: Told['status']): boolean =>
  status === 'held' || status === 'confirmed' || status === 'offered';

/** The greatest quantity held or confirmed at any instant. */
export const peakOf = (reservations: Iterable<Told>): number => {
  const taken = [...reservations].filter(({ status }) => occupies(status));
  const at = (instant: string): number =>
    taken.reduce((sum, { from, to, quantity }) => (from <= instant && instant < to ? sum + quantity : sum), 0);
  return Math.max(0, ...taken.map(({ from }) => at(from)));
};

const tell = (reservations: Map<string, Told>, { type, data }: CalendarEvent): void => {
  switch (type) {
    case 'reservation.requested':
      return claimed(reservations, data, 'requested');
    case 'reservation.held':
      return claimed(reservations, data, 'held');
    case 'reservation.confirmed':
      return claimed(reservations, data, 'confirmed');
    case 'reservation.waitlisted':
      return claimed(reservations, data, 'waitlisted');
    case 'reservation.offered':
      return claimed(reservations, data, 'offered');
    case 'reservation.refused':
      return ended(reservations, data.reservation, 'refused');
    case 'reservation.released':
      return ended(reservations, data.reservation, 'released');
    case 'reservation.displaced':
      return ended(reservations, data.reservation, 'displaced');
    case 'reservation.expired':
      return ended(reservations, data.reservation, 'expired');
    case 'reservation.used':
    case 'clearance.requested':
    case 'reservation.approved':
    case 'reservation.renewed':
    case 'resource.offered':
    case 'resource.revised':
    case 'resource.blocked':
    case 'resource.unblocked':
    case 'resource.retired':
      return;
    case 'reservation.moved':
      throw new Error('no scenario moves a reservation');
  }
};

const claimed = (
  reservations: Map<string, Told>,
  { reservation, bundle, from, to, quantity }: EventPayload<'reservation.confirmed'>,
  status: Told['status'],
): void => {
  reservations.set(reservation, { reservation, bundle, from, to, quantity, status });
};

const ended = (reservations: Map<string, Told>, id: string, status: Told['status']): void => {
  const reservation = reservations.get(id);
  if (reservation) reservation.status = status;
};
