import type { PublicEvent } from '#contracts';
import { RuleViolation, type Decider, type Timed } from '#kernel';
import { openStatuses } from '../domain/life-cycle/initiative.standing.js';
import type { Proposal } from '../domain/life-cycle/initiative.js';
import {
  evolveParticipation,
  unanswered,
  type ParticipationCommand,
  type ParticipationEvent,
  type ParticipationState,
} from './participation.js';

/**
 * An invited body's answer. It may be changed until `respondBy`; the same answer again gives no events.
 *
 * Errors (409 unless said): `not-invited`; `initiative-withdrawn`, `initiative-over`, `initiative-not-posted`; `respond-by-over`; 422
 * `nothing-proposed`, `ends-before-start`.
 */
export const decideParticipation = (
  command: Timed<ParticipationCommand>,
  state: ParticipationState,
): readonly ParticipationEvent[] => {
  const round = openRound(command);
  const { initiative, body } = command;
  const isSameRound = state.round === round;
  switch (command.type) {
    case 'accept':
      return isSameRound && state.answer === 'accepted'
        ? []
        : [{ type: 'participation.accepted', data: { initiative, body, round } }];
    case 'decline': {
      const { reason } = command;
      if (isSameRound && state.answer === 'declined' && state.reason === reason) return [];
      return [
        { type: 'participation.declined', data: { initiative, body, round, ...(reason !== undefined && { reason }) } },
      ];
    }
    case 'propose': {
      checkProposal(command);
      if (isSameRound && state.answer === 'proposed' && isSameProposal(state.proposal ?? {}, command.proposal))
        return [];
      return [{ type: 'participation.proposed', data: { initiative, body, round, ...command.proposal } }];
    }
  }
};

const openRound = ({ initiative, body, facts, at }: Timed<ParticipationCommand>): number => {
  if (facts.status === 'withdrawn') throw new RuleViolation('initiative-withdrawn', `${initiative} was withdrawn.`);
  if (facts.status === 'draft') throw new RuleViolation('initiative-not-posted', `${initiative} is not posted yet.`);
  if (!openStatuses.includes(facts.status))
    throw new RuleViolation('initiative-over', `${initiative} is ${facts.status}.`, 'conflict', {
      currentStatus: facts.status,
    });
  if (facts.round === undefined) throw new RuleViolation('not-invited', `${body} is not invited to ${initiative}.`);
  if (facts.respondBy !== undefined && facts.respondBy <= at) {
    throw new RuleViolation(
      'respond-by-over',
      `Answers were taken until ${facts.respondBy}; the host may give more time.`,
      'conflict',
      { respondBy: facts.respondBy },
    );
  }
  return facts.round;
};

const checkProposal = ({ proposal, facts }: Extract<ParticipationCommand, { readonly type: 'propose' }>): void => {
  if (Object.values(proposal).every((value) => value === undefined)) {
    throw new RuleViolation('nothing-proposed', 'Propose another time, another role or a note.', 'unprocessable');
  }
  if ((proposal.endsAt ?? facts.endsAt) <= (proposal.startsAt ?? facts.startsAt)) {
    throw new RuleViolation('ends-before-start', 'The proposed time ends before it starts.', 'unprocessable', {
      path: 'endsAt',
    });
  }
};

const isSameProposal = (a: Proposal, b: Proposal): boolean =>
  a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.role === b.role && a.note === b.note;

export const participationDecider: Decider<ParticipationCommand, ParticipationEvent, ParticipationState> = {
  initial: unanswered,
  decide: decideParticipation,
  evolve: evolveParticipation,
};

export const publishParticipation = (event: ParticipationEvent): PublicEvent => event;
