import type { BrokerAdmin, BrokerOptions } from './broker.js';
import { kafkaJsBroker } from './kafkajs-broker.js';

type Brokers = readonly string[] | BrokerOptions;

/** Creates the topics that do not exist yet. `retentionMs` -1 keeps everything. Rejects when the broker is away. */
export const createTopics = (
  brokers: Brokers,
  topics: readonly string[],
  options: { readonly partitions: number; readonly retentionMs: number; readonly replicas?: number },
): Promise<void> => withAdmin(brokers, (admin) => admin.createTopics(topics, options));

export const deleteTopics = (brokers: Brokers, topics: readonly string[]): Promise<void> =>
  withAdmin(brokers, (admin) => admin.deleteTopics(topics));

/** The next offset of each partition: how many records it ever had. */
export const topicOffsets = (brokers: Brokers, topic: string): Promise<ReadonlyMap<number, number>> =>
  withAdmin(brokers, (admin) => admin.endOffsets(topic));

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** Records that the group has not committed; never below 0. */
  readonly lag: number;
  /** The first of them: what the group has committed. */
  readonly next: number;
}

/** What the group has left to read, as the broker knows it: up to a second behind what it has really done. */
export const consumerLag = (
  brokers: Brokers,
  group: string,
  topics: readonly string[],
): Promise<readonly PartitionLag[]> =>
  withAdmin(brokers, async (admin) => {
    const lagsOf = async (topic: string): Promise<readonly PartitionLag[]> => {
      // The ends are read last: what arrives in between is behind what was committed, and never the other way round.
      const committed = await admin.committedOffsets(group, topic);
      return [...(await admin.endOffsets(topic))].map(([partition, end]) => {
        const next = committed.get(partition) ?? 0;
        return { topic, partition, next, lag: Math.max(0, end - next) };
      });
    };
    return (await Promise.all(topics.map(lagsOf))).flat();
  });

const withAdmin = async <Result>(brokers: Brokers, work: (admin: BrokerAdmin) => Promise<Result>): Promise<Result> => {
  const options = 'clientId' in brokers ? brokers : { brokers, clientId: 'liandong-admin' };
  const admin = await kafkaJsBroker(options).admin();
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
};
