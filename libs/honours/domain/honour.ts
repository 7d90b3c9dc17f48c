import type {
  CandidateKind,
  HonourOffice,
  HonourQuota,
  HonourWarning,
  OpinionOutcome,
  PublicEvent,
  RuleUsed,
} from '#contracts';

export const honourStatuses = ['open', 'on-notice', 'decided', 'awarded', 'withdrawn'] as const;
export type HonourStatus = (typeof honourStatuses)[number];

export interface Candidate {
  readonly id: string;
  readonly kind: CandidateKind;
  /** The body that recommends. */
  readonly by: string;
  readonly text: string;
  readonly struck?: string;
  readonly isAwarded?: boolean;
}

/** A letter to an office and what came of it. */
export interface Letter extends HonourOffice {
  readonly askedAt: string;
  readonly dueOn?: string;
  readonly outcome?: OpinionOutcome;
  readonly answeredAt?: string;
  readonly waived?: string;
}

export interface Honour {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly year: number;
  readonly status: HonourStatus;
  readonly quota: readonly HonourQuota[];
  readonly rule?: RuleUsed;
  readonly warnings: readonly HonourWarning[];
  readonly candidates: readonly Candidate[];
  readonly letters: readonly Letter[];
  readonly notice?: {
    readonly from: string;
    readonly until: string;
    readonly workingDays: number;
    readonly rule?: RuleUsed;
  };
  readonly document?: string;
  readonly decidedAt?: string;
  readonly awardedOn?: string;
  readonly withdrawnReason?: string;
  readonly erasedAt?: string;
}

/** Nothing before the first event. */
export interface HonourState {
  readonly current?: Honour;
}

export type HonourEvent = PublicEvent<
  | 'honour.opened'
  | 'honour.recommended'
  | 'honour.struck'
  | 'honour.opinions-asked'
  | 'honour.opinion-recorded'
  | 'honour.opinion-waived'
  | 'honour.notice-opened'
  | 'honour.decided'
  | 'honour.awarded'
  | 'honour.withdrawn'
  | 'honour.erased'
>;

/** Letters that are neither answered nor waived. */
export const openLetters = ({ letters }: Honour): readonly Letter[] =>
  letters.filter(({ outcome, waived }) => outcome === undefined && waived === undefined);

export const evolveHonour = (state: HonourState, event: HonourEvent): HonourState => {
  if (event.type === 'honour.opened') {
    const { honour: id, ...opened } = event.data;
    return { current: { id, status: 'open', ...opened, candidates: [], letters: [] } };
  }
  const { current } = state;
  return current ? { current: changed(current, event) } : state;
};

const changed = (honour: Honour, event: Exclude<HonourEvent, { readonly type: 'honour.opened' }>): Honour => {
  switch (event.type) {
    case 'honour.recommended': {
      const { candidate: id, kind, by, text } = event.data;
      return { ...honour, candidates: [...honour.candidates, { id, kind, by, text }] };
    }
    case 'honour.struck': {
      const { candidate, reason } = event.data;
      return { ...honour, candidates: replaced(honour.candidates, candidate, { struck: reason }) };
    }
    case 'honour.opinions-asked': {
      const { offices, dueOn, askedAt } = event.data;
      const letters = offices.map((office): Letter => ({ ...office, askedAt, ...(dueOn !== undefined && { dueOn }) }));
      return { ...honour, letters: [...honour.letters, ...letters] };
    }
    case 'honour.opinion-recorded': {
      const { body, outcome, answeredAt } = event.data;
      const letters = honour.letters.map((one) => (one.body === body ? { ...one, outcome, answeredAt } : one));
      return { ...honour, letters };
    }
    case 'honour.opinion-waived': {
      const { body, reason } = event.data;
      const letters = honour.letters.map((one) => (one.body === body ? { ...one, waived: reason } : one));
      return { ...honour, letters };
    }
    case 'honour.notice-opened': {
      const { honour: _, warnings, ...notice } = event.data;
      return { ...honour, status: 'on-notice', notice, warnings: [...honour.warnings, ...warnings] };
    }
    case 'honour.decided': {
      const { awarded, document, decidedAt } = event.data;
      const candidates = honour.candidates.map((one) => (awarded.includes(one.id) ? { ...one, isAwarded: true } : one));
      return { ...honour, status: 'decided', candidates, decidedAt, ...(document !== undefined && { document }) };
    }
    case 'honour.awarded':
      return { ...honour, status: 'awarded', awardedOn: event.data.on };
    case 'honour.withdrawn':
      return { ...honour, status: 'withdrawn', withdrawnReason: event.data.reason };
    case 'honour.erased':
      return { ...honour, erasedAt: event.data.erasedAt };
  }
};

const replaced = (candidates: readonly Candidate[], id: string, change: Partial<Candidate>): readonly Candidate[] =>
  candidates.map((one) => (one.id === id ? { ...one, ...change } : one));
