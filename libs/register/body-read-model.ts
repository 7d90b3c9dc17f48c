import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Projected } from '#messaging';
import type { Body } from './body.js';

/** A body in this service's own copy of the register. */
export type BodyCopy = Projected<{ readonly body: Body }>;

/** How long a body is answered from memory before it is read again. */
const heldMs = 1_000;

/**
 * The documents of the copy, with those read lately in memory.
 *
 * A body is never older than the document on disk by more than a second, whichever replica consumes its partition; in the process
 * that consumes it, never at all. A code that is not held is always looked up, so that a body registered a moment ago is found.
 */
@Injectable()
export class BodyReadModel {
  private readonly held = new Map<string, { readonly body: Body; readonly until: number }>();
  /** Moves whenever documents change, so that what was read before is not kept after. */
  private generation = 0;

  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  get collection(): mongo.Collection<BodyCopy> {
    return this.connection.collection<BodyCopy>('bodies');
  }

  async findMany(codes: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    const found = new Map<string, Body>();
    const missing = new Set<string>();
    const now = performance.now();
    for (const code of codes) {
      const held = this.held.get(code);
      if (held && held.until > now) found.set(code, held.body);
      else missing.add(code);
    }
    if (missing.size > 0) for (const [code, body] of await this.read([...missing])) found.set(code, body);
    return found;
  }

  /** To be called after these documents were written here. */
  forget(codes: Iterable<string>): void {
    this.generation += 1;
    for (const code of codes) this.held.delete(code);
  }

  private async read(codes: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    const { generation } = this;
    const documents = await this.collection.find({ _id: { $in: [...codes] } }).toArray();
    if (generation === this.generation) {
      const until = performance.now() + heldMs;
      for (const { _id, body } of documents) this.held.set(_id, { body, until });
    }
    return new Map(documents.map(({ _id, body }) => [_id, body]));
  }
}
