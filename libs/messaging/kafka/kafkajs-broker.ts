import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import type { Broker, BrokerAdmin, BrokerOptions, BrokerProducer } from './broker.js';
import { kafkaClient, retry } from './kafkajs-client.js';
import { kafkaJsConsumer } from './kafkajs-consumer.js';

/** The broker port on kafkajs 2.2.4. */
export const kafkaJsBroker = (options: BrokerOptions): Broker => ({
  producer: () => producer(options),
  consumer: (consumerOptions) => kafkaJsConsumer(options, consumerOptions),
  admin: () => admin(options),
});

/** Without idempotence: it can die of sequence errors, and with one request in flight, sent again whole, it adds nothing that readers need. */
const producer = async (options: BrokerOptions): Promise<BrokerProducer> => {
  const client = kafkaClient(options).producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent: false,
    retry,
  });
  try {
    await client.connect();
  } catch (error) {
    await client.disconnect().catch(() => undefined);
    throw error;
  }
  return {
    async send(recordsByTopic) {
      const topicMessages = [...recordsByTopic].map(([topic, records]) => ({ topic, messages: [...records] }));
      await client.sendBatch({ topicMessages, acks: -1, timeout: 10_000 });
    },
    close: () => client.disconnect(),
  };
};

const admin = async (options: BrokerOptions): Promise<BrokerAdmin> => {
  const client = kafkaClient(options).admin({ retry });
  try {
    await client.connect();
  } catch (error) {
    await client.disconnect().catch(() => undefined);
    throw error;
  }
  return {
    async createTopics(topics, { partitions, retentionMs, replicas = 1 }) {
      await client.createTopics({
        waitForLeaders: false,
        timeout: 10_000,
        topics: topics.map((topic) => ({
          topic,
          numPartitions: partitions,
          replicationFactor: replicas,
          configEntries: [{ name: 'retention.ms', value: String(retentionMs) }],
        })),
      });
      await untilLed(client, topics);
    },
    deleteTopics: (topics) => client.deleteTopics({ topics: [...topics], timeout: 10_000 }),
    async endOffsets(topic) {
      const offsets = await client.fetchTopicOffsets(topic);
      return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
    },
    committedOffsets: (group, topic) => committedOffsets(client, group, topic),
    async deleteGroups(groups) {
      await client.deleteGroups([...groups]);
    },
    close: () => client.disconnect(),
  };
};

const committedOffsets = async (
  client: Admin,
  groupId: string,
  topic: string,
): Promise<ReadonlyMap<number, number>> => {
  const [answer] = await client.fetchOffsets({ groupId, topics: [topic] });
  const committed = (answer?.partitions ?? []).map(({ partition, offset }) => [partition, Number(offset)] as const);
  return new Map(committed.filter(([, offset]) => offset >= 0));
};

const ledWithinMs = 10_000;
const notLedYet: ReadonlySet<string> = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
]);

/**
 * Waits until every partition has a leader. kafkajs' own waiting gives up at once where a broker in KRaft mode does not know yet what the
 * controller has just made.
 */
const untilLed = async (client: Admin, topics: readonly string[]): Promise<void> => {
  for (const end = Date.now() + ledWithinMs; ; await sleep(50)) {
    try {
      const found = await client.fetchTopicMetadata({ topics: [...topics] });
      if (found.topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) {
        // A leader that is named may not know it yet; it answers for offsets only when it does.
        for (const topic of topics) await client.fetchTopicOffsets(topic);
        return;
      }
    } catch (error) {
      const type = error instanceof Error && 'type' in error ? error.type : undefined;
      if (typeof type !== 'string' || !notLedYet.has(type)) throw error;
    }
    if (Date.now() > end) throw new Error(`no leader yet for ${topics.join(', ')}`);
  }
};
