import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, toEach } from '../../domain/message.js';

const subjectOf = (election: string): string => `election/${election}`;

/** Of an election: whose it is, whose consent it waits for (`awaiting`), and whether anybody's is asked at all (`invited`). */
export const contextOfElections = [
  declareContext(['election.opened'], (context, { data: { body, approvers } }) => ({
    ...context,
    owner: body,
    invited: approvers.map((approver) => approver.body),
  })),
  declareContext(['election.approval-asked'], (context, { data: { approver } }) => ({
    ...context,
    awaiting: [approver.body],
  })),
  declareContext(['election.consent-recorded', 'election.consent-refused', 'election.withdrawn'], (context) => ({
    ...context,
    awaiting: [],
  })),
];

/** Whoever consents to an election is asked; the body learns what became of it. What a body records of its own election is told to nobody. */
export const messagesOfElections = [
  declareMessages(['election.approval-asked'], ({ data: { election, body, step, approver } }) => [
    {
      to: approver.body,
      reason: step === 'result-approval' ? 'election-result-asked' : 'election-approval-asked',
      params: { body },
      subject: subjectOf(election),
    },
  ]),
  declareMessages(['election.step-completed'], ({ data }, { owner, invited }) => {
    const { election, step, electedOn, endsOn } = data;
    if (invited.length === 0) return [];
    const subject = subjectOf(election);
    if (step === 'approval') return [{ to: owner, reason: 'election-approved', params: {}, subject }];
    if (step !== 'result-approval') return [];
    const params = { ...(electedOn && { electedOn }), ...(endsOn && { endsOn }) };
    return [{ to: owner, reason: 'election-result-approved', params, subject }];
  }),
  declareMessages(['election.consent-refused'], ({ data: { election, by } }, { owner }) => [
    { to: owner, reason: 'election-refused', params: { body: by }, subject: subjectOf(election) },
  ]),
  declareMessages(['election.withdrawn'], ({ data: { election, body } }, { awaiting }) =>
    toEach(awaiting, { reason: 'election-withdrawn', params: { body }, subject: subjectOf(election) }),
  ),
];
