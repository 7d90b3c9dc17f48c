import fc from 'fast-check';
import { packCursor, unpackCursor } from './cursor.js';
import { furthest, PartitionIndex, reaches } from '../feed-store/partition-index.js';

const topics = [
  { source: 'discipline', generation: 1, partitions: 6 },
  { source: 'organisation', generation: 2, partitions: 6 },
  { source: 'coordination', generation: 1, partitions: 3 },
] as const;
const lanes = new PartitionIndex(topics);
const bytes = (...values: readonly (number | string)[]): string =>
  Buffer.from(values.map((value) => (typeof value === 'string' ? value.charCodeAt(0) : value))).toString('base64url');

describe('the cursor of the feed', () => {
  it('gives back every vector of offsets that was packed', () => {
    const offset = fc.oneof(fc.nat(300), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(offset, { minLength: lanes.count, maxLength: lanes.count }), (positions) => {
        expect(unpackCursor(lanes, packCursor(lanes, positions))).toEqual(positions);
      }),
    );
  });

  it('counts an absent topic and an absent partition as 0', () => {
    const positions = unpackCursor(lanes, bytes(1, 'o', 2, 2, 7, 9));
    expect(positions).toEqual([0, 0, 0, 0, 0, 0, 7, 9, 0, 0, 0, 0, 0, 0, 0]);
    expect(packCursor(lanes, positions)).toBe(bytes(1, 'o', 2, 2, 7, 9));
  });

  it('stays under 170 characters for five topics of six partitions at a million events each', () => {
    const five = new PartitionIndex(
      (['discipline', 'organisation', 'propaganda', 'mass-organisations', 'coordination'] as const).map((source) => ({
        source,
        generation: 1,
        partitions: 6,
      })),
    );
    expect(
      packCursor(
        five,
        five.start().map(() => 1_000_000),
      ).length,
    ).toBeLessThan(170);
  });

  it.each([
    ['an unknown topic', bytes(1, 'x', 1, 1, 5)],
    ['a topic of another feed', bytes(1, 'p', 1, 1, 5)],
    ['an unknown partition', bytes(1, 'c', 1, 4, 1, 1, 1, 1)],
    ['another generation', bytes(1, 'o', 1, 1, 5)],
    ['a topic twice', bytes(1, 'd', 1, 1, 5, 'd', 1, 1, 6)],
    ['a cut-off text', bytes(1, 'd', 1, 3, 5)],
    ['an offset without end', bytes(1, 'd', 1, 1, ...new Array<number>(12).fill(0xff))],
    ['an unknown format', bytes(9, 'd', 1, 1, 5)],
    ['nothing', ''],
    ['what is not base64url', 'a b+c'],
    ['a huge text', 'A'.repeat(5000)],
  ])('is refused when it names or is %s', (_what, text) => {
    expect(() => unpackCursor(lanes, text)).toThrow(
      expect.objectContaining({ status: 400, code: 'bad-cursor' }) as Error,
    );
  });
});

describe('positions', () => {
  it('reach others only when they do so in every lane', () => {
    expect(reaches([2, 3], [2, 2])).toBe(true);
    expect(reaches([3, 1], [2, 2])).toBe(false);
    expect(furthest([3, 1], [2, 2])).toEqual([3, 2]);
  });
});
