import { randomBytes } from 'node:crypto';
import type { ResourceDescription } from '#contracts';
import { openEventStore, type CommandContext, type EventStore, type Streams } from '#event-store';
import { offsetClock } from '#kernel';
import { createTopics, deleteTopics, kafkaJsBroker, Relay, topicOffsets, topicsOf, type Broker } from '#messaging';
import {
  calendarCategory,
  calendarStream,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarState,
} from '#resources';

export const { KAFKA_BROKERS = '', MONGODB_URI = '' } = process.env;
export const brokers = KAFKA_BROKERS.split(',');

/** One unit's store and relay in a namespace of its own, which is dropped at the end. */
export interface BenchUnit {
  readonly namespace: string;
  readonly topic: string;
  readonly store: EventStore;
  readonly calendars: Streams<CalendarCommand, CalendarEvent, CalendarState>;
  relayThrough(broker?: Broker): Relay;
  /** How many records the topic has. */
  sent(): Promise<number>;
  close(): Promise<void>;
}

export const openBenchUnit = async (): Promise<BenchUnit> => {
  const namespace = `bench-${randomBytes(4).toString('hex')}`;
  const topics = topicsOf(namespace);
  const topic = `${namespace}.organisation`;
  const clock = offsetClock(0);
  await createTopics(brokers, topics, { partitions: 6, retentionMs: -1 });
  const store = await openEventStore({ mongoUri: MONGODB_URI, database: `${namespace}_organisation`, clock });
  return {
    namespace,
    topic,
    store,
    calendars: store.category(calendarCategory),
    relayThrough: (broker = kafkaJsBroker({ brokers, clientId: namespace })) =>
      new Relay(store.outbox, broker, { topic, source: 'organisation', clock }),
    sent: async () => [...(await topicOffsets(brokers, topic)).values()].reduce((sum, offset) => sum + offset, 0),
    close: async () => {
      await store.connection.dropDatabase();
      await store.close();
      await deleteTopics(brokers, topics);
    },
  };
};

const hall: ResourceDescription = {
  name: '一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: 'automatic',
};

export const offerHalls = async ({ calendars }: BenchUnit, count: number): Promise<readonly string[]> => {
  const halls = Array.from({ length: count }, (_, index) => `org-hall${index}`);
  await Promise.all(
    halls.map((resource) =>
      calendars.execute(
        calendarStream(resource),
        { type: 'offer-resource', resource, description: hall },
        contextOf(`offer ${resource}`),
      ),
    ),
  );
  return halls;
};

const firstStart = Date.parse('2030-01-01T00:00:00Z');
const halfHourMs = 1_800_000;

/** The booking number `index`, of half an hour that no other one takes, or of that from `from` on. */
export const booking = (resource: string, index: number, from = firstStart + index * halfHourMs): CalendarCommand => ({
  type: 'reserve',
  reservation: `${resource}.${index}`,
  from: new Date(from).toISOString(),
  to: new Date(from + halfHourMs).toISOString(),
  purpose: '机关党建工作会议',
  booker: { body: 'LJ-XC', unit: 'propaganda' },
  requestedBy: 'propaganda',
});

export const book = ({ calendars }: BenchUnit, resource: string, index: number, from?: number) =>
  calendars.execute(calendarStream(resource), booking(resource, index, from), contextOf(`${resource} ${index}`));

const contextOf = (commandId: string): CommandContext => ({
  commandId,
  bodyHash: commandId,
  status: 201,
  actor: 'propaganda',
  correlationId: commandId,
  causationId: commandId,
});

/** Runs the tasks with at most so many at work at a time. */
export const atOnce = async (
  limit: number,
  count: number,
  task: (index: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
};

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
};
