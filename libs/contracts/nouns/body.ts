import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, oneOf, Text, UnitName } from '../shapes.js';

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

const Relation = oneOf(relationTypes);

export const Registration = Type.Object({
  body: BodyCode,
  name: Text('open', { minLength: 1 }),
  kind: oneOf(bodyKinds),
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

/**
 * A registered organisation: stream `body/<code>`, written by organisation only. A relation stands in the stream of the body that is affiliated, led
 * or guided (`from` is that body). `on` is the first day on which a change holds; events from before it was kept have none.
 */
export const body = defineNoun({
  name: 'body',
  words: { 'zh-CN': '组织', en: 'body' },
  audience: 'public',
  writer: only('organisation'),
  stream: (data: { readonly body: string }) => `body/${data.body}`,
  events: {
    registered: event(Registration),
    revised: event(Type.Object({ ...Registration.properties, on: Type.Optional(CalendarDate) })),
    /** Waits for a second person's yes. `registration` is what a move makes of the body, `into` the body that takes over its affiliated bodies. */
    'change-proposed': event(
      Type.Object({
        body: BodyCode,
        change: oneOf(weightyChanges),
        on: CalendarDate,
        reason: Type.Optional(Text('open')),
        into: Type.Optional(BodyCode),
        registration: Type.Optional(Registration),
      }),
    ),
    'change-refused': event(Type.Object({ body: BodyCode, reason: Type.Optional(Text('open')) })),
    /** `into`: the body that it was merged into. */
    dissolved: event(
      Type.Object({
        body: BodyCode,
        reason: Text('open'),
        on: Type.Optional(CalendarDate),
        into: Type.Optional(BodyCode),
      }),
    ),
    related: event(
      Type.Object({
        body: BodyCode,
        type: Relation,
        to: BodyCode,
        since: Type.Optional(CalendarDate),
        until: Type.Optional(CalendarDate),
        source: Text('open'),
      }),
    ),
    unrelated: event(
      Type.Object({
        body: BodyCode,
        type: Relation,
        to: BodyCode,
        /** Which one of several with that body: the one that began on this day. */
        since: Type.Optional(CalendarDate),
        until: CalendarDate,
        source: Text('open'),
      }),
    ),
  },
});

/**
 * In the one stream `affiliation/register`, which decides every affiliation: one parent at a time, no circle on any day, nothing to or from
 * a dissolved body. The relations of type `affiliation` in the bodies' streams follow from these events.
 */
export const affiliation = defineNoun({
  name: 'affiliation',
  words: { 'zh-CN': '隶属', en: 'affiliation' },
  audience: 'public',
  writer: only('organisation'),
  events: {
    opened: event(
      Type.Object({
        body: BodyCode,
        to: BodyCode,
        since: Type.Optional(CalendarDate),
        until: Type.Optional(CalendarDate),
        source: Text('open'),
      }),
    ),
    ended: event(
      Type.Object({
        body: BodyCode,
        to: BodyCode,
        since: Type.Optional(CalendarDate),
        until: CalendarDate,
        source: Text('open'),
      }),
    ),
    /** The body was dissolved: nothing is affiliated to it or from it any more. */
    closed: event(Type.Object({ body: BodyCode, on: CalendarDate, into: Type.Optional(BodyCode) })),
  },
});
