import { setTimeout as sleep } from 'node:timers/promises';
import type { Commit } from './commit.js';
import type { CommitLog, InsertResult } from './commit-log.js';

/** `lost`: another commit has that `_id`, or the stream has one of the command ids; nothing of this commit is stored. */
export type AppendResult =
  { readonly kind: 'stored' } | { readonly kind: 'lost' } | { readonly kind: 'failed'; readonly error: Error };

export interface AppendBounds {
  /** Commits of one bulk write. */
  readonly commitsPerWrite: number;
  /** Bulk writes under way at a time. */
  readonly writes: number;
  /** How long an insert of unknown outcome is looked for and tried again before its commands are given up. */
  readonly resolveMs: number;
}

interface Waiting {
  readonly commit: Commit;
  readonly answer: (result: AppendResult) => void;
}

/**
 * Gathers the commits of many streams into unordered bulk writes: while one is under way the next fills.
 *
 * Each answer is certain: an insert that timed out or whose connection was lost is looked up by its `_id`, and sent again as it was until it is
 * stored, lost or given up; a duplicate key whose document has the same hash is our own insert that had worked.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private writing = 0;
  private isScheduled = false;

  constructor(
    private readonly log: CommitLog,
    private readonly bounds: AppendBounds,
    private readonly stored: (commits: readonly Commit[]) => void,
  ) {}

  append(commit: Commit): Promise<AppendResult> {
    return new Promise((answer) => {
      this.waiting.push({ commit, answer });
      this.schedule();
    });
  }

  /** One turn of the event loop later, so that streams woken by the same write share the next one. */
  private schedule(): void {
    if (this.isScheduled || this.writing >= this.bounds.writes || this.waiting.length === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      const batch = this.waiting.splice(0, this.bounds.commitsPerWrite);
      this.writing += 1;
      void this.write(batch).finally(() => {
        this.writing -= 1;
        this.schedule();
      });
      this.schedule();
    });
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    const commits = batch.map((waiting) => waiting.commit);
    const results = await this.settle(commits);
    this.stored(commits.filter((_, i) => results[i]?.kind === 'stored'));
    batch.forEach(({ answer }, i) => answer(results[i] ?? { kind: 'lost' }));
  }

  private async settle(commits: readonly Commit[]): Promise<AppendResult[]> {
    try {
      return await this.withOwnDuplicates(commits, await this.log.insert(commits));
    } catch (error) {
      // One bad commit must not take its neighbours along: from here on each goes alone.
      return await Promise.all(commits.map((commit) => this.resolve(commit, error)));
    }
  }

  /** The outcome is unknown: look, and send the same again if it is not there. */
  private async resolve(commit: Commit, cause: unknown): Promise<AppendResult> {
    const deadline = Date.now() + this.bounds.resolveMs;
    let error = cause;
    for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
      try {
        const [result] = await this.withOwnDuplicates([commit], await this.log.insert([commit]));
        return result ?? { kind: 'lost' };
      } catch (again) {
        error = again;
      }
      if (!isPassing(error) || Date.now() >= deadline) return { kind: 'failed', error: asError(error) };
      await sleep(pause);
    }
  }

  private async withOwnDuplicates(
    commits: readonly Commit[],
    results: readonly InsertResult[],
  ): Promise<AppendResult[]> {
    const duplicates = commits.filter((_, i) => results[i]?.kind === 'duplicate');
    const onDisk = new Map(
      duplicates.length > 0 ? (await this.log.byIds(duplicates.map(({ _id }) => _id))).map((c) => [c._id, c.hash]) : [],
    );
    return commits.map((commit, i): AppendResult => {
      const result = results[i] ?? { kind: 'stored' };
      if (result.kind !== 'duplicate') return result;
      return { kind: onDisk.get(commit._id) === commit.hash ? 'stored' : 'lost' };
    });
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Whether the database may answer later; what is wrong with the commit itself (too large, not encodable) never passes. */
const isPassing = (error: unknown): boolean => {
  const name = asError(error).name;
  return /Network|ServerSelection|Timeout|PoolCleared|PoolClosed|WriteConcern|BulkWrite|NotPrimary|ServerError/.test(
    name,
  );
};
