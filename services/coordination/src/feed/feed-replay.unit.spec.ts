import fc from 'fast-check';
import { FeedEntry } from '../feed-store/feed-entry.js';
import { replay } from './feed-replay.js';
import type { LaneWindow } from '../feed-store/feed-store.js';
import { at, PartitionIndex } from '../feed-store/partition-index.js';

const lanes = new PartitionIndex([{ source: 'organisation', generation: 1, partitions: 3 }]);

/** The log as a store would have it: per lane the instants by offset, undefined for a late duplicate. */
const storeOf = (log: readonly (readonly (number | undefined)[])[]) => ({
  read: async (_lanes: PartitionIndex, windows: readonly LaneWindow[]): Promise<Map<number, FeedEntry[]>> =>
    new Map(
      windows.map(({ lane, from, to }) => [
        lane,
        (log[lane] ?? [])
          .slice(from, to)
          .flatMap((second, i) =>
            second === undefined
              ? []
              : [
                  new FeedEntry(
                    lane,
                    from + i,
                    JSON.stringify({ id: `${lane}/${from + i}`, time: String(second).padStart(4, '0') }),
                  ),
                ],
          ),
      ]),
    ),
});

describe('a replay of the stored feed', () => {
  it('gives every first occurrence between two positions once and each lane in order, and says how far it came', async () => {
    const lane = fc.array(fc.option(fc.nat(500), { nil: undefined, freq: 4 }), { maxLength: 700 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(lane, lane, lane), fc.nat(300), async (log, begin) => {
        const from = [begin, 0, 2];
        const head = log.map((offsets) => offsets.length);
        const seen: number[][] = [[], [], []];
        let positions: readonly number[] = from;
        for await (const page of replay(storeOf(log), lanes, from, head)) {
          for (const { lane: where, offset } of page.entries) {
            expect(offset).toBeGreaterThanOrEqual(at(positions, where));
            expect(offset).toBeLessThan(at(page.positions, where));
            seen[where]?.push(offset);
          }
          positions = page.positions;
        }
        const expected = log.map((offsets, where) =>
          offsets.flatMap((second, offset) => (second !== undefined && offset >= at(from, where) ? [offset] : [])),
        );
        expect(seen).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('goes through the lanes by time where each lane is in order of time', async () => {
    const log = [
      [1, 4, 7, 10],
      [2, 5, 8, 11],
      [3, 6, 9, 12],
    ];
    const times: string[] = [];
    for await (const { entries } of replay(storeOf(log), lanes, [0, 0, 0], [4, 4, 4]))
      times.push(...entries.map(({ event }) => event.time));
    expect(times).toEqual([...times].sort());
    expect(times).toHaveLength(12);
  });
});
