import {
  evolvePublic,
  unknownInitiative,
  type InitiativeState,
  type ParticipationEvent,
  type PublicInitiativeEvent,
} from '#initiatives';
import type { PendingItem } from './board-item.js';
import { pendingOfInitiative, type Said } from './initiative-pending.js';

interface InitiativeRecord {
  state: InitiativeState;
  readonly said: Map<string, Said>;
  concludedAt: string | undefined;
  /** Since when each thing has been open, by its id. */
  since: ReadonlyMap<string, string>;
}

/**
 * The initiatives of which somebody may wait for something. Memory: each until it is assessed or withdrawn; of one that has ended its id,
 * since what a body says at its own unit may be read later.
 */
export interface InitiativeRecords {
  /** Takes the next event of an initiative's own stream. */
  take(event: PublicInitiativeEvent, time: string): void;
  /** Takes what an invited body said at its own unit, which may be read before or after what the host said. */
  hear(event: ParticipationEvent, unit: string): void;
  /** Unknown where nothing was read of it, and when it has ended. */
  stateOf(id: string): InitiativeState;
  things(): Iterable<PendingItem>;
  /** How many are kept whole. */
  readonly size: number;
}

export const initiativeRecords = (): InitiativeRecords => {
  const kept = new Map<string, InitiativeRecord>();
  const ended = new Set<string>();
  function* things(): Generator<PendingItem> {
    for (const record of kept.values()) yield* thingsOf(record);
  }
  return {
    take: (event, time) => {
      const { initiative: id } = event.data;
      if (ended.has(id)) return;
      const record = kept.get(id) ?? newRecord();
      record.state = evolvePublic(record.state, event);
      if (event.type === 'initiative.concluded') record.concludedAt = time;
      if (hasEnded(record)) {
        ended.add(id);
        kept.delete(id);
        return;
      }
      if (record.state.status !== 'unknown') kept.set(id, record);
      record.since = new Map(thingsOf(record).map((thing) => [thing.id, record.since.get(thing.id) ?? time]));
    },
    hear: ({ data }, unit) => {
      const { initiative, body, round = 1 } = data;
      if (ended.has(initiative)) return;
      const record = kept.get(initiative) ?? newRecord();
      kept.set(initiative, record);
      record.said.set(body, { round, unit });
    },
    stateOf: (id) => kept.get(id)?.state ?? unknownInitiative(),
    things,
    get size() {
      return kept.size;
    },
  };
};

const newRecord = (): InitiativeRecord => ({
  state: unknownInitiative(),
  said: new Map(),
  concludedAt: undefined,
  since: new Map(),
});

const thingsOf = ({ state, said, concludedAt, since }: InitiativeRecord): PendingItem[] =>
  state.status === 'unknown'
    ? []
    : pendingOfInitiative({ initiative: state, said, ...(concludedAt !== undefined && { concludedAt }) }).map(
        (thing) => ({ ...thing, since: thing.since ?? since.get(thing.id) ?? '' }),
      );

/** Nothing comes after an assessment or a withdrawal that anybody waits for. */
const hasEnded = ({ state }: InitiativeRecord): boolean => state.status === 'assessed' || state.status === 'withdrawn';
