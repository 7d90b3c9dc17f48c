import { FeedEntry } from '../feed-store/feed-entry.js';
import { replay } from './feed-replay.js';
import type { LaneWindow } from '../feed-store/feed-store.js';
import { PartitionIndex } from '../feed-store/partition-index.js';
import { SharedPast } from './shared-past.js';

const lanes = new PartitionIndex([{ source: 'organisation', generation: 1, partitions: 24 }]);
const perLane = 400;
const head = lanes.start().map(() => perLane);

/** A store that counts what it was asked for. */
class CountingStore {
  requests = 0;
  entries = 0;
  isAway = false;

  async read(_: PartitionIndex, windows: readonly LaneWindow[]): Promise<Map<number, FeedEntry[]>> {
    this.requests++;
    await Promise.resolve();
    if (this.isAway) throw new Error('the database is away');
    return new Map(
      windows.map(({ lane, from, to }) => {
        this.entries += to - from;
        return [lane, Array.from({ length: to - from }, (_entry, i) => entryAt(lane, from + i))];
      }),
    );
  }
}

const entryAt = (lane: number, offset: number): FeedEntry =>
  new FeedEntry(lane, offset, JSON.stringify({ time: String(offset * 24 + lane).padStart(6, '0') }));

const all = async (store: Pick<CountingStore, 'read'>, from = lanes.start()): Promise<FeedEntry[]> => {
  const read: FeedEntry[] = [];
  for await (const { entries } of replay(store, lanes, from, head)) read.push(...entries);
  return read;
};

describe('the past that many read at once', () => {
  it('is read from the store once for all of them, and given as the same entries', async () => {
    const store = new CountingStore();
    const past = new SharedPast(store);
    const readers = await Promise.all(Array.from({ length: 13 }, () => all(past)));
    expect(store.entries).toBe(24 * perLane);
    for (const read of readers) {
      expect(read).toHaveLength(24 * perLane);
      expect(read.every((entry, i) => entry === readers[0]?.[i])).toBe(true);
    }
    past.clear();
  });

  it('is the same for those who begin elsewhere, whose parts meet those of the others', async () => {
    const store = new CountingStore();
    const past = new SharedPast(store);
    const from = lanes.start().map((_, lane) => lane * 3 + 7);
    const [early, late] = [await all(past), await all(past, from)];
    expect(late).toHaveLength(early.filter(({ lane, offset }) => offset >= (from[lane] ?? 0)).length);
    past.clear();
  });

  it('is read ahead in all lanes with one request, and no further than a reader of few or of many lanes needs', async () => {
    const store = new CountingStore();
    const pages = replay(store, lanes, lanes.start(), head);
    let taken = 0;
    let mostAhead = 0;
    for await (const { entries } of pages) {
      taken += entries.length;
      mostAhead = Math.max(mostAhead, store.entries - taken);
    }
    expect(mostAhead).toBeLessThanOrEqual(2 * 600);
    expect(store.requests).toBeLessThanOrEqual(2 * Math.ceil((24 * perLane) / 600));
  });

  it('is not kept where it could not be read, nor after something came to lie in it', async () => {
    const store = new CountingStore();
    const past = new SharedPast(store);
    const window: LaneWindow = { lane: 0, from: 0, to: 25 };
    store.isAway = true;
    await expect(past.read(lanes, [window])).rejects.toThrow('away');
    store.isAway = false;
    for (let time = 0; time < 2; time++) expect((await past.read(lanes, [window])).get(0)).toHaveLength(25);
    expect(store.requests).toBe(2);
    past.clear();
    await past.read(lanes, [window]);
    expect(store.requests).toBe(3);
    past.clear();
  });
});
