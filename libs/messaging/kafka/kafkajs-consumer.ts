import type kafkajs from 'kafkajs';
import { type Consumer, type EachBatchPayload, type KafkaMessage } from 'kafkajs';
import type {
  BrokerConsumer,
  BrokerOptions,
  ConsumerOptions,
  PartitionOffset,
  ReadRecord,
  TopicPartition,
} from './broker.js';
import { kafkaClient, retry } from './kafkajs-client.js';

/** A member is missed after this time without a heartbeat; its partitions then go to the others. */
const sessionTimeoutMs = 8_000;
const heartbeatMs = 1_500;
/** How long the broker holds a fetch that finds nothing: long at idle, no latency when something comes. It also bounds `close`. */
const maxWaitMs = 1_000;
/** kafkajs fetches again only when all partitions of an answer are done, so all of them must be able to be in work. */
const partitionsAtOnce = 256;

export const kafkaJsConsumer = async (broker: BrokerOptions, options: ConsumerOptions): Promise<BrokerConsumer> => {
  const consumer = kafkaClient(broker).consumer({
    groupId: options.group,
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: 20_000,
    heartbeatInterval: heartbeatMs,
    maxWaitTimeInMs: maxWaitMs,
    minBytes: 1,
    maxBytes: 8 << 20,
    maxBytesPerPartition: 512 << 10,
    allowAutoTopicCreation: false,
    // A crashed consumer is replaced by its owner; kafkajs starting it anew by itself could outlive `close`.
    retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
  });
  const member = new KafkaJsConsumer(consumer, options);
  try {
    await member.start();
  } catch (error) {
    await consumer.disconnect().catch(() => undefined);
    throw error;
  }
  return member;
};

class KafkaJsConsumer implements BrokerConsumer {
  private isClosed = false;
  private assigned: readonly TopicPartition[] = [];

  constructor(
    private readonly consumer: Consumer,
    private readonly options: ConsumerOptions,
  ) {}

  async start(): Promise<void> {
    const { consumer, options } = this;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.join(payload.memberAssignment));
    consumer.on(consumer.events.REBALANCING, () => options.onRevoked());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!this.isClosed) options.onFailed(payload.error);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (payload) => this.take(payload),
    });
  }

  private join(assignment: Readonly<Record<string, readonly number[]>>): void {
    this.assigned = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    if (this.isClosed) return;
    // kafkajs remembers pauses over a rebalance.
    for (const paused of this.consumer.paused()) this.consumer.resume([paused]);
    this.options.onAssigned(this.assigned, this);
    for (const partition of this.assigned) {
      const offset = this.options.startAt?.(partition);
      if (offset !== undefined) this.seek({ ...partition, offset });
    }
  }

  /** Never throws: kafkajs would process the neighbours of a batch again. */
  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    if (this.isClosed || !payload.isRunning() || payload.isStale()) return;
    // A heartbeat that finds a rebalance rejects; kafkajs meets the same answer itself right after the batch.
    const pulse = setInterval(() => void payload.heartbeat().catch(() => undefined), heartbeatMs);
    try {
      await this.options.onBatch({
        topic: batch.topic,
        partition: batch.partition,
        records: batch.messages.map(recordOf),
      });
    } catch (error) {
      this.options.onFailed(error instanceof Error ? error : new Error(String(error)));
    } finally {
      clearInterval(pulse);
    }
  }

  async commit(offsets: readonly PartitionOffset[]): Promise<void> {
    if (offsets.length === 0) return;
    await this.consumer.commitOffsets(offsets.map((each) => ({ ...each, offset: String(each.offset) })));
  }

  pause({ topic, partition }: TopicPartition): void {
    if (!this.isClosed) this.consumer.pause([{ topic, partitions: [partition] }]);
  }

  resume({ topic, partition }: TopicPartition): void {
    if (!this.isClosed) this.consumer.resume([{ topic, partitions: [partition] }]);
  }

  seek({ topic, partition, offset }: PartitionOffset): void {
    if (!this.isClosed) this.consumer.seek({ topic, partition, offset: String(offset) });
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.consumer.disconnect();
  }
}

const recordOf = (message: KafkaMessage): ReadRecord => ({
  offset: Number(message.offset),
  timestamp: Number(message.timestamp),
  key: message.key,
  value: message.value,
  headers: Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, bytesOf(value)])),
});

type HeaderValue = kafkajs.IHeaders[string];

const bytesOf = (value: HeaderValue): Buffer => {
  const first = Array.isArray(value) ? value[0] : value;
  return Buffer.isBuffer(first) ? first : Buffer.from(first ?? '');
};
