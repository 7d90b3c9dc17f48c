import type {
  ApprovalRecord,
  Approver,
  ElectionCheck,
  ElectionNumbers,
  ElectionStep,
  PublicEvent,
  RuleUsed,
  TermKind,
} from '#contracts';
import { electionSteps } from '#contracts';

export type ElectionEvent = PublicEvent<
  | 'election.opened'
  | 'election.step-completed'
  | 'election.approval-asked'
  | 'election.consent-recorded'
  | 'election.consent-refused'
  | 'election.withdrawn'
>;

export interface CompletedStep {
  readonly step: ElectionStep;
  readonly on: string;
  readonly number?: string;
  readonly numbers?: ElectionNumbers;
  readonly checks: readonly ElectionCheck[];
  readonly override?: ApprovalRecord;
}

/** 批准 of one body, and 备案 where it gave that too. */
export interface RecordedConsent {
  readonly step: ElectionStep;
  readonly approval: ApprovalRecord;
  readonly filing?: { readonly on: string; readonly number?: string };
}

/** One election, from the request to the approval of its result. */
export interface Election {
  readonly election: string;
  readonly body: string;
  readonly kind: TermKind;
  /** Of the term that it begins. */
  readonly months: number;
  readonly approvers: readonly Approver[];
  /** By which the months were found, and from which the order of the steps comes. */
  readonly rule?: RuleUsed;
  readonly order?: RuleUsed;
  /** In their order; those of a round that was refused are gone. */
  readonly done: readonly CompletedStep[];
  readonly consents: readonly RecordedConsent[];
  /** Whose consent is waited for. */
  readonly asked?: { readonly step: ElectionStep; readonly approver: Approver; readonly round: number };
  /** How often consent was asked, over all steps: a new number each time. */
  readonly rounds: number;
  readonly refusal?: { readonly step: ElectionStep; readonly by: string; readonly reason: string };
  readonly withdrawn?: string;
}

export interface ElectionState {
  readonly current?: Election;
}

export const approvalSteps: readonly ElectionStep[] = ['approval', 'result-approval'];
export const isApproval = (step: ElectionStep): boolean => approvalSteps.includes(step);

/** After a refusal the body begins again where it can mend something: with its request, or with a new vote. */
const againFrom: Partial<Record<ElectionStep, ElectionStep>> = { approval: 'request', 'result-approval': 'meeting' };

/** The step that is to be completed next; undefined when all are. */
export const nextStepOf = ({ done }: Pick<Election, 'done'>): ElectionStep | undefined => electionSteps[done.length];
export const stepOf = ({ done }: Pick<Election, 'done'>, step: ElectionStep): CompletedStep | undefined =>
  done.find((one) => one.step === step);

export const electionStatuses = ['open', 'awaiting-approval', 'completed', 'withdrawn'] as const;
export type ElectionStatus = (typeof electionStatuses)[number];
export const statusOf = ({ withdrawn, asked, done }: Election): ElectionStatus => {
  if (withdrawn !== undefined) return 'withdrawn';
  if (asked) return 'awaiting-approval';
  return nextStepOf({ done }) === undefined ? 'completed' : 'open';
};

export const evolveElection = (state: ElectionState, event: ElectionEvent): ElectionState => {
  if (event.type === 'election.opened') return { current: { ...event.data, done: [], consents: [], rounds: 0 } };
  const { current } = state;
  return current ? { current: changed(current, event) } : state;
};

const changed = (election: Election, event: Exclude<ElectionEvent, { type: 'election.opened' }>): Election => {
  switch (event.type) {
    case 'election.step-completed': {
      const { step, on, number, numbers, checks, override } = event.data;
      const done: CompletedStep = {
        step,
        on,
        checks,
        ...(number !== undefined && { number }),
        ...(numbers && { numbers }),
        ...(override && { override }),
      };
      const { asked: _asked, refusal: _refusal, ...rest } = election;
      return { ...rest, done: [...election.done, done] };
    }
    case 'election.approval-asked': {
      const { step, approver, round } = event.data;
      return { ...election, asked: { step, approver, round }, rounds: round };
    }
    case 'election.consent-recorded': {
      const { step, approval, filing } = event.data;
      const { asked: _asked, ...rest } = election;
      return { ...rest, consents: [...election.consents, { step, approval, ...(filing && { filing }) }] };
    }
    case 'election.consent-refused': {
      const { step, by, reason } = event.data;
      const { asked: _asked, ...rest } = election;
      const from = electionSteps.indexOf(againFrom[step] ?? step);
      return {
        ...rest,
        done: election.done.slice(0, from),
        consents: election.consents.filter((one) => one.step !== step),
        refusal: { step, by, reason },
      };
    }
    case 'election.withdrawn': {
      const { asked: _asked, ...rest } = election;
      return { ...rest, withdrawn: event.data.reason };
    }
  }
};
