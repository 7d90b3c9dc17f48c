import { Type, type Static } from 'typebox';
import { BodyCode, CalendarDate, Id, Instant, UnitName } from './shapes.js';

export const initiativeKinds = [
  'activity',
  'training',
  'campaign',
  'inspection',
  'volunteering',
  'assessment',
  'care',
] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];
/** RACI: who answers for it, who supports, who is asked, who is told. */
export const participantRoles = ['accountable', 'support', 'consult', 'inform'] as const;
export type ParticipantRole = (typeof participantRoles)[number];
export const stages = ['study', 'deploy', 'inspect', 'assess'] as const;
export type Stage = (typeof stages)[number];

const literals = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(values.map((value) => Type.Literal(value))));
const Period = Type.Object({ startsAt: Instant, endsAt: Instant });
const Role = literals(participantRoles);

export const Invited = Type.Object({ body: BodyCode, unit: UnitName, role: Role, required: Type.Boolean() });
export type Invited = Static<typeof Invited>;

export const InitiativeContent = Type.Object({
  title: Type.String({ minLength: 1 }),
  purpose: Type.String(),
  kind: literals(initiativeKinds),
  host: BodyCode,
  startsAt: Instant,
  endsAt: Instant,
  occurrences: Type.Optional(Type.Array(Period)),
  timeZone: Type.String(),
  place: Type.Optional(Type.String()),
  places: Type.Optional(Type.Integer({ minimum: 1 })),
  budgetFen: Type.Optional(Type.Integer({ minimum: 0 })),
  responsiblePost: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  invited: Type.Array(Invited),
  respondBy: Type.Optional(Instant),
  onSilence: literals(['accept', 'decline', 'ask']),
  quorum: Type.Optional(Type.Integer({ minimum: 1 })),
  milestones: Type.Optional(
    Type.Array(
      Type.Object({
        name: Type.String({ minLength: 1 }),
        offsetDays: Type.Integer(),
        from: literals(['start', 'end']),
        pinnedOn: Type.Optional(CalendarDate),
      }),
    ),
  ),
});
export type InitiativeContent = Static<typeof InitiativeContent>;

const initiative = { initiative: Id };

/** In the host's stream `initiative/<id>`. */
export const initiativeEvents = {
  /** A draft is the host's own business: the others learn that the stream began, and nothing of its content. */
  'initiative.drafted': Type.Object({ ...initiative, host: BodyCode }),
  'initiative.draft-revised': Type.Object({ ...initiative }),
  'initiative.posted': Type.Object({ ...initiative, content: InitiativeContent }),
  /** The whole content after the change; `answersReset` names the bodies whose answer no longer holds because time or role changed. */
  'initiative.revised': Type.Object({ ...initiative, content: InitiativeContent, answersReset: Type.Array(BodyCode) }),
  'initiative.withdrawn': Type.Object({ ...initiative, reason: Type.String() }),
  'initiative.participant-joined': Type.Object({
    ...initiative,
    body: BodyCode,
    role: Role,
    bySilence: Type.Boolean(),
    answeredAt: Instant,
  }),
  'initiative.participant-declined': Type.Object({
    ...initiative,
    body: BodyCode,
    bySilence: Type.Boolean(),
    answeredAt: Instant,
    reason: Type.Optional(Type.String()),
  }),
  /** A body proposed another time or role: the host is to answer. */
  'initiative.change-proposed': Type.Object({
    ...initiative,
    body: BodyCode,
    answeredAt: Instant,
    startsAt: Type.Optional(Instant),
    endsAt: Type.Optional(Instant),
    role: Type.Optional(Role),
    note: Type.Optional(Type.String()),
  }),
  'initiative.proposal-refused': Type.Object({ ...initiative, body: BodyCode, reason: Type.String() }),
  /** `respondBy` has passed and the rule is `ask`: these bodies have not answered, the host decides. */
  'initiative.silence-referred': Type.Object({ ...initiative, bodies: Type.Array(BodyCode) }),
  'initiative.agreed': Type.Object({ ...initiative }),
  'initiative.started': Type.Object({ ...initiative }),
  'initiative.stage-completed': Type.Object({
    ...initiative,
    stage: literals(stages),
    on: CalendarDate,
    participants: Type.Array(BodyCode),
    evidence: Type.Array(Type.String()),
  }),
  'initiative.concluded': Type.Object({ ...initiative, results: Type.Unknown() }),
  'initiative.assessed': Type.Object({
    ...initiative,
    score: Type.Number(),
    summary: Type.String(),
    reason: Type.Optional(Type.String()),
  }),
};

/**
 * `round` counts how often the body was asked: 1 on the invitation, one more each time its answer is reset or its proposal refused. An
 * answer of an earlier round is about terms that no longer hold, and the host drops it.
 */
const participation = { initiative: Id, body: BodyCode, round: Type.Optional(Type.Integer({ minimum: 1 })) };

/** In the invited body's own unit, stream `participation/<initiative>/<body>`. */
export const participationEvents = {
  'participation.accepted': Type.Object({ ...participation }),
  'participation.declined': Type.Object({ ...participation, reason: Type.Optional(Type.String()) }),
  'participation.proposed': Type.Object({
    ...participation,
    startsAt: Type.Optional(Instant),
    endsAt: Type.Optional(Instant),
    role: Type.Optional(Role),
    note: Type.Optional(Type.String()),
  }),
};
