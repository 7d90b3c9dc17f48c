/** How to reach a broker that asks who comes; absent locally. */
export interface KafkaSecurity {
  readonly ssl: boolean;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}

export interface BrokerOptions {
  readonly brokers: readonly string[];
  /** Names this process in the broker's logs. */
  readonly clientId: string;
  readonly security?: KafkaSecurity;
}

/** A record to write. The key decides the partition: the same key always goes to the same one. */
export interface OutgoingRecord {
  readonly key: string;
  readonly value: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as it was read. `timestamp` is milliseconds since 1970, as the broker or the writer set it. */
export interface ReadRecord {
  readonly offset: number;
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

export interface RecordBatch extends TopicPartition {
  /** In order, at least one. */
  readonly records: readonly ReadRecord[];
}

/** The next offset to read of a partition. */
export interface PartitionOffset extends TopicPartition {
  readonly offset: number;
}

export interface BrokerProducer {
  /**
   * Writes all records in one request per broker, and resolves when every in-sync replica has them (acks: all).
   *
   * Guarantees: records of one key and topic are written in the order given; several calls of `send` at a time give no order among
   * each other, so a caller that needs it has one in flight. Where a partition's leader moves meanwhile, records may be written twice, the
   * second time after all of this call. On a rejection some may have been written: the caller sends all again.
   */
  send(recordsByTopic: ReadonlyMap<string, readonly OutgoingRecord[]>): Promise<void>;
  close(): Promise<void>;
}

export interface ConsumerOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Takes a batch. Batches of one partition come one after another and in order; those of several partitions may be in work at the
   * same time. It must not throw and should return soon: while it is at work no more is fetched from the same broker. The
   * implementation keeps the membership of the group alive meanwhile.
   */
  readonly onBatch: (batch: RecordBatch) => Promise<void>;
  /**
   * The partitions that this member now owns, all of them, before the first batch of them comes. Reading begins at
   * {@link ConsumerOptions.startAt}, else at the group's committed offset, else at the first record. Called again at every
   * rebalance: what was buffered of a partition before is read again.
   */
  readonly onAssigned: (partitions: readonly TopicPartition[], consumer: BrokerConsumer) => void;
  /**
   * A rebalance begins: everything owned is about to be taken away. What the returned promise commits through
   * {@link BrokerConsumer.commit} without further delay still counts. A member that the group has lost (its session ended, its view of a
   * topic was stale) is not told: what it had not committed is read again.
   */
  readonly onRevoked: () => void;
  readonly startAt?: (partition: TopicPartition) => number | undefined;
  /** The consumer stopped for good: a new one is needed. */
  readonly onFailed: (error: Error) => void;
}

export interface BrokerConsumer {
  /** Stores offsets for the group. Rejects when the partition is no longer this member's: the next owner reads again from the old one. */
  commit(offsets: readonly PartitionOffset[]): Promise<void>;
  /** No more batches of this partition until `resume`; records already on their way may still come. */
  pause(partition: TopicPartition): void;
  resume(partition: TopicPartition): void;
  /** The next batch of this partition begins at this offset. */
  seek(position: PartitionOffset): void;
  /** Leaves the group. `onBatch` calls in work are awaited; nothing is committed by itself. */
  close(): Promise<void>;
}

export interface BrokerAdmin {
  /** Creates those that do not exist; says nothing of those that do. */
  createTopics(
    topics: readonly string[],
    options: { readonly partitions: number; readonly retentionMs: number; readonly replicas?: number },
  ): Promise<void>;
  deleteTopics(topics: readonly string[]): Promise<void>;
  /** The next offset of each partition of the topic, by partition. */
  endOffsets(topic: string): Promise<ReadonlyMap<number, number>>;
  /** What the group has committed in the topic, by partition; partitions without are absent. */
  committedOffsets(group: string, topic: string): Promise<ReadonlyMap<number, number>>;
  deleteGroups(groups: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The only way to Kafka. */
export interface Broker {
  /** Resolves when connected; rejects after a few seconds when the broker is away. */
  producer(): Promise<BrokerProducer>;
  /** Resolves when subscribed and the group has been asked to join. */
  consumer(options: ConsumerOptions): Promise<BrokerConsumer>;
  admin(): Promise<BrokerAdmin>;
}
