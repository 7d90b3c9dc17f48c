import type { Unit } from '#kernel';
import { couldBeBooked } from '../domain/suggestions/suggest.js';
import { type Fit, fitOf, isAfter } from './fit.js';
import type { KnownResource } from './known-resources.js';
import type { Features, ResourceTable } from './resource-table.js';

export interface ResourceWish extends Features {
  readonly unit?: Unit;
  /** Only what could be booked in the whole period. */
  readonly free?: boolean;
  readonly period?: { readonly from: string; readonly to: string };
}

export interface Found {
  readonly resource: KnownResource;
  /** Present where a period was asked for. */
  readonly isFree?: boolean;
  readonly fit: Fit;
}

/** Undefined: it is not what is looked for. */
type Look = (resource: KnownResource) => Found | undefined;

/**
 * The best fits, at most `limit`, those after a place in their order. Whether one is to be had is asked by the rules and the guard of a booking,
 * whoever books, and only of as many as are needed.
 */
export const findResources = (
  table: ResourceTable,
  wish: ResourceWish,
  { at, limit, after }: { readonly at: number; readonly limit: number; readonly after?: Fit | undefined },
): readonly Found[] => {
  const ranked = rank(table.matching(wish), wish);
  const comesAfter = (resource: KnownResource, isFree?: boolean): boolean =>
    after === undefined || isAfter(fitOf(resource.document, isFree, wish), after);
  if (!wish.period) {
    return firstOf(ranked, limit, (resource) =>
      comesAfter(resource) ? { resource, fit: fitOf(resource.document, undefined, wish) } : undefined,
    );
  }
  const freedom = freedomIn(wish.period, wish, at);
  const firstThatAre = (isFree: boolean, most: number): readonly Found[] =>
    firstOf(ranked, most, (resource) =>
      comesAfter(resource, isFree) && freedom(resource) === isFree
        ? { resource, isFree, fit: fitOf(resource.document, isFree, wish) }
        : undefined,
    );
  const free = after?.[0] === 1 ? [] : firstThatAre(true, limit);
  return wish.free || free.length === limit ? free : [...free, ...firstThatAre(false, limit - free.length)];
};

const firstOf = (resources: readonly KnownResource[], limit: number, look: Look): readonly Found[] => {
  const found: Found[] = [];
  for (const resource of resources) {
    if (found.length === limit) break;
    const one = look(resource);
    if (one) found.push(one);
  }
  return found;
};

/** In order of fit, whatever is taken; they come in order of name and id, and keep it among equals. */
const rank = (resources: readonly KnownResource[], wish: ResourceWish): readonly KnownResource[] => {
  if (wish.q === undefined && wish.places === undefined && !wish.equipment?.length) return resources;
  const fits = resources.map(({ document }) => fitOf(document, undefined, wish));
  const rows = Uint32Array.from(resources, (_, row) => row);
  rows.sort((a, b) => {
    const [one, other] = [fits[a], fits[b]];
    if (!one || !other) return 0;
    return one[1] - other[1] || one[2] - other[2] || one[3] - other[3] || a - b;
  });
  return Array.from(rows, (row) => resources[row]).filter((resource) => resource !== undefined);
};

/** Asks each resource once. */
const freedomIn = (
  period: { readonly from: string; readonly to: string },
  { places }: ResourceWish,
  at: number,
): ((resource: KnownResource) => boolean) => {
  const known = new Map<KnownResource, boolean>();
  const asked = { ...period, ...(places !== undefined && { people: places }) };
  return (resource) => {
    let isFree = known.get(resource);
    if (isFree === undefined) {
      const { owner: body, unit, sharing } = resource.document.description;
      const wish = sharing === 'budget' ? { ...asked, amountFen: 1 } : asked;
      known.set(resource, (isFree = couldBeBooked(resource.calendar, wish, { body, unit }, at)));
    }
    return isFree;
  };
};
