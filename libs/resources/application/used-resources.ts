import { Injectable } from '@nestjs/common';
import type { Projected } from '#messaging';
import type { ReservationDocument, ResourceDocument } from '../read-models/documents.js';
import { ResourceReadModel } from '../read-models/resource-read-model.js';

/** More reservations are not made for one initiative: a series is one. */
const mostReservations = 2_000;

/** What was reserved for an initiative and held to the end, by this unit's copies. */
@Injectable()
export class ReservationsOfInitiatives {
  constructor(private readonly copies: ResourceReadModel) {}

  /** In the order of their start and id. */
  async ofInitiative(initiative: string) {
    const reservations = await this.copies.reservations
      .find({ initiative, status: { $in: ['confirmed', 'used'] } })
      .sort({ from: 1, _id: 1 })
      .limit(mostReservations)
      .toArray();
    const ids = [...new Set(reservations.map(({ resource }) => resource))];
    const resources = await this.copies.resources.find({ _id: { $in: ids } }).toArray();
    const byId = new Map(resources.map((resource) => [resource.id, resource]));
    return reservations.flatMap((one) => {
      const resource = byId.get(one.resource);
      return resource ? [usedOf(one, resource)] : [];
    });
  }
}

const usedOf = (
  { id, resource, body, from, to, quantity, amountFen, receipts }: Projected<ReservationDocument>,
  { description }: Pick<ResourceDocument, 'description'>,
) => ({
  reservation: id,
  resource,
  name: description.name,
  kind: description.kind,
  owner: description.owner,
  body,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(quantity !== undefined && { quantity }),
  ...(amountFen !== undefined && { amountFen }),
  ...(receipts && { receipts }),
});
