import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort, requireFree } from './ports.js';
import type { Stack } from './stack.js';
import { StartProblem } from './start-problem.js';
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

const leastFreeBytes = 1 << 30;
const oldestJava = 17;

/** Undefined when the machine can run the local stack, else what it misses and the remedy. */
export const missingForLocalStack = (): string | undefined => {
  const java = output('javac', ['-version']);
  if (java === undefined)
    return 'Java (a JDK, 17 or newer) is missing: install one, for example "apt-get install openjdk-17-jdk-headless".';
  const major = Number(/javac (\d+)/.exec(java)?.[1]);
  if (!(major >= oldestJava)) return `Java ${major} is too old: install a JDK 17 or newer.`;
  if (output('mvn', ['-v']) === undefined) return 'Maven is missing: install it, for example "apt-get install maven".';
  return undefined;
};

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
  requireRoom(dataDir);
  const classPath = fetchPrograms(root, tell);
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
  const heap = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC'];
  try {
    await Promise.all([
      supervisor.start(
        program(
          'database',
          [...heap, 'Database', String(ports.database), join(dataDir, 'database.mv')],
          ports.database,
        ),
      ),
      supervisor.start(program('broker', [...heap, 'Broker', properties], ports.kafka)),
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

/** Fetches the jars once and compiles our mains beside them; returns the class path. */
const fetchPrograms = (root: string, tell: (message: string) => void): string => {
  const source = join(root, 'deploy', 'local', 'stack');
  const target = join(root, '.stack');
  const jars = join(target, 'jars');
  const classes = join(target, 'classes');
  const stamp = join(target, '.fetched');
  const files = readdirSync(source).sort();
  const wanted = createHash('sha256');
  for (const file of files) wanted.update(file).update(readFileSync(join(source, file)));
  const digest = wanted.digest('hex');
  const classPath = [classes, join(jars, '*')].join(delimiter);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return classPath;

  const missing = missingForLocalStack();
  if (missing) throw new StartProblem(missing);
  tell('Fetching Kafka and the database server …');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const mvn = ['-q', '-B', '-f', join(source, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  run('mvn', mvn, 'Maven could not fetch the broker and the database. Is Maven Central within reach?');
  const java = files.filter((file) => file.endsWith('.java')).map((file) => join(source, file));
  run('javac', ['-cp', join(jars, '*'), '-d', classes, ...java], "The local stack's programs did not compile.");
  writeFileSync(stamp, digest);
  return classPath;
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

const requireRoom = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= leastFreeBytes) return;
  throw new StartProblem(
    `The disk of ${folder} has only ${Math.round(free / 2 ** 20)} MB free; at least 1 GB is needed. Make room and start again.`,
  );
};

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

const output = (command: string, args: readonly string[]): string | undefined => {
  try {
    return execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    return undefined;
  }
};

const run = (command: string, args: readonly string[], otherwise: string): void => {
  try {
    execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new StartProblem(`${otherwise}\n${(stderr || stdout || String(error)).slice(-2000)}`);
  }
};
