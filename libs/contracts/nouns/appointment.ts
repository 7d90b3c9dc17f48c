import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';
import { postKinds } from './post.js';
import { RuleUsed } from './term.js';

/** 会审: both must agree, each at its own unit. */
export const reviewLines = ['working-committee', 'organisation-department'] as const;
export type ReviewLine = (typeof reviewLines)[number];
export const Reviewer = Type.Object({ body: BodyCode, unit: UnitName, line: oneOf(reviewLines) });
export type Reviewer = Static<typeof Reviewer>;
export const refusalStages = ['review', 'clearance', 'decision'] as const;

const ofAppointment = { appointment: IdOf('appointment'), body: BodyCode };
const Person = Text('personal', { minLength: 1, maxLength: 120 });

/** 任免: nomination, joint review by two, discipline's clearance, decision; each may refuse with a reason. Stream `appointment/<id>` at organisation. */
export const appointment = defineNoun({
  name: 'appointment',
  words: { 'zh-CN': '任免', en: 'appointment' },
  audience: 'internal',
  writer: only('organisation'),
  stream: (data: { readonly appointment: string }) => `appointment/${data.appointment}`,
  events: {
    nominated: event(
      Type.Object({
        ...ofAppointment,
        /** Who nominates. */
        by: BodyCode,
        post: Type.Optional(IdOf('post')),
        postKind: oneOf(postKinds),
        person: Person,
        reason: Text('personal', { maxLength: 1_000 }),
        from: CalendarDate,
        reviewers: Type.Array(Reviewer, { minItems: 1, maxItems: 4 }),
        /** Who decides in the end. */
        decider: BodyCode,
        rule: Type.Optional(RuleUsed),
      }),
    ),
    consented: event(
      Type.Object({
        ...ofAppointment,
        by: BodyCode,
        line: oneOf(reviewLines),
        number: Type.Optional(Text('open', { maxLength: 100 })),
      }),
    ),
    cleared: event(Type.Object({ ...ofAppointment, clearance: Id })),
    refused: event(
      Type.Object({
        ...ofAppointment,
        by: BodyCode,
        stage: oneOf(refusalStages),
        reason: Text('discipline', { maxLength: 1_000 }),
      }),
    ),
    decided: event(
      Type.Object({
        ...ofAppointment,
        by: BodyCode,
        number: Text('open', { minLength: 1, maxLength: 100 }),
        on: CalendarDate,
        post: Type.Optional(IdOf('post')),
        postKind: oneOf(postKinds),
        person: Person,
        from: CalendarDate,
      }),
    ),
    withdrawn: event(
      Type.Object({ ...ofAppointment, reason: Text('personal', { maxLength: 1_000 }), withdrawnAt: Instant }),
    ),
  },
});
