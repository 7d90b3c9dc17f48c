import { Controller, Inject, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ReceivedEvent } from '#contracts';
import { DATABASE, EventStoreModule } from '#event-store';
import { offsetClock } from '#kernel';
import { DocumentProjection, EventTransport, MessagingModule, OnEventBatch, type Projected } from '#messaging';
import type { Connection, mongo } from 'mongoose';
import { book, brokers, MONGODB_URI, offerHalls, openBenchUnit } from '../bench-unit.js';
import { Arrivals, type Probe } from './probe.js';

interface LastBooking {
  readonly reservation: string;
}

const arrivals = new Arrivals();
const stores = new Arrivals();

/** Keeps the last booking of each resource, in another service's database. */
@Controller()
class LastBookings {
  private readonly projection: DocumentProjection<LastBooking, 'reservation.confirmed'>;

  constructor(@Inject(DATABASE) connection: Connection) {
    this.projection = new DocumentProjection({
      collection: () => connection.collection('last') as unknown as mongo.Collection<Projected<LastBooking>>,
      key: ({ data }) => data.resource,
      evolve: (_, { data }) => ({ reservation: data.reservation }),
    });
  }

  @OnEventBatch('reservation.confirmed')
  async apply(events: readonly ReceivedEvent<'reservation.confirmed'>[]): Promise<void> {
    for (const { data } of events) arrivals.come(data.reservation);
    await this.projection.apply(events);
    for (const { data } of events) stores.come(data.reservation);
  }
}

@Module({})
class ReaderModule {
  static in(namespace: string): DynamicModule {
    const service = { namespace, source: 'propaganda', group: `${namespace}.propaganda` } as const;
    return {
      module: ReaderModule,
      imports: [
        EventStoreModule.forRoot({
          mongoUri: MONGODB_URI,
          database: `${namespace}_propaganda`,
          clock: offsetClock(0),
        }),
        MessagingModule.forRoot({ brokers, ...service }),
      ],
      controllers: [LastBookings],
    };
  }
}

const halls = 50;

/** From the answer to a command to another service's handler, and to its effect stored by a projection there. */
export const openProductProbe = async (): Promise<Probe> => {
  const unit = await openBenchUnit();
  const reader = await NestFactory.create(ReaderModule.in(unit.namespace), new FastifyAdapter(), { logger: false });
  reader.connectMicroservice({ strategy: reader.get(EventTransport, { strict: false }) });
  await reader.init();
  await reader.startAllMicroservices();
  const relay = unit.relayThrough();
  relay.start();
  const resources = await offerHalls(unit, halls);
  return {
    send: async (index) => {
      const resource = resources[index % halls] ?? '';
      const id = `${resource}.${index}`;
      const [arrived, stored] = [arrivals.of(id), stores.of(id)];
      await book(unit, resource, index);
      const begin = performance.now();
      return { came: arrived.then((at) => at - begin), stored: stored.then((at) => at - begin) };
    },
    close: async () => {
      await relay.stop();
      await reader.get<Connection>(DATABASE, { strict: false }).dropDatabase();
      await reader.close();
      await unit.close();
    },
  };
};
