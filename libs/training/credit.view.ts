import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, creditBases, Id, RuleUsed } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import type { AppliedRule } from '#rules';
import { ruleUsed } from '#rules';
import { type CreditAccount, creditsOf, inHundredths } from './domain/credit.js';

const Instant = Type.String({ format: 'date-time' });
const Credits = Type.Number({ minimum: 0 });

/** One's own credits of a year; `missing` is what the year still asks for. */
export const CreditAccountView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    year: Type.Integer(),
    body: BodyCode,
    credits: Credits,
    target: Type.Optional(Credits),
    missing: Type.Optional(Credits),
    rule: Type.Optional(RuleUsed),
    attendances: Type.Array(
      Type.Object({
        id: Id,
        initiative: Id,
        title: Type.Optional(Type.String()),
        body: BodyCode,
        from: Instant,
        to: Instant,
        /** Absent where neither the course nor a rule says what it is worth. */
        credits: Type.Optional(Credits),
        basis: Type.Optional(OneOf(creditBases)),
        rule: Type.Optional(RuleUsed),
        revokedAt: Type.Optional(Instant),
      }),
    ),
  },
  { $id: 'CreditAccount' },
);
export type CreditAccountView = Static<typeof CreditAccountView>;
export const CreditAccountsPage = PageOf(CreditAccountView);

export type Target = AppliedRule & { readonly value: number };

export const creditAccountView = (
  { thing, version }: Known<CreditAccount>,
  target: Target | undefined,
): CreditAccountView => {
  const { id, year, body, attendances } = thing;
  const credits = creditsOf(thing);
  return {
    id,
    version,
    year,
    body,
    credits,
    ...(target && {
      target: target.value,
      missing: Math.max(0, inHundredths(target.value - credits)),
      rule: ruleUsed(target),
    }),
    attendances: attendances.map(({ awarded, ...one }) => ({ ...one, ...awarded })),
  };
};

/** A body's numbers of a year, and no names. */
export const BodyCreditsView = Type.Object(
  {
    id: Type.String(),
    body: BodyCode,
    year: Type.Integer(),
    /** The body's members as the register has them, or who attended something where it has none or fewer. */
    people: Type.Integer(),
    attended: Type.Integer(),
    target: Type.Optional(Credits),
    reached: Type.Optional(Type.Integer()),
    short: Type.Optional(Type.Integer()),
  },
  { $id: 'BodyCredits' },
);
export type BodyCreditsView = Static<typeof BodyCreditsView>;
export const BodyCreditsPage = PageOf(BodyCreditsView);

/** What a host has awarded. It does not say what else the person has. */
export const AwardedView = Type.Object({ initiative: Id, from: Instant, credits: Credits }, { $id: 'AwardedCredits' });
export type AwardedView = Static<typeof AwardedView>;

declareProblems({
  'no-attendance': {
    status: 422,
    when: 'No attendance of this person is recorded there, so nothing can be credited.',
    fields: Type.Object({ path: Type.String() }),
  },
  'no-course': {
    status: 422,
    when: 'No course is known under this id.',
    fields: Type.Object({ path: Type.String() }),
  },
});
