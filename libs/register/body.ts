import type { PublicEvent, Registration, RelationType } from '#contracts';

export type BodyEvent = PublicEvent<
  'body.registered' | 'body.revised' | 'body.dissolved' | 'body.related' | 'body.unrelated'
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

/** A registered organisation as every unit knows it. */
export interface Body extends Omit<Registration, 'body'> {
  readonly code: string;
  readonly relations: readonly Relation[];
  readonly dissolved?: { readonly reason: string };
}

/** Folds a body's stream. Undefined until it is registered. */
export const evolveBody = (body: Body | undefined, event: BodyEvent): Body | undefined => {
  switch (event.type) {
    case 'body.registered':
    case 'body.revised': {
      const { body: code, ...registration } = event.data;
      return { ...registration, code, relations: body?.relations ?? [] };
    }
    case 'body.dissolved':
      return body && { ...body, dissolved: { reason: event.data.reason } };
    case 'body.related': {
      const { type, to, since, source } = event.data;
      const relation: Relation = { type, to, ...(since && { since }), source };
      return body && { ...body, relations: [...body.relations, relation] };
    }
    case 'body.unrelated': {
      const { type, to, until } = event.data;
      const end = (relation: Relation) =>
        relation.type === type && relation.to === to && !relation.until ? { ...relation, until } : relation;
      return body && { ...body, relations: body.relations.map(end) };
    }
  }
};

/** The relations in force on a day (`2027-03-01`), of one type where given. */
export const relationsOn = (body: Body, day: string, type?: RelationType): readonly Relation[] =>
  body.relations.filter(
    (relation) =>
      (!type || relation.type === type) &&
      (!relation.since || relation.since <= day) &&
      (!relation.until || day < relation.until),
  );
