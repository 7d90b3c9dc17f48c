import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitLog, EventStoreModuleOptions } from '#event-store';
import type { Broker, BrokerConsumer, MessagingOptions, OutgoingRecord, ReadRecord } from '#messaging';

/**
 * Where a service can be made to end as a kill -9 would end it, each beside an event type: before its commit is inserted, after that (and
 * before anybody is told), before the event is sent, after that (and before it is marked), and, for whoever takes the event, after
 * its effects and before the offset is stored.
 */
export const crashPoints = ['commit-before', 'commit-after', 'send-before', 'send-after', 'offset-before'] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** The file in the folder `LIANDONG_CRASH_FOLDER` that arms a point. The service that dies there takes it away first: it dies once. */
export const crashFile = (service: string, point: CrashPoint, eventType: string): string =>
  `${service} ${point} ${eventType}`;

interface Seams {
  readonly store: Pick<EventStoreModuleOptions, 'aroundLog'>;
  readonly messaging: Pick<MessagingOptions, 'aroundBroker'>;
}

/** For fault tests. Without a folder nothing is wrapped and nothing is ever looked at. */
export const crashSeams = (service: string, folder: string | undefined): Seams => {
  if (!folder) return { store: {}, messaging: {} };
  const pass = (point: CrashPoint, eventTypes: readonly string[]): void => {
    for (const file of readdirSync(folder)) {
      if (eventTypes.some((type) => file === crashFile(service, point, type))) die(join(folder, file));
    }
  };
  return {
    store: { aroundLog: (log) => aroundLog(log, pass) },
    messaging: { aroundBroker: (broker) => aroundBroker(broker, pass) },
  };
};

type Pass = (point: CrashPoint, eventTypes: readonly string[]) => void;

const die = (file: string): void => {
  unlinkSync(file);
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // not one step further
};

const aroundLog = (log: CommitLog, pass: Pass): CommitLog => ({
  byIds: (ids) => log.byIds(ids),
  withCommand: (stream, commandId) => log.withCommand(stream, commandId),
  pending: (limit, othersBefore) => log.pending(limit, othersBefore),
  isPending: (commit) => log.isPending(commit),
  markPublished: (ids) => log.markPublished(ids),
  close: () => log.close(),
  insert: async (commits) => {
    const types = commits.flatMap(({ events }) => events.map(({ type }) => type));
    pass('commit-before', types);
    const results = await log.insert(commits);
    pass('commit-after', types);
    return results;
  },
});

const aroundBroker = (broker: Broker, pass: Pass): Broker => ({
  admin: () => broker.admin(),
  producer: async () => {
    const producer = await broker.producer();
    return {
      close: () => producer.close(),
      send: async (recordsByTopic) => {
        const types = [...recordsByTopic.values()].flat().map((record) => typeOf(record.headers));
        pass('send-before', types);
        await producer.send(recordsByTopic);
        pass('send-after', types);
      },
    };
  },
  consumer: async (options) => {
    const taken = new Map<string, ReadRecord[]>();
    const watched = (consumer: BrokerConsumer): BrokerConsumer => ({
      pause: (partition) => consumer.pause(partition),
      resume: (partition) => consumer.resume(partition),
      seek: (position) => consumer.seek(position),
      close: () => consumer.close(),
      commit: async (offsets) => {
        for (const { topic, partition, offset } of offsets) {
          const place = `${topic}/${partition}`;
          const records = taken.get(place) ?? [];
          pass(
            'offset-before',
            records.filter((record) => record.offset < offset).map(({ headers }) => typeOf(headers)),
          );
          taken.set(
            place,
            records.filter((record) => record.offset >= offset),
          );
        }
        await consumer.commit(offsets);
      },
    });
    const consumer = await broker.consumer({
      ...options,
      onBatch: (batch) => {
        const place = `${batch.topic}/${batch.partition}`;
        taken.set(place, [...(taken.get(place) ?? []), ...batch.records]);
        return options.onBatch(batch);
      },
      onAssigned: (partitions, assigned) => options.onAssigned(partitions, watched(assigned)),
    });
    return watched(consumer);
  },
});

/** `bundle.requested`, of `liandong.bundle.requested.v1`. */
const typeOf = (headers: OutgoingRecord['headers'] | ReadRecord['headers']): string =>
  (headers['ce_type']?.toString() ?? '').replace(/^liandong\.|\.v\d+$/g, '');
