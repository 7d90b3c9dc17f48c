import type { EventPayload, PublicEvent } from '#contracts';
import type { StreamCategory } from '#event-store';
import type { Decider } from '#kernel';

export type RefusalsCounted = PublicEvent<'resource.refusals-counted'>;
export type CountRefusals = EventPayload<'resource.refusals-counted'> & { readonly type: 'count-refusals' };

/** Nothing of what was counted is needed to count on. */
export type NothingKept = Readonly<Record<string, never>>;

const decider: Decider<CountRefusals, RefusalsCounted, NothingKept> = {
  initial: () => ({}),
  decide: ({ resource, from, to, counts }) => [
    { type: 'resource.refusals-counted', data: { resource, from, to, counts: [...counts] } },
  ],
  evolve: (state) => state,
};

/**
 * The streams `refusals/<resource>`, beside the calendars: what was refused changes no calendar, so neither its version nor what is decided
 * there waits for a count.
 */
export const refusalsCategory: StreamCategory<CountRefusals, RefusalsCounted, NothingKept> = {
  name: 'refusals',
  decider,
  publish: (event) => event,
  snapshot: { everyEvents: 1_000, encode: (state) => [state], decode: () => ({}) },
};

export const refusalsStream = (resource: string): string => `refusals/${resource}`;
