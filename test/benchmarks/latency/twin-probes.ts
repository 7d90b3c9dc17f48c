import { randomBytes } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, EventPattern, Payload, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import kafkajs from 'kafkajs';
import { lastValueFrom } from 'rxjs';
import { booking, brokers } from '../bench-unit.js';
import { Arrivals, type Probe } from './probe.js';

const valueOf = (index: number) => ({ id: String(index), booking: booking('org-hall', index) });
const keyOf = (index: number): string => `resource/org-hall${index % 50}`;

const withTopic = async (): Promise<{ readonly topic: string; readonly drop: () => Promise<void> }> => {
  const topic = `bench-${randomBytes(4).toString('hex')}`;
  // Not through our port, which changes what kafkajs does at rest.
  const admin = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 6 }], waitForLeaders: false });
  const drop = async (): Promise<void> => {
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  };
  return { topic, drop };
};

/** Nest's own Kafka transport as it comes: `emit` to `@EventPattern`, nothing stored. */
export const openNestProbe = async (): Promise<Probe> => {
  const { topic, drop } = await withTopic();
  const arrivals = new Arrivals();

  @Controller()
  class Listener {
    @EventPattern(topic)
    come(@Payload() value: object): void {
      if ('id' in value) arrivals.come(String(value.id));
    }
  }
  const client = { clientId: topic, brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING };
  const listener = await NestFactory.createMicroservice<MicroserviceOptions>(
    { module: class ListenerModule {}, controllers: [Listener] },
    {
      transport: Transport.KAFKA,
      options: { client, consumer: { groupId: topic }, subscribe: { fromBeginning: true } },
      logger: false,
    },
  );
  await listener.listen();
  const emitter = ClientProxyFactory.create({
    transport: Transport.KAFKA,
    options: { client, producerOnlyMode: true },
  });
  await emitter.connect();
  return {
    send: async (index) => {
      const arrived = arrivals.of(String(index));
      const begin = performance.now();
      await lastValueFrom(emitter.emit(topic, { key: keyOf(index), value: valueOf(index) }), {
        defaultValue: undefined,
      });
      return { came: arrived.then((at) => at - begin) };
    },
    close: async () => {
      await emitter.close();
      await listener.close();
      await drop();
    },
  };
};

/** A bare round trip: kafkajs sends, kafkajs with `autoCommit: false` takes, nothing stored. */
export const openBareProbe = async (): Promise<Probe> => {
  const { topic, drop } = await withTopic();
  const arrivals = new Arrivals();
  const kafka = new kafkajs.Kafka({ clientId: topic, brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: topic });
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ message }) => {
      arrivals.come((JSON.parse(message.value?.toString() ?? '') as { readonly id: string }).id);
    },
  });
  return {
    send: async (index) => {
      const arrived = arrivals.of(String(index));
      const begin = performance.now();
      await producer.send({ topic, messages: [{ key: keyOf(index), value: JSON.stringify(valueOf(index)) }] });
      return { came: arrived.then((at) => at - begin) };
    },
    close: async () => {
      await consumer.disconnect();
      await producer.disconnect();
      await drop();
    },
  };
};
