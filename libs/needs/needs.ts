import { declareAggregate, declareExchange } from '#aggregates';
import type { Unit } from '#kernel';
import { unitOfId } from '#kernel';
import { type Claim, type ClaimCommand, claimDecider, type ClaimEvent } from './domain/claim.js';
import { type NeedCommand, needDecider } from './domain/need.decide.js';
import type { Need, NeedEvent } from './domain/need.js';

/** What lists of needs are filtered and sorted by. */
export interface NeedFields {
  readonly status: Need['status'];
  readonly unit: Unit | undefined;
  readonly body: string;
  readonly kind: Need['content']['kind'];
  readonly closesOn: string;
  readonly paired: readonly string[];
  readonly isOpenToAll: boolean;
  readonly claimers: readonly string[];
  readonly isMatched: boolean;
}

export const needs = declareAggregate<NeedCommand, NeedEvent, Need, NeedFields>({
  noun: 'need',
  path: '/v1/needs',
  decider: needDecider,
  actingBody: ({ body }) => body,
  fields: ({ id, status, body, content, isOpenToAll, claims }) => ({
    status,
    unit: unitOfId(id),
    body,
    kind: content.kind,
    closesOn: content.closesOn,
    paired: content.paired,
    isOpenToAll,
    claimers: claims.map((claim) => claim.body),
    isMatched: claims.some(({ role }) => role === 'accountable') && status !== 'withdrawn',
  }),
  indexes: [
    { key: { closesOn: 1, _id: 1 } },
    { key: { body: 1, closesOn: 1, _id: 1 } },
    { key: { status: 1, closesOn: 1, _id: 1 } },
  ],
});

export const claims = declareAggregate<ClaimCommand, ClaimEvent, Claim, object>({
  noun: 'claim',
  path: '/v1/claims',
  decider: claimDecider,
  actingBody: ({ body }) => body,
  fields: () => ({}),
});

/** Claims are made at the claimer's unit and counted in the need's stream. */
export const needsAndClaims = declareExchange({
  asked: needs,
  replies: claims,
  addresseeOf: (_, claimer) => claimer,
  record: ({ type, data }, { body, unit }): NeedCommand | undefined => {
    switch (type) {
      case 'claim.made':
        return { type: 'record-claim', body, unit, role: data.role };
      case 'claim.reported':
        return { type: 'record-progress', body, progress: data.progress };
      case 'claim.led-to':
        return { type: 'record-result', body, kind: data.kind, id: data.id };
      case 'claim.withdrawn':
        return { type: 'record-claim-withdrawn', body };
    }
  },
});
