import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import type { Stack } from './stack.js';
import { freePort } from './ports.js';

export interface DockerStackOptions {
  /** Keeps the containers' data in volumes of this name from run to run; without it nothing is kept. */
  readonly keepAs?: string;
  readonly ports?: { readonly kafka: number; readonly database: number };
}

/** The broker and the database in containers, on this machine's loopback. */
export const startDockerStack = async ({ keepAs, ports }: DockerStackOptions): Promise<Stack> => {
  const kafkaPort = ports?.kafka ?? (await freePort());
  const kafka = new GenericContainer('apache/kafka:4.1.0')
    .withExposedPorts({ container: 4192, host: kafkaPort })
    .withEnvironment(kafkaEnvironment(kafkaPort))
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/));
  const mongo = new GenericContainer('mongo:8.0')
    .withExposedPorts(ports ? { container: 27017, host: ports.database } : 27017)
    .withWaitStrategy(Wait.forLogMessage(/Waiting for connections/));
  if (keepAs) {
    kafka.withBindMounts([{ source: `${keepAs}-kafka`, target: '/var/lib/kafka/data' }]);
    mongo.withBindMounts([{ source: `${keepAs}-mongo`, target: '/data/db' }]);
  }
  const started: StartedTestContainer[] = [];
  const stop = async () => {
    for (const container of started) await container.stop();
  };
  try {
    started.push(await kafka.start());
    const database = await mongo.start();
    started.push(database);
    return {
      kind: 'docker',
      brokers: [`127.0.0.1:${kafkaPort}`],
      mongoUri: `mongodb://127.0.0.1:${database.getMappedPort(27017)}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const kafkaEnvironment = (port: number): Record<string, string> => ({
  KAFKA_NODE_ID: '1',
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:9093',
  KAFKA_LISTENERS: 'PLAINTEXT://0.0.0.0:4192,CONTROLLER://127.0.0.1:9093',
  KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  KAFKA_LOG_DIRS: '/var/lib/kafka/data',
});
