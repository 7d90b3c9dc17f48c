import type {
  ClaimProgress,
  ClaimRefusal,
  ClaimResult,
  ClaimRole,
  NeedContent,
  PublicEvent,
  Satisfaction,
} from '#contracts';
import type { Unit } from '#kernel';

export const needStatuses = ['open', 'claimed', 'closed', 'withdrawn'] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** A claim as the asker's stream has it. */
export interface RecordedClaim {
  readonly body: string;
  readonly unit: Unit;
  readonly role: ClaimRole;
  readonly claimedAt: string;
  readonly progress: ClaimProgress;
  readonly reportedAt?: string;
}

/** What a body lacks. `claimed` as long as one body is accountable for it; others may support. */
export interface Need {
  readonly id: string;
  readonly body: string;
  readonly status: NeedStatus;
  readonly content: NeedContent;
  readonly postedAt: string;
  readonly isOpenToAll: boolean;
  readonly claims: readonly RecordedClaim[];
  /** The newest reason for each body whose claim does not count. */
  readonly refused: readonly { readonly body: string; readonly reason: ClaimRefusal }[];
  readonly results: readonly { readonly body: string; readonly kind: ClaimResult; readonly id: string }[];
  readonly satisfaction?: Satisfaction;
  readonly words?: string;
  readonly closedAt?: string;
  readonly withdrawnReason?: string;
}

export type NeedEvent = PublicEvent<
  | 'need.posted'
  | 'need.revised'
  | 'need.claimed'
  | 'need.claim-refused'
  | 'need.claim-withdrawn'
  | 'need.progressed'
  | 'need.led-to'
  | 'need.opened-to-all'
  | 'need.closed'
  | 'need.withdrawn'
>;

export interface NeedState {
  readonly current?: Need;
}

export const evolveNeed = ({ current }: NeedState, event: NeedEvent): NeedState => {
  if (event.type === 'need.posted') {
    const { need, body, content, postedAt } = event.data;
    const isOpenToAll = content.paired.length === 0;
    const empty = { claims: [], refused: [], results: [] };
    return { current: { id: need, body, status: 'open', content, postedAt, isOpenToAll, ...empty } };
  }
  return current ? { current: evolved(current, event) } : {};
};

const evolved = (need: Need, event: Exclude<NeedEvent, { readonly type: 'need.posted' }>): Need => {
  switch (event.type) {
    case 'need.revised':
      return {
        ...need,
        content: event.data.content,
        isOpenToAll: need.isOpenToAll || event.data.content.paired.length === 0,
      };
    case 'need.claimed': {
      const { body, unit, role, claimedAt } = event.data;
      const claim: RecordedClaim = { body, unit, role, claimedAt, progress: 'not-started' };
      const refused = need.refused.filter((one) => one.body !== body);
      return withClaims({ ...need, refused }, [...need.claims.filter((one) => one.body !== body), claim]);
    }
    case 'need.claim-refused': {
      const { body, reason } = event.data;
      return { ...need, refused: [...need.refused.filter((one) => one.body !== body), { body, reason }] };
    }
    case 'need.claim-withdrawn':
      return withClaims(
        need,
        need.claims.filter(({ body }) => body !== event.data.body),
      );
    case 'need.progressed': {
      const { body, progress, at } = event.data;
      const reported = (claim: RecordedClaim) => ({ ...claim, progress, reportedAt: at });
      return { ...need, claims: need.claims.map((claim) => (claim.body === body ? reported(claim) : claim)) };
    }
    case 'need.led-to': {
      const { body, kind, id } = event.data;
      return { ...need, results: [...need.results, { body, kind, id }] };
    }
    case 'need.opened-to-all':
      return { ...need, isOpenToAll: true };
    case 'need.closed': {
      const { satisfaction, words, closedAt } = event.data;
      return { ...need, status: 'closed', satisfaction, closedAt, ...(words !== undefined && { words }) };
    }
    case 'need.withdrawn':
      return { ...need, status: 'withdrawn', withdrawnReason: event.data.reason };
  }
};

const withClaims = (need: Need, claims: readonly RecordedClaim[]): Need => ({
  ...need,
  claims,
  status: claims.some(({ role }) => role === 'accountable') ? 'claimed' : 'open',
});

export const accountableOf = ({ claims }: Need): string | undefined =>
  claims.find(({ role }) => role === 'accountable')?.body;

/** May this body claim it now: is it open, and to all or to the body as one that it is paired with? */
export const isOpenTo = ({ status, isOpenToAll, content, body: asker }: Need, body: string): boolean =>
  (status === 'open' || status === 'claimed') && body !== asker && (isOpenToAll || content.paired.includes(body));
