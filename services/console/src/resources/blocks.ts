import type { Calendar } from '../api/resources.ts';
import type { Block } from '../calendar/time-rows.tsx';

/** A calendar's entries and blockings as blocks; `nameOf` names a body. */
export const blocksOf = (calendar: Calendar | undefined, nameOf: (code: string) => string): readonly Block[] => {
  if (calendar === undefined) return [];
  const reservations = calendar.reservations.map(({ id, from, to, purpose, body, status }): Block => ({
    id,
    from: Date.parse(from),
    to: Date.parse(to),
    label: `${purpose} · ${nameOf(body)}`,
    look: status,
  }));
  const blockings = (calendar.blockings ?? []).map(({ id, from, to, reason }): Block => ({
    id,
    from: Date.parse(from),
    to: Date.parse(to),
    label: reason,
    look: 'blocked',
  }));
  return [...blockings, ...reservations];
};
