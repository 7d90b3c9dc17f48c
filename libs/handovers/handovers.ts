import { declareAggregate } from '#aggregates';
import type { HandoverPart } from '#contracts';
import { type Handover, type HandoverCommand, handoverDecider, type HandoverEvent } from './domain/handover.js';

export interface HandoverFields {
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly status: Handover['status'];
  readonly offeredAt: string;
}

export const handovers = declareAggregate<HandoverCommand, HandoverEvent, Handover, HandoverFields>({
  noun: 'handover',
  path: '/v1/handovers',
  decider: handoverDecider,
  actingBody: ({ body }) => body,
  fields: ({ body, from, to, status, offeredAt }) => ({ body, from, to, status, offeredAt }),
  indexes: [{ key: { body: 1 } }],
});

/** A person as tokens name them. */
export interface TokenPerson {
  readonly issuer: string;
  readonly sub: string;
}

/** Something of a body's work that is counted; where it is kept by person it is passed on too. */
export interface CountedPart {
  readonly part: HandoverPart;
  /** What this person has, or whoever acts for the body. */
  readonly count: (body: string, person: TokenPerson) => Promise<number>;
  /** Gives the successor what the predecessor has; the same again changes nothing. */
  readonly pass?: (from: TokenPerson, to: TokenPerson) => Promise<void>;
}
export const HANDOVER_PARTS = Symbol('HandoverParts');
