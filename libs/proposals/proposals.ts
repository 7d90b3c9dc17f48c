import { declareAggregate } from '#aggregates';
import { type ProposalCommand, proposalDecider } from './domain/proposal.decide.js';
import type { Proposal, ProposalEvent } from './domain/proposal.js';

/** What lists of proposals are filtered and sorted by. */
export interface ProposalFields {
  readonly status: Proposal['status'];
  readonly body: string;
  readonly to: string;
  readonly raisedAt: string;
}

export const proposals = declareAggregate<ProposalCommand, ProposalEvent, Proposal, ProposalFields>({
  noun: 'proposal',
  path: '/v1/proposals',
  decider: proposalDecider,
  actingBody: ({ to }) => to,
  fields: ({ status, body, to, raisedAt }) => ({ status, body, to, raisedAt }),
  indexes: [{ key: { raisedAt: -1, _id: 1 } }],
});
