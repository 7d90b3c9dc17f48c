import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PublicEvent } from '#contracts';
import { openEventStore, type CommandContext, type EventStore, type StreamCategory } from '#event-store';
import { offsetClock } from '#kernel';
import { createTopics, deleteTopics, kafkaJsBroker, topicOffsets } from '../kafka/index.js';
import { Relay } from './relay.js';
import { topicsOf } from '../messaging.module.js';

jest.setTimeout(60_000);

interface NoteTaken {
  readonly type: 'note.taken';
  readonly data: { readonly note: string };
}

/** Set once what cannot be published has been committed. */
let isLaterVersion = false;

/** Notes, of which some cannot be published by a later version. */
const notes: StreamCategory<{ readonly note: string }, NoteTaken, { count: number }> = {
  name: 'note',
  decider: {
    initial: () => ({ count: 0 }),
    decide: ({ note }) => [{ type: 'note.taken', data: { note } }],
    evolve: (state) => {
      state.count += 1;
      return state;
    },
  },
  publish: ({ data: { note } }): PublicEvent => {
    // Committed by a version that did not look before its commit.
    if (isLaterVersion && note.startsWith('unspeakable')) throw new Error('it cannot be told');
    return { type: 'reservation.released', data: { reservation: note, resource: 'org-notes', body: 'LJ-XC' } };
  },
};

describe('The relay', () => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:19092').split(',');
  const opened: EventStore[] = [];
  const relays: Relay[] = [];
  let namespace: string;
  let topic: string;

  const open = async (): Promise<EventStore> => {
    const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    // Notes disguise as an event of the contract, in streams that it does not know.
    const requirePublishable = () => undefined;
    const database = `${namespace}_organisation`;
    const store = await openEventStore({ mongoUri, database, clock: offsetClock(0), requirePublishable });
    store.category(notes);
    opened.push(store);
    return store;
  };
  const relayOf = (store: EventStore): Relay => {
    const broker = kafkaJsBroker({ brokers, clientId: namespace });
    const relay = new Relay(store.outbox, broker, { topic, source: 'organisation', clock: offsetClock(0) });
    relays.push(relay);
    return relay;
  };
  const take = (store: EventStore, stream: string, note: string) =>
    store.category(notes).execute(`note/${stream}`, { note }, contextOf(note));
  const sent = async (): Promise<number> =>
    [...(await topicOffsets(brokers, topic)).values()].reduce((sum, offset) => sum + offset, 0);

  beforeEach(async () => {
    namespace = `test-relay-${randomUUID().slice(0, 8)}`;
    topic = `${namespace}.organisation`;
    await createTopics(brokers, topicsOf(namespace), { partitions: 3, retentionMs: -1 });
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await opened[0]?.connection.dropDatabase();
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await deleteTopics(brokers, topicsOf(namespace));
  });

  it('sends what another process stored and did not live to send, once', async () => {
    const dead = await open();
    for (let i = 0; i < 40; i++) await take(dead, String(i % 4), `n${i}`);
    const living = await open();
    const relay = relayOf(living);
    relay.start();
    await take(living, '0', 'later');
    await relay.flush(30_000);

    expect(await sent()).toBe(41);
    expect(await living.outbox.pending(100)).toEqual([]);
  });

  it('sends all others, and rests, while a thousand commits of one stream are held back', async () => {
    const store = await open();
    for (let i = 0; i < 1_050; i++) await take(store, 'bad', `unspeakable ${i}`);
    await Promise.all(Array.from({ length: 10 }, (_, i) => take(store, `good-${i}`, `told ${i}`)));
    isLaterVersion = true;
    const looks = jest.spyOn(store.outbox, 'pending');
    const relay = relayOf(store);
    relay.start();
    await relay.flush(30_000);

    expect(await sent()).toBe(10);
    // It rests: no look follows another at once, whatever it finds.
    expect(looks.mock.calls.length).toBeLessThan(6);
    expect(await store.outbox.pending(2_000)).toHaveLength(1_050);
  });
});

const contextOf = (commandId: string): CommandContext => ({
  commandId,
  bodyHash: commandId,
  status: 201,
  actor: 'anna',
  correlationId: commandId,
  causationId: commandId,
});
