import { Type } from 'typebox';
import type { Known } from '#aggregates';
import {
  ApprovalRecord,
  Approver,
  ElectionCheck,
  ElectionNumbers,
  electionSteps,
  Filing,
  RuleUsed,
  termKinds,
  Text,
  type ViewOf,
} from '#contracts';
import { declareProblems, Nullable, OneOf, PageOf } from '#http';
import { unitOfId, units } from '#kernel';
import { type Election, electionStatuses, nextStepOf, statusOf } from './domain/election.js';

const date = Type.String({ format: 'date' });
const Step = OneOf(electionSteps);

export const ElectionView = Type.Object(
  {
    id: Type.String(),
    body: Type.String(),
    kind: OneOf(termKinds),
    unit: OneOf(units),
    status: OneOf(electionStatuses),
    /** Of the term that begins with it. */
    months: Type.Integer({ minimum: 1 }),
    rule: Type.Optional(RuleUsed),
    /** The text from which the order of the steps comes. */
    order: Type.Optional(RuleUsed),
    /** Who consents, in this order. */
    approvers: Type.Array(Approver),
    steps: Type.Array(
      Type.Object({
        step: Step,
        state: OneOf(['done', 'next', 'later']),
        on: Type.Optional(date),
        number: Type.Optional(Type.String()),
        numbers: Type.Optional(ElectionNumbers),
        /** What was compared, by which rule; `unsure` and `fails` are shown and block nothing. */
        checks: Type.Optional(Type.Array(ElectionCheck)),
        override: Type.Optional(ApprovalRecord),
      }),
    ),
    next: Nullable(Step),
    awaits: Type.Optional(Type.Object({ body: Type.String(), unit: OneOf(units), step: Step })),
    /** 批准, each with the 备案 that was given beside it. */
    consents: Type.Array(Type.Object({ step: Step, approval: ApprovalRecord, filing: Type.Optional(Filing) })),
    refusal: Type.Optional(Type.Object({ step: Step, by: Type.String(), reason: Text('personal') })),
    withdrawn: Type.Optional(Type.String()),
  },
  { $id: 'Election', parties: ['body', 'refusal.by', 'awaits.body'] },
);
export type ElectionView = ViewOf<typeof ElectionView>;
export const ElectionsPage = PageOf(ElectionView);

export const electionView = ({ id, thing }: Known<Election>): ElectionView => {
  const { body, kind, months, approvers, rule, order, done, consents, asked, refusal, withdrawn } = thing;
  const next = nextStepOf(thing);
  return {
    id,
    body,
    kind,
    unit: unitOfId(id) ?? 'organisation',
    status: statusOf(thing),
    months,
    approvers,
    steps: electionSteps.map((step) => {
      const completed = done.find((one) => one.step === step);
      return completed ? { ...completed, state: 'done' } : { step, state: step === next ? 'next' : 'later' };
    }),
    next: next ?? null,
    consents,
    ...(rule && { rule }),
    ...(order && { order }),
    ...(asked && { awaits: { body: asked.approver.body, unit: asked.approver.unit, step: asked.step } }),
    ...(refusal && { refusal }),
    ...(withdrawn !== undefined && { withdrawn }),
  };
};

const rule = Type.Optional(RuleUsed);
export const electionProblems = declareProblems({
  'step-out-of-order': {
    status: 409,
    when: 'Another step of the election comes next.',
    fields: Type.Object({ step: Step, next: Nullable(Step), rule }),
  },
  'answered-by-others': {
    status: 403,
    when: 'This step is given by a body above, at its own unit.',
    fields: Type.Object({ body: Type.Optional(Type.String()) }),
  },
  'election-closed': {
    status: 409,
    when: 'It is complete or withdrawn.',
    fields: Type.Object({ state: Type.String() }),
  },
  'step-in-the-future': {
    status: 422,
    when: 'A step is recorded when it has been taken.',
    fields: Type.Object({ on: date }),
  },
  'step-dates-out-of-order': {
    status: 422,
    when: 'A step cannot have been before the one that comes before it.',
    fields: Type.Object({ step: Step, on: date }),
  },
  'numbers-missing': {
    status: 422,
    when: 'This step needs numbers that were not given.',
    fields: Type.Object({ missing: Type.Array(Type.String()) }),
  },
  'quorum-not-reached': {
    status: 422,
    when: 'Fewer were present than the rule asks for; a higher body may consent.',
    fields: Type.Object({ due: Type.Integer(), present: Type.Integer(), share: Type.Number(), rule: RuleUsed }),
  },
  'more-present-than-due': {
    status: 422,
    when: 'More were present than were due.',
    fields: Type.Object({ due: Type.Integer(), present: Type.Integer() }),
  },
  'more-votes-than-ballots': {
    status: 422,
    when: 'There are more ballots or votes than there can be.',
    fields: Type.Object({ numbers: ElectionNumbers, rule }),
  },
  'fewer-candidates-than-seats': {
    status: 422,
    when: 'There are fewer candidates than seats.',
    fields: Type.Object({ candidates: Type.Integer(), seats: Type.Integer() }),
  },
});
