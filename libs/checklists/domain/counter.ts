import type { EventType, ReceivedEvent } from '#contracts';

/**
 * One thing that was to be done, as an indicator counts it: `of` so many, `met` as it should be (of a meeting's roll: due and present). It belongs to the
 * day on which it was due or done; the same key again replaces what was counted of it.
 */
export interface Tally {
  readonly key: string;
  readonly body: string;
  readonly on: string;
  readonly of: number;
  readonly met: number;
}

/**
 * What an indicator may be counted from: a row of the table. Its memory is the fold of one stream, so that a row may ask for what came before the event at
 * hand.
 */
export interface Counter<T extends EventType = EventType, Memory = unknown> {
  /** As an indicator names it. */
  readonly name: string;
  readonly words: { readonly 'zh-CN': string; readonly en: string };
  readonly events: readonly T[];
  /** Pure; the events of one stream in their order. */
  readonly count: (
    memory: Memory | undefined,
    event: ReceivedEvent<T>,
  ) => { readonly memory: Memory; readonly tallies?: readonly Tally[] };
}

/** The plain row: what each event says by itself, keyed by its place in its stream. */
export const countedFrom = <T extends EventType>(
  name: string,
  words: Counter['words'],
  events: readonly T[],
  tallyOf: (event: ReceivedEvent<T>) => (Omit<Tally, 'key'> & { readonly key?: string }) | undefined,
): Counter<T, object> => ({
  name,
  words,
  events,
  count: (_memory, event) => {
    const found = tallyOf(event);
    return { memory: {}, ...(found && { tallies: [{ key: `${event.sequence}`, ...found }] }) };
  },
});

/** Keeps the types of one row together. */
export const counter = <T extends EventType, Memory>(row: Counter<T, Memory>): Counter<T, Memory> => row;
