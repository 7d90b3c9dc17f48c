import pLimit from 'p-limit';
import { Logger } from '@nestjs/common';
import type { Source } from '#kernel';
import { Applier, type Subscription } from './applier.js';
import { DeadLetters, type DeadLetter } from '../dead-letters/dead-letters.js';
import type { Broker, BrokerConsumer, TopicPartition } from '../kafka/index.js';
import { keepConsuming } from './keep-consuming.js';
import { MarkStore } from './marks.js';
import { metrics } from '../metrics.js';
import { ParkedEvents } from './parked-events.js';
import { noOldForms, type MayBearOldForm } from './old-forms.js';
import { PartitionWorker } from './partition-worker.js';
import { asError, pause } from '../flow/pause.js';
import { defaultRetryPolicy, type RetryPolicy } from '../flow/retrying.js';
import { StreamProcessor, type Database } from './stream-processor.js';

export interface EventConsumerOptions {
  readonly broker: Broker;
  readonly database: Database;
  readonly group: string;
  readonly topics: readonly string[];
  readonly source: Source;
  readonly subscriptions: readonly Subscription[];
  readonly retryPolicy?: RetryPolicy;
  /** Streams whose single handlers run at the same time. Default 64. */
  readonly streamsAtOnce?: number;
  /** Default: nothing may. */
  readonly mayBearOldForm?: MayBearOldForm;
  /** How often offsets are committed. Default 1,000. */
  readonly commitEveryMs?: number;
  /** How often the partitions' owners look for redrives that were asked for. Default 3,000. */
  readonly redriveEveryMs?: number;
}

/** A missing version is looked for once by reading the partition again: a mark may have been lost. */
const gapPatienceMs = 10_000;

/**
 * A member of a consumer group: what Kafka has of the topics goes through the door of each stream to the handlers.
 *
 * Offsets are committed at most once a second, at a rebalance and at the end, always after effects, parked events and marks are
 * stored: what is read again after a crash meets the marks, or handlers that know it already.
 */
export class EventConsumer {
  readonly deadLetters: DeadLetters;
  private readonly logger = new Logger('Consumer');
  private readonly stopping = new AbortController();
  private readonly applier: Applier;
  private readonly stores: {
    readonly marks: MarkStore;
    readonly parked: ParkedEvents;
    readonly deadLetters: DeadLetters;
  };
  private readonly redriving = new Set<string>();
  /** Lanes of partitions that were taken away, until they have ended. */
  private readonly ending = new Set<Promise<void>>();
  private lanes = new Map<string, PartitionWorker>();
  private assignments = 0;
  private consumer: BrokerConsumer | undefined;
  private running: Promise<unknown> | undefined;
  private committing: Promise<void> = Promise.resolve();
  private redriveSoon: () => void = () => undefined;
  /** Set while the partitions are new to this process: what waits for an upgrade is tried once with each assignment. */
  private looksForUnknown = false;

  constructor(private readonly options: EventConsumerOptions) {
    const { database, group } = options;
    this.deadLetters = new DeadLetters(database, group);
    this.stores = {
      marks: new MarkStore(database, group),
      parked: new ParkedEvents(database, group),
      deadLetters: this.deadLetters,
    };
    this.applier = new Applier({
      source: options.source,
      subscriptions: options.subscriptions,
      retryPolicy: options.retryPolicy ?? defaultRetryPolicy,
      streamsAtOnce: pLimit(options.streamsAtOnce ?? 64),
      onFailure: (error) => {
        metrics.handlerFailures.inc({ group });
        this.logger.debug(error.stack ?? error.message);
      },
    });
  }

  /** Begins at once; a broker that is away is waited for. */
  start(): void {
    this.running ??= Promise.all([this.consume(), this.commitRegularly(), this.redriveRegularly()]);
  }

  /** Finishes what is in work, stores marks and offsets, leaves the group. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.redriveSoon();
    await this.running;
  }

  /** The partitions that this member owns now. */
  owned(): readonly PartitionWorker[] {
    return [...this.lanes.values()];
  }

  /** A number that rises whenever partitions were given or taken: what was read before may have been read on by somebody else meanwhile. */
  get assignment(): number {
    return this.assignments;
  }

  /** Is it in its group now? */
  get isMember(): boolean {
    return this.consumer !== undefined;
  }

  /** How many events of a stream are parked. */
  waitingOf(stream: string): Promise<number> {
    return this.stores.parked.count(stream);
  }

  /** Looks for redrives that were asked for without waiting for the next look. */
  lookForRedrives(): void {
    this.redriveSoon();
  }

  private consume(): Promise<void> {
    const { broker, group, topics } = this.options;
    return keepConsuming({
      broker,
      signal: this.stopping.signal,
      onTrouble: (error) => this.logger.warn(`${group}: ${error.message}`),
      beforeClose: () => this.release(),
      consumer: {
        group,
        topics,
        onBatch: async ({ topic, partition, records }) => this.lanes.get(`${topic}/${partition}`)?.push(records),
        onAssigned: (partitions, consumer) => this.assign(partitions, consumer),
        onRevoked: () => void this.commit(),
      },
    });
  }

  private assign(partitions: readonly TopicPartition[], consumer: BrokerConsumer): void {
    const before = this.lanes;
    this.assignments += 1;
    this.looksForUnknown = true;
    this.consumer = consumer;
    this.lanes = new Map();
    for (const [key, lane] of before) {
      const end = lane.stop().finally(() => this.ending.delete(end));
      this.ending.add(end);
      const place = partitions.find((each) => `${each.topic}/${each.partition}` === key);
      if (place) this.lanes.set(key, this.laneOf(place, consumer, end));
    }
    for (const place of partitions) {
      const key = `${place.topic}/${place.partition}`;
      if (!this.lanes.has(key)) this.lanes.set(key, this.laneOf(place, consumer, Promise.resolve()));
    }
  }

  private laneOf(place: TopicPartition, consumer: BrokerConsumer, predecessor: Promise<void>): PartitionWorker {
    const processor = new StreamProcessor(
      place,
      this.options.group,
      this.applier,
      this.stores,
      this.options.mayBearOldForm ?? noOldForms,
    );
    return new PartitionWorker(place, consumer, processor, predecessor);
  }

  private async release(): Promise<void> {
    await Promise.all([...this.ending, ...[...this.lanes.values()].map((lane) => lane.stop())]);
    await this.commit();
    this.assignments += 1;
    this.lanes = new Map();
    this.consumer = undefined;
  }

  private async commitRegularly(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(this.options.commitEveryMs ?? 1_000, signal);
      if (!signal.aborted) await this.commit();
    }
  }

  /** One after another; never rejects: what is not committed is read again. */
  private commit(): Promise<void> {
    this.committing = this.committing.then(() => this.commitOnce());
    return this.committing;
  }

  private async commitOnce(): Promise<void> {
    const { consumer } = this;
    if (!consumer) return;
    try {
      const lanes = [...this.lanes.values()];
      const settled = await Promise.allSettled(lanes.map(async (lane) => ({ lane, position: await lane.settle() })));
      const moved = settled.flatMap((each) => (each.status === 'fulfilled' && each.value.position ? [each.value] : []));
      if (moved.length === 0 || consumer !== this.consumer) return;
      const positions = moved.flatMap(({ position }) => position ?? []);
      await consumer.commit(positions);
      for (const { lane, position } of moved) lane.hasCommitted(position?.offset ?? 0);
    } catch (error) {
      this.logger.debug(`offsets are not committed yet: ${asError(error).message}`);
    }
  }

  private async redriveRegularly(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const timer = new AbortController();
      const asked = new Promise<void>((resolve) => (this.redriveSoon = resolve));
      await Promise.race([asked, pause(this.options.redriveEveryMs ?? 3_000, AbortSignal.any([timer.signal, signal]))]);
      timer.abort();
      if (signal.aborted || this.lanes.size === 0) continue;
      try {
        const unknownToo = this.looksForUnknown;
        this.looksForUnknown = false;
        const due = await this.deadLetters.due(new Date(Date.now() - gapPatienceMs), unknownToo);
        for (const letter of due) this.redrive(letter);
      } catch (error) {
        this.logger.debug(`cannot look for redrives: ${asError(error).message}`);
      }
    }
  }

  /** Only the present owner drains: a letter of a partition that another member owns is left to it. */
  private redrive(letter: DeadLetter): void {
    const lane = this.lanes.get(`${letter.topic}/${letter.partition}`);
    if (!lane || this.redriving.has(letter._id)) return;
    this.redriving.add(letter._id);
    lane.enqueue(async (processor, signal) => {
      try {
        await processor.redrive(letter, signal);
        if (letter.kind === 'gap' && (await this.deadLetters.find(letter._id))?.state === 'open') lane.reread();
      } finally {
        this.redriving.delete(letter._id);
      }
    });
  }
}
