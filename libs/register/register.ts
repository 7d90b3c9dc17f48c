import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { BodyKind } from '#contracts';
import { DATABASE } from '#event-store';
import type { Unit } from '#kernel';
import type { Body } from './body.js';

/** The document of a body in each service's own copy of the register. */
export interface BodyDocument {
  readonly _id: string;
  readonly version: number;
  readonly body: Body;
}

export const BODIES = 'bodies';

/**
 * Who is who: this service's own copy of the register that organisation keeps, fed by `body.*` events.
 *
 * It may lag the organisation unit by milliseconds, or for as long as Kafka is away; it never holds a body that organisation did
 * not register.
 */
@Injectable()
export class Register {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  /** The body with this code, also when it is dissolved (`dissolved` says so). */
  async find(code: string): Promise<Body | undefined> {
    return (await this.bodies().findOne({ _id: code }))?.body;
  }

  /** The bodies with these codes; an unknown code is absent. */
  async findMany(codes: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    const documents = await this.bodies()
      .find({ _id: { $in: [...new Set(codes)] } })
      .toArray();
    return new Map(documents.map((document) => [document._id, document.body]));
  }

  /** In the order of their codes, after `after`. */
  async list(filter: { unit?: Unit; kind?: BodyKind; after?: string; limit: number }): Promise<readonly Body[]> {
    const documents = await this.bodies()
      .find({
        ...(filter.unit && { 'body.unit': filter.unit }),
        ...(filter.kind && { 'body.kind': filter.kind }),
        ...(filter.after && { _id: { $gt: filter.after } }),
      })
      .sort({ _id: 1 })
      .limit(filter.limit)
      .toArray();
    return documents.map((document) => document.body);
  }

  private bodies() {
    return this.connection.collection<BodyDocument>(BODIES);
  }
}
