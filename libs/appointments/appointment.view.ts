import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { mask, postKinds, refusalStages, Reviewer, reviewLines, RuleUsed, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf, type Principal } from '#http';
import { type Appointment, appointmentStatuses, statusOf } from './domain/appointment.js';
import { awaitedReviewers } from './appointments.js';

const date = Type.String({ format: 'date' });

export const AppointmentView = Type.Object(
  {
    id: Type.String(),
    status: OneOf(appointmentStatuses),
    body: Type.String(),
    by: Type.String(),
    post: Type.Optional(Type.String()),
    postKind: OneOf(postKinds),
    /** An opaque id; masked, as reasons are, for bodies that have no part in it. */
    person: Type.String(),
    reason: Type.String(),
    from: date,
    reviewers: Type.Array(Reviewer),
    decider: Type.String(),
    rule: Type.Optional(RuleUsed),
    consents: Type.Array(
      Type.Object({ by: Type.String(), line: OneOf(reviewLines), number: Type.Optional(Type.String()) }),
    ),
    awaits: Type.Array(Type.String()),
    isCleared: Type.Boolean(),
    refusal: Type.Optional(Type.Object({ by: Type.String(), stage: OneOf(refusalStages), reason: Type.String() })),
    decision: Type.Optional(Type.Object({ by: Type.String(), number: Type.String(), on: date })),
    withdrawn: Type.Optional(Type.String()),
  },
  { $id: 'Appointment' },
);
export type AppointmentView = ViewOf<typeof AppointmentView>;
export const AppointmentsPage = PageOf(AppointmentView);

export const appointmentView = ({ id, thing }: Known<Appointment>, reader: Principal): AppointmentView => {
  const { body, by, post, postKind, person, reason, from, reviewers, decider, rule, consents } = thing;
  const { isCleared, refusal, decision, withdrawn } = thing;
  const hasPart = [body, by, decider, ...reviewers.map((one) => one.body)].includes(reader.body);
  const seen = (text: string): string => (hasPart ? text : mask);
  return {
    id,
    status: statusOf(thing),
    body,
    by,
    postKind,
    person: seen(person),
    reason: seen(reason),
    from,
    reviewers,
    decider,
    consents,
    awaits: awaitedReviewers(thing),
    isCleared,
    ...(post !== undefined && { post }),
    ...(rule && { rule }),
    ...(refusal && { refusal: { ...refusal, reason: seen(refusal.reason) } }),
    ...(decision && { decision }),
    ...(withdrawn !== undefined && { withdrawn: seen(withdrawn) }),
  };
};

const state = Type.Object({ state: OneOf(appointmentStatuses) });
const body = Type.Object({ body: Type.String() });
export const appointmentProblems = declareProblems({
  'appointment-over': { status: 409, when: 'It was decided, refused or withdrawn.', fields: state },
  'not-awaiting-decision': {
    status: 409,
    when: 'Both reviewers and discipline come before the decision.',
    fields: Type.Object({ state: OneOf(appointmentStatuses), waitsFor: Type.Array(Type.String()) }),
  },
  'not-the-decider': { status: 403, when: 'Another body decides.', fields: body },
  'own-nomination': { status: 403, when: 'Nobody decides what their own body nominated.', fields: body },
  'decided-in-the-future': {
    status: 422,
    when: 'A decision is recorded when it has been taken.',
    fields: Type.Object({ on: date }),
  },
  'reviewers-needed': {
    status: 422,
    when: 'The register has no such reviewer: name working committee and organisation department.',
  },
});
