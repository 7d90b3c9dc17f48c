import type { CountForm, CountResult, Figure, ProblemOutcome, PublicEvent, RoundProblem } from '#contracts';
import { ownedId, type Unit } from '#kernel';
import { type CountedBatch, withBatch } from './appraisal.js';

export type RoundEvent = PublicEvent<
  | 'report-round.opened'
  | 'report-round.last-list-reported'
  | 'report-round.stated'
  | 'report-round.commented'
  | 'report-round.counted'
  | 'report-round.closed'
>;

export interface ReportedOutcome {
  readonly key: string;
  readonly outcome: ProblemOutcome;
  readonly note?: string;
}

export interface Statement {
  readonly on: string;
  readonly post: string;
  /** Names the text, which lies beside the log. */
  readonly text?: string;
  readonly link?: string;
  readonly figures: readonly Figure[];
}

/** 述职评议 of a body in a year. */
export interface ReportRound {
  readonly id: string;
  readonly body: string;
  readonly unit: Unit;
  readonly year: number;
  readonly form: CountForm;
  readonly status: 'open' | 'closed';
  /** Last year's list: the first item. */
  readonly lastProblems: readonly RoundProblem[];
  readonly lastList?: { readonly on: string; readonly outcomes: readonly ReportedOutcome[] };
  readonly statement?: Statement;
  /** `text` names what lies beside the log. */
  readonly comments: readonly { readonly on: string; readonly by: string; readonly text: string }[];
  readonly batches: readonly CountedBatch[];
  readonly closedOn?: string;
  readonly result?: CountResult;
  /** Next year's first item. */
  readonly problems: readonly RoundProblem[];
}
export interface RoundState {
  readonly current?: ReportRound;
}

/** One round a year. */
export const roundId = (unit: Unit, body: string, year: number): string => ownedId(unit, `${body}.${year}`);

export const evolveRound = ({ current }: RoundState, event: RoundEvent): RoundState => {
  if (event.type === 'report-round.opened') {
    const { round: id, ...rest } = event.data;
    return { current: { id, ...rest, status: 'open', comments: [], batches: [], problems: [] } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'report-round.last-list-reported': {
      const { on, outcomes } = event.data;
      return { current: { ...current, lastList: { on, outcomes } } };
    }
    case 'report-round.stated': {
      const { round: _, ...statement } = event.data;
      return { current: { ...current, statement } };
    }
    case 'report-round.commented': {
      const { round: _, ...comment } = event.data;
      return { current: { ...current, comments: [...current.comments, comment] } };
    }
    case 'report-round.counted':
      return { current: { ...current, batches: withBatch(current.batches, event.data) } };
    case 'report-round.closed': {
      const { on, result, problems } = event.data;
      return { current: { ...current, status: 'closed', closedOn: on, result, problems } };
    }
  }
};
