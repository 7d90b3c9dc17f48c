import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createConnection } from 'mongoose';
import { createTopics, kafkaJsBroker, topicOffsets } from '#messaging';
import { requireRoom } from './disk-room.js';
import { javaClassPath, missingForLocalStack } from './java-programs.js';
import { type LocalStack, startLocalStack } from './local-stack.js';
import { freePort } from './ports.js';
import { StartProblem } from './start-problem.js';
import { Supervisor } from './supervisor.js';

jest.setTimeout(180_000);

const root = process.cwd();
const isWhole = missingForLocalStack() === undefined;
/** A machine with Docker needs neither Java nor Maven. */
const describeLocal = isWhole ? describe : describe.skip;

describeLocal('The local stack', () => {
  let dataDir: string;
  let stack: LocalStack;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'liandong-local-stack-'));
    stack = await startLocalStack({ root, dataDir });
  });
  afterAll(async () => {
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps every acknowledged insert when the database is killed in the middle of writes', async () => {
    const acknowledged: string[] = [];
    const connection = await createConnection(stack.mongoUri, { serverSelectionTimeoutMS: 20_000 }).asPromise();
    const documents = connection.useDb('durability').collection<{ _id: string; filler: string }>('documents');
    let isWriting = true;
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; isWriting; number++) {
        const _id = `${writer}-${number}`;
        // What fails may or may not be there; only what was acknowledged counts.
        const isDone = await documents.insertOne({ _id, filler: 'x'.repeat(500) }).then(
          () => true,
          () => false,
        );
        if (isDone) acknowledged.push(_id);
      }
    };
    const writers = Array.from({ length: 8 }, (_, writer) => write(writer));
    for (let kill = 0; kill < 3; kill++) {
      await sleep(1_500);
      await stack.supervisor.kill('database', 'SIGKILL');
      await stack.supervisor.waitReady('database');
    }
    await sleep(1_000);
    isWriting = false;
    await Promise.all(writers);
    const found = new Set((await documents.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
    await connection.close();
    expect(acknowledged.length).toBeGreaterThan(300);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  });

  it('keeps every acknowledged record when the broker is killed', async () => {
    const topic = `durability-${randomBytes(4).toString('hex')}`;
    await createTopics(stack.brokers, [topic], { partitions: 1, retentionMs: -1 });
    const broker = kafkaJsBroker({ brokers: stack.brokers, clientId: 'durability' });
    const producer = await broker.producer();
    for (let number = 0; number < 200; number++)
      await producer.send(new Map([[topic, [{ key: 'k', value: String(number), headers: {} }]]]));
    await stack.supervisor.kill('broker', 'SIGKILL');
    await stack.supervisor.waitReady('broker');
    await producer.close().catch(() => undefined);
    const offsets = await untilAnswered(() => topicOffsets(stack.brokers, topic));
    expect(offsets.get(0)).toBe(200);
  });

  it('ends a database that cannot write its file, and starts it with all that was acknowledged', async () => {
    const port = await freePort();
    const file = join(dataDir, 'limited.mv');
    const supervisor = new Supervisor();
    const blocks = 4_096; // of 512 or 1024 bytes, as the shell has it
    const program = {
      name: 'limited',
      command: 'sh',
      args: [
        '-c',
        `ulimit -f ${blocks}; exec java -cp "$0" Database ${port} ${file}`,
        javaClassPath(root, () => undefined),
      ],
      env: { PATH: process.env.PATH ?? '' },
      cwd: dataDir,
      logFile: join(dataDir, 'logs', 'limited.log'),
      isReady: async () => true,
      readyWithinMs: 20_000,
      stopWithinMs: 10_000,
    };
    await supervisor.start(program);
    const uri = `mongodb://127.0.0.1:${port}`;
    const connection = await createConnection(uri, { serverSelectionTimeoutMS: 20_000 }).asPromise();
    const documents = connection.useDb('full').collection<{ _id: number; filler: string }>('documents');
    const first = supervisor.pid('limited');
    let acknowledged = 0;
    for (; supervisor.pid('limited') === first && acknowledged < 1_000; acknowledged++) {
      const filler = randomBytes(20_000).toString('base64');
      const isDone = await documents.insertOne({ _id: acknowledged, filler }).then(
        () => true,
        () => false,
      );
      if (!isDone) break;
    }
    const count = await untilAnswered(() => documents.countDocuments({ _id: { $lt: acknowledged } }));
    await connection.close();
    await supervisor.stopAll();
    expect(acknowledged).toBeGreaterThan(10);
    expect(acknowledged).toBeLessThan(1_000);
    expect(count).toBe(acknowledged);
  });

  it('finds a document by its id and its version without reading the whole collection', async () => {
    const connection = await createConnection(stack.mongoUri).asPromise();
    const documents = connection.useDb('versions').collection<{ _id: string; version: number; text?: string }>('all');
    await documents.insertMany(Array.from({ length: 5_000 }, (_, n) => ({ _id: `document/${n}`, version: 1 })));
    const msOf = async (filter: (_id: string) => object): Promise<number> => {
      const since = performance.now();
      for (let n = 0; n < 100; n++) await documents.findOne(filter(`document/${n * 50}`));
      return performance.now() - since;
    };
    await msOf((_id) => ({ _id }));
    const byId = await msOf((_id) => ({ _id }));
    const byIdAndVersion = await msOf((_id) => ({ _id, version: 1 }));
    const byText = await msOf((_id) => ({ version: 1, text: _id }));
    const other = await documents.updateOne({ _id: 'document/7', version: 2 }, { $set: { text: 'lost' } });
    const right = await documents.updateOne({ _id: 'document/7', version: 1 }, { $set: { text: 'won' } });
    const stored = await documents.findOne({ _id: 'document/7', version: 1 });
    await connection.close();
    expect(byIdAndVersion).toBeLessThan((byId + byText) / 2);
    expect([other.matchedCount, right.matchedCount, stored?.text]).toEqual([0, 1, 'won']);
  });

  it('keeps the database file bounded: what was overwritten is gone after a stop', async () => {
    const own = mkdtempSync(join(tmpdir(), 'liandong-local-stack-'));
    const other = await startLocalStack({ root, dataDir: own });
    const connection = await createConnection(other.mongoUri).asPromise();
    const documents = connection.useDb('bounded').collection<{ _id: number; filler: string }>('documents');
    const filler = randomBytes(30_000).toString('base64');
    for (let number = 0; number < 500; number++)
      await documents.replaceOne({ _id: number % 5 }, { filler }, { upsert: true });
    await connection.close();
    await other.stop();
    const bytes = statSync(join(own, 'database.mv')).size;
    rmSync(own, { recursive: true });
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe('A start that cannot succeed', () => {
  let server: Server;
  let folder: string;

  beforeAll(() => {
    server = createServer();
    folder = mkdtempSync(join(tmpdir(), 'liandong-local-stack-'));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('names the taken port, who wants it and the remedy', async () => {
    const ports = { kafka: await freePort(), controller: await freePort(), database: await freePort() };
    await new Promise<void>((resolve) => server.listen(ports.database, '127.0.0.1', resolve));
    const start = startLocalStack({ root, dataDir: folder, ports });
    await expect(start).rejects.toThrow(StartProblem);
    await expect(start).rejects.toThrow(
      new RegExp(`Port ${ports.database}, which the database needs, is taken.*Stop it`),
    );
  });

  it('says what to install where Java is missing', () => {
    expect(missingForLocalStack({ PATH: folder })).toMatch(/Java \(a JDK, 17 or newer\) is missing: install one/);
  });

  it('says how much room the disk lacks', () => {
    expect(() => requireRoom(folder, Number.MAX_SAFE_INTEGER)).toThrow(StartProblem);
    expect(() => requireRoom(folder, Number.MAX_SAFE_INTEGER)).toThrow(
      /has only \d+ MB free; at least \d+ MB .* Make room/,
    );
    expect(() => requireRoom(folder, 1)).not.toThrow();
  });
});

/** Asks until the one that was started again answers. */
const untilAnswered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 40) throw error;
      await sleep(500);
    }
  }
};
