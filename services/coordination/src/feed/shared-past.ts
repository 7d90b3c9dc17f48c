import type { FeedEntry } from './feed-entry.js';
import { blockLength } from './feed-replay.js';
import type { FeedStore, LaneWindow } from './feed-store.js';
import type { Lanes } from './lanes.js';

/** So long a part that was read is given to others: what a redrive puts there meanwhile they miss, as whoever came a moment before. */
const keptMs = 2_000;
/** About 2,500 entries, each with its forms per sight: some 15 MB. */
const mostBlocks = 100;

interface Block {
  readonly atMs: number;
  readonly entries: Promise<readonly FeedEntry[]>;
}

/**
 * The stored feed for all who read its past at the same time. Whoever asks for a part that another has just read gets the very entries, which are
 * read, parsed, masked and formatted once for all of them; at most {@link mostBlocks} are kept, for {@link keptMs}.
 *
 * Errors: those of the store; what failed is asked for again.
 */
export class SharedPast {
  private readonly blocks = new Map<string, Block>();
  private sweep: NodeJS.Timeout | undefined;

  constructor(private readonly store: Pick<FeedStore, 'read'>) {}

  async read(lanes: Lanes, windows: readonly LaneWindow[]): Promise<Map<number, FeedEntry[]>> {
    const asked = windows.flatMap(blocksOf);
    const missing = asked.filter((block) => !this.blocks.has(nameOf(block)));
    if (missing.length > 0) this.ask(lanes, missing);
    const blocks = asked.map((block) => ({ lane: block.lane, entries: this.blocks.get(nameOf(block))?.entries }));
    this.forget(mostBlocks);
    const found = new Map<number, FeedEntry[]>(windows.map(({ lane }) => [lane, []]));
    for (const { lane, entries } of blocks) found.get(lane)?.push(...((await entries) ?? []));
    return found;
  }

  /** To be called when something came to lie in the past. */
  clear(): void {
    this.blocks.clear();
    clearTimeout(this.sweep);
    this.sweep = undefined;
  }

  private ask(lanes: Lanes, missing: readonly LaneWindow[]): void {
    const atMs = performance.now();
    const reading = this.store.read(lanes, missing);
    for (const block of missing) {
      const entries = reading.then((found) =>
        (found.get(block.lane) ?? []).filter(({ offset }) => offset >= block.from && offset < block.to),
      );
      const kept = { atMs, entries };
      entries.catch(() => {
        if (this.blocks.get(nameOf(block)) === kept) this.blocks.delete(nameOf(block));
      });
      this.blocks.set(nameOf(block), kept);
    }
    this.sweep ??= setTimeout(() => this.sweepOld(), keptMs);
    this.sweep.unref();
  }

  private sweepOld(): void {
    const oldest = performance.now() - keptMs;
    for (const [name, { atMs }] of this.blocks) if (atMs <= oldest) this.blocks.delete(name);
    this.sweep = this.blocks.size === 0 ? undefined : setTimeout(() => this.sweepOld(), keptMs / 2);
    this.sweep?.unref();
  }

  /** The oldest go first: a Map keeps the order in which they came. */
  private forget(most: number): void {
    for (const name of this.blocks.keys()) {
      if (this.blocks.size <= most) return;
      this.blocks.delete(name);
    }
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
