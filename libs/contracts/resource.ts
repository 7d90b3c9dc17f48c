import { Type, type Static } from 'typebox';
import { BodyCode, CalendarDate, Id, Instant, UnitName } from './shapes.js';

export const resourceKinds = [
  'venue',
  'people',
  'organisation',
  'fund',
  'activity-place',
  'training-place',
  'culture',
  'information',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];
export const sharings = ['exclusive', 'capacity', 'budget', 'open'] as const;
export type Sharing = (typeof sharings)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const literals = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(values.map((value) => Type.Literal(value))));
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' });

export const OpeningHours = Type.Object({
  days: Type.Array(literals(weekdays), { minItems: 1 }),
  from: TimeOfDay,
  to: TimeOfDay,
});
export type OpeningHours = Static<typeof OpeningHours>;

export const quotaMeasures = ['count', 'hours', 'amountFen'] as const;
export type QuotaMeasure = (typeof quotaMeasures)[number];
export const quotaSpans = ['day', 'week', 'month', 'quarter', 'year', 'at-once'] as const;
export type QuotaSpan = (typeof quotaSpans)[number];

/**
 * How much one body, or all bodies of one unit together, may have of a resource: dates (`count`), hours times places (`hours`) or fen
 * drawn, whose time begins within one calendar day, week (from Monday), month, quarter or year of the resource's zone; `at-once`: of
 * all dates that are not over yet.
 */
export const Quota = Type.Object({
  of: literals(['body', 'unit']),
  measure: literals(quotaMeasures),
  per: literals(quotaSpans),
  limit: Type.Number({ exclusiveMinimum: 0 }),
});
export type Quota = Static<typeof Quota>;

/** What a resource is and how it is shared. No `openingHours`: open at all times. */
export const ResourceDescription = Type.Object({
  name: Type.String({ minLength: 1 }),
  kind: literals(resourceKinds),
  sharing: literals(sharings),
  /** How many people fit (exclusive), how many places there are at a time (capacity). */
  capacity: Type.Optional(Type.Integer({ minimum: 1 })),
  budgetFen: Type.Optional(Type.Integer({ minimum: 0 })),
  owner: BodyCode,
  unit: UnitName,
  timeZone: Type.String(),
  district: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  equipment: Type.Optional(Type.Array(Type.String())),
  openingHours: Type.Optional(Type.Array(OpeningHours)),
  closedOn: Type.Optional(Type.Array(CalendarDate)),
  holidays: literals(['open', 'closed', 'by-notice']),
  leadSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  minSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  maxSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  bufferSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  approval: literals(['automatic', 'owner']),
  allowed: Type.Optional(
    Type.Object({
      units: Type.Optional(Type.Array(UnitName)),
      bodies: Type.Optional(Type.Array(BodyCode)),
      relations: Type.Optional(Type.Array(Type.String())),
    }),
  ),
  clearanceAboveFen: Type.Optional(Type.Integer({ minimum: 0 })),
  quotas: Type.Optional(Type.Array(Quota)),
  /** Who of the waiting list is offered a place first: who came first (also where this is absent), or who has least of the resource. */
  waitingOrder: Type.Optional(literals(['first-come', 'fair-share'])),
  /** How long an offer holds its place, at most until its time begins; a day where this is absent. */
  offerSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type ResourceDescription = Static<typeof ResourceDescription>;

/** In the owner's stream `resource/<id>`, which is also the resource's calendar; the counted refusals in `refusals/<id>`. */
export const resourceEvents = {
  'resource.offered': Type.Object({ resource: Id, description: ResourceDescription }),
  'resource.revised': Type.Object({ resource: Id, description: ResourceDescription }),
  'resource.blocked': Type.Object({ resource: Id, blocking: Id, from: Instant, to: Instant, reason: Type.String() }),
  'resource.unblocked': Type.Object({ resource: Id, blocking: Id }),
  'resource.retired': Type.Object({ resource: Id, reason: Type.String() }),
  /**
   * Wishes that were refused at once within one minute, by the code of the rule. They wrote nothing, and no `reservation.refused` tells of
   * them. A minute may be told in parts, which add up.
   */
  'resource.refusals-counted': Type.Object({
    resource: Id,
    from: Instant,
    to: Instant,
    counts: Type.Array(Type.Object({ code: Type.String(), count: Type.Integer({ minimum: 1 }) })),
  }),
};
