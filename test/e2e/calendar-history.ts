import type { SeenEvent } from './sse.js';

/** What stands in the events of a resource's stream, as far as this check needs it. */
interface Told {
  readonly reservation?: string;
  readonly description?: {
    readonly sharing: 'exclusive' | 'capacity' | 'budget' | 'open';
    readonly capacity?: number;
    readonly budgetFen?: number;
  };
  readonly from?: string;
  readonly to?: string;
  readonly occurrences?: readonly Interval[];
  readonly quantity?: number;
  readonly amountFen?: number;
}
interface Interval {
  readonly from: string;
  readonly to: string;
}
interface Claim {
  readonly intervals: readonly Interval[];
  readonly quantity: number;
  readonly amountFen: number;
}

/** What occupies a resource at the end of its history, by reservation. */
export type Occupants = ReadonlyMap<string, Claim>;

/**
 * Reads the history of one resource, event by event, and finds the first moment at which more was given away than there is: more than the
 * capacity at some instant, or more than the budget. It knows the public events alone and shares no code with the product.
 *
 * Throws an Error that names the event; also where a version is missing or comes twice.
 */
export const checkHistory = (events: readonly SeenEvent[]): Occupants => {
  const occupants = new Map<string, Claim>();
  let limits: NonNullable<Told['description']> | undefined;
  for (const [index, event] of events.entries()) {
    if (event.sequence !== index + 1)
      throw new Error(`${event.subject}: version ${event.sequence} at place ${index + 1}`);
    const told = event.data as Told;
    limits = told.description ?? limits;
    apply(occupants, event.type.split('.')[2] ?? '', told);
    const excess = limits && excessOf(occupants, limits, told);
    if (excess) throw new Error(`${event.subject}@${event.sequence} ${event.type}: ${excess}`);
  }
  return occupants;
};

const apply = (occupants: Map<string, Claim>, verb: string, told: Told): void => {
  const { reservation } = told;
  if (reservation === undefined) return;
  const before = occupants.get(reservation);
  switch (verb) {
    case 'confirmed':
    case 'held':
    case 'offered':
      occupants.set(reservation, claimOf(told));
      return;
    case 'moved':
      if (before) occupants.set(reservation, claimOf(told));
      return;
    case 'released':
    case 'displaced':
      if (before && told.occurrences) {
        const gone = new Set(told.occurrences.map(({ from }) => from));
        occupants.set(reservation, { ...before, intervals: before.intervals.filter(({ from }) => !gone.has(from)) });
      } else occupants.delete(reservation);
      return;
    case 'used':
      if (before && told.amountFen !== undefined) occupants.set(reservation, { ...before, amountFen: told.amountFen });
      return;
    case 'expired':
    case 'refused':
      occupants.delete(reservation);
  }
};

const claimOf = ({ from = '', to = '', occurrences, quantity = 1, amountFen = 0 }: Told): Claim => ({
  intervals: occurrences ?? [{ from, to }],
  quantity,
  amountFen,
});

/** Only what the last event touched can have become too much. */
const excessOf = (occupants: Occupants, limits: NonNullable<Told['description']>, told: Told): string | undefined => {
  const all = [...occupants.values()];
  if (limits.sharing === 'open') return undefined;
  if (limits.sharing === 'budget') {
    const drawn = all.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const budget = limits.budgetFen ?? 0;
    return drawn > budget ? `${drawn} fen drawn of ${budget}` : undefined;
  }
  const places = limits.sharing === 'exclusive' ? 1 : (limits.capacity ?? 1);
  const touched = told.reservation === undefined ? [] : (occupants.get(told.reservation)?.intervals ?? []);
  // Occupancy rises only where some claim begins.
  for (const { from, to } of touched) {
    const begins = all.flatMap(({ intervals }) => intervals.map((interval) => interval.from));
    for (const instant of [from, ...begins.filter((begin) => from <= begin && begin < to)]) {
      const taken = all
        .filter(({ intervals }) => intervals.some((interval) => interval.from <= instant && instant < interval.to))
        .reduce((sum, { quantity }) => sum + quantity, 0);
      if (taken > places) return `${taken} of ${places} places taken at ${instant}`;
    }
  }
  return undefined;
};
