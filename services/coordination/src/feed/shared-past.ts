import { LRUCache } from 'lru-cache';
import type { FeedEntry } from '../feed-store/feed-entry.js';
import { blockLength } from './feed-replay.js';
import type { FeedStore, LaneWindow } from '../feed-store/feed-store.js';
import type { PartitionIndex } from '../feed-store/partition-index.js';

/** So long a part that was read is given to others: what a redrive puts there meanwhile they miss, as whoever came a moment before. */
const keptMs = 2_000;
/** About 2,500 entries, each with its forms per sight: some 15 MB. */
const mostBlocks = 100;

/**
 * The stored feed for all who read its past at the same time. Whoever asks for a part that another has just read gets the very entries, which are
 * read, parsed, masked and formatted once for all of them; at most {@link mostBlocks} are kept, for {@link keptMs}.
 *
 * Errors: those of the store; what failed is asked for again.
 */
export class SharedPast {
  private readonly blocks = new LRUCache<string, Promise<readonly FeedEntry[]>>({
    max: mostBlocks,
    ttl: keptMs,
    ttlAutopurge: true,
  });

  constructor(private readonly store: Pick<FeedStore, 'read'>) {}

  async read(lanes: PartitionIndex, windows: readonly LaneWindow[]): Promise<Map<number, FeedEntry[]>> {
    // Each is asked for once and held: what is kept for others may end at any moment.
    const blocks = windows.flatMap(blocksOf).map((block) => ({ block, entries: this.blocks.get(nameOf(block)) }));
    const reading = this.ask(
      lanes,
      blocks.flatMap(({ block, entries }) => (entries ? [] : [block])),
    );
    const found = new Map<number, FeedEntry[]>(windows.map(({ lane }) => [lane, []]));
    for (const { block, entries = reading.get(block) } of blocks) {
      found.get(block.lane)?.push(...((await entries) ?? []));
    }
    return found;
  }

  /** To be called when something came to lie in the past. */
  clear(): void {
    this.blocks.clear();
  }

  private ask(
    lanes: PartitionIndex,
    missing: readonly LaneWindow[],
  ): ReadonlyMap<LaneWindow, Promise<readonly FeedEntry[]>> {
    if (missing.length === 0) return new Map();
    const reading = this.store.read(lanes, missing);
    const asked = missing.map((block) => {
      const entries = reading.then((found) =>
        (found.get(block.lane) ?? []).filter(({ offset }) => offset >= block.from && offset < block.to),
      );
      const name = nameOf(block);
      this.blocks.set(name, entries);
      entries.catch(() => {
        if (this.blocks.get(name) === entries) this.blocks.delete(name);
      });
      return [block, entries] as const;
    });
    return new Map(asked);
  }
}

const nameOf = ({ lane, from, to }: LaneWindow): string => `${lane}/${from}-${to}`;

const blocksOf = ({ lane, from, to }: LaneWindow): LaneWindow[] => {
  const blocks: LaneWindow[] = [];
  for (let begin = from; begin < to;) {
    const end = Math.min(to, (Math.floor(begin / blockLength) + 1) * blockLength);
    blocks.push({ lane, from: begin, to: end });
    begin = end;
  }
  return blocks;
};
