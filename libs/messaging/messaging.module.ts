import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE, EventStore } from '#event-store';
import { CLOCK, offsetClock, sources, type Clock, type Source } from '#kernel';
import { EventTransport, type EventTransportOptions } from './nest/event-transport.js';
import {
  createTopics,
  kafkaJsBroker,
  kafkaSecurity,
  type Broker,
  type BrokerOptions,
  type KafkaSecurity,
} from './kafka/index.js';
import { Relay } from './producer/relay.js';

export interface MessagingOptions {
  readonly brokers: readonly string[];
  /** Prefix of topics: `<namespace>.<source>`. */
  readonly namespace: string;
  /** Who this service is: it writes its own topic and reads all. */
  readonly source: Source;
  /** The consumer group, `<namespace>.<service>`. */
  readonly group: string;
  /** How to reach brokers that ask who comes. Default: `KAFKA_SSL` and `KAFKA_SASL_*` of the environment. */
  readonly kafka?: KafkaSecurity;
  /** Default: what a global module provides as `CLOCK`, else the machine's. */
  readonly clock?: Clock;
  /** Partitions and copies of topics that do not exist yet; `false` where somebody else makes them. Default 6 and 1. */
  readonly topics?: { readonly partitions: number; readonly replicas: number } | false;
  readonly retryPolicy?: EventTransportOptions['retryPolicy'];
  readonly onStuck?: EventTransportOptions['onStuck'];
  /** Stands between the service and its broker: fault tests, metrics. */
  readonly aroundBroker?: (broker: Broker) => Broker;
}

/** All topics of a namespace. */
export const topicsOf = (namespace: string): readonly string[] => sources.map((source) => `${namespace}.${source}`);

/**
 * Gives {@link Relay} and {@link EventTransport} to the whole application; needs `EventStoreModule`.
 *
 * The relay starts with the application, whether it listens to events or not. It ends with the transport, after the handlers, or else in
 * Nest's last step.
 */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(private readonly relay: Relay) {}

  static forRoot(options: MessagingOptions): DynamicModule {
    const { namespace, source, group } = options;
    const security = options.kafka ?? kafkaSecurity(process.env);
    const brokerOptions: BrokerOptions = { brokers: options.brokers, clientId: group, ...(security && { security }) };
    const kafka = kafkaJsBroker(brokerOptions);
    const broker = options.aroundBroker?.(kafka) ?? kafka;
    const topics = topicsOf(namespace);
    const making = options.topics ?? { partitions: 6, replicas: 1 };
    const prepareTopics = async (): Promise<void> => {
      if (making) await createTopics(brokerOptions, topics, { ...making, retentionMs: -1 });
    };
    return {
      module: MessagingModule,
      global: true,
      providers: [
        {
          provide: Relay,
          inject: [EventStore, { token: CLOCK, optional: true }],
          useFactory: (store: EventStore, provided?: Clock) => {
            const clock = options.clock ?? provided ?? offsetClock(0);
            return new Relay(store.outbox, broker, { topic: `${namespace}.${source}`, source, clock });
          },
        },
        {
          provide: EventTransport,
          inject: [DATABASE, Relay],
          useFactory: (connection: Connection, relay: Relay) => {
            if (!connection.db) throw new Error('the connection to the database is not open');
            return new EventTransport(
              {
                broker,
                database: connection.db,
                group,
                topics,
                source,
                prepareTopics,
                ...(options.retryPolicy && { retryPolicy: options.retryPolicy }),
                ...(options.onStuck && { onStuck: options.onStuck }),
              },
              relay,
            );
          },
        },
      ],
      exports: [Relay, EventTransport],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.flush();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}
