import type { mongo } from 'mongoose';
import type { IncomingEvent } from './classify-by-sequence.js';

interface ParkedDocument extends IncomingEvent {
  /** `<group>|<stream>@<version, padded to 10 digits>`. */
  readonly _id: string;
}

const pageSize = 100;

/** Events that wait behind a gap or a poisoned event, one document each: collection `parked-events`. */
export class ParkedEvents {
  private readonly collection: mongo.Collection<ParkedDocument>;

  constructor(
    database: mongo.Db,
    private readonly group: string,
  ) {
    this.collection = database.collection('parked-events', { ignoreUndefined: true });
  }

  /** Parking an event twice parks it once. */
  async add(arrivals: readonly IncomingEvent[]): Promise<void> {
    if (arrivals.length === 0) return;
    const operations = arrivals.map((arrival) => ({
      replaceOne: {
        filter: { _id: this.idOf(arrival.head.subject, arrival.head.sequence) },
        replacement: arrival,
        upsert: true,
      },
    }));
    await this.collection.bulkWrite(operations, { ordered: false });
  }

  /** The first of the parked events from `version` to `to`, without a hole, in order; empty when `version` is not parked. */
  async runFrom(stream: string, version: number, to: number): Promise<readonly IncomingEvent[]> {
    const count = Math.min(pageSize, to - version + 1);
    if (count <= 0) return [];
    const ids = Array.from({ length: count }, (_, index) => this.idOf(stream, version + index));
    const found = await this.collection.find({ _id: { $in: ids } }).toArray();
    const bySequence = new Map(found.map(({ _id: _, ...arrival }) => [arrival.head.sequence, arrival]));
    const run: IncomingEvent[] = [];
    for (let next = bySequence.get(version); next; next = bySequence.get(version + run.length)) run.push(next);
    return run;
  }

  /** How many events of a stream wait. */
  count(stream: string): Promise<number> {
    return this.collection.countDocuments({
      _id: { $gte: `${this.group}|${stream}@`, $lt: `${this.group}|${stream}A` },
    });
  }

  async remove(arrivals: readonly IncomingEvent[]): Promise<void> {
    if (arrivals.length === 0) return;
    const ids = arrivals.map(({ head }) => this.idOf(head.subject, head.sequence));
    await this.collection.deleteMany({ _id: { $in: ids } });
  }

  private idOf(stream: string, sequence: number): string {
    return `${this.group}|${stream}@${String(sequence).padStart(10, '0')}`;
  }
}
