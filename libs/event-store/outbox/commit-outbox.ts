import type { PublicEvent } from '#contracts';
import { commitId, type Commit } from '../log/commit.js';
import type { CommitLog } from '../log/commit-log.js';
import { commitThatHolds } from '../log/commit-pages.js';
import type { Outbox } from './outbox.js';

export type CommitListener = (commits: readonly Commit[]) => void;

export class CommitOutbox implements Outbox {
  private readonly listeners = new Set<CommitListener>();

  constructor(
    private readonly log: CommitLog,
    readonly publicEvents: (commit: Commit) => readonly PublicEvent[],
  ) {}

  onCommitted(listener: CommitListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners. */
  announce(commits: readonly Commit[]): void {
    if (commits.length === 0) return;
    for (const listener of this.listeners) listener(commits);
  }

  pending(limit: number, othersBefore?: string): Promise<readonly Commit[]> {
    return this.log.pending(limit, othersBefore);
  }

  async previousCommit({ stream, version, previous }: Commit): Promise<Commit | undefined> {
    if (version === 1) return undefined;
    if (previous === undefined) return commitThatHolds(this.log, stream, version - 1);
    const [commit] = await this.log.byIds([commitId(stream, previous)]);
    return commit;
  }

  isPending(commit: Commit): Promise<boolean> {
    return this.log.isPending(commit);
  }

  async commitsOf(ids: readonly string[]): Promise<Commit[]> {
    const found = new Map((await this.log.byIds(ids)).map((commit) => [commit._id, commit]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  markPublished(ids: readonly string[]): Promise<void> {
    return this.log.markPublished(ids);
  }
}
