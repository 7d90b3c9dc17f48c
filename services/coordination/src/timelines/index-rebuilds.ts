import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Type } from 'typebox';
import { Instant, Nullable, type ViewOf } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { replay } from '../feed/feed-replay.js';
import { FeedStore } from '../feed-store/feed-store.js';
import { Feed, notReady } from '../feed/feed.service.js';
import { reaches } from '../feed-store/partition-index.js';
import { Rebuild, RebuildState } from '../views/rebuild.js';
import type { Generations } from '../timeline-index/index-generations.js';
import { TimelineIndex } from '../timeline-index/timeline-index.js';

/** What a replica that has just begun to write a batch may still need to write it. */
const graceMs = 1_000;
/** What a reader who has just learned of a generation may still need to read it. */
const tidyAfterMs = 10_000;
const sayEveryMs = 5_000;
const lookEveryMs = 50;

/** `rebuild`: the last that this replica was asked for; the others are of all replicas. */
export const IndexState = Type.Object(
  {
    generation: Type.Integer({ minimum: 0 }),
    building: Nullable(Type.Object({ generation: Type.Integer(), by: Type.String(), seenAt: Instant })),
    rebuild: Nullable(RebuildState),
  },
  { $id: 'TimelineIndex' },
);
export type IndexState = ViewOf<typeof IndexState>;

/**
 * Makes the index of timelines anew in another generation, from the stored feed, beside the one that answers and is kept current; every replica
 * answers from the new one as soon as it is whole. What comes or is redriven meanwhile is in both.
 */
@Injectable()
export class IndexRebuilds implements BeforeApplicationShutdown {
  private readonly log = new Logger(IndexRebuilds.name);
  private readonly ending = new AbortController();
  private last: Rebuild | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly feed: Feed,
    private readonly store: FeedStore,
    private readonly index: TimelineIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort(new Error('the service ends'));
    await this.running;
  }

  async state(): Promise<IndexState> {
    const { live, building, by, seenAtMs }: Generations = await this.index.generations.read();
    return {
      generation: live,
      building: building === 0 ? null : { generation: building, by, seenAt: new Date(seenAtMs).toISOString() },
      rebuild: this.last?.state ?? null,
    };
  }

  /**
   * Begins; where a rebuild runs already, in this or another replica, that one is meant. Where the feed or the database fails, the generation from before
   * goes on, and {@link state} says why.
   *
   * Error: Problem 503 `feed-not-ready` before this replica has read what was there when it began.
   */
  async rebuild(requestedBy: string): Promise<void> {
    if (!this.feed.isReady()) throw notReady('The feed is starting.');
    if (this.last?.isRunning) return;
    const generation = await this.index.generations.begin(requestedBy);
    if (generation === undefined) return;
    const rebuild = new Rebuild(requestedBy, this.now);
    this.last = rebuild;
    this.running = this.make(generation, rebuild)
      .then(
        () => rebuild.done(this.now),
        async (error: unknown) => {
          this.log.error(`the index from before goes on, generation ${generation} has failed: ${String(error)}`);
          // Whoever reads that it has failed finds nothing of it under way any more, unless the database is away too.
          await this.index.generations.giveUp(generation).finally(() => rebuild.failed(this.now, error));
        },
      )
      .then(() => this.tidy())
      .catch((error: unknown) => {
        if (!this.ending.signal.aborted) this.log.warn(`what is left of other generations: ${String(error)}`);
      });
  }

  /** Where it does not come to it, the next rebuild does it. */
  private async tidy(): Promise<void> {
    await pause(tidyAfterMs, undefined, { signal: this.ending.signal });
    await this.index.generations.dropOthers();
  }

  private async make(generation: number, rebuild: Rebuild): Promise<void> {
    const { signal } = this.ending;
    const { feed, index, store } = this;
    let read = 0;
    rebuild.read = () => read;
    await index.generations.dropOthers();
    // What another replica has written of before it could know of this generation is at the broker by now.
    const ends = await feed.ends();
    while (!reaches(feed.position, ends)) await pause(lookEveryMs, undefined, { signal });
    let saidAtMs = performance.now();
    for await (const { entries } of replay(store, feed.lanes, feed.lanes.start(), feed.position)) {
      signal.throwIfAborted();
      await index.write(generation, entries);
      read += entries.length;
      if (performance.now() - saidAtMs < sayEveryMs) continue;
      saidAtMs = performance.now();
      await index.generations.stillMaking(generation);
    }
    await pause(graceMs, undefined, { signal });
    await index.generations.switchTo(generation);
    this.log.log(`timelines are answered from generation ${generation} now, made of ${read} events`);
  }

  private get now(): string {
    return this.clock.now().toISOString();
  }
}
