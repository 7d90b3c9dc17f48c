import { type Aggregate, declareAggregate, declareExchange, type Exchange } from '#aggregates';
import { type HonourCommand, honourDecider } from './domain/honour.decide.js';
import type { Honour, HonourEvent } from './domain/honour.js';
import { type GiveOpinion, type Opinion, opinionDecider, type OpinionEvent } from './domain/opinion.js';

export interface HonourFields {
  readonly status: Honour['status'];
  readonly body: string;
  readonly year: number;
  readonly offices: readonly string[];
  /** Offices whose letter is neither answered nor waived. */
  readonly awaited: readonly string[];
}

export const honours = declareAggregate<HonourCommand, HonourEvent, Honour, HonourFields>({
  noun: 'honour',
  path: '/v1/honours',
  decider: honourDecider,
  actingBody: ({ body }) => body,
  fields: ({ status, body, year, letters }) => ({
    status,
    body,
    year,
    offices: letters.map((letter) => letter.body),
    awaited: letters.flatMap((letter) =>
      letter.outcome === undefined && letter.waived === undefined ? [letter.body] : [],
    ),
  }),
  indexes: [{ key: { body: 1, year: 1 } }, { key: { offices: 1, _id: 1 } }],
});

export const opinions = declareAggregate<GiveOpinion, OpinionEvent, Opinion, object>({
  noun: 'opinion',
  path: '/v1/opinions',
  decider: opinionDecider,
  actingBody: ({ body }) => body,
  fields: () => ({}),
});

/** Offices answer at their own units; the honour records it. */
export const opinionsOnHonours = declareExchange({
  asked: honours,
  replies: opinions,
  addresseeOf: ({ letters }, { body }) => letters.find((letter) => letter.body === body),
  record: ({ data }, { body }): HonourCommand => ({ type: 'record-opinion', body, outcome: data.outcome }),
});

export type Honours = Aggregate<HonourCommand, HonourEvent, Honour, HonourFields>;
export type Opinions = Exchange<HonourCommand, Honour, HonourFields, GiveOpinion, OpinionEvent, Opinion>;
