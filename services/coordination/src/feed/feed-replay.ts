import type { FeedEntry } from '../feed-store/feed-entry.js';
import type { FeedStore, LaneWindow } from '../feed-store/feed-store.js';
import { at, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';

/** Offsets asked for at once, over all lanes that need more. */
const windowTotal = 600;
/** Windows end at multiples of it, so that all who read the same part ask for the same. */
export const blockLength = 25;
const pageSize = 200;

type PastStore = Pick<FeedStore, 'read'>;

export interface ReplayPage {
  readonly entries: readonly FeedEntry[];
  /** After this page: what lies below was given or is a hole. */
  readonly positions: OffsetVector;
}

/**
 * Reads the stored feed from `from` up to `head`, page by page.
 *
 * Guarantees: every first occurrence in between once, each lane in order; between lanes the earlier decision first, as far as the
 * lanes' own order lets it.
 */
export async function* replay(
  store: PastStore,
  lanes: PartitionIndex,
  from: OffsetVector,
  head: OffsetVector,
): AsyncGenerator<ReplayPage> {
  const buffers = lanes.start().map((_, lane) => new LaneBuffer(at(from, lane), at(head, lane)));
  for (;;) {
    await refill(store, lanes, buffers);
    const entries: FeedEntry[] = [];
    while (entries.length < pageSize && !buffers.some((buffer) => buffer.isHungry())) {
      const next = earliest(buffers);
      if (next === undefined) break;
      entries.push(next.take());
    }
    if (entries.length > 0) yield { entries, positions: buffers.map((buffer) => buffer.position) };
    if (buffers.every((buffer) => buffer.isAtEnd())) return;
  }
}

/**
 * Reads on in all lanes of which little is left, not in the one alone that ran out: one request for all, and whoever reads the past holds no more
 * than two shares of {@link windowTotal} however many lanes there are.
 */
const refill = async (store: PastStore, lanes: PartitionIndex, buffers: readonly LaneBuffer[]): Promise<void> => {
  while (buffers.some((buffer) => buffer.isHungry())) {
    const reading = buffers.filter((buffer) => !buffer.isReadToEnd()).length;
    const share = Math.max(blockLength, Math.floor(windowTotal / reading));
    const windows = buffers.flatMap((buffer, lane): LaneWindow[] =>
      buffer.isReadToEnd() || buffer.left > share / 2 ? [] : [{ lane, ...buffer.window(share) }],
    );
    const found = await store.read(lanes, windows);
    for (const { lane, to } of windows) buffers[lane]?.fill(found.get(lane) ?? [], to);
  }
};

const earliest = (buffers: readonly LaneBuffer[]): LaneBuffer | undefined => {
  let best: LaneBuffer | undefined;
  for (const buffer of buffers) {
    if (buffer.first !== undefined && (best?.first === undefined || buffer.first.event.time < best.first.event.time))
      best = buffer;
  }
  return best;
};

/** What was read ahead of one lane. */
class LaneBuffer {
  private entries: readonly FeedEntry[] = [];
  private next = 0;

  constructor(
    private readUpTo: number,
    private readonly end: number,
  ) {}

  get first(): FeedEntry | undefined {
    return this.entries[this.next];
  }

  get position(): number {
    return this.first?.offset ?? this.readUpTo;
  }

  /** Nothing is read ahead though there may be more: nobody can say which lane has the earliest. */
  isHungry(): boolean {
    return this.first === undefined && this.readUpTo < this.end;
  }

  isReadToEnd(): boolean {
    return this.readUpTo >= this.end;
  }

  isAtEnd(): boolean {
    return this.first === undefined && this.isReadToEnd();
  }

  get left(): number {
    return this.entries.length - this.next;
  }

  window(length: number): { from: number; to: number } {
    const to = Math.floor((this.readUpTo + length) / blockLength) * blockLength;
    return { from: this.readUpTo, to: Math.min(this.end, to) };
  }

  fill(entries: readonly FeedEntry[], upTo: number): void {
    this.entries = [...this.entries.slice(this.next), ...entries];
    this.next = 0;
    this.readUpTo = upTo;
  }

  take(): FeedEntry {
    const { first } = this;
    if (first === undefined) throw new RangeError('nothing was read ahead');
    this.next++;
    return first;
  }
}
