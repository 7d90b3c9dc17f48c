import type { ResourceDescription } from '#contracts';
import { evolveReservation, type ReservationDocument, type ReservationEvent } from '#resources';

/** A reservation that has not ended. */
export interface Live {
  readonly document: ReservationDocument;
  /** Since when it stands as it does: waits, is offered, occupies. */
  readonly since: string;
}

/** A reservation, or the named dates of a series, that was taken away from its body. */
export interface Displaced {
  readonly id: string;
  readonly document: ReservationDocument;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A resource with what stands on its calendar, from the events of its stream; changed in place. */
export interface ResourceRecord {
  readonly id: string;
  description: ResourceDescription | undefined;
  readonly live: Map<string, Live>;
  displaced: Displaced[];
  /** How many reservations stood after what is over was let go last. */
  sweptSize: number;
}

export const resourceRecord = (id: string): ResourceRecord => ({
  id,
  description: undefined,
  live: new Map(),
  displaced: [],
  sweptSize: 0,
});

const ended: ReadonlySet<ReservationDocument['status']> = new Set(['refused', 'released', 'displaced', 'expired']);

/** Takes a reservation's event, decided at `at`. */
export const evolveLive = (record: ResourceRecord, event: ReservationEvent, at: string): void => {
  const { reservation } = event.data;
  const before = record.live.get(reservation);
  const document = evolveReservation(before?.document, event);
  if (event.type === 'reservation.displaced' && before) takeAway(record, before.document, event.data, at);
  if (ended.has(document.status)) record.live.delete(reservation);
  else record.live.set(reservation, { document, since: isSame(before, document) ? before.since : at });
  if (record.live.size > 2 * record.sweptSize + 100) sweep(record, at);
};

const isSame = (before: Live | undefined, { status, awaiting }: ReservationDocument): before is Live =>
  before?.document.status === status && before.document.awaiting === awaiting;

const takeAway = (
  record: ResourceRecord,
  document: ReservationDocument,
  { reason, occurrences }: Extract<ReservationEvent, { readonly type: 'reservation.displaced' }>['data'],
  at: string,
): void => {
  const dates = occurrences ?? document.occurrences ?? [];
  const from = dates[0]?.from ?? document.from;
  const to = dates.at(-1)?.to ?? document.until;
  if (from === undefined || to === undefined) return;
  const name = occurrences ? `${document.id}/${from}` : document.id;
  record.displaced = [...record.displaced, { id: name, document, at, from, to, reason }];
};

const day = 86_400_000;

/**
 * Lets go what was over a day before the instant, which is an event's and not the clock's, and is not waited for. A fund keeps its draws: what was spent
 * stays spent.
 */
const sweep = (record: ResourceRecord, at: string): void => {
  const before = new Date(Date.parse(at) - day).toISOString();
  record.displaced = record.displaced.filter(({ to }) => to >= before);
  if (record.description?.sharing !== 'budget') {
    for (const [id, { document }] of record.live) {
      const { status, until } = document;
      if ((status === 'confirmed' || status === 'used') && until !== undefined && until < before)
        record.live.delete(id);
    }
  }
  record.sweptSize = record.live.size;
};
