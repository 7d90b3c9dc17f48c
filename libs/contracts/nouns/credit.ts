import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { RuleUsed } from './term.js';

/** From where the credits of an attendance come: the course states them, a rule gives them, or the host awarded them afterwards. */
export const creditBases = ['stated', 'rule', 'host'] as const;
export type CreditBasis = (typeof creditBases)[number];

const ofCredit = { credit: IdOf('credit'), attendance: Id };

/**
 * What one person was credited in one year, kept at propaganda. `holder` is the mark by which that unit alone knows the person: the id under which
 * they sign up does not stand here.
 */
export const credit = defineNoun({
  name: 'credit',
  words: { 'zh-CN': '培训学分', en: 'training credit' },
  audience: 'internal',
  writer: only('propaganda'),
  stream: (data: { readonly credit: string }) => `credit/${data.credit}`,
  events: {
    /** Somebody was there; `body` is whose member they came as. What it is worth follows as `awarded`, in the same commit where it is known. */
    attended: event(
      Type.Object({
        ...ofCredit,
        holder: Id,
        year: Type.Integer({ minimum: 2000 }),
        body: BodyCode,
        initiative: IdOf('initiative'),
        title: Type.Optional(Text('open')),
        from: Instant,
        to: Instant,
      }),
    ),
    awarded: event(
      Type.Object({
        ...ofCredit,
        credits: Type.Number({ minimum: 0 }),
        basis: oneOf(creditBases),
        rule: Type.Optional(RuleUsed),
        awardedAt: Instant,
      }),
    ),
    /** The attendance was recorded in error: its credits are gone. */
    revoked: event(Type.Object({ ...ofCredit, revokedAt: Instant })),
  },
});
