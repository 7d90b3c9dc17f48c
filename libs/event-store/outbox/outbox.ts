import type { PublicEvent } from '#contracts';
import type { Commit } from '../log/commit.js';

/**
 * The relay's side of the store: which commits Kafka does not have yet.
 *
 * A commit is pending from its insert until {@link Outbox.markPublished}; marking touches no version and no hash, and doing it twice
 * does nothing. Every method tells what is on disk, whichever process wrote it; of its own commits this process knows whether they are pending.
 * What a process marked shortly before it died, and what another one has inserted just now, may be pending although Kafka has it; never the
 * other way round.
 */
export interface Outbox {
  /**
   * Calls the listener after each insert of this process with the commits that it stored, in order per stream, before their
   * commands are answered; a commit may be announced twice. The listener must return at once and must not throw. Returns how to
   * stop listening.
   */
  onCommitted(listener: (commits: readonly Commit[]) => void): () => void;

  /**
   * Up to `limit` pending commits, oldest first: this process's own, and those of others, of which only the ones from before
   * `othersBefore` (an instant) if it is given. All of them when fewer come than `limit`.
   */
  pending(limit: number, othersBefore?: string): Promise<readonly Commit[]>;

  /** The commit of the same stream right before this one, pending or not; undefined for the first. */
  previousCommit(commit: Commit): Promise<Commit | undefined>;

  /** May Kafka lack this commit? */
  isPending(commit: Commit): Promise<boolean>;

  /** The commits with these `_id`s that exist, as they stand on disk now, in the order asked. */
  commitsOf(ids: readonly string[]): Promise<Commit[]>;

  /** These commits are pending no more. Only for commits that the broker has acknowledged. */
  markPublished(ids: readonly string[]): Promise<void>;

  /**
   * What the others see of a commit: one public event per stored one, in order, by the category's `publish`. Throws when no
   * category of that name was opened in this process.
   */
  publicEvents(commit: Commit): readonly PublicEvent[];
}
