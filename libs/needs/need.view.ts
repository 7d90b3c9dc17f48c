import { Type, type Static } from 'typebox';
import {
  BodyCode,
  claimProgress,
  claimRefusals,
  claimResults,
  claimRoles,
  NeedContent,
  satisfactions,
  Text,
  UnitName,
} from '#contracts';
import type { Known } from '#aggregates';
import { declareProblems, OneOf, PageOf } from '#http';
import type { Claim } from './domain/claim.js';
import { accountableOf, type Need, needStatuses } from './domain/need.js';

const Instant = Type.String({ format: 'date-time' });

export const NeedView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    status: OneOf(needStatuses),
    ...NeedContent.properties,
    postedAt: Instant,
    isOpenToAll: Type.Boolean(),
    /** The one body that answers for it; absent while nobody does. */
    accountable: Type.Optional(BodyCode),
    claims: Type.Array(
      Type.Object({
        body: BodyCode,
        unit: UnitName,
        role: OneOf(claimRoles),
        claimedAt: Instant,
        progress: OneOf(claimProgress),
        reportedAt: Type.Optional(Instant),
      }),
    ),
    refused: Type.Array(Type.Object({ body: BodyCode, reason: OneOf(claimRefusals) })),
    results: Type.Array(Type.Object({ body: BodyCode, kind: OneOf(claimResults), id: Type.String() })),
    satisfaction: Type.Optional(OneOf(satisfactions)),
    satisfactionWords: Type.Optional(Text('personal')),
    closedAt: Type.Optional(Instant),
    withdrawnReason: Type.Optional(Type.String()),
  },
  { $id: 'Need', parties: ['body', 'claims.*.body'] },
);
export type NeedView = Static<typeof NeedView>;
export const NeedsPage = PageOf(NeedView);

export const needView = ({ thing, version }: Known<Need>): NeedView => {
  const { content, words, ...rest } = thing;
  const accountable = accountableOf(thing);
  return {
    ...content,
    ...rest,
    version,
    ...(accountable !== undefined && { accountable }),
    ...(words !== undefined && { satisfactionWords: words }),
  } as NeedView;
};

/** A body's claim as its own unit has it; whether it counts stands in the need. */
export const ClaimView = Type.Object(
  {
    need: Type.String(),
    body: BodyCode,
    role: OneOf(claimRoles),
    status: OneOf(['made', 'withdrawn']),
    plan: Type.Optional(Type.String()),
    progress: OneOf(claimProgress),
    words: Type.Optional(Text('personal')),
  },
  { $id: 'Claim', parties: ['body'] },
);
export type ClaimView = Static<typeof ClaimView>;
export const claimView = ({ thing }: Known<Claim>): ClaimView => ({ ...thing });

declareProblems({
  'need-over': {
    status: 409,
    when: 'The need was closed or withdrawn.',
    fields: Type.Object({ currentStatus: OneOf(needStatuses) }),
  },
  'need-unclaimed': { status: 409, when: 'Nobody is accountable for the need, so there is nothing to close.' },
  'not-open-to-you': {
    status: 409,
    when: 'The need is open to the bodies that it is paired with, and to all from its closing date on; nobody claims their own.',
    fields: Type.Object({ paired: Type.Array(BodyCode) }),
  },
  'accountable-taken': {
    status: 409,
    when: 'Another body is accountable for the need already; claim it as support.',
    fields: Type.Object({ body: BodyCode }),
  },
  'nothing-claimed': { status: 409, when: 'The body has not claimed the need, or has withdrawn.' },
  'asker-paired': {
    status: 422,
    when: 'The body that asks is among those it is paired with.',
    fields: Type.Object({ path: Type.String() }),
  },
  'closes-in-the-past': {
    status: 422,
    when: 'The closing date is over.',
    fields: Type.Object({ path: Type.String() }),
  },
});
