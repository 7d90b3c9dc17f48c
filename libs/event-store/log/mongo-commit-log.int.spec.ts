import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, mongo, type Connection } from 'mongoose';
import { commitId, type Commit } from './commit.js';
import type { CommitLog } from './commit-log.js';
import { openMongoCommitLog } from './mongo-commit-log.js';

type Documents = readonly Commit[];
type InsertMany = (documents: Documents, onwards: () => Promise<unknown>) => Promise<unknown>;

describe('The log of commits', () => {
  let connection: Connection;
  let log: CommitLog;
  /** What stands between the log and the database's answer. */
  let between: InsertMany;
  const logs: CommitLog[] = [];

  const open = async (): Promise<CommitLog> => {
    const another = await openMongoCommitLog(
      withInserts(connection, (documents, onwards) => between(documents, onwards)),
    );
    logs.push(another);
    return another;
  };
  const pendingIds = async (from: CommitLog, limit = 1_000): Promise<string[]> =>
    (await from.pending(limit)).map(({ _id }) => _id);

  beforeEach(async () => {
    const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    connection = await createConnection(uri, { dbName: `test-log-${randomUUID().slice(0, 8)}` }).asPromise();
    between = (_, onwards) => onwards();
    log = await open();
  });
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((one) => one.close()));
    await connection.dropDatabase();
    await connection.close();
  });

  it('keeps pending what is on disk though its answer was lost, also for who comes later', async () => {
    between = async (_, onwards) => {
      await onwards();
      throw new mongo.MongoNetworkError('the connection was lost');
    };
    await expect(log.insert([commitOf('tally/a', 1)])).rejects.toThrow('lost');
    between = (_, onwards) => onwards();
    expect((await log.insert([commitOf('tally/a', 1)]))[0]).toEqual({ kind: 'duplicate' });

    expect(await pendingIds(log)).toEqual([commitId('tally/a', 1)]);
    expect(await pendingIds(await open())).toEqual([commitId('tally/a', 1)]);
  });

  it('keeps pending what a router calls a failed write and a shard has stored', async () => {
    between = async (documents, onwards) => {
      await onwards();
      throw writeErrors(documents, 89);
    };
    expect((await log.insert([commitOf('tally/a', 1)]))[0]?.kind).toBe('failed');
    await log.close();

    expect(await pendingIds(await open())).toEqual([commitId('tally/a', 1)]);
  });

  it('keeps pending what one of two inserts under way for the same version has stored', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    between = async (documents, onwards) => {
      if (documents[0]?.hash === 'slow') await held;
      return onwards();
    };
    const slow = log.insert([{ ...commitOf('tally/a', 1), hash: 'slow' }]);
    expect(await log.insert([commitOf('tally/a', 1)])).toEqual([{ kind: 'stored' }]);
    release();
    expect(await slow).toEqual([{ kind: 'duplicate' }]);
    await log.close();

    expect(await pendingIds(await open())).toEqual([commitId('tally/a', 1)]);
  });

  it('finds all that is pending behind commits that were given up and are not on disk', async () => {
    between = (documents, onwards) =>
      documents[0]?.stream === 'tally/given-up'
        ? Promise.reject(new mongo.MongoNetworkError('the database is away'))
        : onwards();
    const lost = Array.from({ length: 30 }, (_, i) => commitOf('tally/given-up', i + 1));
    await expect(log.insert(lost)).rejects.toThrow('away');
    await log.insert(Array.from({ length: 25 }, (_, i) => commitOf('tally/a', i + 1)));

    expect(await pendingIds(log, 10)).toHaveLength(10);
    expect(await pendingIds(log, 100)).toHaveLength(25);
  });

  it('finds at every look what an earlier version of the program leaves pending', async () => {
    expect(await pendingIds(log)).toEqual([]);
    const old = { ...commitOf('tally/old', 1), pending: true as const };
    await connection.collection<Commit>('commits').insertOne(old);

    expect(await pendingIds(log)).toEqual([old._id]);
    expect(await log.isPending(old)).toBe(true);
    await log.markPublished([old._id]);
    expect(await pendingIds(log)).toEqual([]);
  });

  it('finds what many processes left, and of what others insert only what is from before the instant asked for', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 120; number++) {
      const dead = await openMongoCommitLog(connection);
      const commit = commitOf(
        `tally/${String(number).padStart(3, '0')}`,
        1,
        `2027-01-01T00:${String(number % 60).padStart(2, '0')}:00.000Z`,
      );
      await dead.insert([commit]);
      logs.push(dead);
      ids.push(commit._id);
    }
    await log.insert([commitOf('tally/own', 1, '2027-01-01T00:30:00.000Z')]);

    expect((await pendingIds(log)).sort()).toEqual([...ids, commitId('tally/own', 1)].sort());
    const early = await log.pending(1_000, '2027-01-01T00:10:00.000Z');
    expect(early.filter(({ stream }) => stream !== 'tally/own')).toHaveLength(20);
    expect(early.map(({ at }) => at)).toEqual(early.map(({ at }) => at).toSorted());
    expect(early.at(-1)?.stream).toBe('tally/own');
  }, 30_000);
});

const commitOf = (stream: string, version: number, at = '2027-01-01T00:00:00.000Z'): Commit => ({
  _id: commitId(stream, version),
  stream,
  version,
  events: [{ type: 'entry.added', id: `${stream}.${version}`, data: {} }],
  at,
  commandIds: [
    {
      id: `${stream}.${version}`,
      bodyHash: '',
      status: 201,
      version,
      actor: 'anna',
      correlationId: '',
      causationId: '',
    },
  ],
  prevHash: '',
  hash: `hash of ${stream} ${version}`,
});

/** As the driver throws it; only it makes its own write errors. */
const writeErrors = (documents: Documents, code: number): mongo.MongoBulkWriteError => {
  const errors = documents.map((_, index) => ({ index, code, errmsg: 'no answer' }) as mongo.WriteError);
  return new mongo.MongoBulkWriteError({ message: 'no answer', code, writeErrors: errors }, {
    getWriteConcernError: () => undefined,
  } as mongo.BulkWriteResult);
};

/** The connection, with something between whoever inserts commits and the database's answer. */
const withInserts = (connection: Connection, insertMany: InsertMany): Connection =>
  replacing(connection, 'db', (db) =>
    replacing(db as mongo.Db, 'collection', () => (name: string, options: mongo.CollectionOptions) => {
      const collection = (db as mongo.Db).collection(name, options);
      if (name !== 'commits') return collection;
      return replacing(
        collection,
        'insertMany',
        () => (documents: Documents, how: mongo.BulkWriteOptions) =>
          insertMany(documents, () => collection.insertMany([...documents] as never, how)),
      );
    }),
  );

const replacing = <Target extends object>(
  target: Target,
  member: keyof Target,
  by: (value: unknown) => unknown,
): Target =>
  new Proxy(target, {
    get: (object, name) => {
      const value: unknown = Reflect.get(object, name, object);
      if (name === member) return by(value);
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
  });
