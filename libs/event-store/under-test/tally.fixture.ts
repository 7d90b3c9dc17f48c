import { randomUUID } from 'node:crypto';
import { RuleViolation, type Timed } from '#kernel';
import type { CommandContext } from '../streams/command-context.js';
import type { StreamCategory } from '../streams/stream-category.js';

/** The simplest category that can refuse, repeat and conflict: entries that add up to a limit. */
export interface AddEntry {
  readonly entry: string;
  readonly amount: number;
  /** How many events it shall give. */
  readonly times?: number;
}
export interface EntryAdded {
  readonly type: 'entry.added';
  readonly data: { readonly entry: string; readonly amount: number; readonly at: string };
}
export interface Tally {
  total: number;
  readonly entries: Map<string, number>;
}

export const tallyLimit = 100_000;

export const tally: StreamCategory<AddEntry, EntryAdded, Tally> = {
  name: 'tally',
  decider: {
    initial: () => ({ total: 0, entries: new Map() }),
    decide: ({ entry, amount, times = 1, at }: Timed<AddEntry>, state) => {
      if (amount < 0) throw new TypeError('an amount below zero');
      if (state.total + amount * times > tallyLimit) throw new RuleViolation('tally-full', 'it does not fit');
      if (state.entries.has(entry)) return [];
      return Array.from({ length: times }, () => ({ type: 'entry.added', data: { entry, amount, at } }));
    },
    evolve: (state, { data: { entry, amount } }) => {
      state.total += amount;
      state.entries.set(entry, (state.entries.get(entry) ?? 0) + amount);
      return state;
    },
  },
  publish: ({ data: { entry } }) => ({
    type: 'reservation.released',
    data: { reservation: entry, resource: 'org-tally', body: 'tally' },
  }),
};

/** The same with a snapshot after every ten events, three entries to a chunk. */
export const snapshotTally: StreamCategory<AddEntry, EntryAdded, Tally> = {
  ...tally,
  name: 'snapshots',
  snapshot: {
    everyEvents: 10,
    *encode({ entries }) {
      const all = [...entries];
      for (let i = 0; i < all.length; i += 3) yield all.slice(i, i + 3);
    },
    decode: (chunks) => {
      const entries = new Map((chunks as [string, number][][]).flat());
      return { entries, total: [...entries.values()].reduce((sum, amount) => sum + amount, 0) };
    },
  },
};

/** What a request with this key would bring along; without a key one that never comes again. */
export const contextOf = (commandId: string = randomUUID(), bodyHash = 'body'): CommandContext => ({
  commandId,
  bodyHash,
  status: 201,
  actor: 'anna',
  correlationId: 'correlation',
  causationId: 'cause',
});

export const totalOf = (state: Tally): number => state.total;
