import type { ResourceDescription } from '#contracts';
import type { ResourceDocument } from './documents.js';

/** Where a resource stands in the order of what was found: numbers first, the lesser the better, then its name and id. */
export type Fit = readonly [
  isTaken: number,
  words: number,
  looseEquipment: number,
  roomOver: number,
  name: string,
  id: string,
];

/** Of a cursor, which is the client's to send. */
export const isFit = (value: unknown): value is Fit =>
  Array.isArray(value) &&
  value.length === 6 &&
  value.every((part, index) => typeof part === (index < 4 ? 'number' : 'string'));

export const fitOf = (
  { id, description }: ResourceDocument,
  isFree: boolean | undefined,
  {
    q,
    places,
    equipment = [],
  }: { readonly q?: string; readonly places?: number; readonly equipment?: readonly string[] },
): Fit => {
  const name = description.name.toLowerCase();
  const at = q === undefined ? 0 : name.indexOf(q.toLowerCase());
  const roomOver = places === undefined ? 0 : (description.capacity ?? 1_000_000) - places;
  const loose = equipment.filter((piece) => !isNamed(description, piece)).length;
  return [isFree === false ? 1 : 0, at < 0 ? 2 : Math.min(at, 1), loose, roomOver, description.name, id];
};

const isNamed = ({ equipment }: ResourceDescription, piece: string): boolean =>
  equipment?.some((one) => one.toLowerCase() === piece.toLowerCase()) ?? false;

/** Does the one come after the other? */
export const isAfter = (one: Fit, other: Fit): boolean => {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined || part === against) continue;
    return part > against;
  }
  return false;
};
