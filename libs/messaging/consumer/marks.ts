import type { mongo } from 'mongoose';
import type { Mark } from './classify-by-sequence.js';
import { coalesced } from '../flow/coalesced.js';

interface MarkDocument extends Mark {
  /** `<group>|<stream>`. */
  readonly _id: string;
}

/** How far a consumer group has taken each stream: collection `marks`. */
export class MarkStore {
  private readonly collection: mongo.Collection<MarkDocument>;

  constructor(
    database: mongo.Db,
    private readonly group: string,
  ) {
    this.collection = database.collection('marks');
  }

  /** Streams without a mark are absent. */
  async load(streams: readonly string[]): Promise<Map<string, Mark>> {
    if (streams.length === 0) return new Map();
    const ids = streams.map((stream) => this.idOf(stream));
    const found = await this.collection.find({ _id: { $in: ids } }).toArray();
    return new Map(
      found.map(({ _id, version, stopped }) => [
        _id.slice(this.group.length + 1),
        { version, ...(stopped && { stopped }) },
      ]),
    );
  }

  /** One bulk write for all partitions. A version never goes back, also when two owners of a partition overlap. */
  async save(marks: ReadonlyMap<string, Mark>): Promise<void> {
    if (marks.size > 0) await this.saveAll(marks);
  }

  private readonly saveAll = coalesced(1, async (ofPartitions: readonly ReadonlyMap<string, Mark>[]) => {
    const operations = ofPartitions
      .flatMap((marks) => [...marks])
      .map(([stream, { version, stopped }]) => ({
        updateOne: {
          filter: { _id: this.idOf(stream) },
          update: { $max: { version }, ...(stopped ? { $set: { stopped } } : { $unset: { stopped: 1 as const } }) },
          upsert: true,
        },
      }));
    await this.collection.bulkWrite(operations, { ordered: false });
  });

  private idOf(stream: string): string {
    return `${this.group}|${stream}`;
  }
}
