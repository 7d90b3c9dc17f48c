import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, oneOf } from '../shapes.js';
import { RuleUsed } from './term.js';

/** What became of a proposal. `explained`: it stays as it is, and why. */
export const proposalOutcomes = ['accepted', 'accepted-in-part', 'explained', 'declined'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

const ofProposal = { proposal: IdOf('proposal') };
/** Until when it is to be answered; without it no rule sets a time. */
const limit = { dueAt: Type.Optional(Instant), rule: Type.Optional(RuleUsed) };

/**
 * What a member proposes to the own federation. Texts lie at the unit under the ids that stand here, so that they can be erased and nobody outside the
 * federation reads them; who raised it stands nowhere in an event.
 */
export const proposal = defineNoun({
  name: 'proposal',
  words: { 'zh-CN': '建议', en: 'proposal' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: (data: { readonly proposal: string }) => `proposal/${data.proposal}`,
  events: {
    raised: event(Type.Object({ ...ofProposal, body: BodyCode, to: BodyCode, text: Id, raisedAt: Instant, ...limit })),
    commented: event(Type.Object({ ...ofProposal, body: BodyCode, text: Id, commentedAt: Instant })),
    /** Not answered in time: the body above is to answer. */
    climbed: event(Type.Object({ ...ofProposal, from: BodyCode, to: BodyCode, climbedAt: Instant, ...limit })),
    /** Not answered in time, and there is no body above. */
    overdue: event(Type.Object({ ...ofProposal, body: BodyCode, overdueAt: Instant })),
    answered: event(
      Type.Object({ ...ofProposal, by: BodyCode, outcome: oneOf(proposalOutcomes), text: Id, answeredAt: Instant }),
    ),
    withdrawn: event(Type.Object({ ...ofProposal, withdrawnAt: Instant })),
    /** Its texts are gone for ever. */
    erased: event(Type.Object({ ...ofProposal, erasedAt: Instant })),
  },
});
