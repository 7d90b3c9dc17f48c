import type { Connection } from 'mongoose';
import type { Revocation, RevocationStore } from './revocations.js';

interface Kept extends Omit<Revocation, 'id'> {
  readonly _id: string;
  readonly savedAt: Date;
}

const recentMs = 12 * 3_600_000;

/** Revocations in the database of the service. What is older than any token is dropped as new ones come. */
export const revocationStore = (connection: Connection): RevocationStore => {
  const kept = connection.collection<Kept>('revocations');
  const oldest = (): Date => new Date(Date.now() - recentMs);
  return {
    save: async ({ id, ...revocation }) => {
      await kept.replaceOne({ _id: id }, { ...revocation, savedAt: new Date() }, { upsert: true });
      await kept.deleteMany({ savedAt: { $lt: oldest() } });
    },
    recent: async () =>
      (await kept.find({ savedAt: { $gte: oldest() } }).toArray()).map(({ _id: id, savedAt: _, ...rest }) => ({
        id,
        ...rest,
      })),
  };
};
