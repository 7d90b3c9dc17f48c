import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule, declareAggregate } from '#aggregates';
import type { Unit } from '#kernel';
import { type AnswerConsent, type Consent, consentDecider, type ConsentEvent } from './domain/consent.js';

/** What a body answers at its own unit when its consent is asked; each kind of thing that asks declares its exchange on these. */
export const consents = declareAggregate<AnswerConsent, ConsentEvent, Consent, object>({
  noun: 'consent',
  path: '/v1/consents',
  decider: consentDecider,
  actingBody: ({ body }) => body,
  fields: () => ({}),
});

@Module({})
export class ConsentsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: ConsentsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [consents] })],
    };
  }
}
