import { declareAggregate, declareExchange } from '#aggregates';
import { asksConsent, consents } from '#consents';
import { declareDuty } from '#duties';
import { type Agreement, type AgreementEvent, dutyOfAgreement } from './domain/agreement.js';
import { type AgreementCommand, agreementDecider } from './domain/agreement.decide.js';

/** What lists of agreements are filtered and sorted by. */
export interface AgreementFields {
  readonly parties: readonly string[];
  readonly isConcluded: boolean;
  readonly from: string;
  /** Parties whose confirmation of the present text is missing. */
  readonly awaits: readonly string[];
}

/** The parties that have not confirmed the present text; nobody once one has refused it. */
const awaitedOf = ({ content, confirmed, isConcluded, refusal, withdrawn }: Agreement): readonly string[] =>
  isConcluded || refusal || withdrawn !== undefined
    ? []
    : content.parties.map(({ body }) => body).filter((body) => !confirmed.includes(body));

export const agreements = declareAggregate<AgreementCommand, AgreementEvent, Agreement, AgreementFields>({
  noun: 'agreement',
  path: '/v1/agreements',
  decider: agreementDecider,
  actingBody: ({ by }) => by,
  fields: (agreement) => ({
    parties: agreement.content.parties.map(({ body }) => body),
    isConcluded: agreement.isConcluded,
    from: agreement.content.from,
    awaits: awaitedOf(agreement),
  }),
  indexes: [{ key: { parties: 1, _id: 1 } }, { key: { awaits: 1, _id: 1 } }],
});

/** Its parties confirm at their own units. */
export const agreementsAndConsents = declareExchange({
  asked: agreements,
  replies: consents,
  addresseeOf: ({ content }, { body }) => content.parties.find((one) => one.body === body),
  record: (event, from): AgreementCommand | undefined => {
    const consent = asksConsent('agreement', event, from);
    if (!consent) return undefined;
    const { by: body, round, reason } = consent;
    return reason === undefined
      ? { type: 'record-confirmation', body, round }
      : { type: 'record-refusal', body, round, reason };
  },
});

/** Due on its last day, or when nobody has looked at it for too long. */
export const agreementDuty = declareDuty({
  category: agreements.category,
  events: ['agreement.concluded', 'agreement.reviewed', 'agreement.ended'],
  dutyOf: dutyOfAgreement,
  reminderRule: 'agreement.reminders',
  marks: {
    near: (on): AgreementCommand => ({ type: 'mark-near', on }),
    overdue: (on): AgreementCommand => ({ type: 'mark-overdue', on }),
  },
});
