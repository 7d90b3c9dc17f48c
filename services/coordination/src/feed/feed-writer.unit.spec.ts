import type { FeedRecord } from '#messaging';
import type { FeedEntry } from '../feed-store/feed-entry.js';
import type { Occurrence } from '../feed-store/feed-store.js';
import { FeedWriter, type RejectedRecord } from './feed-writer.js';
import { PartitionIndex } from '../feed-store/partition-index.js';
import type { Taken } from './live-feed.js';

const lanes = new PartitionIndex([{ source: 'organisation', generation: 1, partitions: 2 }]);

const record = (partition: number, offset: number, key: string, decoded?: FeedRecord['decoded']): FeedRecord => {
  const [subject = '', sequence = ''] = key.split('@');
  const headers = {
    ce_id: key,
    ce_subject: subject,
    ce_sequence: sequence,
    ce_type: 't',
    ce_time: '2027-03-01T08:00:00Z',
  };
  return {
    topic: 'ns.organisation',
    partition,
    offset,
    recordedAt: '2027-03-01T08:00:00.000Z',
    decoded: decoded ?? {
      kind: 'unknown',
      head: { id: key, ceType: 't', source: 'organisation', subject, sequence: Number(sequence) },
    },
    raw: {
      offset,
      timestamp: 0,
      key: Buffer.from(subject),
      value: Buffer.from('{}'),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)])),
    },
  };
};

/** Keeps first occurrences as the store does, and can be made to fail. */
class FakeSinks {
  readonly stored = new Map<string, string>();
  readonly shown: Taken[] = [];
  readonly kept: FeedEntry[] = [];
  readonly rejected: RejectedRecord[] = [];
  failing: 'store' | 'keeper' | undefined;

  readonly sinks = {
    store: {
      keepFirst: async (_lanes: PartitionIndex, occurrences: readonly Occurrence[]): Promise<Set<FeedEntry>> => {
        if (this.failing === 'store') throw new Error('the database is away');
        const first = new Set<FeedEntry>();
        for (const { entry } of occurrences) {
          const key = `${entry.event.subject}@${entry.event.sequence}`;
          const place = `${entry.lane}/${entry.offset}`;
          if (!this.stored.has(key)) this.stored.set(key, place);
          if (this.stored.get(key) === place) first.add(entry);
        }
        return first;
      },
    },
    keepers: [
      {
        keep: async (entries: readonly FeedEntry[]): Promise<void> => {
          if (this.failing === 'keeper') throw new Error('the database is away');
          this.kept.push(...entries);
        },
      },
    ],
    keepRejected: async (rejected: readonly RejectedRecord[]): Promise<void> => void this.rejected.push(...rejected),
    show: (taken: readonly Taken[]): void => void this.shown.push(...taken),
  };

  get shownIds(): (string | null)[] {
    return this.shown.map(({ entry }) => entry?.event.id ?? null);
  }
}

describe('the writer of the feed', () => {
  let fake: FakeSinks;
  let writer: FeedWriter;
  beforeEach(() => {
    fake = new FakeSinks();
    writer = new FeedWriter('ns', lanes, [0, 0], fake.sinks);
  });

  it('shows the first occurrence of an event and moves past a late duplicate, in the same batch and in a later one', async () => {
    await writer.take([record(0, 0, 's/a@1'), record(0, 1, 's/a@2'), record(0, 2, 's/a@1')]);
    await writer.take([record(0, 3, 's/a@2'), record(0, 4, 's/a@3')]);
    expect(fake.shownIds).toEqual(['s/a@1', 's/a@2', null, null, 's/a@3']);
    expect(writer.positions).toEqual([5, 0]);
  });

  it('shows an event that another replica has stored at the same place', async () => {
    fake.stored.set('s/a@1', '0/0');
    await writer.take([record(0, 0, 's/a@1')]);
    expect(fake.shownIds).toEqual(['s/a@1']);
  });

  it('moves past a record that is no event, and keeps it apart', async () => {
    await writer.take([record(1, 0, 's/a@1', { kind: 'rejected', reason: 'no ce_id' }), record(1, 1, 's/a@1')]);
    expect(fake.shownIds).toEqual([null, 's/a@1']);
    expect(fake.rejected.map(({ reason }) => reason)).toEqual(['no ce_id']);
  });

  it('shows nothing of a batch that was not stored, and all of it once it is', async () => {
    const batch = [record(0, 0, 's/a@1'), record(1, 0, 's/b@1')];
    fake.failing = 'store';
    await expect(writer.take(batch)).rejects.toThrow('away');
    expect(fake.shown).toEqual([]);
    fake.failing = undefined;
    await writer.take(batch);
    expect(fake.shownIds).toEqual(['s/a@1', 's/b@1']);
  });

  it('shows a batch only once when it comes again because an index was not written, and counts it as taken only then', async () => {
    const batch = [record(0, 0, 's/a@1'), record(1, 0, 's/b@1')];
    fake.failing = 'keeper';
    await expect(writer.take(batch)).rejects.toThrow('away');
    expect(writer.positions).toEqual([0, 0]);
    fake.failing = undefined;
    await writer.take(batch);
    expect(fake.shownIds).toEqual(['s/a@1', 's/b@1']);
    expect(fake.kept.map(({ event }) => event.id)).toEqual(['s/a@1', 's/b@1']);
    expect(writer.positions).toEqual([1, 1]);
  });
});
