import { Injectable } from '@nestjs/common';
import type { BodyKind } from '#contracts';
import type { Unit } from '#kernel';
import { BodyReadModel } from './body-read-model.js';
import type { Body } from './body.js';

/**
 * Who is who: this service's own copy of the register that organisation keeps, fed by `body.*` events.
 *
 * It may lag the organisation unit by milliseconds (in a replica that does not consume the body's partition, by up to a second), or
 * for as long as Kafka is away; it never holds a body that organisation did not register. Cheap enough to be asked at each request.
 */
@Injectable()
export class Register {
  constructor(private readonly copies: BodyReadModel) {}

  /** The body with this code, also when it is dissolved (`dissolved` says so). */
  async find(code: string): Promise<Body | undefined> {
    return (await this.copies.findMany([code])).get(code);
  }

  /** The body as it is on disk, with the version of its stream. */
  async findVersion(code: string): Promise<{ readonly body: Body; readonly version: number } | undefined> {
    return (await this.copies.collection.findOne({ _id: code })) ?? undefined;
  }

  /** The bodies with these codes; an unknown code is absent. */
  findMany(codes: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    return this.copies.findMany(codes);
  }

  /** In the order of their codes, after `after`; always read from disk. */
  async list(filter: { unit?: Unit; kind?: BodyKind; after?: string; limit: number }): Promise<readonly Body[]> {
    const documents = await this.copies.collection
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
}
