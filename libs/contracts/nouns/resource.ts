import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, ListedBody, oneOf, Text, UnitName } from '../shapes.js';

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

const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' });

export const OpeningHours = Type.Object({
  days: Type.Array(oneOf(weekdays), { minItems: 1 }),
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
  of: oneOf(['body', 'unit']),
  measure: oneOf(quotaMeasures),
  per: oneOf(quotaSpans),
  limit: Type.Number({ exclusiveMinimum: 0 }),
});
export type Quota = Static<typeof Quota>;

/** What a resource is and how it is shared. No `openingHours`: open at all times. */
export const ResourceDescription = Type.Object({
  name: Text('open', { minLength: 1 }),
  kind: oneOf(resourceKinds),
  sharing: oneOf(sharings),
  /** How many people fit (exclusive), how many places there are at a time (capacity). */
  capacity: Type.Optional(Type.Integer({ minimum: 1 })),
  budgetFen: Type.Optional(Type.Integer({ minimum: 0 })),
  owner: BodyCode,
  unit: UnitName,
  timeZone: Text('open'),
  district: Type.Optional(Text('open')),
  address: Type.Optional(Text('open')),
  equipment: Type.Optional(Type.Array(Text('open'))),
  openingHours: Type.Optional(Type.Array(OpeningHours)),
  closedOn: Type.Optional(Type.Array(CalendarDate)),
  holidays: oneOf(['open', 'closed', 'by-notice']),
  leadSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  minSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  maxSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  /** How long a hold may last in all, with every renewal; a week where this is absent. */
  maxHoldSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
  bufferSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  approval: oneOf(['automatic', 'owner']),
  allowed: Type.Optional(
    Type.Object({
      units: Type.Optional(Type.Array(UnitName)),
      bodies: Type.Optional(Type.Array(ListedBody)),
      relations: Type.Optional(Type.Array(Text('open'))),
    }),
  ),
  clearanceAboveFen: Type.Optional(Type.Integer({ minimum: 0 })),
  quotas: Type.Optional(Type.Array(Quota)),
  /** Who of the waiting list is offered a place first: who came first (also where this is absent), or who has least of the resource. */
  waitingOrder: Type.Optional(oneOf(['first-come', 'fair-share'])),
  /** How long an offer holds its place, at most until its time begins; a day where this is absent. */
  offerSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type ResourceDescription = Static<typeof ResourceDescription>;

/** In the owner's stream `resource/<id>`, which is also the resource's calendar. */
export const resource = defineNoun({
  name: 'resource',
  words: { 'zh-CN': '共享资源', en: 'resource' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly resource: string }) => `resource/${data.resource}`,
  events: {
    offered: event(Type.Object({ resource: IdOf('resource'), description: ResourceDescription })),
    revised: event(Type.Object({ resource: IdOf('resource'), description: ResourceDescription })),
    blocked: event(
      Type.Object({ resource: IdOf('resource'), blocking: Id, from: Instant, to: Instant, reason: Text('open') }),
    ),
    unblocked: event(Type.Object({ resource: IdOf('resource'), blocking: Id })),
    retired: event(Type.Object({ resource: IdOf('resource'), reason: Text('open') })),
    /**
     * Wishes that were refused at once within one minute, by the code of the rule. They wrote nothing, and no `reservation.refused` tells of
     * them. A minute may be told in parts, which add up.
     */
    'refusals-counted': event(
      Type.Object({
        resource: IdOf('resource'),
        from: Instant,
        to: Instant,
        counts: Type.Array(Type.Object({ code: Text('open'), count: Type.Integer({ minimum: 1 }) })),
      }),
      {
        stream: (data) => `refusals/${data.resource}`,
      },
    ),
  },
});

/** The streams `refusals/<resource>`: what was counted beside the calendar, so that counting never waits for it. */
export const refusals = defineNoun({
  name: 'refusals',
  words: { 'zh-CN': '谢绝次数', en: 'refusals' },
  audience: 'public',
  writer: unitInId,
  events: {},
});
