import { publicType, type EventType } from '#contracts';
import { createConnection, type Connection } from 'mongoose';
import type { SeenEvent } from '../e2e/sse.js';

interface StoredCommit {
  readonly stream: string;
  readonly version: number;
  /** The window of the outbox that it was inserted in, or that it has a mark of its own. */
  readonly pending?: string | true;
  readonly events: readonly { readonly id: string; readonly type: string; readonly data: Record<string, unknown> }[];
}

/** Reads a unit's commits as they stand in the database, with a plain driver and none of the product's code. */
export class UnitOnDisk {
  private constructor(private readonly connection: Connection) {}

  static async open(mongoUri: string, namespace: string, unit: string): Promise<UnitOnDisk> {
    return new UnitOnDisk(await createConnection(mongoUri, { dbName: `${namespace}_${unit}` }).asPromise());
  }

  /** The events of each stream by their versions. */
  async streams(): Promise<ReadonlyMap<string, readonly SeenEvent[]>> {
    const commits = await this.commits();
    const streams = new Map<string, SeenEvent[]>();
    for (const { stream, version, events } of commits.sort((a, b) => a.version - b.version)) {
      const seen = streams.get(stream) ?? [];
      events.forEach(({ id, type, data }, index) => {
        seen.push({
          id,
          type: publicType(type as EventType),
          subject: stream,
          sequence: version + index,
          source: '',
          data,
        });
      });
      streams.set(stream, seen);
    }
    return streams;
  }

  /** How many commits Kafka may lack: those whose window is there, and those with a mark of their own. */
  async pendingCount(): Promise<number> {
    const windows = await this.connection.collection<{ readonly _id: string }>('outbox').find().toArray();
    const open = new Set<string | true>([true, ...windows.map(({ _id }) => _id)]);
    return (await this.commits()).filter(({ pending }) => pending !== undefined && open.has(pending)).length;
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private commits(): Promise<StoredCommit[]> {
    return this.connection.collection('commits').find().toArray() as unknown as Promise<StoredCommit[]>;
  }
}
