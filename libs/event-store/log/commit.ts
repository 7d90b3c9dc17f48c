import type { DomainEvent } from '../streams/stream-category.js';

/** One append: the document of the collection `commits`. Never changed after its insert; `pending` may be taken away. */
export interface Commit<Event extends DomainEvent = DomainEvent> {
  /** `<stream>@<version of its first event, padded to 10 digits>`: its uniqueness is the optimistic lock. */
  readonly _id: string;
  readonly stream: string;
  /** Version of the first event. */
  readonly version: number;
  /** Version of the first event of the commit before, so that a stream can be walked back by `_id`; absent on the first commit. */
  readonly previous?: number;
  readonly events: readonly (Event & { readonly id: string })[];
  readonly at: string;
  /**
   * Never empty. One entry per command that this commit answered, in order: the events after the entry before, up to its `version`,
   * are its own. Who asked stands here and not on the commit, since one insert may answer commands of several callers.
   */
  readonly commandIds: readonly CommandMark[];
  /** Hash of the commit before; empty on the first one. */
  readonly prevHash: string;
  /** SHA-256 over the RFC 8785 form of the commit without `hash` and `pending`. */
  readonly hash: string;
  /**
   * The window of the outbox in which it was inserted: Kafka may lack it while the collection `outbox` has a document of that id. `true` is how
   * earlier versions said that Kafka may lack it.
   */
  readonly pending?: string | true;
}

export interface CommandMark {
  readonly id: string;
  readonly bodyHash: string;
  readonly status: number;
  /** The stream's version after this command. */
  readonly version: number;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/** Version of the last event of a commit. */
export const lastVersion = (commit: Pick<Commit, 'version' | 'events'>): number =>
  commit.version + commit.events.length - 1;

/** The `_id` of the commit whose first event has this version. */
export const commitId = (stream: string, version: number): string => `${stream}@${String(version).padStart(10, '0')}`;
