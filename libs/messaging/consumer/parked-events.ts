import type { mongo } from 'mongoose';
import { readRecordOf, storedRecord, type StoredRecord } from '../dead-letters/dead-letters.js';
import type { ReadRecord } from '../kafka/index.js';
import type { IncomingEvent } from './classify-by-sequence.js';

interface ParkedDocument extends Omit<IncomingEvent, 'record'> {
  /** `<group>|<stream>@<version, padded to 10 digits>`. */
  readonly _id: string;
  /** Absent in documents of earlier versions, which hold the event as they understood it. */
  readonly record?: StoredRecord;
}

/** A parked event; where its record is kept, what the event is must be read from it. */
export interface ParkedRun {
  readonly arrival: IncomingEvent;
  readonly record?: ReadRecord;
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
        // As it came, and not as this version understands it: a newer one may drain it.
        replacement: { head: arrival.head, place: arrival.place, record: storedRecord(arrival.record) },
        upsert: true,
      },
    }));
    await this.collection.bulkWrite(operations, { ordered: false });
  }

  /** The first of the parked events from `version` to `to`, without a hole, in order; empty when `version` is not parked. */
  async runFrom(stream: string, version: number, to: number): Promise<readonly ParkedRun[]> {
    const count = Math.min(pageSize, to - version + 1);
    if (count <= 0) return [];
    const ids = Array.from({ length: count }, (_, index) => this.idOf(stream, version + index));
    const found = await this.collection.find({ _id: { $in: ids } }).toArray();
    const bySequence = new Map(found.map((document) => [document.head.sequence, runOf(document)]));
    const run: ParkedRun[] = [];
    for (let next = bySequence.get(version); next; next = bySequence.get(version + run.length)) run.push(next);
    return run;
  }

  /** How many events of a stream wait. */
  count(stream: string): Promise<number> {
    return this.collection.countDocuments({
      _id: { $gte: `${this.group}|${stream}@`, $lt: `${this.group}|${stream}A` },
    });
  }

  async remove(arrivals: readonly Pick<IncomingEvent, 'head'>[]): Promise<void> {
    if (arrivals.length === 0) return;
    const ids = arrivals.map(({ head }) => this.idOf(head.subject, head.sequence));
    await this.collection.deleteMany({ _id: { $in: ids } });
  }

  private idOf(stream: string, sequence: number): string {
    return `${this.group}|${stream}@${String(sequence).padStart(10, '0')}`;
  }
}

const runOf = ({ _id: _, record: stored, ...parked }: ParkedDocument): ParkedRun => {
  const record = stored && readRecordOf(stored, parked.place.offset);
  // Without a record of its own it is never decoded again; what it is stands in `event`.
  const arrival = { ...parked, record: record ?? emptyRecord };
  return record ? { arrival, record } : { arrival };
};

const emptyRecord: ReadRecord = { offset: 0, timestamp: 0, key: null, value: null, headers: {} };
