import { Inject, Injectable } from '@nestjs/common';
import type { mongo, Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Projected } from '#messaging';
import type { ReservationDocument, ResourceDocument } from './documents.js';

/** This service's copies of all units' resources and reservations, in its own database. They lag their owners by milliseconds. */
@Injectable()
export class ResourceReadModel {
  readonly resources: mongo.Collection<Projected<ResourceDocument>>;
  readonly reservations: mongo.Collection<Projected<ReservationDocument>>;

  constructor(@Inject(DATABASE) connection: Connection) {
    this.resources = connection.collection('resources');
    this.reservations = connection.collection('reservations');
  }

  /** Where the database is a real one, look-ups by resource, body and time use these. */
  async prepare(): Promise<void> {
    await this.reservations.createIndexes([
      { key: { resource: 1, until: 1 } },
      { key: { body: 1, from: 1 } },
      { key: { from: 1, _id: 1 } },
      { key: { initiative: 1 }, sparse: true },
    ]);
  }

  /** The resource, also a retired one. */
  async resource(id: string): Promise<Projected<ResourceDocument> | undefined> {
    return (await this.resources.findOne({ _id: id })) ?? undefined;
  }

  /** Ids of what a body shares or has shared. */
  async resourcesOf(owner: string): Promise<readonly string[]> {
    const found = await this.resources.find({ 'description.owner': owner }).toArray();
    return found.map(({ id }) => id);
  }

  /** The owners' codes by resource, of those that are known here. */
  async ownersOf(resources: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (resources.length === 0) return new Map();
    const found = await this.resources.find({ _id: { $in: [...new Set(resources)] } }).toArray();
    return new Map(found.map(({ id, description }) => [id, description.owner]));
  }

  async reservation(id: string): Promise<Projected<ReservationDocument> | undefined> {
    return (await this.reservations.findOne({ _id: id })) ?? undefined;
  }

  /** The reservations of these resources that touch the period, those of a series also where only another date of it does. */
  reservationsIn(
    resources: readonly string[],
    period: { readonly from: string; readonly to: string },
    statuses: readonly ReservationDocument['status'][],
  ): Promise<Projected<ReservationDocument>[]> {
    return this.reservations
      .find({
        // In this order, since the local database looks at every document and stops at the first condition that does not hold.
        from: { $lt: period.to },
        until: { $gt: period.from },
        status: { $in: [...statuses] },
        resource: { $in: [...resources] },
      })
      .toArray();
  }
}
