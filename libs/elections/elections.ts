import { declareAggregate, declareExchange } from '#aggregates';
import { asksConsent, consents } from '#consents';
import type { TermKind } from '#contracts';
import { type Unit, unitOfId } from '#kernel';
import { type ElectionCommand, electionDecider } from './domain/election.decide.js';
import { type Election, type ElectionEvent, type ElectionStatus, statusOf } from './domain/election.js';

/** What lists of elections are filtered by. */
export interface ElectionFields {
  readonly status: ElectionStatus;
  readonly unit: Unit | undefined;
  readonly body: string;
  readonly kind: TermKind;
  /** The body whose consent is waited for; null where none is. */
  readonly awaits: string | null;
}

export const elections = declareAggregate<ElectionCommand, ElectionEvent, Election, ElectionFields>({
  noun: 'election',
  path: '/v1/elections',
  decider: electionDecider,
  actingBody: ({ body }) => body,
  fields: (election) => ({
    status: statusOf(election),
    unit: unitOfId(election.election),
    body: election.body,
    kind: election.kind,
    awaits: election.asked?.approver.body ?? null,
  }),
  indexes: [{ key: { body: 1, _id: 1 } }, { key: { awaits: 1, _id: 1 } }],
});

/** Bodies above consent at their own units, one after the other. */
export const electionsAndConsents = declareExchange({
  asked: elections,
  replies: consents,
  addresseeOf: ({ approvers }, { body }) => approvers.find((one) => one.body === body),
  record: (event, from): ElectionCommand | undefined => {
    const consent = asksConsent('election', event, from);
    if (!consent) return undefined;
    const { step, round, by, on, number = '', filing, reason } = consent;
    if (reason !== undefined) return { type: 'record-refusal', step, round, by, reason };
    return { type: 'record-consent', step, round, approval: { number, on, by }, ...(filing && { filing }) };
  },
});
