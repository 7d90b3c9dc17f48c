import { declareContext } from '../../domain/subject-context.js';
import { declareMessages } from '../../domain/message.js';

const subjectOf = (proposal: string): string => `proposal/${proposal}`;

export const contextOfProposals = [
  declareContext(['proposal.raised'], (context, { data: { body } }) => ({ ...context, owner: body })),
];

/** Who is to answer a member's proposal now, who let the time pass, and the body whose member raised it. Never who, and never a word of it. */
export const messagesOfProposals = [
  declareMessages(['proposal.raised'], ({ data: { proposal, to, dueAt } }) => [
    { to, reason: 'proposal-raised', params: { ...(dueAt && { dueAt }) }, subject: subjectOf(proposal) },
  ]),
  declareMessages(['proposal.climbed'], ({ data: { proposal, from, to, dueAt } }) => [
    {
      to,
      reason: 'proposal-climbed',
      params: { body: from, ...(dueAt && { dueAt }) },
      subject: subjectOf(proposal),
    },
    { to: from, reason: 'proposal-gone-up', params: { body: to }, subject: subjectOf(proposal) },
  ]),
  declareMessages(['proposal.overdue'], ({ data: { proposal, body } }) => [
    { to: body, reason: 'proposal-overdue', params: {}, subject: subjectOf(proposal) },
  ]),
  declareMessages(['proposal.answered'], ({ data: { proposal, by } }, { owner }) =>
    owner === by
      ? []
      : [{ to: owner, reason: 'proposal-answered', params: { body: by }, subject: subjectOf(proposal) }],
  ),
];
