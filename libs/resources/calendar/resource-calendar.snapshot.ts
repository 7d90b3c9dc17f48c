import type { ResourceDescription } from '#contracts';
import type { Unit } from '#kernel';
import type { Ledger } from './ledger.js';
import { instant, periodOf } from './places.js';
import type {
  Blocking,
  CalendarState,
  Reservation,
  ReservationDetails,
  ReservationStatus,
} from './resource-calendar.js';
import { describe, initialCalendar, restore } from './resource-calendar.evolve.js';

/** A chunk stays well below MongoDB's 16 MB also when each reservation is a long series. */
const datesPerChunk = 20_000;

interface Head {
  readonly resource: string;
  readonly description?: ResourceDescription;
  readonly isRetired: boolean;
  readonly drawnFen: number;
  /** From when on it is counted who has how much. */
  readonly countedSince?: string;
  readonly blockings: readonly (Omit<Blocking, 'slot' | 'from' | 'to'> & {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  })[];
  readonly endedLines: readonly string[];
}

export interface StoredReservation {
  readonly id: string;
  readonly body: string;
  readonly unit?: Unit;
  readonly purpose: string;
  readonly requestedBy: string;
  readonly quantity: number;
  readonly status: ReservationStatus;
  readonly details?: ReservationDetails;
  /** Starts and ends in turn, in milliseconds of the epoch. */
  readonly dates: readonly number[];
}

interface Body {
  readonly reservations?: readonly StoredReservation[];
  /** What counts for quotas and left the live calendar. */
  readonly past?: Ledger['past'];
}

/** The state in pieces of JSON: first the resource, then its reservations. One piece at a time is in memory. */
export function* encodeCalendar(state: CalendarState): Iterable<object> {
  const head: Head = {
    resource: state.resource,
    ...(state.description && { description: state.description }),
    isRetired: state.isRetired,
    drawnFen: state.drawnFen,
    ...(state.ledger && Number.isFinite(state.ledger.since) && { countedSince: instant(state.ledger.since) }),
    blockings: [...state.blockings].map(([id, { from, to, reason }]) => ({
      id,
      from: instant(from),
      to: instant(to),
      reason,
    })),
    endedLines: [...state.endedLines],
  };
  yield head;
  let reservations: StoredReservation[] = [];
  let dates = 0;
  for (const reservation of state.reservations.values()) {
    reservations.push(stored(state, reservation));
    dates += reservation.slots.length + 1;
    if (dates < datesPerChunk) continue;
    yield { reservations } satisfies Body;
    reservations = [];
    dates = 0;
  }
  if (reservations.length > 0) yield { reservations } satisfies Body;
  const past = state.ledger?.past ?? [];
  for (let from = 0; from < past.length; from += datesPerChunk) {
    yield { past: past.slice(from, from + datesPerChunk) } satisfies Body;
  }
}

export const decodeCalendar = (chunks: readonly object[]): CalendarState => {
  const [head, ...bodies] = chunks as [Head, ...Body[]];
  const state = initialCalendar();
  state.resource = head.resource;
  state.isRetired = head.isRetired;
  if (head.description) {
    describe(state, head.description, head.countedSince === undefined ? undefined : Date.parse(head.countedSince));
  }
  for (const { id, reason, ...interval } of head.blockings) {
    const period = periodOf(interval);
    const slot = state.blocked.note(period.from, period.to, 1, id);
    state.blocked.seat(slot);
    state.blockings.set(id, { ...period, reason, slot });
  }
  for (const line of head.endedLines) state.endedLines.add(line);
  for (const { reservations = [], past = [] } of bodies) {
    for (const reservation of reservations) restore(state, reservation);
    for (const { holder, use } of past) state.ledger?.restorePast(holder, use);
  }
  state.drawnFen = head.drawnFen; // also holds what past draws took, which are no longer in the state
  return state;
};

const stored = (
  state: CalendarState,
  { id, body, unit, purpose, requestedBy, quantity, status, details, slots }: Reservation,
): StoredReservation => ({
  id,
  body,
  ...(unit !== undefined && { unit }),
  purpose,
  requestedBy,
  quantity,
  status,
  ...(details && { details }),
  dates: slots.flatMap((slot) => [state.occupancy.from(slot), state.occupancy.to(slot)]),
});
