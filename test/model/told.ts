import type { EventPayload } from '#contracts';
import type { CalendarEvent } from '#resources';

/** A reservation as its events tell it, read without the product's own state. */
export interface Told {
  readonly reservation: string;
  readonly bundle: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  /** Of a held line of a move: the line that it is to replace. */
  readonly inExchangeFor?: string;
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
  const at = (instant: string): number => {
    const there = taken.filter(({ from, to }) => from <= instant && instant < to);
    const left = new Set(taken.flatMap(({ inExchangeFor }) => inExchangeFor ?? []));
    const coming = there.filter(({ inExchangeFor }) => inExchangeFor !== undefined);
    const leaving = there.filter(({ reservation }) => left.has(reservation));
    const rest = there.filter((one) => !coming.includes(one) && !leaving.includes(one));
    // Of a bundle that moves, either what it leaves or what it comes to is used, never both.
    const moving = [...new Set([...coming, ...leaving].map(({ bundle }) => bundle))].map((bundle) =>
      Math.max(sumOf(coming, bundle), sumOf(leaving, bundle)),
    );
    return [...moving, ...rest.map(({ quantity }) => quantity)].reduce((sum, quantity) => sum + quantity, 0);
  };
  return Math.max(0, ...taken.map(({ from }) => at(from)));
};

const sumOf = (reservations: readonly Told[], of: string | undefined): number =>
  reservations.reduce((sum, { bundle, quantity }) => (bundle === of ? sum + quantity : sum), 0);

const tell = (reservations: Map<string, Told>, { type, data }: CalendarEvent): void => {
  switch (type) {
    case 'reservation.requested':
      return claimed(reservations, data, 'requested');
    case 'reservation.held':
      return claimed(reservations, data, 'held', data.inExchangeFor);
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
  inExchangeFor?: string,
): void => {
  const exchange = inExchangeFor === undefined ? {} : { inExchangeFor };
  reservations.set(reservation, { reservation, bundle, from, to, quantity, status, ...exchange });
};

const ended = (reservations: Map<string, Told>, id: string, status: Told['status']): void => {
  const reservation = reservations.get(id);
  if (reservation) reservation.status = status;
};
