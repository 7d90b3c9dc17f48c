import { Controller, type OnModuleInit } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { unitOfId } from '#kernel';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { calendarStream } from '../domain/calendar/resource-calendar.js';
import { ResourceReadModel } from './resource-read-model.js';
import {
  evolveReservation,
  evolveResource,
  type ReservationDocument,
  type ReservationEvent,
  type ResourceDocument,
  type ResourceEvent,
} from './documents.js';
import { InMemoryResourceReadModel } from './in-memory-resource-read-model.js';

/**
 * All units' resources and reservations, kept beside each other in every unit's own database. A resource and each of its reservations are
 * documents of their own, though their events are of one stream: each has the version that it has taken, and it rises in each.
 */
@Controller()
export class CopiesProjection implements OnModuleInit {
  private readonly resources: DocumentProjection<ResourceDocument, ResourceEvent['type']>;
  private readonly reservations: DocumentProjection<ReservationDocument, ReservationEvent['type']>;

  constructor(
    private readonly copies: ResourceReadModel,
    live: InMemoryResourceReadModel,
  ) {
    this.resources = new DocumentProjection<ResourceDocument, ResourceEvent['type']>({
      collection: () => copies.resources,
      key: (event) => (isOwners(event) ? event.data.resource : undefined),
      evolve: evolveResource,
      onSettled: (documents) => live.takeResources(documents),
    });
    this.reservations = new DocumentProjection<ReservationDocument, ReservationEvent['type']>({
      collection: () => copies.reservations,
      key: (event) => (isOwners(event) ? event.data.reservation : undefined),
      evolve: evolveReservation,
      onSettled: (documents) => live.takeReservations(documents),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.copies.prepare();
  }

  @OnEventBatch('resource.offered', 'resource.revised', 'resource.blocked', 'resource.unblocked', 'resource.retired')
  async takeResources(events: readonly ReceivedEvent<ResourceEvent['type']>[]): Promise<void> {
    await this.resources.apply(events);
  }

  @OnEventBatch(
    'reservation.requested',
    'reservation.held',
    'reservation.approved',
    'reservation.renewed',
    'reservation.confirmed',
    'reservation.refused',
    'reservation.waitlisted',
    'reservation.released',
    'reservation.expired',
    'reservation.displaced',
    'reservation.moved',
    'reservation.offered',
    'reservation.used',
  )
  async takeReservations(events: readonly ReceivedEvent<ReservationEvent['type']>[]): Promise<void> {
    await this.reservations.apply(events);
  }
}

/** Nobody speaks for a resource but the unit that owns it, and in its own stream. */
const isOwners = ({
  source,
  subject,
  data,
}: ReceivedEvent<ResourceEvent['type'] | ReservationEvent['type']>): boolean =>
  unitOfId(data.resource) === source && subject === calendarStream(data.resource);
