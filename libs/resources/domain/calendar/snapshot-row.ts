import { isUnit } from '#kernel';
import type { Period, Reservation, ReservationDetails, ReservationStatus } from './resource-calendar.js';

/** The texts of a snapshot, each said once. */
export interface TextTable {
  readonly numberOf: (text: string) => number;
  /** The texts that came since the last call, in the order of their numbers. */
  readonly takeNew: () => readonly string[];
}

export const openTable = (): TextTable => {
  const numbers = new Map<string, number>();
  let fresh: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      fresh.push(text);
      return numbers.size - 1;
    },
    takeNew: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
};

/**
 * A reservation as a list: its id without the resource's; the numbers of its body, unit ('' where it is unknown), purpose, asker and
 * status; its quantity; its dates as starts and lengths in turn, each start as the distance from the one before, in milliseconds; what only
 * some have.
 */
export type PackedRow = readonly [
  id: string,
  body: number,
  unit: number,
  purpose: number,
  requestedBy: number,
  status: number,
  quantity: number,
  dates: readonly number[],
  details?: ReservationDetails,
];

export const packRow = (
  { numberOf }: TextTable,
  resource: string,
  { id, body, unit, purpose, requestedBy, status, quantity, details }: Reservation,
  dates: readonly Period[],
): PackedRow => {
  const row = [
    id.startsWith(`${resource}.`) ? id.slice(resource.length) : id,
    numberOf(body),
    numberOf(unit ?? ''),
    numberOf(purpose),
    numberOf(requestedBy),
    numberOf(status),
    quantity,
    dates.flatMap(({ from, to }, index) => [from - (dates[index - 1]?.from ?? 0), to - from]),
  ] as const;
  return details ? [...row, details] : row;
};

export const unpackRow = (
  texts: readonly string[],
  resource: string,
  [id, body, unitText, purpose, requestedBy, status, quantity, packed, details]: PackedRow,
): Omit<Reservation, 'slots'> & { readonly dates: readonly Period[] } => {
  const text = (number: number): string => texts[number] ?? '';
  const unit = text(unitText);
  const dates: Period[] = [];
  let from = 0;
  for (let index = 0; index < packed.length; index += 2) {
    from += packed[index] ?? 0;
    dates.push({ from, to: from + (packed[index + 1] ?? 0) });
  }
  return {
    id: id.startsWith('.') ? `${resource}${id}` : id,
    body: text(body),
    unit: isUnit(unit) ? unit : undefined,
    purpose: text(purpose),
    requestedBy: text(requestedBy),
    status: text(status) as ReservationStatus,
    quantity,
    dates,
    details,
  };
};
