import { mongo } from 'mongoose';
import type { EventType, ReceivedEvent } from '#contracts';
import { coalesced } from '../flow/coalesced.js';

/** A document as it is stored: what `evolve` made, its id, and the version of its stream that it has taken. */
export type Projected<Body extends object> = Body & { readonly _id: string; readonly version: number };

export interface DocumentProjectionOptions<Body extends object, T extends EventType> {
  /** Asked for at each batch: the connection may be made later than the projection. */
  readonly collection: () => mongo.Collection<Projected<Body>>;
  /** The document's id: all events of one id are of one stream. Undefined: the event is none of this projection's. */
  readonly key: (event: ReceivedEvent<T>) => string | undefined;
  /** The body after the event. Called in order per stream, never twice for one version of what is stored. */
  readonly evolve: (body: Projected<Body> | undefined, event: ReceivedEvent<T>) => Body;
  /**
   * Told what the documents of a batch are once that is on disk, also of events that were known already; of one stream in order, as far as
   * this process has its events.
   */
  readonly onSettled?: (documents: readonly Projected<Body>[]) => void;
}

const maxRounds = 10;
/** So that at idle nothing waits for another's write, and under load many go together. */
const writesAtOnce = 3;
const duplicateKey = 11000;

/**
 * A read model in which one document is the fold of one stream.
 *
 * Guarantees: effect and mark are one write, so a redelivered event changes nothing, whoever processes it at the same time; one read
 * and one bulk write for the batches of all partitions that come while three others are written. Errors: what `evolve`
 * throws, before anything of the batch is written; an Error when other writers win ten times in a row.
 */
export class DocumentProjection<Body extends object, T extends EventType> {
  constructor(private readonly options: DocumentProjectionOptions<Body, T>) {}

  /** For `OnEventBatch`. */
  readonly apply = coalesced(writesAtOnce, (batches: readonly (readonly ReceivedEvent<T>[])[]) =>
    this.applyAll(batches.flat()),
  );

  private async applyAll(events: readonly ReceivedEvent<T>[]): Promise<void> {
    let pending = new Map<string, ReceivedEvent<T>[]>();
    for (const [id, ofDocument] of Map.groupBy(events, this.options.key))
      if (id !== undefined) pending.set(id, ofDocument);
    for (let round = 0; pending.size > 0; round++) {
      if (round === maxRounds) throw new Error(`lost ${maxRounds} races for ${[...pending.keys()].join(', ')}`);
      const lost = await this.applyOnce(pending);
      pending = new Map([...pending].filter(([id]) => lost.has(id)));
    }
  }

  /** The ids of documents that somebody else has written since they were read. */
  private async applyOnce(events: ReadonlyMap<string, readonly ReceivedEvent<T>[]>): Promise<ReadonlySet<string>> {
    const collection = this.options.collection();
    const before = await this.load(collection, [...events.keys()]);
    const operations: mongo.AnyBulkWriteOperation<Projected<Body>>[] = [];
    const ids: string[] = [];
    const settled: Projected<Body>[] = [];
    for (const [id, ofDocument] of events) {
      const stored = before.get(id);
      const after = this.fold(id, stored, ofDocument);
      if (after === undefined) continue;
      settled.push(after);
      if (after === stored) continue;
      ids.push(id);
      // A filter that no longer matches makes the upsert insert a second document of this id, which the server refuses: a lost race.
      const filter = { _id: id, version: stored?.version ?? 0 } as mongo.Filter<Projected<Body>>;
      const { _id: _, ...replacement } = after;
      operations.push({
        replaceOne: { filter, replacement: replacement, upsert: true },
      });
    }
    const refused = operations.length === 0 ? [] : await refusedOf(collection, operations);
    const lost = new Set(refused.flatMap((index) => ids[index] ?? []));
    this.options.onSettled?.(settled.filter(({ _id }) => !lost.has(_id)));
    return lost;
  }

  private fold(
    id: string,
    stored: Projected<Body> | undefined,
    events: readonly ReceivedEvent<T>[],
  ): Projected<Body> | undefined {
    let document = stored;
    for (const event of events) {
      if (event.sequence <= (document?.version ?? 0)) continue;
      document = { ...this.options.evolve(document, event), _id: id, version: event.sequence };
    }
    return document;
  }

  private async load(
    collection: mongo.Collection<Projected<Body>>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Projected<Body>>> {
    const filter = { _id: { $in: [...ids] } } as mongo.Filter<Projected<Body>>;
    const found = (await collection.find(filter).toArray()) as unknown as Projected<Body>[];
    return new Map(found.map((document) => [document._id, document]));
  }
}

/** Writes all that can be written and gives the positions of lost races. Other refusals are thrown. */
const refusedOf = async <Document extends mongo.Document>(
  collection: mongo.Collection<Document>,
  operations: readonly mongo.AnyBulkWriteOperation<Document>[],
): Promise<readonly number[]> => {
  try {
    await collection.bulkWrite([...operations], { ordered: false });
    return [];
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const refused = [error.writeErrors].flat();
    if (refused.length === 0 || refused.some(({ code }) => code !== duplicateKey)) throw error;
    return refused.map(({ index }) => index);
  }
};
