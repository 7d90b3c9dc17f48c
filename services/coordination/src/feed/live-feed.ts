import { packCursor } from './cursor.js';
import type { DisclosureLevel } from '#contracts';
import type { FeedEntry } from '../feed-store/feed-entry.js';
import { at, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';

/** What the feed took next: an entry, or a record that shows nothing (a late duplicate, a dead letter) and only moves the cursor. */
export interface Taken {
  readonly lane: number;
  readonly offset: number;
  readonly entry?: FeedEntry;
}

/** The entries of a gathering as one sight sees them. */
export interface Frames {
  /** In order, each with its finished frame; the frame's `id` is the position of the whole feed after the entry. */
  readonly frames: readonly { readonly entry: FeedEntry; readonly frame: Buffer; readonly cursor: string }[];
  /** All frames in one piece, for whoever filters nothing. */
  readonly all: Buffer;
}

/** What one gathering hands to all subscribers: built once per sight, shared by all of them. */
export interface Gathering {
  seenBy(sight: DisclosureLevel): Frames;
  /** The position after everything, hidden records included. */
  readonly positions: OffsetVector;
  readonly cursor: string;
}

export interface Subscriber {
  /** Takes a gathering; must return at once. */
  deliver(gathering: Gathering): void;
  /** Called about each second: time for what was gathered, for a heartbeat, or for the end. */
  tick(nowMs: number): void;
  /** The feed ends in this process. */
  close(): void;
}

export interface LiveFeedLimits {
  /** Writes are gathered for so long. */
  readonly gatherMs: number;
  readonly ringEntries: number;
  readonly ringBytes: number;
}

export const defaultLimits: LiveFeedLimits = { gatherMs: 25, ringEntries: 10_000, ringBytes: 16 * 1024 * 1024 };

export const frameOf = (cursor: string, entry: FeedEntry): string =>
  `id: ${cursor}\nevent: ${entry.event.type}\ndata: ${entry.json}\n\n`;

/**
 * The newest part of the feed in memory, and those who follow it.
 *
 * Guarantees: a subscriber that attached with everything up to {@link position} taken gets each entry after it exactly once, in the
 * order in which this replica took them; {@link since} and {@link attach} in one turn of the event loop leave no gap between them.
 */
export class LiveFeed {
  private readonly ring: FeedEntry[] = [];
  private ringStart = 0;
  private ringBytes = 0;
  /** Per lane the offset from which the ring has everything. */
  private readonly floor: number[];
  private readonly taken: number[];
  private waiting: Taken[] = [];
  private gatherTimer: NodeJS.Timeout | undefined;
  private tickTimer: NodeJS.Timeout | undefined;
  private readonly subscribers = new Set<Subscriber>();

  constructor(
    readonly lanes: PartitionIndex,
    from: OffsetVector,
    private readonly limits: LiveFeedLimits = defaultLimits,
  ) {
    this.floor = [...from];
    this.taken = [...from];
  }

  /** Up to where this replica shows the feed. */
  get position(): OffsetVector {
    return this.taken;
  }

  get subscriberCount(): number {
    return this.subscribers.size;
  }

  /** Adds what was taken, each lane in order; it shows within `gatherMs`. */
  push(taken: readonly Taken[]): void {
    this.waiting.push(...taken);
    this.gatherTimer ??= setTimeout(() => this.flush(), this.limits.gatherMs);
  }

  /**
   * Up to `limit` entries at or after the positions, in this replica's order; undefined when they begin before what the memory holds
   * and the store must be asked.
   */
  since(positions: OffsetVector, limit: number): FeedEntry[] | undefined {
    if (this.floor.some((offset, lane) => at(positions, lane) < offset)) return undefined;
    const entries: FeedEntry[] = [];
    for (let i = this.ringStart; i < this.ring.length && entries.length < limit; i++) {
      const entry = this.ring[i];
      if (entry !== undefined && entry.offset >= at(positions, entry.lane)) entries.push(entry);
    }
    return entries;
  }

  attach(subscriber: Subscriber): void {
    this.subscribers.add(subscriber);
    this.tickTimer ??= setInterval(() => {
      const now = Date.now();
      for (const each of this.subscribers) each.tick(now);
    }, 1000);
  }

  detach(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
    if (this.subscribers.size === 0 && this.tickTimer !== undefined) {
      clearInterval(this.tickTimer);
      this.tickTimer = undefined;
    }
  }

  close(): void {
    this.flush();
    for (const subscriber of [...this.subscribers]) subscriber.close();
    clearInterval(this.tickTimer);
    this.tickTimer = undefined;
  }

  private flush(): void {
    clearTimeout(this.gatherTimer);
    this.gatherTimer = undefined;
    const taken = this.waiting;
    this.waiting = [];
    if (taken.length === 0) return;
    const isFollowed = this.subscribers.size > 0;
    const entries: Placed[] = [];
    for (const { lane, offset, entry } of taken) {
      this.taken[lane] = offset + 1;
      if (entry === undefined) continue;
      this.remember(entry);
      if (isFollowed) entries.push({ entry, cursor: packCursor(this.lanes, this.taken) });
    }
    if (!isFollowed) return;
    const gathering: Gathering = {
      seenBy: framesBySight(entries),
      positions: [...this.taken],
      cursor: packCursor(this.lanes, this.taken),
    };
    for (const subscriber of [...this.subscribers]) subscriber.deliver(gathering);
  }

  private remember(entry: FeedEntry): void {
    this.ring.push(entry);
    this.ringBytes += entry.json.length;
    while (this.ring.length - this.ringStart > this.limits.ringEntries || this.ringBytes > this.limits.ringBytes) {
      const oldest = this.ring[this.ringStart++];
      if (oldest === undefined) break;
      this.ringBytes -= oldest.json.length;
      this.floor[oldest.lane] = oldest.offset + 1;
    }
    if (this.ringStart > this.limits.ringEntries) {
      this.ring.splice(0, this.ringStart);
      this.ringStart = 0;
    }
  }
}

/** An entry, and the cursor after it. */
interface Placed {
  readonly entry: FeedEntry;
  readonly cursor: string;
}

/** Formats for a sight when the first of its readers asks. */
const framesBySight = (entries: readonly Placed[]): Gathering['seenBy'] => {
  const made = new Map<DisclosureLevel, Frames>();
  return (sight) => {
    const known = made.get(sight);
    if (known) return known;
    const frames = entries.map(({ entry, cursor }) => {
      const seen = entry.seenBy(sight);
      return { entry: seen, frame: Buffer.from(frameOf(cursor, seen)), cursor };
    });
    const seen: Frames = { frames, all: Buffer.concat(frames.map(({ frame }) => frame)) };
    made.set(sight, seen);
    return seen;
  };
};
