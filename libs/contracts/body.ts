import { Type, type Static } from 'typebox';
import { BodyCode, CalendarDate, UnitName } from './shapes.js';

export const bodyKinds = [
  'working-committee',
  'leading-party-group',
  'agency-party-committee',
  'general-branch',
  'branch',
  'trade-union',
  'youth-league',
  'womens-federation',
  'department',
] as const;
export type BodyKind = (typeof bodyKinds)[number];
export const relationTypes = ['affiliation', 'leadership', 'guidance', 'joint-building'] as const;
export type RelationType = (typeof relationTypes)[number];

const Kind = Type.Unsafe<BodyKind>(Type.Union(bodyKinds.map((kind) => Type.Literal(kind))));
const Relation = Type.Unsafe<RelationType>(Type.Union(relationTypes.map((type) => Type.Literal(type))));

export const Registration = Type.Object({
  body: BodyCode,
  name: Type.String({ minLength: 1 }),
  kind: Kind,
  unit: UnitName,
  members: Type.Optional(Type.Integer({ minimum: 0 })),
  fullTimeDeputySecretary: Type.Optional(Type.Boolean()),
  term: Type.Optional(Type.Object({ startsOn: CalendarDate, years: Type.Integer({ minimum: 1 }) })),
  secretaryConsecutiveTerms: Type.Optional(Type.Integer({ minimum: 0 })),
  foundedOn: Type.Optional(CalendarDate),
});
export type Registration = Static<typeof Registration>;

/** The changes of a body that need a second person's yes. */
export const weightyChanges = ['dissolution', 'merger', 'move'] as const;
export type WeightyChange = (typeof weightyChanges)[number];
const Weighty = Type.Unsafe<WeightyChange>(Type.Union(weightyChanges.map((change) => Type.Literal(change))));

/**
 * In stream `body/<code>`, written by organisation only. A relation stands in the stream of the body that is affiliated, led or guided (`from` is that body).
 * `on` is the first day on which a change holds; events from before it was kept have none.
 */
export const bodyEvents = {
  'body.registered': Registration,
  'body.revised': Type.Object({ ...Registration.properties, on: Type.Optional(CalendarDate) }),
  /** Waits for a second person's yes. `registration` is what a move makes of the body, `into` the body that takes over its affiliated bodies. */
  'body.change-proposed': Type.Object({
    body: BodyCode,
    change: Weighty,
    on: CalendarDate,
    reason: Type.Optional(Type.String()),
    into: Type.Optional(BodyCode),
    registration: Type.Optional(Registration),
  }),
  'body.change-refused': Type.Object({ body: BodyCode, reason: Type.Optional(Type.String()) }),
  /** `into`: the body that it was merged into. */
  'body.dissolved': Type.Object({
    body: BodyCode,
    reason: Type.String(),
    on: Type.Optional(CalendarDate),
    into: Type.Optional(BodyCode),
  }),
  'body.related': Type.Object({
    body: BodyCode,
    type: Relation,
    to: BodyCode,
    since: Type.Optional(CalendarDate),
    until: Type.Optional(CalendarDate),
    source: Type.String(),
  }),
  'body.unrelated': Type.Object({
    body: BodyCode,
    type: Relation,
    to: BodyCode,
    /** Which one of several with that body: the one that began on this day. */
    since: Type.Optional(CalendarDate),
    until: CalendarDate,
    source: Type.String(),
  }),
};

/**
 * In the one stream `affiliation/register`, which decides every affiliation: one parent at a time, no circle on any day, nothing to or from
 * a dissolved body. The relations of type `affiliation` in the bodies' streams follow from these events.
 */
export const affiliationEvents = {
  'affiliation.opened': Type.Object({
    body: BodyCode,
    to: BodyCode,
    since: Type.Optional(CalendarDate),
    until: Type.Optional(CalendarDate),
    source: Type.String(),
  }),
  'affiliation.ended': Type.Object({
    body: BodyCode,
    to: BodyCode,
    since: Type.Optional(CalendarDate),
    until: CalendarDate,
    source: Type.String(),
  }),
  /** The body was dissolved: nothing is affiliated to it or from it any more. */
  'affiliation.closed': Type.Object({ body: BodyCode, on: CalendarDate, into: Type.Optional(BodyCode) }),
};
