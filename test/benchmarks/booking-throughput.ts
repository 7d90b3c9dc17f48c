import kafkajs from 'kafkajs';
import { atOnce, book, booking, brokers, offerHalls, openBenchUnit, secondsOf } from './bench-unit.js';
import type { Figure } from './report.js';
import { interleaved } from './rounds.js';

const inFlight = 256;

/** Bookings answered, sent and marked in a second, against one insert of a like document for each, sent and marked in bulk as well. */
export const bookingThroughput = async (): Promise<readonly Figure[]> => {
  const hot = await interleaved({ ours: () => booked(1, 3_000), twin: () => insertedSingly(1, 600) }, 'more');
  const spread = await interleaved({ ours: () => booked(50, 6_000), twin: () => insertedSingly(50, 2_000) }, 'more');
  const figure = (name: string, { ours, twin }: typeof hot): Figure => ({
    name,
    unit: 'bookings/s',
    ours,
    twin: { name: 'one insert per booking', figure: twin },
  });
  return [
    { ...figure('bookings of one hot resource', hot), goal: { of: 'ratio', is: 'at least', number: 3 } },
    figure('bookings of 50 resources', spread),
  ];
};

const booked = async (resources: number, bookings: number): Promise<number> => {
  const unit = await openBenchUnit();
  const relay = unit.relayThrough();
  try {
    relay.start();
    const halls = await offerHalls(unit, resources);
    await relay.flush(60_000);
    const seconds = await secondsOf(async () => {
      await atOnce(inFlight, bookings, (index) => book(unit, halls[index % resources] ?? '', index));
      await relay.flush(300_000);
    });
    return bookings / seconds;
  } finally {
    await relay.stop();
    await unit.close();
  }
};

/** Every booking waits for the one before it on its calendar, as an optimistic lock asks; what is stored goes to Kafka and is marked in bulk. */
const insertedSingly = async (resources: number, bookings: number): Promise<number> => {
  const unit = await openBenchUnit();
  const collection = unit.store.connection.collection<{ _id: string; pending?: true }>('plain');
  const client = new kafkajs.Kafka({ clientId: 'bare', brokers, logLevel: kafkajs.logLevel.NOTHING });
  const producer = client.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const unmarked: { readonly _id: string; readonly value: string }[] = [];
  const markAll = async (): Promise<void> => {
    while (unmarked.length > 0) {
      const batch = unmarked.splice(0, 500);
      const messages = batch.map(({ _id, value }) => ({ key: _id, value }));
      await producer.send({ topic: unit.topic, messages, acks: -1 });
      await collection.updateMany({ _id: { $in: batch.map(({ _id }) => _id) } }, { $unset: { pending: 1 } });
    }
  };
  let marking: Promise<void> | undefined;
  const markBeside = (): void => {
    marking ??= markAll().finally(() => (marking = undefined));
  };
  try {
    const each = bookings / resources;
    const seconds = await secondsOf(async () => {
      await atOnce(resources, resources, async (resource) => {
        for (let index = 0; index < each; index++) {
          const document = { _id: `org-hall${resource}@${index}`, events: [booking(`org-hall${resource}`, index)] };
          await collection.insertOne({ ...document, pending: true });
          unmarked.push({ _id: document._id, value: JSON.stringify(document.events) });
          markBeside();
        }
      });
      await marking;
      await markAll();
    });
    return bookings / seconds;
  } finally {
    await producer.disconnect();
    await unit.close();
  }
};
