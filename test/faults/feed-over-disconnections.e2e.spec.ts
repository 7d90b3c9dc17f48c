import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaJsBroker, type OutgoingRecord, type ReadRecord } from '../../libs/messaging/index.js';
import { eventually } from '../e2e/client.js';
import { FeedListener } from '../e2e/sse.js';
import { type Hall, offerHalls, slot } from './booking-load.js';
import { type FaultySystem, startMs, systemOnGivenStack } from './faulty-system.js';

const changes = 1_000;
const cuts = 10;

describe(`${changes} changes on the feed`, () => {
  let faulty: FaultySystem;
  let halls: readonly Hall[];
  let listener: FeedListener;

  beforeAll(async () => {
    faulty = await systemOnGivenStack();
    halls = await offerHalls(faulty);
    const url = new URL('/api/coordination/v1/events', faulty.system.urls.gateway).href;
    listener = new FeedListener(url, await faulty.system.token('coordinator'));
    await listener.open();
  }, startMs);

  afterAll(async () => {
    await listener.drop();
    await faulty.close();
  }, startMs);

  const bookAll = async (): Promise<void> => {
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < changes) {
        const number = next++;
        const hall = halls[number % halls.length] as Hall;
        const path = `/api/${hall.unit}/v1/resources/${hall.id}/reservations`;
        const answer = await hall.client.post(path, { ...slot(Math.floor(number / halls.length)), purpose: '会议' });
        expect(answer).toMatchObject({ status: 201 });
      }
    };
    await Promise.all(Array.from({ length: 8 }, caller));
  };

  const seen = () => listener.seen.filter(({ type }) => type === 'liandong.reservation.confirmed.v2');

  it(`are all seen exactly once and in order per subject, over ${cuts} forced disconnections and with late duplicates`, async () => {
    const writing = bookAll();
    const repeating = repeatLate(faulty, `${faulty.namespace}.propaganda`, writing);
    for (let cut = 1; cut <= cuts; cut++) {
      await eventually(
        async () => seen().length,
        (count) => count >= (cut * changes) / (cuts + 1),
        120_000,
      );
      await listener.drop();
      await new Promise((resolve) => setTimeout(resolve, 50 * cut));
      await listener.open();
    }
    await writing;
    const repeated = await repeating;
    await eventually(
      async () => seen().length,
      (count) => count >= changes,
      120_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // time for a duplicate to show
    expect(repeated).toBeGreaterThan(50);
    expect(seen()).toHaveLength(changes);
    for (const { id } of halls) {
      const versions = seen()
        .filter(({ subject }) => subject === `resource/${id}`)
        .map(({ sequence }) => sequence);
      expect(versions).toEqual(versions.map((_, index) => index + 2)); // the first is its offer
    }
  }, 400_000);
});

/** Sends again what a topic has had, long after it, as a relay does that died before it had marked; tells how many records. */
const repeatLate = async ({ stack }: FaultySystem, topic: string, writing: Promise<void>): Promise<number> => {
  const broker = kafkaJsBroker({ brokers: stack.brokers, clientId: 'repeater' });
  const producer = await broker.producer();
  const had: ReadRecord[] = [];
  let repeated = 0;
  const consumer = await broker.consumer({
    group: `${topic}.repeater`,
    topics: [topic],
    onAssigned: () => undefined,
    onRevoked: () => undefined,
    onFailed: () => undefined,
    onBatch: async ({ records }) => {
      had.push(...records);
    },
  });
  let isOver = false;
  void writing.finally(() => (isOver = true)).catch(() => undefined);
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = had.slice(0, Math.floor(had.length / 2)).slice(-20);
    if (again.length === 0) continue;
    await producer.send(new Map([[topic, again.map(outgoing)]]));
    repeated += again.length;
  }
  await consumer.close();
  await producer.close();
  return repeated;
};

const outgoing = ({ key, value, headers }: ReadRecord): OutgoingRecord => ({
  key: key?.toString() ?? '',
  value: value ?? '',
  headers: Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString()])),
});
