import { Type } from 'typebox';
import {
  BodyCode,
  CalendarDate,
  type InitiativeContent,
  type InitiativeTask,
  Instant,
  type Invited,
  OneOf,
  participantRoles,
  type PublicEvent,
  type Stage,
  Text,
  type ViewOf,
} from '#contracts';
import { evolveMove, type Move, type MoveCommand, type MoveEvent, type MoveTerms } from '../bundles/move.js';
import { evolveBundles, type BundleCommand, type BundleEvent, type Bundles } from '../bundles/bundle.js';

export const initiativeStatuses = [
  'draft',
  'posted',
  'agreed',
  'running',
  'concluded',
  'assessed',
  'withdrawn',
] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

export const Proposal = Type.Object(
  {
    startsAt: Type.Optional(Instant),
    endsAt: Type.Optional(Instant),
    role: Type.Optional(OneOf(participantRoles)),
    note: Type.Optional(Text('personal')),
  },
  { $id: 'Proposal' },
);
export type Proposal = ViewOf<typeof Proposal>;

export const answerKinds = ['none', 'accepted', 'declined', 'proposed'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Where one invited body stands. */
export const Participant = Type.Object({
  /** How often it was asked, from 1. Kept when the body is dropped, so that a new invitation is a new round. */
  round: Type.Integer({ minimum: 1 }),
  answer: OneOf(answerKinds),
  answeredAt: Type.Optional(Instant),
  bySilence: Type.Optional(Type.Boolean()),
  reason: Type.Optional(Text('personal')),
  proposal: Type.Optional(Proposal),
});
export type Participant = ViewOf<typeof Participant>;

export const StageRecord = Type.Object(
  { on: CalendarDate, participants: Type.Array(BodyCode), evidence: Type.Array(Text('personal')) },
  { $id: 'StageRecord' },
);
export type StageRecord = ViewOf<typeof StageRecord>;

/** Bodies whose silence is for the host to decide, and the instant that passed. */
export const Silence = Type.Object({ respondBy: Instant, bodies: Type.Array(BodyCode) });

export const Assessment = Type.Object({
  score: Type.Number(),
  summary: Text('personal'),
  reason: Type.Optional(Text('personal')),
});

export interface Initiative {
  readonly id: string;
  readonly status: InitiativeStatus;
  /** Whether others ever saw it: a draft that was withdrawn stays its host's own business. */
  readonly wasPosted: boolean;
  readonly content: InitiativeContent;
  readonly participants: Readonly<Record<string, Participant>>;
  readonly stages: Readonly<Partial<Record<Stage, StageRecord>>>;
  readonly bundles: Bundles;
  /** The last move of it: under way, or how it ended. */
  readonly move?: Move;
  readonly silence?: ViewOf<typeof Silence>;
  readonly results?: unknown;
  readonly assessment?: ViewOf<typeof Assessment>;
  readonly withdrawnReason?: string;
}

/** `unknown` before the first event, and for as long as a reader has seen only another unit's draft. */
export type InitiativeState = { readonly status: 'unknown' } | Initiative;

/** A patch of the content: `null` takes an optional member away (RFC 7396). The host never changes. */
export type ContentChanges = {
  readonly [K in Exclude<keyof InitiativeContent, 'host'>]?: InitiativeContent[K] | null;
};

/** `null` takes an optional member away. */
export type TaskChanges = {
  readonly [K in Exclude<keyof InitiativeTask, 'id'>]?: InitiativeTask[K] | null | undefined;
};

export type Answer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'declined'; readonly reason?: string }
  | ({ readonly kind: 'proposed' } & Proposal);

export type InitiativeCommand =
  | { readonly type: 'draft'; readonly id: string; readonly content: InitiativeContent }
  | { readonly type: 'revise'; readonly changes: ContentChanges; readonly reason?: string; readonly move?: MoveTerms }
  | { readonly type: 'add-task'; readonly task: InitiativeTask }
  | { readonly type: 'revise-task'; readonly id: string; readonly changes: TaskChanges }
  | { readonly type: 'drop-task'; readonly id: string }
  | { readonly type: 'post' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'start' }
  | { readonly type: 'conclude'; readonly results: unknown }
  | ({ readonly type: 'complete-stage'; readonly stage: Stage } & StageRecord)
  | { readonly type: 'assess'; readonly score: number; readonly summary: string; readonly reason?: string }
  | {
      readonly type: 'record-answer';
      readonly body: string;
      /** The unit whose service said so. */
      readonly unit: string;
      readonly round?: number;
      readonly answeredAt: string;
      readonly answer: Answer;
    }
  /** The timer of that `respondBy`; one that was replaced since does nothing. */
  | { readonly type: 'apply-silence'; readonly respondBy: string }
  | { readonly type: 'accept-proposal'; readonly body: string; readonly move?: MoveTerms }
  | { readonly type: 'refuse-proposal'; readonly body: string; readonly reason: string }
  | BundleCommand
  | MoveCommand;

type PublishedAsStored = PublicEvent<
  | 'initiative.posted'
  | 'initiative.revised'
  | 'initiative.participant-joined'
  | 'initiative.participant-declined'
  | 'initiative.change-proposed'
  | 'initiative.proposal-refused'
  | 'initiative.silence-referred'
  | 'initiative.agreed'
  | 'initiative.started'
  | 'initiative.stage-completed'
  | 'initiative.concluded'
  | 'initiative.assessed'
>;

/** What the stream holds. Drafts are stored whole and published without their content. */
export type InitiativeEvent =
  | PublishedAsStored
  | BundleEvent
  | MoveEvent
  | {
      readonly type: 'initiative.drafted';
      readonly data: { readonly initiative: string; readonly host: string; readonly content: InitiativeContent };
    }
  | {
      readonly type: 'initiative.draft-revised';
      readonly data: { readonly initiative: string; readonly content: InitiativeContent; readonly reason?: string };
    }
  | {
      readonly type: 'initiative.withdrawn';
      readonly data: { readonly initiative: string; readonly reason: string; readonly wasDraft?: boolean };
    };

export const unknownInitiative = (): InitiativeState => ({ status: 'unknown' });

/** Every required body has accepted and, where a quorum is given, at least so many of the invited. */
export const hasAgreement = ({ content, participants }: Pick<Initiative, 'content' | 'participants'>): boolean => {
  const accepted = content.invited.filter(({ body }) => participants[body]?.answer === 'accepted');
  return waitedFor({ content, participants }).length === 0 && accepted.length >= (content.quorum ?? 0);
};

/** The required bodies whose acceptance is still missing. */
export const waitedFor = ({ content, participants }: Pick<Initiative, 'content' | 'participants'>): readonly string[] =>
  content.invited
    .filter(({ body, required }) => required && participants[body]?.answer !== 'accepted')
    .map(({ body }) => body);

/**
 * The state after an event; never changes what it was given. It folds an initiative's public events as well: a posting starts a
 * known initiative whether or not its drafts were seen.
 */
export const evolveInitiative = (state: InitiativeState, event: InitiativeEvent): InitiativeState => {
  if (event.type === 'initiative.drafted') return begun(event.data.initiative, 'draft', event.data.content);
  if (event.type === 'initiative.posted') return evolvePosted(state, event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolvePosted = (
  state: InitiativeState,
  { initiative, content }: { initiative: string; content: InitiativeContent },
): Initiative => ({
  ...(state.status === 'unknown' ? begun(initiative, 'posted', content) : state),
  status: 'posted',
  wasPosted: true,
  content,
  participants: invite({}, content.invited),
});

const begun = (id: string, status: InitiativeStatus, content: InitiativeContent): Initiative => ({
  id,
  status,
  wasPosted: status === 'posted',
  content,
  participants: {},
  stages: {},
  bundles: [],
});

const evolveKnown = (
  state: Initiative,
  event: Exclude<InitiativeEvent, { readonly type: 'initiative.drafted' | 'initiative.posted' }>,
): Initiative => {
  switch (event.type) {
    case 'initiative.draft-revised':
      return { ...state, content: event.data.content };
    case 'initiative.revised': {
      const { content, answersReset } = event.data;
      const participants = invite(
        askAgain(state.participants, answersReset),
        added(state.content.invited, content.invited),
      );
      return reconsidered({ ...state, content, participants });
    }
    case 'initiative.withdrawn':
      return { ...state, status: 'withdrawn', withdrawnReason: event.data.reason };
    case 'initiative.participant-joined': {
      const { body, answeredAt, bySilence } = event.data;
      return answered(state, body, { answer: 'accepted', answeredAt, bySilence });
    }
    case 'initiative.participant-declined': {
      const { body, answeredAt, bySilence, reason } = event.data;
      return reconsidered(
        answered(state, body, { answer: 'declined', answeredAt, bySilence, ...(reason !== undefined && { reason }) }),
      );
    }
    case 'initiative.change-proposed': {
      const { initiative: _, body, answeredAt, ...proposal } = event.data;
      return reconsidered(answered(state, body, { answer: 'proposed', answeredAt, proposal }));
    }
    case 'initiative.proposal-refused':
      return { ...state, participants: askAgain(state.participants, [event.data.body]) };
    case 'initiative.silence-referred':
      return { ...state, silence: { respondBy: state.content.respondBy ?? '', bodies: event.data.bodies } };
    case 'initiative.agreed':
      return { ...state, status: 'agreed' };
    case 'initiative.started':
      return { ...state, status: 'running' };
    case 'initiative.stage-completed': {
      const { stage, on, participants, evidence } = event.data;
      return { ...state, stages: { ...state.stages, [stage]: { on, participants, evidence } } };
    }
    case 'initiative.concluded':
      return { ...state, status: 'concluded', results: event.data.results };
    case 'initiative.assessed': {
      const { initiative: _, ...assessment } = event.data;
      return { ...state, status: 'assessed', assessment };
    }
    case 'bundle.requested':
      return { ...state, bundles: evolveBundles(state.bundles, event) };
    case 'bundle.line-answered':
    case 'bundle.moved': {
      const move = evolveMove(state.move, event, state.bundles);
      return { ...state, bundles: evolveBundles(state.bundles, event), ...(move && { move }) };
    }
    case 'bundle.move-requested':
    case 'bundle.move-abandoned':
    case 'initiative.move-requested':
    case 'initiative.move-abandoned': {
      const move = evolveMove(state.move, event, state.bundles);
      return { ...state, ...(move && { move }) };
    }
    case 'bundle.confirmed':
    case 'bundle.abandoned':
    case 'bundle.released':
    case 'bundle.broken':
      return { ...state, bundles: evolveBundles(state.bundles, event) };
  }
};

/** An agreement that no longer holds is one no more: the host has to settle it as before. */
const reconsidered = (state: Initiative): Initiative =>
  state.status === 'agreed' && !hasAgreement(state) ? { ...state, status: 'posted' } : state;

type Participants = Initiative['participants'];

const invite = (participants: Participants, invited: readonly Invited[]): Participants =>
  askAgain(
    participants,
    invited.map(({ body }) => body),
  );

const askAgain = (participants: Participants, bodies: readonly string[]): Participants => ({
  ...participants,
  ...Object.fromEntries(
    bodies.map((body) => [body, { round: (participants[body]?.round ?? 0) + 1, answer: 'none' as const }]),
  ),
});

const added = (before: readonly Invited[], after: readonly Invited[]): readonly Invited[] =>
  after.filter(({ body }) => before.every((other) => other.body !== body));

const answered = (state: Initiative, body: string, answer: Omit<Participant, 'round'>): Initiative => ({
  ...state,
  participants: { ...state.participants, [body]: { round: state.participants[body]?.round ?? 1, ...answer } },
});
