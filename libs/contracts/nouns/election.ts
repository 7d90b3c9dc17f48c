import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, IdOf, oneOf, Text, UnitName } from '../shapes.js';
import { Filing } from './consent.js';
import { ApprovalRecord, RuleUsed, termKinds } from './term.js';

/** 换届六步. Approvals are answered by the bodies above at their own units; the rest is recorded by the body itself. */
export const electionSteps = ['request', 'approval', 'candidates', 'meeting', 'result', 'result-approval'] as const;
export type ElectionStep = (typeof electionSteps)[number];
export const electionAssemblies = ['members', 'delegates'] as const;
export type ElectionAssembly = (typeof electionAssemblies)[number];

/** Who consents, in this order: for agencies the leading group decides before the working committee approves. */
export const approverLines = ['leading-group', 'higher-body'] as const;
export type ApproverLine = (typeof approverLines)[number];
export const Approver = Type.Object({ body: BodyCode, unit: UnitName, line: oneOf(approverLines) });
export type Approver = Static<typeof Approver>;

/** What was compared with a rule. `unsure`: the sources differ in just this case, or the rule is second-hand; shown, blocks nothing. */
export const electionChecks = ['quorum', 'ballots', 'margin', 'elected', 'assembly', 'elected-for-each-seat'] as const;
export const checkOutcomes = ['holds', 'unsure', 'fails'] as const;
export const ElectionCheck = Type.Object({
  check: oneOf(electionChecks),
  outcome: oneOf(checkOutcomes),
  rule: Type.Optional(RuleUsed),
});
export type ElectionCheck = Static<typeof ElectionCheck>;

const Count = Type.Integer({ minimum: 0 });
const ofElection = { election: IdOf('election'), body: BodyCode };
const Checks = Type.Array(ElectionCheck);

/** Numbers alone: no candidate's name and no person's vote. `for` has one number for each candidate, the highest first. */
export const ElectionNumbers = Type.Object({
  assembly: Type.Optional(oneOf(electionAssemblies)),
  seats: Type.Optional(Count),
  candidates: Type.Optional(Count),
  due: Type.Optional(Count),
  present: Type.Optional(Count),
  issued: Type.Optional(Count),
  returned: Type.Optional(Count),
  valid: Type.Optional(Count),
  for: Type.Optional(Type.Array(Count, { maxItems: 200 })),
  elected: Type.Optional(Count),
});
export type ElectionNumbers = Static<typeof ElectionNumbers>;

/**
 * The election that renews a term, at the unit of the body whose term it is: stream `election/<id>`. 批准 (`approval`) and 备案 (`filing`) are
 * different results and stand apart.
 */
export const election = defineNoun({
  name: 'election',
  words: { 'zh-CN': '换届', en: 'election' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly election: string }) => `election/${data.election}`,
  events: {
    opened: event(
      Type.Object({
        ...ofElection,
        kind: oneOf(termKinds),
        months: Type.Integer({ minimum: 1 }),
        approvers: Type.Array(Approver, { maxItems: 8 }),
        rule: Type.Optional(RuleUsed),
        /** The text from which the order of the steps comes. */
        order: Type.Optional(RuleUsed),
      }),
    ),
    'step-completed': event(
      Type.Object({
        ...ofElection,
        step: oneOf(electionSteps),
        on: CalendarDate,
        round: Type.Integer({ minimum: 1 }),
        number: Type.Optional(Text('open', { maxLength: 100 })),
        numbers: Type.Optional(ElectionNumbers),
        checks: Checks,
        override: Type.Optional(ApprovalRecord),
        /** Of the result's approval: the day on which the new term begins, and its end. */
        electedOn: Type.Optional(CalendarDate),
        endsOn: Type.Optional(CalendarDate),
        kind: Type.Optional(oneOf(termKinds)),
        approval: Type.Optional(ApprovalRecord),
      }),
    ),
    'approval-asked': event(
      Type.Object({
        ...ofElection,
        step: oneOf(electionSteps),
        approver: Approver,
        round: Type.Integer({ minimum: 1 }),
      }),
    ),
    'consent-recorded': event(
      Type.Object({
        ...ofElection,
        step: oneOf(electionSteps),
        approval: ApprovalRecord,
        filing: Type.Optional(Filing),
      }),
    ),
    'consent-refused': event(
      Type.Object({ ...ofElection, step: oneOf(electionSteps), by: BodyCode, reason: Text('personal') }),
    ),
    withdrawn: event(Type.Object({ ...ofElection, reason: Text('open') })),
  },
});
