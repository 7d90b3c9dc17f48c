import { Logger } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { EventPayload, ReceivedEvent } from '#contracts';
import type { Source } from '#kernel';
import type { Subscription } from '../consumer/applier.js';
import type { DeadLetters } from '../dead-letters/dead-letters.js';
import { EventConsumer } from '../consumer/event-consumer.js';
import type { Broker } from '../kafka/index.js';
import { noOldForms, recordOldFormEnds, type MayBearOldForm } from '../consumer/old-forms.js';
import { Lag, type LagOptions, type PartitionState } from '../consumer/lag.js';
import type { Relay } from '../producer/relay.js';
import type { RetryPolicy } from '../flow/retrying.js';
import type { Database } from '../consumer/stream-processor.js';
import { isHandlerPattern, subscriptionOf } from './subscriptions.js';

export interface EventTransportOptions {
  readonly broker: Broker;
  readonly database: Database;
  readonly group: string;
  readonly topics: readonly string[];
  readonly source: Source;
  /** Makes the topics that are missing before the first read. */
  readonly prepareTopics?: () => Promise<void>;
  readonly retryPolicy?: RetryPolicy;
  readonly onStuck?: LagOptions['onStuck'];
  readonly stuckMs?: number;
}

/**
 * Nest's way to the events of all units: `app.connectMicroservice({ strategy: app.get(EventTransport) })`, then
 * `app.startAllMicroservices()`. Handlers are the methods of controllers marked with `OnEvent` and `OnEventBatch`.
 *
 * Starting does not wait for the broker. Closing finishes what is in work and lets the relay send what the handlers committed.
 */
export class EventTransport extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('liandong.events');
  override readonly propagatesEventHandlerErrors = true;
  private readonly subscriptions: Subscription[] = [];
  private consumer: EventConsumer | undefined;
  private lag: Lag | undefined;
  private mayBearOldForm: MayBearOldForm = noOldForms;

  constructor(
    private readonly options: EventTransportOptions,
    private readonly relay: Relay,
  ) {
    super();
  }

  /** Keeps handlers in a list of its own: Nest's keys join handlers of one pattern, and cut patterns of more than 20 events. */
  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false): void {
    if (!isEventHandler || !isHandlerPattern(pattern)) {
      throw new Error('handlers of events are declared with OnEvent or OnEventBatch');
    }
    this.subscriptions.push(subscriptionOf(pattern, callback));
  }

  override listen(callback: (error?: unknown) => void): void {
    const { broker, database, group, topics, source, retryPolicy } = this.options;
    const consumer = new EventConsumer({
      broker: this.withTopics(broker),
      database,
      group,
      topics,
      source,
      subscriptions: [...this.subscriptions, this.redriveWhenRequested()],
      mayBearOldForm: (place) => this.mayBearOldForm(place),
      ...(retryPolicy && { retryPolicy }),
    });
    this.consumer = consumer;
    this.lag = new Lag(consumer, {
      broker,
      group,
      topics,
      ...(this.options.stuckMs !== undefined && { stuckMs: this.options.stuckMs }),
      onStuck: this.options.onStuck ?? exitWhenStuck,
    });
    consumer.start();
    this.lag.start();
    callback();
  }

  override async close(): Promise<void> {
    await this.lag?.stop();
    await this.consumer?.stop();
    await this.relay.stop();
  }

  override on(): void {
    // There are no events of the transport that anybody could wait for.
  }

  override unwrap<T>(): T {
    return this.consumer as T;
  }

  /** How far the partitions that this process owns are behind. */
  partitions(): readonly PartitionState[] {
    return this.lag?.partitions() ?? [];
  }

  /** What this process has not taken yet and how much there is, as the broker says now; nothing where it does not listen. Throws while the broker is away. */
  async backlog(): Promise<{ readonly unread: number; readonly recorded: number }> {
    return this.lag ? this.lag.backlog() : { unread: 0, recorded: 0 };
  }

  /**
   * Set while this process alone reads every partition, so that what it has been told of is all there is: another number after each change of
   * what it reads. Undefined where other replicas read too, and until the partitions were counted.
   */
  get soleAssignment(): number | undefined {
    const { consumer, lag } = this;
    const isSole = consumer?.isMember === true && consumer.owned().length === lag?.partitionCount;
    return isSole ? consumer.assignment : undefined;
  }

  /** Does this process take part in its consumer group, and did the broker answer when it was last asked (every 10 s)? */
  get isConnected(): boolean {
    return (this.consumer?.isMember ?? false) && (this.lag?.isAnswered ?? false);
  }

  /** What this service's consumer group has set aside. Throws before `listen`. */
  get deadLetters(): DeadLetters {
    return this.started().deadLetters;
  }

  /** How many events of a stream wait behind the one at which it stopped. Throws before `listen`. */
  waitingOf(stream: string): Promise<number> {
    return this.started().waitingOf(stream);
  }

  /**
   * Tries again what was set aside: a dead letter, a record or a stream. The present owner of the partition does it, parked events first,
   * then live ones. False when nothing of it is open in this service. `request` makes a repeat harmless.
   */
  async redrive(target: EventPayload<'redrive.requested'>, by: string, request: string): Promise<boolean> {
    const consumer = this.started();
    const id = target.deadLetter ?? (await this.letterOf(consumer.deadLetters, target))?._id;
    if (id === undefined) return false;
    const isAsked = await consumer.deadLetters.ask(id, { by, request, at: new Date() });
    if (isAsked) consumer.lookForRedrives();
    return isAsked;
  }

  private async letterOf(letters: DeadLetters, { record, stream }: EventPayload<'redrive.requested'>) {
    if (record) return letters.ofRecord(record);
    return stream === undefined ? undefined : letters.ofStream(stream);
  }

  private started(): EventConsumer {
    if (!this.consumer) throw new Error('the transport does not listen yet');
    return this.consumer;
  }

  private redriveWhenRequested(): Subscription {
    return {
      name: 'redrive-when-requested',
      types: new Set(['redrive.requested']),
      delivery: 'single',
      call: async (event: ReceivedEvent) => {
        if (event.type === 'redrive.requested' && event.source === 'coordination') {
          await this.redrive(event.data, event.actor, event.id);
        }
      },
    };
  }

  private async recordOldForms(broker: Broker): Promise<void> {
    const admin = await broker.admin();
    try {
      const { database, topics } = this.options;
      this.mayBearOldForm = await recordOldFormEnds(database, topics, (topic) => admin.endOffsets(topic));
    } finally {
      await admin.close();
    }
  }

  /** The broker with topics that are there: made at the first consumer that can reach it. */
  private withTopics(broker: Broker): Broker {
    let prepared = false;
    return {
      ...broker,
      consumer: async (options) => {
        if (!prepared) {
          await this.options.prepareTopics?.();
          await this.recordOldForms(broker);
        }
        prepared = true;
        return broker.consumer(options);
      },
    };
  }
}

/** The supervisor starts a new process, which reads on where this one was. */
const exitWhenStuck = (state: PartitionState): void => {
  new Logger('Lag').fatal(`${state.topic}/${state.partition} does not move with ${state.lag} events to take: exiting`);
  process.exit(1);
};
