import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { CLOCK, type Clock } from '#kernel';
import type { Projected } from '#messaging';
import { Register } from '#register';
import { ResourceReadModel } from '../../read-models/resource-read-model.js';
import type { ReservationDocument, ResourceDocument } from '../../read-models/documents.js';
import type { FiledInitiative } from '../../icalendar/calendar-file.js';
import { InitiativesOfBookers } from '../known-initiatives.js';
import type { LinkTarget } from './calendar-links.js';

/** What has been over for longer leaves the feed; calendar programs keep what they have read, or drop it as they are set. */
const keptMs = 90 * 86_400_000;
const mostReservations = 5_000;
const mostInitiatives = 2_000;

export interface Feed {
  /** A validator: equal as long as nothing in the feed changes. */
  readonly etag: string;
  /** The iCalendar file; made only when asked for. */
  readonly text: () => Promise<string>;
}

/** A resource's, a body's or an initiative's reservations as a calendar file, from this unit's copies, with what was cancelled. */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly copies: ResourceReadModel,
    private readonly register: Register,
    private readonly initiatives: InitiativesOfBookers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async render(target: LinkTarget): Promise<Feed> {
    const at = this.clock.now().getTime();
    const reservations = await this.reservations(target, new Date(at - keptMs).toISOString());
    const resources = await this.resources(target, reservations);
    const entries = reservations.flatMap((reservation) => {
      const resource = resources.get(reservation.resource)?.description;
      return resource ? [{ reservation, resource }] : [];
    });
    const initiatives = await this.initiativesOf(target, new Date(at - keptMs).toISOString());
    const name = await this.nameOf(target, resources);
    const facts = [
      name,
      ...[...resources.values()].map(({ id, version }) => `${id} ${version}`).sort(),
      ...initiatives.map(({ id, version }) => `${id} ${version}`),
      ...entries.map(({ reservation: { id, version } }) => `${id} ${version}`),
    ];
    return {
      etag: `"${createHash('sha256').update(facts.join('\n')).digest('base64url')}"`,
      text: async () => {
        // Loaded by the first who asks: most units' processes never write a calendar file.
        const { calendarFile } = await import('../../icalendar/calendar-file.js');
        return calendarFile(name, entries, at, initiatives);
      },
    };
  }

  private reservations(target: LinkTarget, since: string): Promise<Projected<ReservationDocument>[]> {
    const filter: mongo.Filter<Projected<ReservationDocument>> = { until: { $gt: since }, ...target };
    return this.copies.reservations.find(filter).sort({ from: 1, _id: 1 }).limit(mostReservations).toArray();
  }

  private async resources(
    target: LinkTarget,
    reservations: readonly ReservationDocument[],
  ): Promise<ReadonlyMap<string, Projected<ResourceDocument>>> {
    const ids = new Set(reservations.map(({ resource }) => resource));
    if ('resource' in target) ids.add(target.resource);
    const found = await this.copies.resources.find({ _id: { $in: [...ids] } }).toArray();
    return new Map(found.map((resource) => [resource.id, resource]));
  }

  /** The initiative's own times; of a body those of all that it hosts or was invited to, the declined as taken away. */
  private async initiativesOf(target: LinkTarget, since: string): Promise<readonly FiledInitiative[]> {
    if ('resource' in target) return [];
    if ('initiative' in target) {
      const found = await this.initiatives.find(target.initiative);
      return found ? [found] : [];
    }
    const { body } = target;
    const found = await this.initiatives.ofBody(body, mostInitiatives);
    return found
      .filter(({ endsAt }) => endsAt > since)
      .map((one) => (one.host === body || one.participants.includes(body) ? one : { ...one, isDeclined: true }));
  }

  private async nameOf(target: LinkTarget, resources: ReadonlyMap<string, ResourceDocument>): Promise<string> {
    if ('resource' in target) return resources.get(target.resource)?.description.name ?? target.resource;
    if ('initiative' in target) return (await this.initiatives.find(target.initiative))?.title ?? target.initiative;
    return (await this.register.find(target.body))?.name ?? target.body;
  }
}
