import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, mandateEnds, mandateRoles, Text, UnitName, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf, roles } from '#http';
import { type Mandate, standsAt } from './domain/mandate.js';

const Instant = Type.String({ format: 'date-time' });

export const MandateView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    unit: UnitName,
    person: Text('personal'),
    roles: Type.Array(OneOf(mandateRoles)),
    post: Type.String(),
    inPlaceOf: Type.Optional(Text('personal')),
    from: Instant,
    until: Type.Optional(Instant),
    stands: Type.Boolean(),
    ended: Type.Optional(OneOf(mandateEnds)),
    reason: Type.Optional(Text('personal')),
  },
  { $id: 'Mandate', parties: ['body'] },
);
export type MandateView = ViewOf<typeof MandateView>;
export const MandatesPage = PageOf(MandateView);

export const mandateView =
  (now: string) =>
  ({ id, version, thing }: Known<Mandate>): MandateView => {
    const { mandate: _mandate, ended, roles: given, ...rest } = thing;
    return {
      ...rest,
      id,
      version,
      roles: [...given],
      stands: standsAt(thing, now),
      ...(ended && { ended: ended.cause }),
      ...(ended?.reason !== undefined && { reason: ended.reason }),
    };
  };

/** A body that the caller may act for, by the header `Acting-For`. */
export const OwnMandate = Type.Object(
  {
    body: BodyCode,
    unit: UnitName,
    roles: Type.Array(OneOf(roles)),
    until: Type.Optional(Instant),
  },
  { $id: 'OwnMandate' },
);
export type OwnMandate = ViewOf<typeof OwnMandate>;
export const OwnMandates = Type.Object({ items: Type.Array(OwnMandate) }, { $id: 'OwnMandates' });

export const mandateProblems = declareProblems({
  'mandate-for-oneself': { status: 403, when: 'Nobody gives themselves a mandate.' },
  'post-not-held': { status: 409, when: 'The person, or who is stood in for, does not hold the post then.' },
  'roles-beyond-post': {
    status: 422,
    when: 'Whoever holds the post may not have these roles.',
    fields: Type.Object({ allowed: Type.Array(OneOf(mandateRoles)) }),
  },
  'mandate-period-empty': {
    status: 422,
    when: 'It would end before it begins, or is over already.',
    fields: Type.Object({ from: Instant, until: Instant }),
  },
  'stand-in-needs-end': { status: 422, when: 'Who stands in for another does so until a time.' },
});
