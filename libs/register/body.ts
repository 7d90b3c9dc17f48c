import { Type } from 'typebox';
import {
  BodyCode,
  CalendarDate,
  OneOf,
  type PublicEvent,
  Registration,
  type RelationType,
  relationTypes,
  type ViewOf,
  weightyChanges,
} from '#contracts';

export type BodyEvent = PublicEvent<
  | 'body.registered'
  | 'body.revised'
  | 'body.change-proposed'
  | 'body.change-refused'
  | 'body.dissolved'
  | 'body.related'
  | 'body.unrelated'
>;

/** A typed, dated link from a body to the one it is affiliated to, led by, guided by or jointly built with. `until` is the first day it no longer holds. */
export const Relation = Type.Object(
  {
    type: OneOf(relationTypes),
    to: BodyCode,
    since: Type.Optional(CalendarDate),
    until: Type.Optional(CalendarDate),
    /** Where it is written: a sheet's column, a document, an article. */
    source: Type.String(),
  },
  { $id: 'Relation' },
);
export type Relation = ViewOf<typeof Relation>;

const { body: _body, ...particulars } = Registration.properties;

/** What a body is: the part of it that a revision changes. */
export type Particulars = Omit<Registration, 'body'>;

/** What a body was before a revision; `until` is the first day that it was no more. */
export const FormerParticulars = Type.Object({ ...particulars, until: CalendarDate }, { $id: 'FormerParticulars' });
export type FormerParticulars = ViewOf<typeof FormerParticulars>;

/** A change that waits for a second person's yes. */
export const PendingChange = Type.Object(
  {
    change: OneOf(weightyChanges),
    on: CalendarDate,
    reason: Type.Optional(Type.String()),
    into: Type.Optional(BodyCode),
    /** What a move makes of the body. */
    registration: Type.Optional(Registration),
  },
  { $id: 'PendingChange' },
);
export type PendingChange = ViewOf<typeof PendingChange>;

/** A registered organisation as every unit knows it. */
export const Body = Type.Object(
  {
    code: BodyCode,
    ...particulars,
    relations: Type.Array(Relation),
    /** In the order of their ends. */
    former: Type.Optional(Type.Array(FormerParticulars)),
    pending: Type.Optional(PendingChange),
    dissolved: Type.Optional(
      Type.Object({ reason: Type.String(), on: Type.Optional(CalendarDate), into: Type.Optional(BodyCode) }),
    ),
  },
  { $id: 'Body' },
);
export type Body = ViewOf<typeof Body>;

/** Folds a body's stream. Undefined until it is registered. */
export const evolveBody = (body: Body | undefined, event: BodyEvent): Body | undefined => {
  switch (event.type) {
    case 'body.registered': {
      const { body: code, ...particulars } = event.data;
      return { ...particulars, code, relations: body?.relations ?? [] };
    }
    case 'body.revised': {
      const { body: code, on, ...particulars } = event.data;
      const former = [...(body?.former ?? []), ...(body && on ? [{ ...particularsOf(body), until: on }] : [])];
      return { ...particulars, code, relations: body?.relations ?? [], ...(former.length > 0 && { former }) };
    }
    case 'body.change-proposed': {
      const { body: _, ...pending } = event.data;
      return body && { ...body, pending };
    }
    case 'body.change-refused':
      return body && withoutPending(body);
    case 'body.dissolved': {
      const { body: _, on, ...dissolved } = event.data;
      const relations = body?.relations.map((relation) => (on ? endedOn(relation, on) : relation)) ?? [];
      return body && { ...withoutPending(body), relations, dissolved: { ...dissolved, ...(on && { on }) } };
    }
    case 'body.related': {
      const { body: _, ...relation } = event.data;
      return body && { ...body, relations: [...body.relations, relation] };
    }
    case 'body.unrelated': {
      const { type, to, since, until } = event.data;
      const isMeant = (relation: Relation): boolean =>
        relation.type === type && relation.to === to && (since === undefined || relation.since === since);
      const end = (relation: Relation) => (isMeant(relation) ? endedOn(relation, until) : relation);
      return body && { ...body, relations: body.relations.map(end) };
    }
  }
};

const withoutPending = ({ pending: _, ...body }: Body): Body => body;

/** A relation that begins later than it ends never held: its end is its beginning. */
const endedOn = (relation: Relation, day: string): Relation => {
  if (relation.until !== undefined && relation.until <= day) return relation;
  return { ...relation, until: relation.since !== undefined && relation.since > day ? relation.since : day };
};

/** What of a body a revision changes. */
export const particularsOf = ({
  code: _code,
  relations: _relations,
  former: _former,
  pending: _pending,
  dissolved: _dissolved,
  ...particulars
}: Body): Particulars => particulars;

/** The relations in force on a day (`2027-03-01`), of one type where given. */
export const relationsOn = (body: Body, day: string, type?: RelationType): readonly Relation[] =>
  body.relations.filter(
    (relation) =>
      (!type || relation.type === type) &&
      (!relation.since || relation.since <= day) &&
      (!relation.until || day < relation.until),
  );

/**
 * A body as the register has it for a day (`2027-03-01`): its name, kind and unit of then and the relations in force. Undefined before it was
 * founded; with `dissolved` from the day of its dissolution on. What is known of no date holds at all times.
 */
export const bodyOn = (body: Body, day: string): Body | undefined => {
  const { code, former = [], dissolved } = body;
  if (body.foundedOn !== undefined && day < body.foundedOn) return undefined;
  const then = former.find(({ until }) => day < until);
  const { until: _, ...particulars } = then ?? { ...particularsOf(body), until: undefined };
  const isDissolved = dissolved && (dissolved.on === undefined || dissolved.on <= day);
  return { ...particulars, code, relations: relationsOn(body, day), ...(isDissolved && { dissolved }) };
};
