import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { Anything, BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';

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

const Period = Type.Object({ startsAt: Instant, endsAt: Instant });
const Role = oneOf(participantRoles);

export const Invited = Type.Object({ body: BodyCode, unit: UnitName, role: Role, required: Type.Boolean() });
export type Invited = Static<typeof Invited>;

/** How people sign up for it. What is stated counts for each attendance, of the whole or of one occurrence. */
export const SignUpTerms = Type.Object({
  /** Until when people sign up by themselves; absent: until it ends. */
  closesAt: Type.Optional(Instant),
  credits: Type.Optional(Type.Number({ minimum: 0 })),
  hours: Type.Optional(Type.Number({ minimum: 0 })),
});
export type SignUpTerms = Static<typeof SignUpTerms>;

/** So many days from the start or the end; one that is pinned stays where it is. */
const PlannedTime = {
  offsetDays: Type.Integer(),
  from: oneOf(['start', 'end']),
  pinnedOn: Type.Optional(CalendarDate),
};

export const Milestone = Type.Object({
  name: Text('open', { minLength: 1 }),
  ...PlannedTime,
  /** The name of the milestone that comes first. */
  after: Type.Optional(Text('open', { minLength: 1 })),
});

/** What is to be done for it. Exactly one body is accountable. */
export const InitiativeTask = Type.Object({
  id: Id,
  title: Text('open', { minLength: 1 }),
  roles: Type.Array(Type.Object({ body: BodyCode, role: Role })),
  due: Type.Optional(Type.Object(PlannedTime)),
  doneOn: Type.Optional(CalendarDate),
});
export type InitiativeTask = Static<typeof InitiativeTask>;

export const InitiativeContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  purpose: Text('open'),
  kind: oneOf(initiativeKinds),
  host: BodyCode,
  startsAt: Instant,
  endsAt: Instant,
  occurrences: Type.Optional(Type.Array(Period)),
  timeZone: Text('open'),
  place: Type.Optional(Text('open')),
  places: Type.Optional(Type.Integer({ minimum: 1 })),
  budgetFen: Type.Optional(Type.Integer({ minimum: 0 })),
  /** A post is no person. */
  responsiblePost: Type.Optional(Text('open')),
  note: Type.Optional(Text('personal')),
  invited: Type.Array(Invited),
  respondBy: Type.Optional(Instant),
  onSilence: oneOf(['accept', 'decline', 'ask']),
  quorum: Type.Optional(Type.Integer({ minimum: 1 })),
  signUp: Type.Optional(SignUpTerms),
  milestones: Type.Optional(Type.Array(Milestone)),
  tasks: Type.Optional(Type.Array(InitiativeTask)),
});
export type InitiativeContent = Static<typeof InitiativeContent>;

/** What a move changes; `null` takes it away. */
export const MovedTimes = Type.Object({
  startsAt: Type.Optional(Instant),
  endsAt: Type.Optional(Instant),
  occurrences: Type.Optional(Type.Union([Type.Array(Period), Type.Null()])),
  respondBy: Type.Optional(Type.Union([Instant, Type.Null()])),
});
export type MovedTimes = Static<typeof MovedTimes>;

const ofInitiative = { initiative: IdOf('initiative') };

/** In the host's stream `initiative/<id>`. */
export const initiative = defineNoun({
  name: 'initiative',
  words: { 'zh-CN': '联合活动', en: 'initiative' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly initiative: string }) => `initiative/${data.initiative}`,
  events: {
    /** A draft is the host's own business: the others learn that the stream began, and nothing of its content. */
    drafted: event(Type.Object({ ...ofInitiative, host: BodyCode }), { draftOf: ({ host }) => host }),
    'draft-revised': event(Type.Object({ ...ofInitiative }), { draftOf: () => undefined }),
    posted: event(Type.Object({ ...ofInitiative, content: InitiativeContent })),
    /** The whole content after the change; `answersReset` names the bodies whose answer no longer holds because time or role changed. */
    revised: event(
      Type.Object({
        ...ofInitiative,
        content: InitiativeContent,
        answersReset: Type.Array(BodyCode),
        reason: Type.Optional(Text('open')),
      }),
    ),
    /** Its time is to change together with its bundles, or not at all: in one commit with a `bundle.move-requested` for each. */
    'move-requested': event(
      Type.Object({
        ...ofInitiative,
        move: Id,
        ...MovedTimes.properties,
        decideBy: Instant,
        reason: Type.Optional(Text('open')),
        /** The body whose proposal the host takes by it. */
        proposedBy: Type.Optional(BodyCode),
      }),
    ),
    /** It stays as it is. A move that succeeds is a `revised` with a `bundle.moved` for each of its bundles. */
    'move-abandoned': event(Type.Object({ ...ofInitiative, move: Id, reason: Text('open') })),
    withdrawn: event(Type.Object({ ...ofInitiative, reason: Text('open') })),
    'participant-joined': event(
      Type.Object({
        ...ofInitiative,
        body: BodyCode,
        role: Role,
        bySilence: Type.Boolean(),
        answeredAt: Instant,
      }),
    ),
    'participant-declined': event(
      Type.Object({
        ...ofInitiative,
        body: BodyCode,
        bySilence: Type.Boolean(),
        answeredAt: Instant,
        reason: Type.Optional(Text('personal')),
      }),
    ),
    /** A body proposed another time or role: the host is to answer. */
    'change-proposed': event(
      Type.Object({
        ...ofInitiative,
        body: BodyCode,
        answeredAt: Instant,
        startsAt: Type.Optional(Instant),
        endsAt: Type.Optional(Instant),
        role: Type.Optional(Role),
        note: Type.Optional(Text('personal')),
      }),
    ),
    'proposal-refused': event(Type.Object({ ...ofInitiative, body: BodyCode, reason: Text('personal') })),
    /** `respondBy` has passed and the rule is `ask`: these bodies have not answered, the host decides. */
    'silence-referred': event(Type.Object({ ...ofInitiative, bodies: Type.Array(BodyCode) })),
    agreed: event(Type.Object({ ...ofInitiative })),
    started: event(Type.Object({ ...ofInitiative })),
    'stage-completed': event(
      Type.Object({
        ...ofInitiative,
        stage: oneOf(stages),
        on: CalendarDate,
        participants: Type.Array(BodyCode),
        evidence: Type.Array(Text('personal')),
      }),
    ),
    concluded: event(Type.Object({ ...ofInitiative, results: Anything('personal') })),
    assessed: event(
      Type.Object({
        ...ofInitiative,
        score: Type.Number(),
        summary: Text('personal'),
        reason: Type.Optional(Text('personal')),
      }),
    ),
  },
});
