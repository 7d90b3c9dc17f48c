import type { Check, FindingContent, PublicEvent } from '#contracts';

export type FindingEvent = PublicEvent<
  | 'finding.raised'
  | 'finding.extended'
  | 'finding.rectification-recorded'
  | 'finding.checked'
  | 'finding.returned'
  | 'finding.closed'
  | 'finding.reopened'
  | 'finding.withdrawn'
>;

/** 未启动, 整改中, 自评完成, 已核验 (by one), 已销号; withdrawn is no rectification. */
export const findingStatuses = ['not-started', 'under-way', 'self-done', 'checked', 'closed', 'withdrawn'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** How many bodies that are not the doer close a finding. */
export const checksToClose = 2;

export interface Finding {
  readonly id: string;
  readonly content: FindingContent;
  readonly raisedBy: string;
  readonly status: FindingStatus;
  /** Of rectification: 1, and one more each time it is sent back or opened again. */
  readonly round: number;
  /** Of all rounds, in their order. */
  readonly checks: readonly Check[];
  readonly extensions: readonly {
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly by: string;
  }[];
  readonly closings: readonly { readonly round: number; readonly by: readonly string[]; readonly closedAt: string }[];
  readonly reopenings: readonly { readonly round: number; readonly reason: string; readonly by: string }[];
  readonly withdrawnReason?: string;
}
export interface FindingState {
  readonly current?: Finding;
}

/** The bodies whose check of the present round accepts what was done. */
export const acceptedBy = ({ checks, round }: Finding): readonly string[] => [
  ...new Set(checks.filter((one) => one.round === round && one.outcome === 'accepted').map(({ body }) => body)),
];

export const evolveFinding = ({ current }: FindingState, event: FindingEvent): FindingState => {
  if (event.type === 'finding.raised') {
    const { finding: id, content, raisedBy } = event.data;
    const nothing = { checks: [], extensions: [], closings: [], reopenings: [] };
    return { current: { id, content, raisedBy, status: 'not-started', round: 1, ...nothing } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'finding.extended': {
      const { from, to, reason, by } = event.data;
      const content = { ...current.content, rectifyBy: to };
      return { current: { ...current, content, extensions: [...current.extensions, { from, to, reason, by }] } };
    }
    case 'finding.rectification-recorded':
      return { current: { ...current, status: event.data.state } };
    case 'finding.checked': {
      const { finding: _, ...check } = event.data;
      const status = check.outcome === 'accepted' ? 'checked' : current.status;
      return { current: { ...current, status, checks: [...current.checks, check] } };
    }
    case 'finding.returned':
      return { current: { ...current, status: 'under-way', round: event.data.round } };
    case 'finding.closed': {
      const { round, by, closedAt } = event.data;
      return { current: { ...current, status: 'closed', closings: [...current.closings, { round, by, closedAt }] } };
    }
    case 'finding.reopened': {
      const { round, reason, by } = event.data;
      const reopenings = [...current.reopenings, { round, reason, by }];
      return { current: { ...current, status: 'under-way', round, reopenings } };
    }
    case 'finding.withdrawn':
      return { current: { ...current, status: 'withdrawn', withdrawnReason: event.data.reason } };
  }
};
