import { Type } from 'typebox';
import { OneOf, type PublicEvent, type ViewOf } from '#contracts';
import { answerKinds, type InitiativeStatus, Proposal } from '../domain/life-cycle/initiative.js';

/** What the body's own unit knows of the initiative it was invited to, looked up when the command is made. */
export interface InvitationFacts {
  readonly status: InitiativeStatus;
  /** Absent when the body is not (or no longer) invited. */
  readonly round?: number;
  readonly respondBy?: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

interface ParticipationCommandBase {
  readonly initiative: string;
  readonly body: string;
  readonly facts: InvitationFacts;
}

export type ParticipationCommand =
  | (ParticipationCommandBase & { readonly type: 'accept' })
  | (ParticipationCommandBase & { readonly type: 'decline'; readonly reason?: string })
  | (ParticipationCommandBase & { readonly type: 'propose'; readonly proposal: Proposal });

export type ParticipationEvent = PublicEvent<
  'participation.accepted' | 'participation.declined' | 'participation.proposed'
>;

/** One invited body's side: what it said last, and in which round of being asked. */
export const ParticipationState = Type.Object({
  /** 0 before the body said anything. */
  round: Type.Integer({ minimum: 0 }),
  answer: OneOf(answerKinds),
  reason: Type.Optional(Type.String()),
  proposal: Type.Optional(Proposal),
});
export type ParticipationState = ViewOf<typeof ParticipationState>;

export const unanswered = (): ParticipationState => ({ round: 0, answer: 'none' });

export const evolveParticipation = (_: ParticipationState, event: ParticipationEvent): ParticipationState => {
  const round = event.data.round ?? 1;
  switch (event.type) {
    case 'participation.accepted':
      return { round, answer: 'accepted' };
    case 'participation.declined':
      return { round, answer: 'declined', ...(event.data.reason !== undefined && { reason: event.data.reason }) };
    case 'participation.proposed': {
      const { initiative: _initiative, body: _body, round: _round, ...proposal } = event.data;
      return { round, answer: 'proposed', proposal };
    }
  }
};
