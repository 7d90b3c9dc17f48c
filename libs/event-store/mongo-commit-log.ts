import { mongo, type Connection } from 'mongoose';
import type { Commit } from './commit.js';
import type { CommitLog, InsertResult } from './commit-log.js';
import { OutboxWindows, type WindowDocument } from './outbox-windows.js';
import { readsOfOneTurn } from './reads-of-one-turn.js';

const duplicateKey = 11000;
const windowBounds = { useMs: 2_000, ids: 20_000, deadAfterMs: 24 * 3_600_000 };
const majority = { readConcern: { level: 'majority' }, writeConcern: { w: 'majority' } } as const;

/**
 * Makes the indexes (waits for them) and gives the log of this database.
 *
 * Reads and writes are by majority, so that a state is only ever built on what a replica set cannot lose again.
 */
export const openMongoCommitLog = async (connection: Connection): Promise<CommitLog> => {
  const commits = databaseOf(connection).collection<Commit>('commits', { ...majority, ignoreUndefined: true });
  await commits.createIndexes([
    { key: { stream: 1, 'commandIds.id': 1 }, unique: true, name: 'command' },
    { key: { pending: 1, at: 1, _id: 1 }, name: 'outbox' },
  ]);
  const outbox = databaseOf(connection).collection<WindowDocument>('outbox', majority);
  const windows = await OutboxWindows.open(outbox, windowBounds);
  let mayHoldOldMarks = true;

  const byIds = readsOfOneTurn((ids) => commits.find({ _id: { $in: [...ids] } }).toArray());
  const readOwn = (limit: number): Promise<Commit[]> => {
    const ids = windows.unpublished(limit);
    return ids.length === 0 ? Promise.resolve([]) : byIds(ids);
  };
  const pendingOfOthers = async (limit: number): Promise<Commit[]> => {
    const others = await windows.ofOthers();
    const marks = [...(mayHoldOldMarks ? [true as const] : []), ...others.map(({ _id }) => _id)];
    if (marks.length === 0) return [];
    const found = await commits
      .find({ pending: { $in: marks } })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .toArray();
    if (found.length < limit) {
      const named = new Set(found.map(({ pending }) => pending));
      mayHoldOldMarks = named.has(true);
      await windows.removeDead(others.filter(({ _id }) => !named.has(_id)));
    }
    return found;
  };

  return {
    insert: async (batch) => {
      await windows.ready();
      // An insert that is tried again may have worked the time before, in the window of then.
      const tried = new Set(batch.map(({ _id }) => _id).filter((id) => windows.holds(id)));
      const results = await insert(
        commits,
        batch.map((commit) => ({ ...commit, pending: windows.enter(commit._id) })),
      );
      windows.left(
        batch.filter(({ _id }, i) => results[i]?.kind !== 'stored' && !tried.has(_id)).map(({ _id }) => _id),
      );
      return results;
    },
    byIds: (ids) => (ids.length === 0 ? Promise.resolve([]) : byIds(ids)),
    withCommand: async (stream, commandId) =>
      (await commits.findOne({ stream, 'commandIds.id': commandId })) ?? undefined,
    pending: async (limit) => {
      const [others, own] = await Promise.all([pendingOfOthers(limit), readOwn(limit)]);
      return [...others, ...own].sort(byAge).slice(0, limit);
    },
    isPending: async ({ _id, pending }) =>
      pending !== undefined && (pending === true || (await windows.isOpenFor(_id, pending))),
    markPublished: async (ids) => {
      const unknown = windows.left(ids);
      if (unknown.length > 0) await commits.updateMany({ _id: { $in: unknown } }, { $unset: { pending: 1 } });
      await windows.removeDone();
    },
    close: () => windows.close(),
  };
};

/** The driver's database of an open connection. */
export const databaseOf = (connection: Connection): mongo.Db => {
  if (!connection.db) throw new Error('the connection to the database is not open');
  return connection.db;
};

const byAge = (a: Commit, b: Commit): number => (a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1);

const insert = async (commits: mongo.Collection<Commit>, batch: readonly Commit[]): Promise<InsertResult[]> => {
  const results = batch.map((): InsertResult => ({ kind: 'stored' }));
  try {
    await commits.insertMany([...batch], { ordered: false });
  } catch (error) {
    const refused = writeErrorsOf(error);
    if (!refused) throw error;
    for (const { index, code, errmsg } of refused) {
      results[index] =
        code === duplicateKey
          ? { kind: 'duplicate' }
          : { kind: 'failed', error: new Error(errmsg ?? `write error ${code}`) };
    }
  }
  return results;
};

/** The refusals by position; the counts beside them are not to be trusted on every server. Undefined when the outcome is unknown. */
const writeErrorsOf = (error: unknown): readonly mongo.WriteError[] | undefined => {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) return undefined;
  const refused = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return refused.length > 0 ? refused : undefined;
};
