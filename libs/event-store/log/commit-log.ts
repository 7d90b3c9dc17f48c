import type { Commit } from './commit.js';

/**
 * The collection `commits` as the store uses it: the port behind which the database stands. A conforming log never changes a commit
 * but may take `pending` away, and refuses a second commit with the same `_id` or with a command id that the stream has.
 */
export interface CommitLog {
  /**
   * One unordered bulk write; each commit is pending from it on. Answers for each commit whether it is stored now; a throw means that the
   * outcome of every one of them is unknown (time-out, lost connection).
   */
  insert(commits: readonly Commit[]): Promise<readonly InsertResult[]>;
  /** Those of the commits that exist, in any order. */
  byIds(ids: readonly string[]): Promise<Commit[]>;
  /** The commit of the stream that holds this command's mark. */
  withCommand(stream: string, commandId: string): Promise<Commit | undefined>;
  /** Commits that Kafka may lack, oldest first; of those that other processes inserted only the ones from before that instant, if one is given. */
  pending(limit: number, othersBefore?: string): Promise<Commit[]>;
  /** May Kafka lack it? */
  isPending(commit: Commit): Promise<boolean>;
  markPublished(ids: readonly string[]): Promise<void>;
  /** After the last call: leaves no more on disk than is needed. The connection stays open. */
  close(): Promise<void>;
}

export type InsertResult =
  { readonly kind: 'stored' } | { readonly kind: 'duplicate' } | { readonly kind: 'failed'; readonly error: Error };
