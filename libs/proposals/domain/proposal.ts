import type { ProposalOutcome, PublicEvent, RuleUsed } from '#contracts';

export const proposalStatuses = ['open', 'answered', 'withdrawn'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export interface ProposalComment {
  readonly body: string;
  readonly text: string;
  readonly commentedAt: string;
}

/** By which body it was answered, and how; the words lie under `text`. */
export interface ProposalAnswer {
  readonly by: string;
  readonly outcome: ProposalOutcome;
  readonly text: string;
  readonly answeredAt: string;
}

export interface Proposal {
  readonly id: string;
  readonly status: ProposalStatus;
  /** Of the member who raised it. */
  readonly body: string;
  /** That is to answer now. */
  readonly to: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly dueAt?: string;
  readonly rule?: RuleUsed;
  /** Each level that did not answer in time. */
  readonly climbs: readonly { readonly from: string; readonly to: string; readonly climbedAt: string }[];
  readonly comments: readonly ProposalComment[];
  readonly overdueAt?: string;
  readonly answer?: ProposalAnswer;
  readonly erasedAt?: string;
}

/** Nothing before the first event. */
export interface ProposalState {
  readonly current?: Proposal;
}

export type ProposalEvent = PublicEvent<
  | 'proposal.raised'
  | 'proposal.commented'
  | 'proposal.climbed'
  | 'proposal.overdue'
  | 'proposal.answered'
  | 'proposal.withdrawn'
  | 'proposal.erased'
>;

/** Until when a level has to answer, and by which rule. */
export interface AnswerLimit {
  readonly dueAt?: string;
  readonly rule?: RuleUsed;
}

export const evolveProposal = (state: ProposalState, event: ProposalEvent): ProposalState => {
  if (event.type === 'proposal.raised') {
    const { proposal, ...raised } = event.data;
    return { current: { id: proposal, status: 'open', ...raised, climbs: [], comments: [] } };
  }
  const { current } = state;
  return current ? { current: changed(current, event) } : state;
};

const changed = (proposal: Proposal, event: Exclude<ProposalEvent, { readonly type: 'proposal.raised' }>): Proposal => {
  switch (event.type) {
    case 'proposal.commented': {
      const { body, text, commentedAt } = event.data;
      return { ...proposal, comments: [...proposal.comments, { body, text, commentedAt }] };
    }
    case 'proposal.climbed': {
      const { from, to, climbedAt, dueAt, rule } = event.data;
      const { dueAt: _dueAt, rule: _rule, ...rest } = proposal;
      const climbs = [...proposal.climbs, { from, to, climbedAt }];
      return { ...rest, to, climbs, ...(dueAt !== undefined && { dueAt }), ...(rule && { rule }) };
    }
    case 'proposal.overdue':
      return { ...proposal, overdueAt: event.data.overdueAt };
    case 'proposal.answered': {
      const { proposal: _, ...answer } = event.data;
      return { ...proposal, status: 'answered', answer };
    }
    case 'proposal.withdrawn':
      return { ...proposal, status: 'withdrawn' };
    case 'proposal.erased':
      return { ...proposal, erasedAt: event.data.erasedAt };
  }
};
