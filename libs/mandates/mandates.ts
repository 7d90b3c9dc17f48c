import { declareAggregate } from '#aggregates';
import { type Mandate, type MandateCommand, mandateDecider, type MandateEvent } from './domain/mandate.js';

export interface MandateFields {
  readonly body: string;
  readonly person: string;
  readonly post: string;
  readonly isEnded: boolean;
  readonly from: string;
}

/** Given at organisation by the bodies' own secretaries, known at every unit. */
export const mandates = declareAggregate<MandateCommand, MandateEvent, Mandate, MandateFields>({
  noun: 'mandate',
  path: '/v1/mandates',
  decider: mandateDecider,
  actingBody: ({ body }) => body,
  fields: ({ body, person, post, ended, from }) => ({ body, person, post, isEnded: ended !== undefined, from }),
  indexes: [{ key: { body: 1 } }, { key: { post: 1 } }],
});
