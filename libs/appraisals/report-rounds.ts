import { declareAggregate } from '#aggregates';
import type { Unit } from '#kernel';
import { type RoundCommand, roundDecider } from './domain/report-round.decide.js';
import type { ReportRound, RoundEvent } from './domain/report-round.js';

export interface RoundFields {
  readonly unit: Unit;
  readonly body: string;
  readonly year: number;
  readonly status: ReportRound['status'];
}

/** Yearly report rounds, at the unit of the body that reports. */
export const reportRounds = declareAggregate<RoundCommand, RoundEvent, ReportRound, RoundFields>({
  noun: 'report-round',
  path: '/v1/report-rounds',
  decider: roundDecider,
  actingBody: ({ body }) => body,
  fields: ({ unit, body, year, status }) => ({ unit, body, year, status }),
  indexes: [{ key: { body: 1, year: -1, _id: 1 } }],
});
