import { randomUUID } from 'node:crypto';
import { decode, sourceOfTopic } from './decode.js';
import type { FeedReader, FeedOptions, FeedRecord, OffsetVector, ReadFeed } from './feed-reader.js';
import { kafkaJsBroker, type Broker, type RecordBatch, type TopicPartition } from '../kafka/index.js';
import { keepConsuming } from './keep-consuming.js';
import { asError, growing, pause } from '../flow/pause.js';

/** See {@link ReadFeed}. Kafka's client reads in groups only: each reader is the one member of a group of its own that stores nothing. */
export const readFeed: ReadFeed = (options) => {
  const clientId = `${options.name}-feed`;
  const broker = kafkaJsBroker({
    brokers: options.brokers,
    clientId,
    ...(options.security && { security: options.security }),
  });
  return new RunningFeed(options, broker, `${options.name}.feed.${randomUUID()}`);
};

class RunningFeed implements FeedReader {
  private readonly stopping = new AbortController();
  private readonly fetched: Positions;
  private readonly taken: Positions;
  private readonly running: Promise<unknown>;
  private buffer: FeedRecord[] = [];
  private wakeTaker: () => void = () => undefined;
  private readonly waitingForRoom: (() => void)[] = [];
  private readonly maxRecords: number;

  constructor(
    private readonly options: FeedOptions,
    private readonly broker: Broker,
    private readonly group: string,
  ) {
    this.fetched = new Positions(options.from);
    this.taken = new Positions(options.from);
    this.maxRecords = options.maxRecords ?? 1_000;
    this.running = Promise.all([this.stayConnected(), this.takeAll()]);
  }

  positions(): OffsetVector {
    return this.taken.vector();
  }

  async ends(): Promise<OffsetVector> {
    const admin = await this.broker.admin();
    try {
      const ends: Record<string, Record<number, number>> = {};
      for (const topic of this.options.topics) ends[topic] = Object.fromEntries(await admin.endOffsets(topic));
      return ends;
    } finally {
      await admin.close();
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeTaker();
    this.giveRoom();
    await this.running;
  }

  /** A consumer that fails is replaced; the next one goes on at what was fetched. */
  private async stayConnected(): Promise<void> {
    await keepConsuming({
      broker: this.broker,
      signal: this.stopping.signal,
      onTrouble: (error) => this.tell(error),
      consumer: {
        group: this.group,
        topics: this.options.topics,
        onBatch: (batch) => this.take(batch),
        onAssigned: () => undefined,
        onRevoked: () => undefined,
        startAt: (partition) => this.fetched.of(partition),
      },
    });
    await this.forgetGroup();
  }

  private async take({ topic, partition, records }: RecordBatch): Promise<void> {
    while (this.buffer.length >= 4 * this.maxRecords && !this.stopping.signal.aborted) {
      await new Promise<void>((resolve) => this.waitingForRoom.push(resolve));
    }
    const source = sourceOfTopic(topic);
    for (const raw of records) {
      // After a rejoin some records come a second time.
      if (raw.offset < this.fetched.of({ topic, partition })) continue;
      const recordedAt = new Date(raw.timestamp).toISOString();
      this.buffer.push({ topic, partition, offset: raw.offset, recordedAt, decoded: decode(raw, source, true), raw });
      this.fetched.set({ topic, partition }, raw.offset + 1);
    }
    this.wakeTaker();
  }

  private async takeAll(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if (this.buffer.length === 0) {
        await new Promise<void>((resolve) => (this.wakeTaker = resolve));
        continue;
      }
      const batch = this.buffer.slice(0, this.maxRecords);
      if (!(await this.handOver(batch))) return;
      this.buffer = this.buffer.slice(batch.length);
      for (const record of batch) this.taken.set(record, record.offset + 1);
      this.giveRoom();
    }
  }

  private async handOver(batch: readonly FeedRecord[]): Promise<boolean> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await this.options.onBatch(batch);
        return true;
      } catch (error) {
        this.tell(error);
        await pause(growing(failures, 50, 5_000), signal);
      }
    }
    return false;
  }

  private giveRoom(): void {
    for (const resume of this.waitingForRoom.splice(0)) resume();
  }

  /** A group without offsets would vanish by itself in minutes; a reader that ends in order leaves none for even that long. */
  private async forgetGroup(): Promise<void> {
    try {
      const admin = await this.broker.admin();
      await admin.deleteGroups([this.group]).finally(() => admin.close());
    } catch {
      // The broker is away, or has forgotten the group already.
    }
  }

  private tell(error: unknown): void {
    this.options.onTrouble?.(asError(error));
  }
}

class Positions {
  private readonly next = new Map<string, Map<number, number>>();

  constructor(from: OffsetVector) {
    for (const [topic, partitions] of Object.entries(from)) {
      const offsets = Object.entries(partitions).map(([partition, offset]) => [Number(partition), offset] as const);
      this.next.set(topic, new Map(offsets));
    }
  }

  of({ topic, partition }: TopicPartition): number {
    return this.next.get(topic)?.get(partition) ?? 0;
  }

  set({ topic, partition }: TopicPartition, offset: number): void {
    const partitions = this.next.get(topic) ?? new Map<number, number>();
    this.next.set(topic, partitions.set(partition, offset));
  }

  vector(): OffsetVector {
    return Object.fromEntries([...this.next].map(([topic, partitions]) => [topic, Object.fromEntries(partitions)]));
  }
}
