import { lastVersion, type Commit } from '#event-store';

/**
 * The commits that this process knows to be pending, first come first served, bounded.
 *
 * What does not fit stays on disk: the queue then takes nothing more until {@link RelayQueue.reopen}, so that memory stays bounded and
 * the order of each stream holds (a later commit never slips past one that was left out).
 */
export class RelayQueue {
  private waiting: Commit[] = [];
  /** Queued, in flight, or sent and not marked yet. */
  private readonly known = new Set<string>();
  private isOverflown = false;

  constructor(private readonly maxCommits: number) {}

  get size(): number {
    return this.waiting.length;
  }

  /** Some commits were left on disk: they must be looked for. */
  get hasOverflown(): boolean {
    return this.isOverflown;
  }

  /** Call before looking on disk: what is committed from now on is taken again, and what was before is found by the look. */
  reopen(): void {
    this.isOverflown = false;
  }

  /** The rest is on disk. */
  overflow(): void {
    this.isOverflown = true;
  }

  isFull(): boolean {
    return this.waiting.length >= this.maxCommits;
  }

  /** Takes a commit once; says whether it is new here. */
  add(commit: Commit): boolean {
    if (this.known.has(commit._id)) return false;
    if (this.isOverflown || this.isFull()) {
      this.isOverflown = true;
      return false;
    }
    this.known.add(commit._id);
    this.waiting.push(commit);
    return true;
  }

  /** The oldest ones, up to this many events (at least one commit). */
  take(maxEvents: number): Commit[] {
    let events = 0;
    let count = 0;
    for (const commit of this.waiting) {
      events += commit.events.length;
      if (count > 0 && events > maxEvents) break;
      count++;
    }
    const taken = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    return taken;
  }

  /** Gives back what could not be sent, in front of everything. */
  giveBack(commits: readonly Commit[]): void {
    this.waiting = [...commits, ...this.waiting];
  }

  /** These are marked, or given up until the next look: they may be added again. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.known.delete(id);
  }
}

/** Up to which version each stream is known to be on Kafka; the least recently used are forgotten, which costs a read each. */
export class PublishedVersions {
  private readonly versions = new Map<string, number>();

  constructor(private readonly maxStreams: number) {}

  /** Is everything before this commit known to be on Kafka? */
  reaches(commit: Commit): boolean {
    return commit.version === 1 || (this.versions.get(commit.stream) ?? 0) >= commit.version - 1;
  }

  add(commit: Commit): void {
    const version = Math.max(this.versions.get(commit.stream) ?? 0, lastVersion(commit));
    this.versions.delete(commit.stream);
    this.versions.set(commit.stream, version);
    if (this.versions.size > this.maxStreams) {
      const [oldest] = this.versions.keys();
      if (oldest !== undefined) this.versions.delete(oldest);
    }
  }
}
