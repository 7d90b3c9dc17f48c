import { Inject, Injectable } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { Type } from 'typebox';
import type { ViewOf } from '#contracts';
import { decodeCursor, type Page, pageOf, validationFailed } from '#http';
import { CLOCK, type Clock } from '#kernel';
import type { Projected } from '#messaging';
import { periodOf } from '../domain/occupancy/places.js';
import { ResourceView } from '../domain/calendar/resource-calendar.view.js';
import { ResourceReadModel } from './resource-read-model.js';
import { occupyingStatuses, type ReservationDocument, type ResourceDocument } from './documents.js';
import { findResources, type ResourceWish } from './find-resources.js';
import { type Fit, isFit } from './fit.js';
import { KnownResources } from './known-resources.js';
import { InMemoryResourceReadModel } from './in-memory-resource-read-model.js';

export interface ResourceQuery extends Omit<ResourceWish, 'period'> {
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** A resource that was found; with a period asked for it says whether it is to be had then. */
export const FoundResource = Type.Object(
  { ...ResourceView.properties, version: Type.Integer({ minimum: 1 }), isFree: Type.Optional(Type.Boolean()) },
  { $id: 'FoundResource' },
);
export type FoundResource = ViewOf<typeof FoundResource>;

/** Searches the copies of all units' resources; retired ones are not found. */
@Injectable()
export class ResourceSearch {
  constructor(
    private readonly copies: ResourceReadModel,
    private readonly live: InMemoryResourceReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The best fit first: what is free before what is not, a name that begins with the words looked for, equipment by
   * just the name asked for, the least room left over.
   *
   * `free` asks for what could be booked in the whole period, by the rules and the guard of a booking, whoever books; it needs `from` and
   * `to`. Errors: 400 for a period that lacks an end or is turned round; 400 `bad-cursor`.
   */
  async find({ from, to, cursor, limit, ...features }: ResourceQuery): Promise<Page<FoundResource>> {
    const after = decodeCursor(cursor, isFit, 'resources');
    const period = this.periodOf({ from, to, free: features.free });
    const wish: ResourceWish = { ...features, ...(period && { period }) };
    const { offered } = this.live.known ?? (await this.read(wish));
    const at = this.clock.now().getTime();
    const page = pageOf(
      findResources(offered, wish, { at, limit: limit + 1, after }),
      limit,
      ({ fit }): Fit => fit,
      'resources',
    );
    return {
      ...page,
      items: page.items.map(({ resource: { document }, isFree }) => ({
        id: document.id,
        status: document.status,
        ...document.description,
        version: document.version,
        ...(isFree !== undefined && { isFree }),
      })),
    };
  }

  /** The copies that may answer it, from the database. */
  private async read({ kind, unit, district, owner, period }: ResourceWish): Promise<KnownResources> {
    const filter: mongo.Filter<ResourceDocument> = {
      status: 'offered',
      ...(kind !== undefined && { 'description.kind': kind }),
      ...(unit !== undefined && { 'description.unit': unit }),
      ...(district !== undefined && { 'description.district': district }),
      ...(owner !== undefined && { 'description.owner': owner }),
    };
    const resources = await this.copies.resources.find(filter as mongo.Filter<Projected<ResourceDocument>>).toArray();
    const known = new KnownResources();
    for (const resource of resources) known.takeResource(resource);
    const reservations = period ? await this.occupying(resources, period) : [];
    for (const reservation of reservations) known.takeReservation(reservation, Number.NEGATIVE_INFINITY);
    return known;
  }

  private async occupying(
    resources: readonly ResourceDocument[],
    period: Bounds,
  ): Promise<readonly ReservationDocument[]> {
    const bufferMs = Math.max(0, ...resources.map(({ description }) => description.bufferSeconds ?? 0)) * 1_000;
    const { from, to } = periodOf(period);
    const around = { from: new Date(from - bufferMs).toISOString(), to: new Date(to + bufferMs).toISOString() };
    const [budgets, others] = [true, false].map((isBudget) =>
      resources.filter(({ description }) => (description.sharing === 'budget') === isBudget).map(({ id }) => id),
    );
    const found = await Promise.all([
      others?.length ? this.copies.reservationsIn(others, around, occupyingStatuses) : [],
      budgets?.length ? this.copies.reservationsIn(budgets, { from: '', to: '9999' }, occupyingStatuses) : [],
    ]);
    return found.flat();
  }

  private periodOf({
    from,
    to,
    free,
  }: {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly free: boolean | undefined;
  }): Bounds | undefined {
    if (from === undefined && to === undefined && !free) return undefined;
    const missing = (['from', 'to'] as const).filter((field) => ({ from, to })[field] === undefined);
    if (from === undefined || to === undefined) {
      throw validationFailed(missing.map((path) => ({ path, message: `${path} is needed to look for what is free` })));
    }
    if (to <= from) throw validationFailed([{ path: 'to', message: 'to must come after from' }]);
    return { from, to };
  }
}
