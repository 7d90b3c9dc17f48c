import type { PublicEvent, ResourceDescription } from '#contracts';
import { capacityOf, periodOf } from '../domain/occupancy/places.js';
import type { Period } from '../domain/calendar/resource-calendar.js';
import type { OpeningRules } from '../domain/opening-hours/opening-windows.js';
import { clipped, joined, type OpenMs } from './open-time.js';

/** When an event was decided (RFC 3339, UTC). */
export interface Decided {
  readonly time: string;
}

export type ResourceEvent = PublicEvent<
  | 'resource.offered'
  | 'resource.revised'
  | 'resource.blocked'
  | 'resource.unblocked'
  | 'resource.retired'
  | 'resource.refusals-counted'
> &
  Decided;

/** What a resource was when: its descriptions one after another, and what was closed. */
export interface ResourceHistory {
  readonly resource: string;
  readonly descriptions: {
    readonly from: number;
    readonly description: ResourceDescription;
    readonly rules: OpeningRules;
  }[];
  readonly blockings: Map<string, Period>;
  /** Wishes refused at once: when, by which rule, how many. */
  readonly refusals: { readonly at: number; readonly code: string; readonly count: number }[];
  retiredAt: number;
}

/** Folds the events of one resource, in their order. */
export const followResource = (
  history: ResourceHistory | undefined,
  event: ResourceEvent,
  rulesOf: (description: ResourceDescription) => OpeningRules,
): ResourceHistory => {
  const at = Date.parse(event.time);
  const known: ResourceHistory = history ?? {
    resource: event.data.resource,
    descriptions: [],
    blockings: new Map(),
    refusals: [],
    retiredAt: Number.POSITIVE_INFINITY,
  };
  switch (event.type) {
    case 'resource.offered':
    case 'resource.revised': {
      const { description } = event.data;
      known.descriptions.push({ from: at, description, rules: rulesOf(description) });
      return known;
    }
    case 'resource.blocked':
      known.blockings.set(event.data.blocking, periodOf(event.data));
      return known;
    case 'resource.unblocked': {
      const blocking = known.blockings.get(event.data.blocking);
      if (blocking) known.blockings.set(event.data.blocking, { ...blocking, to: Math.min(blocking.to, at) });
      return known;
    }
    case 'resource.retired':
      known.retiredAt = at;
      return known;
    case 'resource.refusals-counted':
      for (const counted of event.data.counts) known.refusals.push({ at: Date.parse(event.data.from), ...counted });
      return known;
  }
};

/** The last description. */
export const descriptionOf = ({ descriptions }: ResourceHistory): ResourceDescription | undefined =>
  descriptions.at(-1)?.description;

/** Was it offered at any instant of the period? */
export const isOfferedWithin = ({ descriptions, retiredAt }: ResourceHistory, period: Period): boolean =>
  descriptions[0] !== undefined && descriptions[0].from < period.to && retiredAt > period.from;

/** Milliseconds within the period at which the resource was offered, open and not blocked, times its places; 0 where places do not count. */
export const availablePlaceMs = (history: ResourceHistory, period: Period, openMs: OpenMs): number => {
  const blocked = joined([...history.blockings.values()]);
  let sum = 0;
  for (const [index, { from, description, rules }] of history.descriptions.entries()) {
    const places = capacityOf(description);
    const until = Math.min(history.descriptions[index + 1]?.from ?? history.retiredAt, history.retiredAt);
    const within = { from: Math.max(from, period.from), to: Math.min(until, period.to) };
    if (!Number.isFinite(places) || within.from >= within.to) continue;
    const closed = blocked.reduce((all, one) => all + openMs(rules, clipped(one, within)), 0);
    sum += places * (openMs(rules, within) - closed);
  }
  return sum;
};

/**
 * How much of a use lay outside what the resource's rules say was open then, in milliseconds: booked while it was open, before its hours or its
 * zone were changed. It was open when it was used, so it counts as available too.
 */
export const outsideMs = (history: ResourceHistory, period: Period, openMs: OpenMs): number => {
  let open = 0;
  for (const [index, { from, rules }] of history.descriptions.entries()) {
    const until = history.descriptions[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const within = {
      from: Math.max(index === 0 ? Number.NEGATIVE_INFINITY : from, period.from),
      to: Math.min(until, period.to),
    };
    if (within.from >= within.to) continue;
    const closed = joined([...history.blockings.values()]).reduce(
      (all, one) => all + openMs(rules, clipped(one, within)),
      0,
    );
    open += openMs(rules, within) - closed;
  }
  return Math.max(0, period.to - period.from - open);
};

/** Rules that say the same become one object, so that what is remembered of each is remembered once. */
export const sharedRules = (): ((description: ResourceDescription) => OpeningRules) => {
  const known = new Map<string, OpeningRules>();
  return ({ timeZone, openingHours, closedOn, holidays }) => {
    const rules: OpeningRules = {
      timeZone,
      holidays,
      ...(openingHours && { openingHours }),
      ...(closedOn && { closedOn }),
    };
    const key = JSON.stringify(rules);
    const shared = known.get(key) ?? rules;
    known.set(key, shared);
    return shared;
  };
};
