import kafkajs from 'kafkajs';
import { kafkaJsBroker, type Broker, type OutgoingRecord } from '#messaging';
import { atOnce, book, brokers, offerHalls, openBenchUnit, secondsOf, type BenchUnit } from './bench-unit.js';
import type { Figure } from './report.js';
import { interleaved } from './rounds.js';

const commits = 5_000;
const halls = 50;
const recordsPerRequest = 500;

/** Everything that waits on disk brought to Kafka and marked, against a bare producer that sends the very same records from memory. */
export const relayThroughput = async (): Promise<readonly Figure[]> => {
  let records: readonly OutgoingRecord[] = [];
  const { ours, twin } = await interleaved(
    {
      ours: async () => {
        const measured = await relayed();
        records = measured.records;
        return measured.perSecond;
      },
      twin: () => producedBarely(records),
    },
    'more',
  );
  return [
    {
      name: `relay of ${commits} commits, reading and marking included`,
      unit: 'events/s',
      ours,
      twin: { name: 'bare kafkajs producer, same bytes', figure: twin },
      goal: { of: 'ratio', is: 'at least', number: 0.5 },
    },
  ];
};

const relayed = async (): Promise<{ readonly perSecond: number; readonly records: readonly OutgoingRecord[] }> => {
  const unit = await openBenchUnit();
  try {
    const resources = await offerHalls(unit, halls);
    await atOnce(commits, commits, (index) => book(unit, resources[index % halls] ?? '', index));
    const records: OutgoingRecord[] = [];
    const relay = unit.relayThrough(listening(records));
    const seconds = await secondsOf(async () => {
      relay.start();
      await relay.flush(300_000);
    });
    await relay.stop();
    await mustHaveSent(unit, records.length);
    return { perSecond: records.length / seconds, records };
  } finally {
    await unit.close();
  }
};

const mustHaveSent = async (unit: BenchUnit, count: number): Promise<void> => {
  const [sent, pending] = [await unit.sent(), await unit.store.outbox.pending(1)];
  if (sent < count || pending.length > 0) throw new Error(`${sent} of ${count} were sent, ${pending.length} pending`);
};

/** A broker that keeps what is sent, for the twin. */
const listening = (records: OutgoingRecord[]): Broker => {
  const broker = kafkaJsBroker({ brokers, clientId: 'liandong-bench' });
  return {
    ...broker,
    producer: async () => {
      const producer = await broker.producer();
      return {
        close: () => producer.close(),
        send: async (byTopic) => {
          for (const ofTopic of byTopic.values()) records.push(...ofTopic);
          await producer.send(byTopic);
        },
      };
    },
  };
};

const producedBarely = async (records: readonly OutgoingRecord[]): Promise<number> => {
  const unit = await openBenchUnit();
  const client = new kafkajs.Kafka({ clientId: 'bare', brokers, logLevel: kafkajs.logLevel.NOTHING });
  const producer = client.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  try {
    await producer.connect();
    const seconds = await secondsOf(async () => {
      for (let index = 0; index < records.length; index += recordsPerRequest) {
        await producer.send({ topic: unit.topic, messages: records.slice(index, index + recordsPerRequest), acks: -1 });
      }
    });
    return records.length / seconds;
  } finally {
    await producer.disconnect();
    await unit.close();
  }
};
