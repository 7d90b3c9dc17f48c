import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { AgreementContent, CountedDuty, RuleUsed, Text, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Agreement, agreementStatuses, nextDueOf, statusOn } from './domain/agreement.js';
import type { CountedPeriod } from './domain/count-duties.js';

const date = Type.String({ format: 'date' });
const Count = Type.Integer({ minimum: 0 });

export const AgreementView = Type.Object(
  {
    id: Type.String(),
    by: Type.String(),
    status: OneOf(agreementStatuses),
    ...AgreementContent.properties,
    duties: Type.Array(
      Type.Object({
        ...CountedDuty.properties,
        /** Counted from initiatives in the present period; absent before the first day. */
        counted: Type.Optional(Type.Object({ from: date, to: date, held: Count, isMet: Type.Boolean() })),
      }),
    ),
    round: Type.Integer({ minimum: 1 }),
    confirmed: Type.Array(Type.String()),
    awaits: Type.Array(Type.String()),
    refusal: Type.Optional(Type.Object({ body: Type.String(), reason: Text('personal') })),
    reviews: Type.Array(Type.Object({ on: date, note: Type.Optional(Text('personal')) })),
    /** When it comes up next: its last day, or a review. */
    due: Type.Optional(Type.Object({ dueOn: date, reason: OneOf(['end', 'review']), isMarked: Type.Boolean() })),
    reviewMonths: Type.Optional(Type.Integer()),
    rule: Type.Optional(RuleUsed),
    ended: Type.Optional(Type.Object({ on: date, reason: Type.String() })),
    withdrawn: Type.Optional(Type.String()),
  },
  { $id: 'Agreement', parties: ['by', 'parties.*.body'] },
);
export type AgreementView = ViewOf<typeof AgreementView>;
export const AgreementsPage = PageOf(AgreementView);

export const agreementView = (
  { id, thing }: Known<Agreement>,
  today: string,
  counts: ReadonlyMap<string, CountedPeriod> = new Map(),
): AgreementView => {
  const { by, content, round, confirmed, refusal, reviews, reviewMonths, rule, ended, withdrawn, isConcluded } = thing;
  const status = statusOn(thing, today);
  const due = isConcluded && status !== 'ended' ? nextDueOf(thing) : undefined;
  return {
    id,
    by,
    status,
    ...content,
    duties: content.duties.map((duty) => {
      const counted = counts.get(duty.key);
      return { ...duty, ...(counted && { counted: { ...counted, isMet: counted.held >= duty.count } }) };
    }),
    round,
    confirmed,
    awaits:
      status === 'proposed' ? content.parties.map(({ body }) => body).filter((body) => !confirmed.includes(body)) : [],
    reviews,
    ...(refusal && { refusal }),
    ...(due && { due: { ...due, isMarked: thing.dueMarked === due.dueOn } }),
    ...(reviewMonths !== undefined && { reviewMonths }),
    ...(rule && { rule }),
    ...(ended && { ended }),
    ...(withdrawn !== undefined && { withdrawn }),
  };
};

const body = Type.Object({ body: Type.String() });
export const agreementProblems = declareProblems({
  'agreement-period-empty': {
    status: 422,
    when: 'It would end before it begins.',
    fields: Type.Object({ from: date, to: date }),
  },
  'party-twice': { status: 422, when: 'A party stands once.', fields: body },
  'proposer-no-party': { status: 422, when: 'Who proposes is one of the parties.', fields: body },
  'duty-host-no-party': { status: 422, when: 'The host of a duty is one of the parties.', fields: body },
  'agreement-concluded': { status: 409, when: 'Every party has confirmed it; end it and make another.' },
  'agreement-closed': { status: 409, when: 'It was withdrawn.' },
  'agreement-not-in-force': { status: 409, when: 'Not every party has confirmed it, or it has ended.' },
  'agreement-ends-before': {
    status: 422,
    when: 'It would end before it begins.',
    fields: Type.Object({ from: date, on: date }),
  },
  'review-in-the-future': {
    status: 422,
    when: 'A review is recorded when it has taken place.',
    fields: Type.Object({ on: date }),
  },
});
