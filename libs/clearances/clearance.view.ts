import { Type, type Static } from 'typebox';
import { ClearanceLevel, mask, RuleUsed, withdrawalCauses } from '#contracts';
import { declareProblems, OneOf, PageOf, type Principal } from '#http';
import { type Clearance, clearanceStatuses, statusOf } from './domain/clearance.js';

const Instant = Type.String({ format: 'date-time' });

export const ClearanceView = Type.Object(
  {
    id: Type.String(),
    matter: OneOf(['draw', 'appointment']),
    status: OneOf(clearanceStatuses),
    body: Type.String(),
    resource: Type.Optional(Type.String()),
    appointment: Type.Optional(Type.String()),
    reservation: Type.Optional(Type.String()),
    initiative: Type.Optional(Type.String()),
    bundle: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Masked, as ground and reason, for whoever is not of discipline's departments and supervisors. */
    purpose: Type.String(),
    requestedAt: Instant,
    /** 1: discipline's departments and supervisors decide; 2: its supervisors. */
    level: ClearanceLevel,
    /** Absent: no rule sets a time. */
    dueAt: Type.Optional(Instant),
    /** Open, and its time has run out. */
    isOverdue: Type.Boolean(),
    /** By which the time was computed. */
    rule: Type.Optional(RuleUsed),
    decidedAt: Type.Optional(Instant),
    decidedBy: Type.Optional(Type.String()),
    ground: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    withdrawnAt: Type.Optional(Instant),
    cause: Type.Optional(OneOf(withdrawalCauses)),
  },
  { $id: 'Clearance' },
);
export type ClearanceView = Static<typeof ClearanceView>;
export const ClearancesPage = PageOf(ClearanceView);

/** Do these people decide clearances, and read what was said in them? Of unit discipline, a department's or a supervisor. */
export const clears = ({ unit, roles }: Principal): boolean =>
  unit === 'discipline' && (roles.includes('department') || roles.includes('supervisor'));

/** As this reader sees it at this instant (RFC 3339): discipline's words are masked for others, the amount and the status are not. */
export const viewOfClearance = (current: Clearance, reader: Principal, now: string): ClearanceView => {
  const { clearance, matter, body, resource, appointment, reservation, initiative, bundle, line, amountFen } = current;
  const { purpose, requestedAt, level, dueAt, rule, decision, withdrawn } = current;
  const status = statusOf(current);
  const seen = (text: string): string => (clears(reader) ? text : mask);
  return {
    id: clearance,
    matter,
    status,
    body,
    ...(resource !== undefined && { resource }),
    ...(appointment !== undefined && { appointment }),
    ...(reservation !== undefined && { reservation }),
    ...(initiative !== undefined && { initiative }),
    ...(bundle !== undefined && { bundle }),
    ...(line !== undefined && { line }),
    ...(amountFen !== undefined && { amountFen }),
    purpose: seen(purpose),
    requestedAt,
    level,
    ...(dueAt !== undefined && { dueAt }),
    isOverdue: status === 'open' && dueAt !== undefined && dueAt <= now,
    ...(rule && { rule }),
    ...(decision?.at !== undefined && { decidedAt: decision.at }),
    ...(decision?.by !== undefined && { decidedBy: decision.by }),
    ...(decision?.text !== undefined && {
      [decision.outcome === 'granted' ? 'ground' : 'reason']: seen(decision.text),
    }),
    ...(withdrawn && { withdrawnAt: withdrawn.at, cause: withdrawn.cause }),
  };
};

export const clearanceProblems = declareProblems({
  'not-clearing': {
    status: 403,
    when: 'Clearances are decided by departments and supervisors of the unit discipline.',
  },
  'clearance-unknown': { status: 404, when: 'Nobody asked for this clearance.' },
  'clearance-decided': {
    status: 409,
    when: 'It was decided already, by another answer.',
    fields: Type.Object({ answer: OneOf(['granted', 'refused']) }),
  },
  'clearance-withdrawn': {
    status: 409,
    when: 'What waited for it has ended by itself.',
    fields: Type.Object({ cause: OneOf(withdrawalCauses) }),
  },
  'own-clearance': {
    status: 403,
    when: 'Nobody clears what their own body asked for.',
    fields: Type.Object({ body: Type.String() }),
  },
  'not-escalated-to': {
    status: 403,
    when: 'It was not decided in time and has gone up to the supervisors.',
    fields: Type.Object({ level: ClearanceLevel, dueAt: Type.Optional(Instant) }),
  },
});
