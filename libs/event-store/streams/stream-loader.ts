import type { Logger } from '@nestjs/common';
import { CommandMemory } from './command-memory.js';
import { commitId } from '../log/commit.js';
import type { CommitLog } from '../log/commit-log.js';
import { commitPages } from '../log/commit-pages.js';
import { LoadedStream, streamBegin } from './loaded-stream.js';
import type { Snapshot, SnapshotStore } from './snapshots.js';
import type { DomainEvent, StreamCategory } from './stream-category.js';

/** Brings the streams of one category into memory, and keeps their snapshots. */
export class StreamLoader<Command, Event extends DomainEvent, State> {
  private readonly beingKept = new Set<string>();

  constructor(
    private readonly category: StreamCategory<Command, Event, State>,
    private readonly log: CommitLog,
    private readonly snapshots: SnapshotStore,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /** The stream with every commit that is on disk now: from its newest snapshot if that holds, else from its first commit. */
  async load(stream: string): Promise<LoadedStream<Event, State>> {
    const loaded = (await this.fromSnapshot(stream)) ?? this.empty(stream);
    await this.catchUp(loaded, 16);
    return loaded;
  }

  /** Takes over what other processes have committed since; one look-up by `_id` when there is nothing. */
  async catchUp(loaded: LoadedStream<Event, State>, window = 1): Promise<void> {
    for await (const page of commitPages(this.log, loaded.stream, loaded.position.version + 1, window)) {
      for (const commit of page) loaded.apply(commit);
    }
  }

  empty(stream: string): LoadedStream<Event, State> {
    return new LoadedStream(
      stream,
      this.category,
      this.category.decider.initial(),
      streamBegin,
      new CommandMemory(true),
    );
  }

  /** Writes a snapshot when enough events have come since the last one. The state is encoded at once and written in the background. */
  keepSnapshotWhenDue(loaded: LoadedStream<Event, State>): void {
    const { snapshot } = this.category;
    const { stream, position } = loaded;
    if (!snapshot || loaded.eventsSinceSnapshot < snapshot.everyEvents || this.beingKept.has(stream)) return;
    loaded.eventsSinceSnapshot = 0;
    let chunks: string[];
    try {
      chunks = Array.from(snapshot.encode(loaded.state), (chunk) => JSON.stringify(chunk));
    } catch (error) {
      this.logger.warn(`state of ${stream} not encoded: ${String(error)}`);
      return;
    }
    this.beingKept.add(stream);
    this.snapshots
      .keep(stream, position, this.format, chunks)
      .catch((error: unknown) => this.logger.warn(`no snapshot of ${stream} at ${position.version}: ${String(error)}`))
      .finally(() => this.beingKept.delete(stream));
  }

  /** Resolves when no snapshot is being written. */
  async settled(): Promise<void> {
    while (this.beingKept.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  private get format(): string {
    return this.category.snapshot?.format ?? '1';
  }

  /** A snapshot is used only if its commit is in the log with the same hash and it decodes; anything else is replayed. */
  private async fromSnapshot(stream: string): Promise<LoadedStream<Event, State> | undefined> {
    if (!this.category.snapshot) return undefined;
    const found = await this.snapshots.newest(stream).catch((error: unknown) => {
      this.logger.warn(`snapshot of ${stream} not read: ${String(error)}`);
      return undefined;
    });
    if (!found || found.format !== this.format || !(await this.isOfThisLog(stream, found))) return undefined;
    try {
      const state = this.category.snapshot.decode(found.chunks);
      return new LoadedStream(stream, this.category, state, found.position, new CommandMemory(false), found.bytes);
    } catch (error) {
      this.logger.warn(`snapshot of ${stream} not understood: ${String(error)}`);
      return undefined;
    }
  }

  private async isOfThisLog(stream: string, { position }: Snapshot): Promise<boolean> {
    if (position.head === undefined) return false;
    const [commit] = await this.log.byIds([commitId(stream, position.head)]);
    return commit?.hash === position.hash;
  }
}
