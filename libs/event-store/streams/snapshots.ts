import { createHash, randomUUID } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { databaseOf } from '../log/mongo-commit-log.js';
import type { StreamPosition } from './loaded-stream.js';

/** A stream's state at a position, cut into chunks. */
export interface Snapshot {
  readonly position: StreamPosition;
  readonly format: string;
  readonly chunks: readonly object[];
  readonly bytes: number;
}

/** Where snapshots are kept. They are only ever a shortcut: losing one costs time and nothing else. */
export interface SnapshotStore {
  /** The newest whole snapshot; undefined when there is none, when a chunk is missing or when its content is not what was written. */
  newest(stream: string): Promise<Snapshot | undefined>;
  /** Keeps it unless a newer one is there, and lets the one before go. `chunks` are JSON texts. */
  keep(stream: string, position: StreamPosition, format: string, chunks: readonly string[]): Promise<void>;
}

/** The head is written last and names its chunks, so that a reader never sees half a snapshot. */
interface HeadDocument {
  readonly _id: string;
  readonly kind: 'head';
  readonly version: number;
  readonly position: StreamPosition;
  readonly format: string;
  readonly chunkIds: readonly string[];
  readonly checksum: string;
}

interface ChunkDocument {
  readonly _id: string;
  readonly kind: 'chunk';
  readonly json: string;
}

const chunksPerRead = 8;

export const openMongoSnapshots = (connection: Connection): SnapshotStore => {
  const documents = databaseOf(connection).collection<HeadDocument | ChunkDocument>('snapshots');
  const headOf = async (stream: string): Promise<HeadDocument | undefined> => {
    const found = await documents.findOne({ _id: stream });
    return found?.kind === 'head' ? found : undefined;
  };

  return {
    newest: async (stream) => {
      const head = await headOf(stream);
      if (!head) return undefined;
      const texts = await chunkTexts(documents, head.chunkIds);
      if (!texts || checksumOf(texts) !== head.checksum) return undefined;
      return {
        position: head.position,
        format: head.format,
        chunks: texts.map((text) => JSON.parse(text) as object),
        bytes: texts.reduce((sum, text) => sum + text.length, 0),
      };
    },

    keep: async (stream, position, format, chunks) => {
      const before = await headOf(stream);
      const key = `${stream}@${position.version}/${randomUUID()}`;
      const written = chunks.map((json, i): ChunkDocument => ({ _id: `${key}/${i}`, kind: 'chunk', json }));
      for (const chunk of written) await documents.insertOne(chunk);
      const chunkIds = written.map((chunk) => chunk._id);
      const head: Omit<HeadDocument, '_id'> = {
        kind: 'head',
        version: position.version,
        position,
        format,
        chunkIds,
        checksum: checksumOf(chunks),
      };
      const isNewest = await documents
        .updateOne({ _id: stream, version: { $lt: position.version } }, { $set: head }, { upsert: true })
        .then(() => true, isDuplicateKey);
      await documents.deleteMany({ _id: { $in: isNewest ? [...(before?.chunkIds ?? [])] : chunkIds } });
    },
  };
};

/** False when another process was faster with a newer one. */
const isDuplicateKey = (error: unknown): false => {
  if ((error as { code?: unknown }).code === 11000) return false;
  throw error;
};

const chunkTexts = async (
  documents: mongo.Collection<HeadDocument | ChunkDocument>,
  ids: readonly string[],
): Promise<string[] | undefined> => {
  const texts = new Map<string, string>();
  for (let i = 0; i < ids.length; i += chunksPerRead) {
    const found = await documents.find({ _id: { $in: ids.slice(i, i + chunksPerRead) } }).toArray();
    for (const chunk of found) if (chunk.kind === 'chunk') texts.set(chunk._id, chunk.json);
  }
  const inOrder = ids.map((id) => texts.get(id));
  return inOrder.every((text) => text !== undefined) ? inOrder : undefined;
};

const checksumOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\n');
  return hash.digest('hex');
};
