import { mongo, type Connection } from 'mongoose';
import type { Commit } from './commit.js';
import type { CommitLog, InsertResult } from './commit-log.js';
import { PublicationEpochs, type PendingMark, type WindowDocument } from './publication-epochs.js';
import { readsOfOneTurn } from './reads-of-one-turn.js';

const duplicateKey = 11000;
const windowBounds = { useMs: 2_000, heldMs: 60_000, ids: 20_000, deadAfterMs: 24 * 3_600_000 };
const majority = { readConcern: { level: 'majority' }, writeConcern: { w: 'majority' } } as const;
/** A look by more marks than some 200 at once could not use the index for its order. */
const marksAtOnce = 100;

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
  const giveOwnMarks = async (ids: readonly string[]): Promise<void> => {
    await commits.updateMany({ _id: { $in: [...ids] } }, { $set: { pending: true } });
  };
  const outbox = databaseOf(connection).collection<WindowDocument>('outbox', majority);
  const windows = await PublicationEpochs.open(outbox, giveOwnMarks, windowBounds);
  const byIds = readsOfOneTurn((ids) => commits.find({ _id: { $in: [...ids] } }).toArray());

  /** An id that was given up is nowhere on disk: what is left out for its sake would never be found. */
  const ownPending = async (limit: number): Promise<Commit[]> => {
    const ids = windows.unpublished();
    const found: Commit[] = [];
    for (let first = 0; first < ids.length && found.length < limit; first += limit) {
      found.push(...(await byIds(ids.slice(first, first + limit))));
    }
    return found;
  };
  const pendingMarked = async (
    marks: readonly PendingMark[],
    limit: number,
    before: string | undefined,
  ): Promise<Commit[]> =>
    commits
      .find({ pending: { $in: [...marks] }, ...(before !== undefined && { at: { $lt: before } }) })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .toArray();
  const pendingOfOthers = async (limit: number, before: string | undefined): Promise<Commit[]> => {
    const others = await windows.ofOthers();
    const found: Commit[] = [];
    for (let first = 0; first === 0 || first < others.length; first += marksAtOnce) {
      const some = others.slice(first, first + marksAtOnce);
      const marks = [...(first === 0 ? [true as const] : []), ...some.map(({ _id }) => _id)];
      const pending = await pendingMarked(marks, limit, before);
      if (pending.length === limit) return [...found, ...pending];
      const named = new Set(pending.map((commit) => commit.pending));
      await windows.removeDead(some.filter(({ _id }) => !named.has(_id)));
      found.push(...pending);
    }
    return found;
  };

  return {
    insert: async (batch) => {
      await windows.ready();
      const results = await insert(
        commits,
        batch.map((commit) => ({ ...commit, pending: windows.enter(commit._id) })),
      );
      const idsOf = (kind: InsertResult['kind']): string[] =>
        batch.filter((_, i) => results[i]?.kind === kind).map(({ _id }) => _id);
      windows.stored(idsOf('stored'));
      // Not what `failed`: a router says so, too, of what a shard has stored when its answer was lost.
      windows.refused(idsOf('duplicate'));
      return results;
    },
    byIds: (ids) => (ids.length === 0 ? Promise.resolve([]) : byIds(ids)),
    withCommand: async (stream, commandId) =>
      (await commits.findOne({ stream, 'commandIds.id': commandId })) ?? undefined,
    pending: async (limit, othersBefore) => {
      const [others, own] = await Promise.all([pendingOfOthers(limit, othersBefore), ownPending(limit)]);
      return [...new Map([...others, ...own].map((commit) => [commit._id, commit])).values()]
        .sort(byAge)
        .slice(0, limit);
    },
    isPending: async ({ _id, pending }) =>
      pending !== undefined && (pending === true || (await windows.isOpenFor(_id, pending))),
    markPublished: async (ids) => {
      const alone = windows.markedAlone(ids);
      if (alone.length > 0) await commits.updateMany({ _id: { $in: [...alone] } }, { $unset: { pending: 1 } });
      await windows.published(ids);
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
