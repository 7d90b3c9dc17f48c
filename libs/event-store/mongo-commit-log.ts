import { mongo, type Connection } from 'mongoose';
import type { Commit } from './commit.js';
import type { CommitLog, InsertResult } from './commit-log.js';
import { readsOfOneTurn } from './reads-of-one-turn.js';

const duplicateKey = 11000;

/**
 * Makes the indexes (waits for them) and gives the log of this database.
 *
 * Reads and writes are by majority, so that a state is only ever built on what a replica set cannot lose again.
 */
export const openMongoCommitLog = async (connection: Connection): Promise<CommitLog> => {
  const commits = databaseOf(connection).collection<Commit>('commits', {
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority' },
    ignoreUndefined: true,
  });
  await commits.createIndexes([
    { key: { stream: 1, 'commandIds.id': 1 }, unique: true, name: 'command' },
    { key: { at: 1, _id: 1 }, partialFilterExpression: { pending: true }, name: 'pending' },
  ]);

  const byIds = readsOfOneTurn((ids) => commits.find({ _id: { $in: [...ids] } }).toArray());
  return {
    insert: (batch) => insert(commits, batch),
    byIds: (ids) => (ids.length === 0 ? Promise.resolve([]) : byIds(ids)),
    withCommand: async (stream, commandId) =>
      (await commits.findOne({ stream, 'commandIds.id': commandId })) ?? undefined,
    pending: (limit) => commits.find({ pending: true }).sort({ at: 1, _id: 1 }).limit(limit).toArray(),
    markPublished: async (ids) => {
      if (ids.length > 0) await commits.updateMany({ _id: { $in: [...ids] } }, { $unset: { pending: 1 } });
    },
  };
};

/** The driver's database of an open connection. */
export const databaseOf = (connection: Connection): mongo.Db => {
  if (!connection.db) throw new Error('the connection to the database is not open');
  return connection.db;
};

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
