import type { Commit } from './commit.js';

/**
 * The collection `commits` as the store uses it: the port behind which the database stands. A conforming log never changes a commit
 * but for `pending`, and refuses a second commit with the same `_id` or with a command id that the stream has.
 */
export interface CommitLog {
  /**
   * One unordered bulk write. Answers for each commit whether it is stored now; a throw means that the outcome of every one of them is unknown
   * (time-out, lost connection).
   */
  insert(commits: readonly Commit[]): Promise<readonly InsertResult[]>;
  /** Those of the commits that exist, in any order. */
  byIds(ids: readonly string[]): Promise<Commit[]>;
  /** The commit of the stream that holds this command's mark. */
  withCommand(stream: string, commandId: string): Promise<Commit | undefined>;
  /** Pending commits, oldest first, of one stream by version. */
  pending(limit: number): Promise<Commit[]>;
  markPublished(ids: readonly string[]): Promise<void>;
}

export type InsertResult =
  { readonly kind: 'stored' } | { readonly kind: 'duplicate' } | { readonly kind: 'failed'; readonly error: Error };
