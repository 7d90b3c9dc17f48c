import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  Broker,
  BrokerAdmin,
  BrokerConsumer,
  BrokerProducer,
  ConsumerOptions,
  OutgoingRecord,
  RecordBatch,
  TopicPartition,
} from './broker.js';

const partitions = 6;

/**
 * What every adapter of the broker port must do. `create` makes a new, unconnected adapter to a real broker; topics and groups are the
 * suite's own and are removed again.
 */
export const brokerConformance = (name: string, create: () => Broker): void => {
  describe(`${name} as a broker`, () => {
    let topic: string;
    let group: string;
    let admin: BrokerAdmin;
    let producer: BrokerProducer;
    let members: Member[];

    const join = async (options: Partial<ConsumerOptions> = {}): Promise<Member> => {
      const member = new Member();
      members.push(member);
      await member.join(create(), { group, topics: [topic], ...options });
      return member;
    };
    const send = (records: readonly OutgoingRecord[]): Promise<void> => producer.send(new Map([[topic, records]]));

    beforeEach(async () => {
      topic = `conformance-${randomUUID()}.organisation`;
      group = `conformance-${randomUUID()}`;
      members = [];
      admin = await create().admin();
      await admin.createTopics([topic], { partitions, retentionMs: -1 });
      producer = await create().producer();
    });

    afterEach(async () => {
      await Promise.all(members.map((member) => member.leave()));
      await producer.close();
      await admin.deleteTopics([topic]);
      await admin.deleteGroups([group]).catch(() => undefined);
      await admin.close();
    });

    it('gives every record of a key in the order in which it was sent, over requests of any size', async () => {
      const member = await join();
      for (let from = 0; from < 300; from += 50) await send(range(from, from + 50).map((n) => record(`k${n % 7}`, n)));
      await until(() => member.values.length === 300);
      for (const key of range(0, 7)) {
        const ofKey = member.values.filter((n) => n % 7 === key);
        expect(ofKey).toEqual(ofKey.toSorted((a, b) => a - b));
      }
      expect(new Set(member.values).size).toBe(300);
    });

    it('keeps a key in one partition, with its headers, its bytes and rising offsets', async () => {
      const member = await join();
      await send([record('same', 1), record('same', 2)]);
      await until(() => member.values.length === 2);
      const read = member.batches.flatMap((batch) =>
        batch.records.map((each) => ({ ...each, partition: batch.partition })),
      );
      expect(new Set(read.map((each) => each.partition)).size).toBe(1);
      expect(read.map((each) => [each.offset, each.key?.toString(), each.headers['h']?.toString()])).toEqual([
        [0, 'same', 'ü'],
        [1, 'same', 'ü'],
      ]);
    });

    it('gives again what was taken without a commit when the member is gone, and what was committed never', async () => {
      const first = await join();
      await send(range(0, 20).map((n) => record('k', n)));
      await until(() => first.values.length === 20);
      const { topic: readTopic, partition } = first.batches[0] as RecordBatch;
      await first.consumer.commit([{ topic: readTopic, partition, offset: 12 }]);
      await first.leave();

      const second = await join();
      await until(() => second.values.length === 8);
      expect(second.values).toEqual(range(12, 20));
      expect((await admin.committedOffsets(group, topic)).get(partition)).toBe(12);
    });

    it('shares the partitions between two members and gives all of them to the one that stays', async () => {
      const first = await join();
      expect(first.assigned).toHaveLength(partitions);
      await send(range(0, 60).map((n) => record(`k${n}`, n)));
      await until(() => new Set(first.values).size === 60);
      const second = await join();
      await until(() => first.assigned.length === partitions / 2 && second.assigned.length === partitions / 2);
      expect(first.revocations).toBeGreaterThan(0);

      await second.leave();
      await until(() => first.assigned.length === partitions);
      await send(range(60, 120).map((n) => record(`k${n}`, n)));
      await until(() => new Set(first.values).size === 120);
    });

    it('stores what is committed while the partitions are being taken away', async () => {
      const first = await join();
      await send(range(0, 60).map((n) => record(`k${n}`, n)));
      await until(() => new Set(first.values).size === 60);
      first.onRevoked = () => first.commitAll();
      const second = await join();
      await until(() => first.assigned.length === partitions / 2 && second.assigned.length === partitions / 2);
      expect(second.values).toEqual([]);
    });

    it('gives no batch of a paused partition, all others meanwhile, and its own after it was resumed', async () => {
      const member = await join();
      await send([record('a', 0)]);
      await until(() => member.values.length === 1);
      const { topic: readTopic, partition } = member.batches[0] as RecordBatch;
      member.consumer.pause({ topic: readTopic, partition });
      await send([record('a', 100)]);
      for (const n of range(1, 40)) await send([record(`k${n}`, n)]);
      await until(() => member.seenOutside(partition).length > 20);
      expect(member.values).not.toContain(100);
      member.consumer.resume({ topic: readTopic, partition });
      await until(() => member.values.includes(100));
    });

    it('holds back while a batch is in work: the next of the partition comes after it', async () => {
      let atOnce = 0;
      let mostAtOnce = 0;
      const member = await join();
      member.work = async () => {
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 20));
        atOnce--;
      };
      for (const n of range(0, 20)) await send([record('k', n)]);
      await until(() => member.values.length === 20);
      expect(member.values).toEqual(range(0, 20));
      expect(mostAtOnce).toBe(1);
    });

    it('reads on from where it was sought to', async () => {
      const member = await join();
      await send(range(0, 5).map((n) => record('k', n)));
      await until(() => member.values.length === 5);
      const { partition } = member.batches[0] as RecordBatch;
      member.consumer.seek({ topic, partition, offset: 3 });
      await until(() => member.values.length === 7);
      expect(member.values.slice(5)).toEqual([3, 4]);
    });

    it('begins where the member says instead of at what the group has committed', async () => {
      await send(range(0, 5).map((n) => record('k', n)));
      const member = await join({ startAt: () => 4 });
      await until(() => member.values.length > 0);
      expect(member.values).toEqual([4]);
    });

    it('calls for no batch after it was closed, and finishes the one in work before', async () => {
      const member = await join();
      let hasFinished = false;
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      member.work = async () => {
        begin();
        await new Promise((resolve) => setTimeout(resolve, 100));
        hasFinished = true;
      };
      await send([record('k', 0)]);
      await begun;
      await member.leave();
      expect(hasFinished).toBe(true);
      await send([record('k', 1)]);
      expect(member.values).toEqual([0]);
    });

    it('creates a topic once and counts its records', async () => {
      await admin.createTopics([topic], { partitions, retentionMs: -1 });
      const member = await join();
      await send(range(0, 12).map((n) => record(`k${n}`, n)));
      await until(() => new Set(member.values).size === 12);
      const ends = await admin.endOffsets(topic);
      expect([...ends.keys()].toSorted()).toEqual(range(0, partitions));
      // A send may be repeated within: then it is the records that are there, not those that were given, that count.
      const count = [...ends.values()].reduce((sum, end) => sum + end, 0);
      await until(() => member.values.length === count);
      expect(count).toBeGreaterThanOrEqual(12);
    });
  });
};

class Member {
  readonly batches: RecordBatch[] = [];
  assigned: readonly TopicPartition[] = [];
  revocations = 0;
  work: () => Promise<void> = () => Promise.resolve();
  onRevoked: () => void = () => undefined;
  private joined: BrokerConsumer | undefined;
  private joining: Promise<void> = Promise.resolve();
  private hasLeft = false;

  join(...asked: Parameters<Member['consume']>): Promise<void> {
    this.joining = this.consume(...asked);
    return this.joining;
  }

  /** As the port asks of whoever owns a consumer: one that failed is replaced. A broker that has just started fails the first of a group. */
  private async joinAgain(...asked: Parameters<Member['consume']>): Promise<void> {
    await this.joining.catch(() => undefined);
    await this.joined?.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!this.hasLeft) await this.join(...asked);
  }

  private async consume(broker: Broker, options: Pick<ConsumerOptions, 'group' | 'topics' | 'startAt'>): Promise<void> {
    this.joined = await broker.consumer({
      ...options,
      onBatch: async (batch) => {
        this.batches.push(batch);
        await this.work();
      },
      onAssigned: (assigned) => {
        this.assigned = assigned;
      },
      onRevoked: () => {
        this.revocations++;
        this.onRevoked();
      },
      onFailed: () => void this.joinAgain(broker, options),
    });
  }

  get consumer(): BrokerConsumer {
    if (!this.joined) throw new Error('has not joined');
    return this.joined;
  }

  get values(): number[] {
    return this.batches.flatMap((batch) => batch.records.map((each) => Number(each.value?.toString())));
  }

  seenOutside(partition: number): RecordBatch[] {
    return this.batches.filter((batch) => batch.partition !== partition);
  }

  commitAll(): void {
    const ends = this.batches.map(({ topic, partition, records }) => ({
      topic,
      partition,
      offset: (records.at(-1)?.offset ?? -1) + 1,
    }));
    void this.consumer.commit(ends);
  }

  async leave(): Promise<void> {
    this.hasLeft = true;
    await this.joining.catch(() => undefined);
    await this.joined?.close();
  }
}

const record = (key: string, n: number): OutgoingRecord => ({ key, value: String(n), headers: { h: 'ü' } });

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const until = async (holds: () => boolean): Promise<void> => {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('waited 30 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
