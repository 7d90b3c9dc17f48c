import type { PublicEvent, Registration, RelationType, WeightyChange } from '#contracts';

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
export interface Relation {
  readonly type: RelationType;
  readonly to: string;
  readonly since?: string;
  readonly until?: string;
  /** Where it is written: a sheet's column, a document, an article. */
  readonly source: string;
}

/** What a body is: the part of it that a revision changes. */
export type Particulars = Omit<Registration, 'body'>;

/** What a body was before a revision; `until` is the first day that it was no more. */
export type FormerParticulars = Particulars & { readonly until: string };

/** A change that waits for a second person's yes. */
export interface PendingChange {
  readonly change: WeightyChange;
  readonly on: string;
  readonly reason?: string;
  readonly into?: string;
  /** What a move makes of the body. */
  readonly registration?: Registration;
}

/** A registered organisation as every unit knows it. */
export interface Body extends Particulars {
  readonly code: string;
  readonly relations: readonly Relation[];
  /** In the order of their ends. */
  readonly former?: readonly FormerParticulars[];
  readonly pending?: PendingChange;
  readonly dissolved?: { readonly reason: string; readonly on?: string; readonly into?: string };
}

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
