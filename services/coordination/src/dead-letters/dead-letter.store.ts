import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { RejectedRecord } from '../feed/feed-writer.js';
import { insertNew } from '../feed/insert-new.js';
import type { Lanes } from '../feed/lanes.js';
import { laneOfRecord } from '../feed/feed-topics.js';

/** A record that is no event of its topic's unit, with its bytes as they came (base64). It has harmed nothing and moves nothing. */
export interface DeadLetter {
  /** `<unit>.<generation>.<partition>.<offset>`: where Kafka has it. */
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly recordedAt: string;
  readonly reason: string;
  readonly key: string | null;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

type StoredDeadLetter = Omit<DeadLetter, 'id'> & { readonly _id: string };

@Injectable()
export class DeadLetterStore {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async keepRejected(namespace: string, lanes: Lanes, rejected: readonly RejectedRecord[]): Promise<void> {
    await insertNew(
      this.letters,
      rejected.map(({ record, reason }): StoredDeadLetter => {
        const lane = lanes.nameOf(laneOfRecord(namespace, lanes, record) ?? -1).replace('/', '.');
        return {
          _id: `${lane}.${String(record.offset).padStart(12, '0')}`,
          topic: record.topic,
          partition: record.partition,
          offset: record.offset,
          recordedAt: record.recordedAt,
          reason,
          key: record.raw.key?.toString('base64') ?? null,
          value: record.raw.value?.toString('base64') ?? null,
          headers: Object.fromEntries(
            Object.entries(record.raw.headers).map(([name, value]) => [name, value.toString('base64')]),
          ),
        };
      }),
    );
  }

  /** The newest first, `limit` of them, older than the one with the id `after`. */
  async list(limit: number, after?: string): Promise<DeadLetter[]> {
    const last = after === undefined ? undefined : await this.letters.findOne({ _id: after });
    const older = !last
      ? {}
      : { $or: [{ recordedAt: { $lt: last.recordedAt } }, { recordedAt: last.recordedAt, _id: { $lt: last._id } }] };
    const found = await this.letters.find(older).sort({ recordedAt: -1, _id: -1 }).limit(limit).toArray();
    return found.map(({ _id, ...letter }) => ({ id: _id, ...letter }));
  }

  async drop(): Promise<void> {
    await this.letters.deleteMany({});
  }

  private get letters() {
    return this.connection.collection<StoredDeadLetter>('dead-letters');
  }
}
