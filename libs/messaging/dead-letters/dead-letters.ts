import { mongo } from 'mongoose';
import { derivedId } from '#kernel';
import type { PartitionOffset, ReadRecord } from '../kafka/index.js';

export const deadLetterKinds = ['undecodable', 'poison', 'gap', 'unknown'] as const;
export const deadLetterStates = ['open', 'asked', 'resolved'] as const;

/** Something that a consumer group set aside: the document of the collection `dead-letters`. */
export interface DeadLetter {
  readonly _id: string;
  readonly group: string;
  /**
   * `undecodable`: a record, kept with its bytes. `poison`: a stream stopped at an event that cannot be applied. `gap`: at a missing one. `unknown`: at one
   * that this version of the service does not know: it drains by itself after the upgrade.
   */
  readonly kind: (typeof deadLetterKinds)[number];
  /** `open`: waits for a person (a gap also for its missing events). `asked`: a redrive was asked for and the owner will do it. */
  readonly state: (typeof deadLetterStates)[number];
  readonly reason: string;
  /** How often it was tried: one more at each redrive. */
  readonly attempts: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly record?: StoredRecord;
  readonly stream?: string;
  /** The version at which the stream stopped. */
  readonly sequence?: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly redrives: readonly Redrive[];
}

export interface StoredRecord {
  readonly timestamp: number;
  readonly key: mongo.Binary | null;
  readonly value: mongo.Binary | null;
  readonly headers: Readonly<Record<string, mongo.Binary>>;
}

/** Who asked for a redrive, by which request. */
export interface Redrive {
  readonly by: string;
  readonly request: string;
  readonly at: Date;
}

export type NewDeadLetter = Omit<
  DeadLetter,
  '_id' | 'group' | 'state' | 'attempts' | 'firstAt' | 'lastAt' | 'redrives'
>;

/** Where a page of a list of dead letters begins: behind this one. */
export type DeadLetterPosition = readonly [lastAt: string, id: string];

export interface DeadLetterQuery {
  readonly limit: number;
  readonly state?: DeadLetter['state'];
  readonly after?: DeadLetterPosition;
}

const newestFirst = { lastAt: -1, _id: -1 } as const;

/** What of a collection of dead letters a query asks for; see {@link DeadLetters.list}. */
const deadLetterFilter = (state: DeadLetter['state'] | undefined, after: DeadLetterPosition | undefined) => {
  const [at, id] = after ?? [];
  const lastAt = new Date(at ?? 0);
  return {
    state: state ?? { $ne: 'resolved' as const },
    ...(after && { $or: [{ lastAt: { $lt: lastAt } }, { lastAt, _id: { $lt: id ?? '' } }] }),
  };
};

/** What one consumer group set aside. */
export class DeadLetters {
  private readonly collection: mongo.Collection<DeadLetter>;

  constructor(
    database: mongo.Db,
    private readonly group: string,
  ) {
    this.collection = database.collection('dead-letters', { ignoreUndefined: true });
  }

  idOf({ kind, topic, partition, offset, stream, sequence }: NewDeadLetter): string {
    return kind === 'undecodable'
      ? derivedId(this.group, topic, String(partition), String(offset))
      : derivedId(this.group, stream ?? '', String(sequence));
  }

  /** A record that comes again after a crash keeps its letter as it is; a stream that fails again opens its letter again. */
  async put(letters: readonly NewDeadLetter[], isAttempt = true): Promise<void> {
    if (letters.length === 0) return;
    const now = new Date();
    const operations = letters.map((letter) => {
      const { reason, kind, ...rest } = letter;
      const isRecord = letter.kind === 'undecodable';
      const news = { reason, kind, lastAt: now };
      return {
        updateOne: {
          filter: { _id: this.idOf(letter) },
          update: {
            ...(isRecord ? {} : { $set: { ...news, state: 'open' as const }, $inc: { attempts: isAttempt ? 1 : 0 } }),
            $setOnInsert: {
              ...rest,
              group: this.group,
              firstAt: now,
              redrives: [],
              ...(isRecord && { ...news, state: 'open' as const, attempts: 1 }),
            },
          },
          upsert: true,
        },
      };
    });
    await this.upsert(operations);
  }

  /** Two who insert the same letter at once: the second meets the first's, and comes again as an update. */
  private async upsert(operations: mongo.AnyBulkWriteOperation<DeadLetter>[]): Promise<void> {
    try {
      await this.collection.bulkWrite(operations, { ordered: false });
    } catch (error) {
      if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
      const lost = [error.writeErrors].flat();
      if (lost.length === 0 || lost.some(({ code }) => code !== 11_000)) throw error;
      await this.collection.bulkWrite(
        lost.flatMap(({ index }) => operations[index] ?? []),
        { ordered: false },
      );
    }
  }

  async find(id: string): Promise<DeadLetter | undefined> {
    return (await this.collection.findOne({ _id: id, group: this.group })) ?? undefined;
  }

  /** Where a stream stands still. */
  async ofStream(stream: string): Promise<DeadLetter | undefined> {
    const found = await this.collection.findOne({ group: this.group, stream, state: { $in: ['open', 'asked'] } });
    return found ?? undefined;
  }

  async ofRecord({ topic, partition, offset }: PartitionOffset): Promise<DeadLetter | undefined> {
    return this.find(derivedId(this.group, topic, String(partition), String(offset)));
  }

  /** Newest first (`lastAt`, then id), those that come after `after`. Without `state` all that are not resolved. */
  async list({ limit, state, after }: DeadLetterQuery): Promise<readonly DeadLetter[]> {
    return this.collection
      .find({ group: this.group, ...deadLetterFilter(state, after) })
      .sort(newestFirst)
      .limit(limit)
      .toArray();
  }

  /** Asks the present owner of its partition for a redrive; false when there is nothing open under this id. The same request counts once. */
  async ask(id: string, redrive: Redrive): Promise<boolean> {
    const letter = await this.find(id);
    if (!letter || letter.state !== 'open' || letter.redrives.some(({ request }) => request === redrive.request))
      return false;
    await this.collection.updateOne(
      { _id: id, state: 'open' },
      { $set: { state: 'asked' }, $push: { redrives: redrive } },
    );
    return true;
  }

  /**
   * Those whose redrive was asked for, and gaps that were tried only once and are older than `before`; with `unknownToo` the streams that wait for an
   * upgrade of this service.
   */
  due(before: Date, unknownToo = false): Promise<readonly DeadLetter[]> {
    return this.collection
      .find({
        group: this.group,
        $or: [
          { state: 'asked' as const },
          { state: 'open' as const, kind: 'gap' as const, attempts: 1, firstAt: { $lt: before } },
          ...(unknownToo ? [{ state: 'open' as const, kind: 'unknown' as const }] : []),
        ],
      })
      .toArray();
  }

  /** Forgets all letters of the group, when what they were about is read anew. */
  async drop(): Promise<void> {
    await this.collection.deleteMany({ group: this.group });
  }

  async resolve(id: string): Promise<void> {
    await this.collection.updateOne({ _id: id }, { $set: { state: 'resolved', lastAt: new Date() } });
  }

  /** A redrive did not help. */
  async reopen(id: string, reason: string): Promise<void> {
    await this.collection.updateOne(
      { _id: id },
      { $set: { state: 'open', reason, lastAt: new Date() }, $inc: { attempts: 1 } },
    );
  }
}

export const undecodable = (place: PartitionOffset, record: ReadRecord, reason: string): NewDeadLetter => ({
  kind: 'undecodable',
  ...placeOf(place),
  reason,
  record: storedRecord(record),
});

export const storedRecord = ({ timestamp, key, value, headers }: ReadRecord): StoredRecord => ({
  timestamp,
  key: key && new mongo.Binary(key),
  value: value && new mongo.Binary(value),
  headers: Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, new mongo.Binary(bytes)])),
});

export const readRecordOf = (stored: StoredRecord, offset: number): ReadRecord => ({
  offset,
  timestamp: stored.timestamp,
  key: stored.key && bytesOf(stored.key),
  value: stored.value && bytesOf(stored.value),
  headers: Object.fromEntries(Object.entries(stored.headers).map(([name, bytes]) => [name, bytesOf(bytes)])),
});

export const placeOf = ({ topic, partition, offset }: PartitionOffset): PartitionOffset => ({
  topic,
  partition,
  offset,
});

/** The record as it was read from Kafka. */
export const recordFrom = ({ record, offset }: DeadLetter): ReadRecord | undefined =>
  record && readRecordOf(record, offset);

const bytesOf = (binary: mongo.Binary): Buffer => Buffer.from(binary.buffer.subarray(0, binary.position));
