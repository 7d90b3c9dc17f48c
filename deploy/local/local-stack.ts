import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { requireRoom } from './disk-room.js';
import { javaClassPath, run } from './java-programs.js';
import { freePort, requireFree } from './ports.js';
import type { Stack } from './stack.js';
import { type Program, Supervisor } from './supervisor.js';

export interface LocalStackOptions {
  readonly root: string;
  /** Where the broker and the database keep their files. */
  readonly dataDir: string;
  /** Fixed ports, or free ones. */
  readonly ports?: { readonly kafka: number; readonly controller: number; readonly database: number };
  readonly tell?: (message: string) => void;
}

export interface LocalStack extends Stack {
  readonly kind: 'local';
  /** Runs `broker` and `database`: fault tests kill them there. */
  readonly supervisor: Supervisor;
}

/**
 * The real Kafka (KRaft, one node) and a server that speaks MongoDB's protocol, as child processes. What they acknowledged survives a
 * kill -9 of either; a dead one is started again on the same files.
 */
export const startLocalStack = async (options: LocalStackOptions): Promise<LocalStack> => {
  const { root, dataDir, tell = () => undefined } = options;
  const ports = options.ports ?? { kafka: await freePort(), controller: await freePort(), database: await freePort() };
  await requireFree(ports.kafka, 'the broker');
  await requireFree(ports.controller, "the broker's controller");
  await requireFree(ports.database, 'the database');
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700); // all texts lie in it, and other accounts of the machine have no business there
  requireRoom(dataDir);
  const classPath = javaClassPath(root, tell);
  const supervisor = new Supervisor(tell);
  const program = (name: string, args: readonly string[], port: number): Program => ({
    name,
    command: 'java',
    args: ['-cp', classPath, ...args],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8' },
    cwd: dataDir,
    logFile: join(dataDir, 'logs', `${name}.log`),
    isReady: () => isListening(port),
    readyWithinMs: 90_000,
    stopWithinMs: 20_000,
  });
  const properties = writeKafkaFiles(dataDir, classPath, ports);
  // The best code that Java can make costs more to make, for minutes on two cores, than a run of this length wins by it.
  const java = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  try {
    await Promise.all([
      supervisor.start(
        program(
          'database',
          [...java, 'Database', String(ports.database), join(dataDir, 'database.mv')],
          ports.database,
        ),
      ),
      supervisor.start(program('broker', [...java, 'Broker', properties], ports.kafka)),
    ]);
  } catch (error) {
    await supervisor.stopAll();
    throw error;
  }
  return {
    kind: 'local',
    brokers: [`127.0.0.1:${ports.kafka}`],
    mongoUri: `mongodb://127.0.0.1:${ports.database}`,
    supervisor,
    stop: () => supervisor.stopAll(),
  };
};

const writeKafkaFiles = (dataDir: string, classPath: string, ports: { kafka: number; controller: number }): string => {
  const properties = join(dataDir, 'kafka.properties');
  const logs = join(dataDir, 'kafka');
  const lines = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    listeners: `PLAINTEXT://127.0.0.1:${ports.kafka},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.kafka}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': logs,
    'num.partitions': '6',
    'offsets.topic.num.partitions': '6',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'auto.create.topics.enable': 'false',
    'log.retention.ms': '-1',
  };
  writeFileSync(
    properties,
    `${Object.entries(lines)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')}\n`,
  );
  if (!existsSync(join(logs, 'meta.properties'))) {
    const format = ['-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties];
    run('java', format, 'The broker could not prepare its folder.');
  }
  return properties;
};

/** 16 bytes in base64url, as Kafka wants them; one broker, so any fixed id will do. */
const clusterId = Buffer.from('liandong-local-1').toString('base64url');

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const done = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
