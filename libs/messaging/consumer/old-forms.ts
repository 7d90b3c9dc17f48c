import type { mongo } from 'mongoose';
import type { PartitionOffset } from '../kafka/index.js';

interface OldFormEnds {
  /** The topic. */
  readonly _id: string;
  readonly ends: Readonly<Record<string, number>>;
}

/** Is what lies at this place old enough to bear a form that is refused today? */
export type MayBearOldForm = (place: PartitionOffset) => boolean;

/** A participation whose unit is not in its name: whether the source may speak for the body is for whoever takes the answer. */
export const isOldForm = (subject: string): boolean => /^participation\/[^/]+\/[^/]+$/.test(subject);

export const noOldForms: MayBearOldForm = () => false;

/**
 * Up to where streams of participations may bear their old name, which does not say whose they are (`participation/<initiative>/<body>`): what lay in
 * the topics when this version first read them. Recorded once per database in the collection `old-form-ends`, so that it never moves.
 * Rejects when the broker or the database is away.
 */
export const recordOldFormEnds = async (
  database: mongo.Db,
  topics: readonly string[],
  endsOf: (topic: string) => Promise<ReadonlyMap<number, number>>,
): Promise<MayBearOldForm> => {
  const collection = database.collection<OldFormEnds>('old-form-ends');
  const known = new Map((await collection.find({ _id: { $in: [...topics] } }).toArray()).map((one) => [one._id, one]));
  const missing = topics.filter((topic) => !known.has(topic));
  for (const topic of missing) {
    const ends = Object.fromEntries([...(await endsOf(topic))].map(([partition, end]) => [String(partition), end]));
    // Whoever recorded it first is right for all replicas.
    await collection.updateOne({ _id: topic }, { $setOnInsert: { ends } }, { upsert: true });
    const stored = await collection.findOne({ _id: topic });
    if (stored) known.set(topic, stored);
  }
  return ({ topic, partition, offset }) => offset < (known.get(topic)?.ends[String(partition)] ?? 0);
};
