import { forget, sweepPast } from '../domain/calendar/live-state.js';
import { evolveCalendar, initialCalendar } from '../domain/calendar/resource-calendar.evolve.js';
import type { CalendarState } from '../domain/calendar/resource-calendar.js';
import { describeByCopy, eventsOf } from './calendar-from-read-model.js';
import { occupyingStatuses, type ReservationDocument, type ResourceDocument } from './documents.js';
import { ResourceTable, type Wording, wordingOf } from './resource-table.js';

/** A copy with the version that it has. */
export type CopiedResource = ResourceDocument & { readonly version: number };

/** A resource with what is taken of it. */
export interface KnownResource {
  readonly document: CopiedResource;
  readonly wording: Wording;
  /** For the rules and the guard of a booking; nobody changes it but within a trial. It has no purposes and no names. */
  readonly calendar: CalendarState;
}

/** A reservation may be told of before its resource is. */
interface Known {
  document: CopiedResource | undefined;
  wording: Wording | undefined;
  readonly calendar: CalendarState;
}

const isTold = (known: Known): known is Known & KnownResource => known.document !== undefined;

const occupying: ReadonlySet<string> = new Set(occupyingStatuses);

/**
 * All units' resources with what occupies them from now on, in memory: what search and suggestions ask instead of the database.
 *
 * Guarantees: it is what the copies are that it was given, in whatever order resources and reservations came; the later of two copies of
 * one thing must come later. What is over leaves it little by little. It takes some 330 bytes for each reservation.
 */
export class KnownResources {
  private readonly known = new Map<string, Known>();
  private sorted: ResourceTable | undefined;
  private count = 0;

  /** How many reservations it holds. */
  get reservations(): number {
    return this.count;
  }

  get(id: string): KnownResource | undefined {
    const known = this.known.get(id);
    return known && isTold(known) ? known : undefined;
  }

  /** Those that are offered. */
  get offered(): ResourceTable {
    this.sorted ??= new ResourceTable(
      [...this.known.values()]
        .filter(isTold)
        .filter(({ document }) => document.status === 'offered')
        .sort((a, b) => byNameAndId(a.document, b.document)),
    );
    return this.sorted;
  }

  takeResource(document: CopiedResource): void {
    const known = this.of(document.id);
    const { calendar } = known;
    const { id: resource, status, description, blockings } = document;
    describeByCopy(calendar, document);
    for (const blocking of [...calendar.blockings.keys()]) {
      evolveCalendar(calendar, { type: 'resource.unblocked', data: { resource, blocking } });
    }
    for (const { id: blocking, from, to, reason } of blockings) {
      evolveCalendar(calendar, { type: 'resource.blocked', data: { resource, blocking, from, to, reason } });
    }
    calendar.isRetired = status === 'retired';
    known.document = document;
    known.wording = wordingOf(description);
    this.sorted = undefined;
  }

  takeReservation(document: ReservationDocument, now: number): void {
    const { calendar } = this.of(document.resource);
    const before = calendar.reservations.size;
    const former = calendar.reservations.get(document.id);
    if (former) forget(calendar, former);
    if (occupying.has(document.status)) for (const event of eventsOf(plain(document))) evolveCalendar(calendar, event);
    sweepPast(calendar, now);
    this.count += calendar.reservations.size - before;
  }

  private of(id: string): Known {
    let known = this.known.get(id);
    if (!known) {
      const calendar = initialCalendar();
      calendar.resource = id;
      this.known.set(id, (known = { document: undefined, wording: undefined, calendar }));
    }
    return known;
  }
}

/** Without what no rule asks about. */
const plain = (document: ReservationDocument): ReservationDocument => {
  const {
    id,
    resource,
    unit,
    body,
    bookersUnit,
    status,
    from,
    to,
    quantity,
    occurrences,
    amountFen,
    awaiting,
    expiresAt,
  } = document;
  return {
    id,
    resource,
    unit,
    body,
    status,
    ...(bookersUnit !== undefined && { bookersUnit }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(quantity !== undefined && { quantity }),
    ...(occurrences !== undefined && { occurrences }),
    ...(amountFen !== undefined && { amountFen }),
    ...(awaiting !== undefined && { awaiting }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
};

const byNameAndId = (a: ResourceDocument, b: ResourceDocument): number => {
  const [one, other] =
    a.description.name === b.description.name ? [a.id, b.id] : [a.description.name, b.description.name];
  return one < other ? -1 : 1;
};
