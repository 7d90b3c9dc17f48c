import type { ResourceDescription } from '#contracts';
import { describe, restore, seatRestored } from './live-state.js';
import type { Ledger } from '../rules/ledger.js';
import { datesOf, instant, periodOf, slotsOf } from '../occupancy/places.js';
import type { Blocking, CalendarState, Reservation } from './resource-calendar.js';
import { initialCalendar } from './resource-calendar.evolve.js';
import { openTable, packRow, unpackRow, type PackedRow } from './snapshot-row.js';

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

interface Body {
  /** Texts that the rows after it name by their number; most are said many times. */
  readonly texts?: readonly string[];
  readonly rows?: readonly PackedRow[];
  /** What counts for quotas and left the live calendar. */
  readonly past?: Ledger['past'];
}

/**
 * The state in pieces of JSON: first the resource, then its reservations. One piece at a time is in memory; all of them together are a
 * fifth of the state.
 */
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
  const table = openTable();
  let rows: PackedRow[] = [];
  let dates = 0;
  for (const reservation of state.reservations.values()) {
    rows.push(packRow(table, state.resource, reservation, datesOf(state, reservation)));
    dates += slotsOf(reservation).length + 1;
    if (dates < datesPerChunk) continue;
    yield* bodies(table.takeNew(), rows);
    rows = [];
    dates = 0;
  }
  yield* bodies(table.takeNew(), rows);
  const past = state.ledger?.past ?? [];
  for (let from = 0; from < past.length; from += datesPerChunk) {
    yield { past: past.slice(from, from + datesPerChunk) } satisfies Body;
  }
}

/** Texts apart from rows: a piece of plain ASCII takes half the memory of one with a Chinese word in it. */
function* bodies(texts: readonly string[], rows: readonly PackedRow[]): Iterable<Body> {
  if (texts.length > 0) yield { texts };
  if (rows.length > 0) yield { rows };
}

export const decodeCalendar = (chunks: readonly object[]): CalendarState => {
  const [head, ...rest] = chunks as [Head, ...Body[]];
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
  const known: string[] = [];
  for (const { texts = [], rows = [], past = [] } of rest) {
    for (const text of texts) known.push(text);
    for (const row of rows) {
      const { dates, ...fields } = unpackRow(known, head.resource, row);
      const reservation: Reservation = { ...fields, slots: [] };
      restore(state, reservation, dates);
    }
    for (const { holder, use } of past) state.ledger?.restorePast(holder, use);
  }
  seatRestored(state);
  state.drawnFen = head.drawnFen; // also what draws took that older snapshots no longer name
  return state;
};
