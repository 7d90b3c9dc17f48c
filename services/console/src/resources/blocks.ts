import type { Calendar } from '../api/resources.ts';
import type { Block } from '../calendar/time-rows.tsx';

const movable: readonly string[] = ['confirmed', 'held', 'awaiting-approval'];

/** A calendar's entries and blockings as blocks; `nameOf` names a body, `isOwn` says for which body the reader may act. */
export const blocksOf = (
  calendar: Calendar | undefined,
  nameOf: (code: string) => string,
  isOwn: (body: string) => boolean = () => false,
): readonly Block[] => {
  if (calendar === undefined) return [];
  const reservations = calendar.reservations.map(({ id, from, to, purpose, body, status, bundle }): Block => ({
    id,
    from: Date.parse(from),
    to: Date.parse(to),
    label: `${purpose} · ${nameOf(body)}`,
    look: status,
    mayMove: movable.includes(status) && bundle === undefined && isOwn(body),
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
