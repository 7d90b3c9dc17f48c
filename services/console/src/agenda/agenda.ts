import { unfinishedOf } from '../api/initiatives.ts';
import { reservationsOf } from '../api/reservations.ts';
import type { Person } from '../session/person.ts';
import { entriesOfInitiative, entriesOfReservation, type AgendaEntry } from './agenda-entries.ts';

/** All that a body has before it, in order of time. */
export const agendaOf = async ({ unit, body }: Person, signal: AbortSignal): Promise<readonly AgendaEntry[]> => {
  const nowMs = Date.now();
  const [reservations, initiatives] = await Promise.all([
    reservationsOf(unit, { body, from: new Date(nowMs).toISOString() }, signal),
    unfinishedOf(unit, body, signal),
  ]);
  return [
    ...reservations.flatMap((one) => entriesOfReservation(one, nowMs)),
    ...initiatives.flatMap((one) => entriesOfInitiative(one, body, nowMs)),
  ].toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
};
