import { type DisclosureLevel, hiddenAt, maskPayload, type PublicEvent } from '#contracts';
import type { Commit } from '#event-store';
import { publishInitiative } from '../domain/life-cycle/initiative.decide.js';
import {
  evolveInitiative,
  type Initiative,
  type InitiativeEvent,
  type InitiativeState,
  unknownInitiative,
} from '../domain/life-cycle/initiative.js';
import { evolvePublic } from '../read-models/evolve-public.js';

/** What one event changed: a member of the initiative, as it was and as it is; null where it was not, or is no more. */
export interface Change {
  readonly member: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly version: number;
  readonly event: string;
  readonly at: string;
  /** An opaque id; `system:…` for what follows by rule. */
  readonly actor: string;
  /** For whom they acted, where that is said: what is not is the host's, or follows by rule. */
  readonly body?: string;
  readonly reason?: string;
  readonly changes: readonly Change[];
}

/** How much of a history somebody sees. */
export interface Sight {
  readonly level: DisclosureLevel;
  /** What stands in drafts is the host's own. */
  readonly seesDrafts: boolean;
}

/** The history of an initiative's stream, event by event. Texts that are not the reader's to see are masked before they are compared. */
export const historyOf = async (
  commits: AsyncIterable<Commit<InitiativeEvent>>,
  sight: Sight,
): Promise<readonly HistoryEntry[]> => {
  const entries: HistoryEntry[] = [];
  let state: InitiativeState = unknownInitiative();
  for await (const commit of commits) {
    for (const [index, stored] of commit.events.entries()) {
      const before = membersOf(state);
      const shown = masked(sight.seesDrafts ? stored : publishInitiative(stored), sight);
      state = sight.seesDrafts ? evolveInitiative(state, shown) : evolvePublic(state, shown);
      entries.push(entryOf(commit, commit.version + index, shown, changesBetween(before, membersOf(state))));
    }
  }
  return entries;
};

const entryOf = (
  commit: Commit<InitiativeEvent>,
  version: number,
  event: Shown,
  changes: readonly Change[],
): HistoryEntry => {
  const { actor = '', onBehalfOf } = commit.commandIds.find((mark) => mark.version >= version) ?? {};
  const body = bodyOf(event) ?? (actor.startsWith('system:') ? undefined : onBehalfOf);
  const { reason } = event.data as { readonly reason?: unknown };
  return {
    version,
    event: event.type,
    at: commit.at,
    actor,
    ...(body !== undefined && { body }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
    changes,
  };
};

/** An answer is its body's own. */
const bodyOf = ({ data }: Shown): string | undefined =>
  'body' in data && typeof data.body === 'string' ? data.body : undefined;

/** A stored event, or what the others see of it. */
type Shown = InitiativeEvent;

/** A draft's content is as sensitive as what is posted of it. */
const masked = (event: InitiativeEvent | PublicEvent, { level }: Sight): Shown => {
  const hidden = hiddenAt(level);
  const isDraft = event.type === 'initiative.drafted' || event.type === 'initiative.draft-revised';
  const data =
    hidden.size === 0 ? event.data : maskPayload(isDraft ? 'initiative.posted' : event.type, event.data, hidden);
  return { type: event.type, data } as Shown;
};

type Members = Readonly<Record<string, unknown>>;

const membersOf = (state: InitiativeState): Members => (state.status === 'unknown' ? {} : membersOfKnown(state));

const membersOfKnown = (initiative: Initiative): Members => {
  const { status, content, participants, stages, bundles, silence, results, assessment, withdrawnReason } = initiative;
  return {
    status,
    ...content,
    ...prefixed('participants', Object.entries(participants)),
    ...prefixed('stages', Object.entries(stages)),
    ...prefixed(
      'bundles',
      bundles.map((bundle) => [bundle.id, bundle] as const),
    ),
    ...(silence && { silence }),
    ...(results !== undefined && { results }),
    ...(assessment && { assessment }),
    ...(withdrawnReason !== undefined && { withdrawnReason }),
  };
};

const prefixed = (name: string, entries: readonly (readonly [string, unknown])[]): Members =>
  Object.fromEntries(entries.map(([key, value]) => [`${name}.${key}`, value]));

const changesBetween = (before: Members, after: Members): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]))
    .map((member) => ({ member, before: before[member] ?? null, after: after[member] ?? null }));
