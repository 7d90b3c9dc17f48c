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
});
export type Registration = Static<typeof Registration>;

/** In stream `body/<code>`, written by organisation only. A relation stands in the stream of the body that is affiliated, led or guided (`from` is that body). */
export const bodyEvents = {
  'body.registered': Registration,
  'body.revised': Registration,
  'body.dissolved': Type.Object({ body: BodyCode, reason: Type.String() }),
  'body.related': Type.Object({
    body: BodyCode,
    type: Relation,
    to: BodyCode,
    since: Type.Optional(CalendarDate),
    source: Type.String(),
  }),
  'body.unrelated': Type.Object({
    body: BodyCode,
    type: Relation,
    to: BodyCode,
    until: CalendarDate,
    source: Type.String(),
  }),
};
