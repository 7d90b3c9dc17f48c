import { Inject, Injectable } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { decodeCursor, type Page, pageOf, validationFailed } from '#http';
import { CLOCK, type Clock, type Unit } from '#kernel';
import type { Projected } from '#messaging';
import type { ResourceView } from '../calendar/resource-calendar.view.js';
import { periodOf } from '../calendar/places.js';
import { couldBeBooked } from '../suggestions/suggest.js';
import { calendarOfCopy } from './calendar-of-copy.js';
import { Copies } from './copies.js';
import { occupyingStatuses, type ReservationDocument, type ResourceDocument } from './documents.js';
import { fitOf, type Fit, hasAll, isFit, isAfter } from './fit.js';

export interface ResourceWish {
  readonly kind?: string;
  readonly unit?: Unit;
  readonly district?: string;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
  readonly places?: number;
  /** All of these. */
  readonly equipment?: readonly string[];
  readonly free?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** A resource that was found; with a period asked for it says whether it is to be had then. */
export interface FoundResource extends ResourceView {
  readonly version: number;
  readonly isFree?: boolean;
}

/** Searches the copies of all units' resources; retired ones are not found. */
@Injectable()
export class ResourceSearch {
  constructor(
    private readonly copies: Copies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The best fit first: what is free before what is not, a name that begins with the words looked for, equipment by
   * just the name asked for, the least room left over.
   *
   * `free` asks for what could be booked in the whole period, by the rules and the guard of a booking, whoever books; it needs `from` and
   * `to`. Errors: 400 for a period that lacks an end or is turned round; 400 `bad-cursor`.
   */
  async find(wish: ResourceWish): Promise<Page<FoundResource>> {
    const after = decodeCursor(wish.cursor, isFit);
    const period = this.periodOf(wish);
    const found = (await this.matching(wish)).map((resource) => ({
      resource,
      isFree: undefined as boolean | undefined,
    }));
    const checked = period
      ? await this.withFreedom(
          found.map(({ resource }) => resource),
          period,
          wish,
        )
      : found;
    const wanted = wish.free ? checked.filter(({ isFree }) => isFree) : checked;
    const ranked = wanted
      .map((one) => ({ ...one, fit: fitOf(one.resource, one.isFree, wish) }))
      .filter(({ fit }) => !after || isAfter(fit, after))
      .sort((a, b) => (isAfter(a.fit, b.fit) ? 1 : -1));
    const page = pageOf(ranked.slice(0, wish.limit + 1), wish.limit, ({ fit }): Fit => fit);
    return {
      ...page,
      items: page.items.map(({ resource: { id, status, description, version }, isFree }) => ({
        id,
        status,
        ...description,
        version,
        ...(isFree !== undefined && { isFree }),
      })),
    };
  }

  private async matching({
    kind,
    unit,
    district,
    q,
    places,
    equipment = [],
  }: ResourceWish): Promise<Projected<ResourceDocument>[]> {
    const filter: mongo.Filter<ResourceDocument> = {
      status: 'offered',
      ...(kind !== undefined && { 'description.kind': kind }),
      ...(unit !== undefined && { 'description.unit': unit }),
      ...(district !== undefined && { 'description.district': district }),
    };
    const found = await this.copies.resources.find(filter as mongo.Filter<Projected<ResourceDocument>>).toArray();
    const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return found.filter(
      ({ description }) =>
        words.every((word) => textOf(description).includes(word)) &&
        hasAll(description, equipment) &&
        (places === undefined || description.sharing === 'open' || (description.capacity ?? places) >= places),
    );
  }

  private async withFreedom(
    resources: readonly Projected<ResourceDocument>[],
    period: { readonly from: string; readonly to: string },
    { places }: ResourceWish,
  ): Promise<{ resource: Projected<ResourceDocument>; isFree: boolean }[]> {
    const occupying = await this.occupying(resources, period);
    const at = this.clock.now().getTime();
    return resources.map((resource) => {
      const { owner: body, unit, sharing } = resource.description;
      const asked = {
        ...period,
        ...(places !== undefined && { people: places }),
        ...(sharing === 'budget' && { amountFen: 1 }),
      };
      const calendar = calendarOfCopy(resource, occupying.get(resource.id) ?? []);
      return { resource, isFree: couldBeBooked(calendar, asked, { body, unit }, at) };
    });
  }

  private async occupying(
    resources: readonly ResourceDocument[],
    period: { readonly from: string; readonly to: string },
  ): Promise<ReadonlyMap<string, readonly ReservationDocument[]>> {
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
    return Map.groupBy(found.flat(), ({ resource }) => resource);
  }

  private periodOf({ from, to, free }: ResourceWish): { readonly from: string; readonly to: string } | undefined {
    if (from === undefined && to === undefined && !free) return undefined;
    const missing = (['from', 'to'] as const).filter((field) => ({ from, to })[field] === undefined);
    if (from === undefined || to === undefined) {
      throw validationFailed(missing.map((path) => ({ path, message: `${path} is needed to look for what is free` })));
    }
    if (to <= from) throw validationFailed([{ path: 'to', message: 'to must come after from' }]);
    return { from, to };
  }
}

const textOf = ({ name, address, district, equipment, kind }: ResourceDocument['description']): string =>
  [name, address, district, kind, ...(equipment ?? [])].join(' ').toLowerCase();
