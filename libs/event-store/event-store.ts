import { Logger } from '@nestjs/common';
import { createConnection, type Connection } from 'mongoose';
import { requirePublishable } from '#contracts';
import type { Clock } from '#kernel';
import type { RequirePublishable } from './streams/decide-batch.js';
import { AppendQueue } from './log/append-queue.js';
import { CategoryStreams } from './streams/category-streams.js';
import { checkChain, type ChainReport } from './log/chain.js';
import type { Commit } from './log/commit.js';
import type { CommitLog } from './log/commit-log.js';
import { CommitOutbox } from './outbox/commit-outbox.js';
import { commitPages } from './log/commit-pages.js';
import { openMongoCommitLog } from './log/mongo-commit-log.js';
import type { Outbox } from './outbox/outbox.js';
import { openMongoSnapshots, type SnapshotStore } from './streams/snapshots.js';
import { eventsOf } from './streams/loaded-stream.js';
import { StateCache, type CacheBounds } from './streams/state-cache.js';
import type { DomainEvent, StreamCategory } from './streams/stream-category.js';
import { StreamLoader } from './streams/stream-loader.js';
import type { Streams } from './streams/streams.js';

export interface EventStoreOptions {
  readonly mongoUri: string;
  readonly database: string;
  readonly clock: Clock;
  /** Bounds of what one category keeps in memory. Default: 10,000 streams, 64 MB by a rough measure. */
  readonly cache?: CacheBounds;
  /** Refuses what readers would refuse, before the commit. Default: the contract's. */
  readonly requirePublishable?: RequirePublishable;
  /** Stands between the store and its log: fault tests, metrics. */
  readonly aroundLog?: (log: CommitLog) => CommitLog;
}

const defaults = {
  cache: { streams: 10_000, bytes: 64 * 2 ** 20 },
  batch: { commands: 256, bytes: 2 ** 20 },
  appends: { commitsPerWrite: 100, writes: 2, resolveMs: 15_000 },
};

/** Connects, makes the indexes and waits for them. Whoever opens a store closes it. */
export const openEventStore = async (options: EventStoreOptions): Promise<EventStore> => {
  const connection = await createConnection(options.mongoUri, {
    dbName: options.database,
    serverSelectionTimeoutMS: 5_000,
  }).asPromise();
  try {
    const log = await openMongoCommitLog(connection);
    return new EventStore(connection, options.aroundLog?.(log) ?? log, openMongoSnapshots(connection), options);
  } catch (error) {
    await connection.close();
    throw error;
  }
};

/** The streams of one unit: one database, one way in. */
export class EventStore {
  private readonly logger = new Logger('EventStore');
  private readonly categories = new Map<string, OpenCategory>();
  private readonly commits: CommitOutbox;
  private readonly appends: AppendQueue;

  /** Use {@link openEventStore}. */
  constructor(
    /** Projections use the same connection; the store closes it. */
    readonly connection: Connection,
    private readonly log: CommitLog,
    private readonly snapshots: SnapshotStore,
    private readonly options: Pick<EventStoreOptions, 'clock' | 'cache' | 'requirePublishable'>,
  ) {
    this.commits = new CommitOutbox(log, (commit) => this.categoryOf(commit.stream).publish(commit));
    this.appends = new AppendQueue(log, defaults.appends, (stored) => this.commits.announce(stored));
  }

  get outbox(): Outbox {
    return this.commits;
  }

  /** The streams of a kind. The same definition gives the same streams; another one of the same name is an error. */
  category<Command, Event extends DomainEvent, State>(
    definition: StreamCategory<Command, Event, State>,
  ): Streams<Command, Event, State> {
    const open = this.categories.get(definition.name);
    if (open && open.definition !== definition) throw new Error(`two categories are named ${definition.name}`);
    if (open) return open.streams as Streams<Command, Event, State>;

    const streams = new CategoryStreams<Command, Event, State>({
      category: definition,
      log: this.log,
      appends: this.appends,
      loader: new StreamLoader(definition, this.log, this.snapshots, this.logger),
      cache: new StateCache(this.options.cache ?? defaults.cache),
      clock: this.options.clock,
      bounds: defaults.batch,
      requirePublishable: this.options.requirePublishable ?? requirePublishable,
    });
    this.categories.set(definition.name, {
      definition,
      streams,
      close: () => streams.close(),
      publish: (commit) => eventsOf(definition, commit).map((event) => definition.publish(event)),
    });
    return streams;
  }

  /** Reads the whole stream and checks its hash chain, its versions and its times. */
  verifyChain(stream: string): Promise<ChainReport> {
    return checkChain(this.commitsOf(stream));
  }

  /** Takes no new commands, answers those it has, then closes the connection. */
  async close(): Promise<void> {
    await Promise.all([...this.categories.values()].map((category) => category.close()));
    await this.log.close();
    await this.connection.close();
  }

  private async *commitsOf(stream: string): AsyncGenerator<Commit> {
    for await (const page of commitPages(this.log, stream)) yield* page;
  }

  private categoryOf(stream: string): OpenCategory {
    const name = stream.slice(0, stream.indexOf('/'));
    const category = this.categories.get(name);
    if (!category) throw new Error(`no category is named ${name}`);
    return category;
  }
}

interface OpenCategory {
  readonly definition: unknown;
  readonly streams: unknown;
  close(): Promise<void>;
  publish(commit: Commit): ReturnType<Outbox['publicEvents']>;
}
