import { type Aggregate, declareAggregate } from '#aggregates';
import { derivedId, ownedId } from '#kernel';
import { type CreditAccount, type CreditCommand, creditDecider, type CreditEvent, creditsOf } from './domain/credit.js';

export interface CreditFields {
  readonly holder: string;
  readonly year: number;
  readonly body: string;
  readonly credits: number;
}

export const credits = declareAggregate<CreditCommand, CreditEvent, CreditAccount, CreditFields>({
  noun: 'credit',
  path: '/v1/credits',
  decider: creditDecider,
  actingBody: ({ body }) => body,
  fields: (account) => {
    const { holder, year, body } = account;
    return { holder, year, body, credits: creditsOf(account) };
  },
  indexes: [{ key: { holder: 1, year: -1 } }, { key: { year: 1, body: 1, _id: 1 } }],
});
export type Credits = Aggregate<CreditCommand, CreditEvent, CreditAccount, CreditFields>;

/** One account per person and year. */
export const accountOf = (holder: string, year: number): string =>
  ownedId('propaganda', derivedId('credit', holder, String(year)));

export const attendanceOf = (initiative: string, from: string): string => derivedId('attended', initiative, from);
