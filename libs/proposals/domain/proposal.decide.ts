import type { ProposalOutcome } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { type AnswerLimit, evolveProposal, type Proposal, type ProposalEvent, type ProposalState } from './proposal.js';

export type ProposalCommand =
  | {
      readonly type: 'raise-proposal';
      readonly id: string;
      readonly body: string;
      readonly to: string;
      readonly text: string;
      readonly limit: AnswerLimit;
    }
  | { readonly type: 'comment-on-proposal'; readonly body: string; readonly text: string }
  | {
      readonly type: 'answer-proposal';
      readonly by: string;
      readonly outcome: ProposalOutcome;
      readonly text: string;
    }
  | { readonly type: 'withdraw-proposal' }
  | {
      readonly type: 'climb-proposal';
      /** The due instant that has passed. */
      readonly dueAt: string;
      /** The body above, absent at the top. */
      readonly to?: string;
      readonly limit: AnswerLimit;
    }
  | { readonly type: 'erase-proposal' };

export const maxComments = 200;

/**
 * A member's proposal: open until it is answered or taken back; each level that lets its time pass hands it one up, the last one becomes overdue and
 * still has to answer. Errors: `not-found`; `proposal-closed`; `too-many-comments`.
 */
export const decideProposal = (
  command: Timed<ProposalCommand>,
  { current }: ProposalState,
): readonly ProposalEvent[] => {
  if (command.type === 'raise-proposal') {
    const { id, body, to, text, limit, at } = command;
    if (current) return [];
    return [{ type: 'proposal.raised', data: { proposal: id, body, to, text, raisedAt: at, ...limit } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such proposal here.', 'not-found');
  const proposal = current.id;
  const { at } = command;
  switch (command.type) {
    case 'comment-on-proposal': {
      const { body, text } = command;
      requireOpen(current);
      if (current.comments.length >= maxComments)
        throw new RuleViolation('too-many-comments', `At most ${maxComments} comments stand under one proposal.`);
      return [{ type: 'proposal.commented', data: { proposal, body, text, commentedAt: at } }];
    }
    case 'answer-proposal': {
      const { by, outcome, text } = command;
      requireOpen(current);
      return [{ type: 'proposal.answered', data: { proposal, by, outcome, text, answeredAt: at } }];
    }
    case 'withdraw-proposal':
      if (current.status === 'withdrawn') return [];
      requireOpen(current);
      return [{ type: 'proposal.withdrawn', data: { proposal, withdrawnAt: at } }];
    case 'climb-proposal': {
      const { dueAt, to, limit } = command;
      if (current.status !== 'open' || current.dueAt !== dueAt || current.overdueAt !== undefined) return [];
      return to === undefined
        ? [{ type: 'proposal.overdue', data: { proposal, body: current.to, overdueAt: at } }]
        : [{ type: 'proposal.climbed', data: { proposal, from: current.to, to, climbedAt: at, ...limit } }];
    }
    case 'erase-proposal':
      return current.erasedAt === undefined ? [{ type: 'proposal.erased', data: { proposal, erasedAt: at } }] : [];
  }
};

const requireOpen = ({ status }: Proposal): void => {
  if (status !== 'open')
    throw new RuleViolation('proposal-closed', `The proposal is ${status}.`, 'conflict', { state: status });
};

export const proposalDecider: Decider<ProposalCommand, ProposalEvent, ProposalState> = {
  initial: () => ({}),
  decide: decideProposal,
  evolve: evolveProposal,
};
