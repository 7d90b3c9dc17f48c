import pLimit from 'p-limit';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { type DeadLetter, decode, type FeedRecord, type ReadFeed, recordFrom, sourceOfTopic } from '#messaging';
import { Problem } from '#http';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import { RejectedRecords } from '../feed-store/rejected-records.js';
import { TimelineIndex } from '../timeline-index/timeline-index.js';
import { badCursor, unpackCursor } from './cursor.js';
import type { FeedEntry } from '../feed-store/feed-entry.js';
import { replay, type ReplayPage } from './feed-replay.js';
import { FeedStore } from '../feed-store/feed-store.js';
import { positionsOf } from '../feed-store/feed-topics.js';
import { InstantPositions } from './instant-positions.js';
import { at, furthest, reaches, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';
import type { Subscriber } from './live-feed.js';
import { openFeed, type OpenFeed } from './open-feed.js';
import { SharedPast } from './shared-past.js';
import { inTurn } from './in-turn.js';

export const READ_FEED = Symbol('ReadFeed');

const saveEveryMs = 500;
const pageSize = 200;
/**
 * How many pages of the past are read from the store at a time; the others wait their turn. Few, since the store also takes what is new:
 * with eight a dozen readers of the past held up those who follow live by seconds.
 */
const replaysAtOnce = 2;

/** Whoever follows the feed: caught up page by page, then told of each gathering. */
export interface Follower extends Subscriber {
  /** False from the moment when it has gone or was ended: it must be given nothing more, and never attached again. */
  readonly isConnected: boolean;
  readonly position: OffsetVector;
  /** False when the client is gone. */
  catchUp(entries: readonly FeedEntry[], upTo?: OffsetVector): Promise<boolean>;
  goLive(entries: readonly FeedEntry[], livePosition: OffsetVector): void;
}

/**
 * The feed of this replica: reads all topics, stores first occurrences, shows them to those who follow.
 *
 * Guarantees to a follower: from its position on every first occurrence that its filter lets through, exactly once, each subject in
 * order, whichever replica it asks and however often it comes back.
 */
@Injectable()
export class Feed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Feed.name);
  private readonly ending = new AbortController();
  private running: OpenFeed | undefined;
  private starting: Promise<void> | undefined;
  private saving: Promise<void> | undefined;
  private readonly replays = pLimit(replaysAtOnce);
  private readonly sharedPast: SharedPast;
  private readonly instants = new InstantPositions((instant) =>
    this.store.positionsAt(this.lanes, instant, this.position),
  );

  constructor(
    @Inject(COORDINATION_CONFIG) private readonly config: CoordinationConfig,
    private readonly store: FeedStore,
    private readonly timelines: TimelineIndex,
    private readonly rejected: RejectedRecords,
    @Inject(READ_FEED) private readonly readFeed: ReadFeed,
  ) {
    this.sharedPast = new SharedPast(store);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.store.prepare();
    this.starting = this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.starting;
    await this.saving;
    const running = this.running;
    if (running === undefined) return;
    running.live.close();
    this.sharedPast.clear();
    await running.reader.stop();
    await this.store.savePositions(running.lanes, running.writer.positions);
  }

  /** Has this replica read what the broker had when it began? */
  isReady(): boolean {
    return this.running !== undefined && reaches(this.running.live.position, this.running.goal);
  }

  get lanes(): PartitionIndex {
    return this.now.lanes;
  }

  /** Up to where this replica shows the feed. */
  get position(): OffsetVector {
    return [...this.now.live.position];
  }

  /**
   * Errors: Problem 400 `bad-cursor` for a text that is no cursor, or one of a log that has not come so far; Problem 503
   * `feed-not-ready` when the broker cannot be asked.
   */
  async positionsOf(cursor: string): Promise<OffsetVector> {
    const { lanes, live } = this.now;
    const positions = unpackCursor(lanes, cursor);
    if (reaches(live.position, positions)) return positions;
    if (!reaches(await this.ends(), positions)) throw badCursor('The cursor is of another feed');
    return positions;
  }

  /** Up to where the broker has records. Error: Problem 503 `feed-not-ready` when it cannot be asked. */
  async ends(): Promise<OffsetVector> {
    const { lanes, reader } = this.now;
    const ends = await reader.ends().catch(() => {
      throw notReady('The broker is away.');
    });
    return positionsOf(this.config.namespace, lanes, ends);
  }

  /** Before the first event decided at or after the instant, and maybe some earlier ones. */
  positionsAt(instant: Date): Promise<OffsetVector> {
    return this.instants.at(instant);
  }

  /** What lies between `from` and now, in pages; the last page ends at this replica's position. */
  async *pages(from: OffsetVector): AsyncGenerator<ReplayPage> {
    const { live } = this.now;
    let positions = from;
    for (;;) {
      const entries = live.since(positions, pageSize);
      if (entries === undefined) {
        const head = [...live.position];
        for await (const page of this.past(positions, head)) yield page;
        positions = furthest(positions, head);
        continue;
      }
      positions = entries.length < pageSize ? furthest(positions, live.position) : after(positions, entries);
      yield { entries, positions };
      if (entries.length < pageSize) return;
    }
  }

  /** Brings a client from its position to now and then keeps it informed, until it goes or the feed ends. */
  async follow(client: Follower): Promise<void> {
    const { live } = this.now;
    while (client.isConnected) {
      if (this.ending.signal.aborted) return client.close();
      const entries = live.since(client.position, pageSize);
      if (entries === undefined) {
        const head = [...live.position];
        for await (const page of this.past(client.position, head)) {
          if (!(await client.catchUp(page.entries, page.positions))) return;
        }
        await client.catchUp([], head);
      } else if (entries.length < pageSize) {
        client.goLive(entries, live.position); // no await up to attach: nothing can come in between
        if (client.isConnected) live.attach(client);
        return;
      } else {
        await client.catchUp(entries);
      }
    }
  }

  /** Takes a rejected record again; undefined when it is an event now, else why it is none. It is shown in pages and timelines, not live. */
  async takeAgain(letter: DeadLetter): Promise<string | undefined> {
    const record = feedRecordOf(letter);
    if (!record) return 'its bytes were not kept';
    return this.now.writer.takeAgain(record).finally(() => {
      this.sharedPast.clear();
      this.instants.clear();
    });
  }

  /** Why a record would be rejected today; undefined when it would not. */
  whyRejected(letter: DeadLetter): string | undefined {
    const record = feedRecordOf(letter);
    return record ? this.now.writer.whyRejected(record) : 'its bytes were not kept';
  }

  leave(client: Follower): void {
    this.running?.live.detach(client);
  }

  private get now(): OpenFeed {
    if (this.running === undefined) throw notReady('The feed is starting.');
    return this.running;
  }

  private past(from: OffsetVector, head: OffsetVector): AsyncGenerator<ReplayPage> {
    return inTurn(this.replays, replay(this.sharedPast, this.lanes, from, head));
  }

  private async start(): Promise<void> {
    while (this.running === undefined && !this.ending.signal.aborted) {
      try {
        this.running = await openFeed({
          config: this.config,
          store: this.store,
          timelines: this.timelines,
          rejected: this.rejected,
          readFeed: this.readFeed,
          oldForms: (ends) => this.store.oldForms(ends),
          warn: (message) => this.log.warn(message),
        });
        this.saving = this.saveNowAndThen(this.running);
      } catch (error) {
        this.log.warn(`the feed cannot start yet: ${error instanceof Error ? error.message : String(error)}`);
        await pause(1000, undefined, { signal: this.ending.signal }).catch(() => undefined);
      }
    }
  }

  private async saveNowAndThen({ lanes, writer }: OpenFeed): Promise<void> {
    let saved: OffsetVector = [...writer.positions];
    while (!this.ending.signal.aborted) {
      await pause(saveEveryMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
      const positions = [...writer.positions];
      if (reaches(saved, positions)) continue;
      await this.store.savePositions(lanes, positions).then(
        () => (saved = positions),
        (error: unknown) => this.log.warn(`saving the feed's position: ${String(error)}`),
      );
    }
  }
}

/** What whoever needs the feed is told until it runs. */
export const notReady = (detail: string): Problem =>
  new Problem(503, 'feed-not-ready', detail, {}, { 'retry-after': '1' });

const after = (positions: OffsetVector, entries: readonly FeedEntry[]): number[] => {
  const moved = [...positions];
  for (const { lane, offset } of entries) moved[lane] = Math.max(at(moved, lane), offset + 1);
  return moved;
};

const feedRecordOf = (letter: DeadLetter): FeedRecord | undefined => {
  const { topic, partition, offset } = letter;
  const raw = recordFrom(letter);
  if (!raw) return undefined;
  const recordedAt = new Date(raw.timestamp).toISOString();
  return { topic, partition, offset, recordedAt, decoded: decode(raw, sourceOfTopic(topic), true), raw };
};
