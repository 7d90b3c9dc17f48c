import kafkajs from 'kafkajs';
import { atOnce, book, booking, brokers, offerHalls, openBenchUnit, secondsOf } from './bench-unit.js';
import type { Figure } from './report.js';
import { interleaved, percentile, summary } from './rounds.js';

const inFlight = 256;

/** Bookings answered, sent and marked in a second, against one insert of a like document for each, sent and marked in bulk as well. */
export const bookingThroughput = async (): Promise<readonly Figure[]> => {
  const hot = await compared(1, { ours: 12_000, twin: 2_000 });
  const spread = await compared(50, { ours: 12_000, twin: 4_000 });
  return [...figuresOf('bookings of one hot resource', hot, 5), ...figuresOf('bookings of 50 resources', spread, 2)];
};

const twinName = 'one insert per booking';

const compared = async (resources: number, bookings: { readonly ours: number; readonly twin: number }) => {
  const waits: number[] = [];
  const rounds = await interleaved(
    {
      ours: () => booked(resources, bookings.ours, waits),
      twin: () => insertedSingly(resources, bookings.twin),
    },
    'more',
  );
  return { rounds, waits };
};

const figuresOf = (
  name: string,
  { rounds: { ours, twin }, waits }: Awaited<ReturnType<typeof compared>>,
  least: number,
): readonly Figure[] => [
  {
    name,
    unit: 'bookings/s',
    ours,
    twin: { name: twinName, figure: twin },
    goal: { of: 'ratio', is: 'at least', number: least },
  },
  { name: `wait for the answer, p99, of ${inFlight} callers`, unit: 'ms', ours: summary(waits, 'less') },
];

/** Bookings a second; the p99 of their callers' waits goes to `waits`. */
const booked = async (resources: number, bookings: number, waits: number[]): Promise<number> => {
  const unit = await openBenchUnit();
  const relay = unit.relayThrough();
  try {
    relay.start();
    const halls = await offerHalls(unit, resources);
    await relay.flush(60_000);
    const waited: number[] = [];
    const seconds = await secondsOf(async () => {
      await atOnce(inFlight, bookings, async (index) => {
        const begin = performance.now();
        await book(unit, halls[index % resources] ?? '', index);
        waited.push(performance.now() - begin);
      });
      await relay.flush(300_000);
    });
    waits.push(percentile(waited, 99));
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
