import type {
  ApprovalRecord,
  Approver,
  ElectionAssembly,
  ElectionCheck,
  ElectionNumbers,
  ElectionStep,
  RuleUsed,
  TermKind,
} from '#contracts';
import { addMonths } from '#duties';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  assemblyCheck,
  electedOf,
  type ElectionRules,
  marginCheck,
  quorumCheck,
  requirePossible,
} from './election-checks.js';
import {
  type Election,
  type ElectionEvent,
  type ElectionState,
  evolveElection,
  isApproval,
  nextStepOf,
  stepOf,
} from './election.js';

export type ElectionCommand =
  | {
      readonly type: 'open-election';
      readonly election: string;
      readonly body: string;
      readonly kind: TermKind;
      readonly months: number;
      readonly approvers: readonly Approver[];
      readonly rule?: RuleUsed;
      readonly order?: RuleUsed;
    }
  | CompleteStep
  | RecordConsent
  | {
      readonly type: 'record-refusal';
      readonly step: string;
      readonly round: number;
      readonly by: string;
      readonly reason: string;
    }
  | { readonly type: 'withdraw-election'; readonly reason: string };

export interface CompleteStep {
  readonly type: 'complete-step';
  readonly step: ElectionStep;
  readonly on: string;
  readonly number?: string;
  readonly numbers?: ElectionNumbers;
  /** A higher body's consent to what the rule would refuse. */
  readonly override?: ApprovalRecord;
  readonly rules: ElectionRules;
  /** The day of the decision: a step is recorded when it has been taken. */
  readonly today: string;
}
export interface RecordConsent {
  readonly type: 'record-consent';
  readonly step: string;
  readonly round: number;
  readonly approval: ApprovalRecord;
  readonly filing?: { readonly on: string; readonly number?: string };
}

/**
 * One election. The body records its own steps, the bodies above consent one after the other; a refusal sends it back to the step that can be mended.
 *
 * Errors: `election-closed`; `step-out-of-order` (with the article); `approval-pending`, `answered-by-others` (an approval is not the body's own to record);
 * `step-in-the-future`; `step-dates-out-of-order`; `numbers-missing`; those of `election-checks`.
 */
export const electionDecider: Decider<ElectionCommand, ElectionEvent, ElectionState> = {
  initial: () => ({}),
  decide: (command, { current }) => decideElection(command, current),
  evolve: evolveElection,
};

const decideElection = (command: Timed<ElectionCommand>, current: Election | undefined): readonly ElectionEvent[] => {
  if (command.type === 'open-election') {
    const { type: _type, at: _at, ...data } = command;
    return current ? [] : [{ type: 'election.opened', data: { ...data, approvers: [...data.approvers] } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such election.', 'not-found');
  switch (command.type) {
    case 'complete-step':
      return complete(command, requireOpen(current));
    case 'record-consent':
      return recordConsent(command, current);
    case 'record-refusal': {
      const { by, reason, step, round } = command;
      const { asked } = current;
      if (!asked || asked.step !== step || asked.round !== round || asked.approver.body !== by) return [];
      return [{ type: 'election.consent-refused', data: { ...which(current), step: asked.step, by, reason } }];
    }
    case 'withdraw-election':
      if (current.withdrawn === command.reason) return [];
      requireOpen(current);
      return [{ type: 'election.withdrawn', data: { ...which(current), reason: command.reason } }];
  }
};

const which = ({ election, body }: Election) => ({ election, body });

const requireOpen = (election: Election): Election => {
  if (election.withdrawn === undefined && nextStepOf(election) !== undefined) return election;
  const what = election.withdrawn === undefined ? 'complete' : 'withdrawn';
  throw new RuleViolation('election-closed', `The election is ${what}.`, 'conflict', {
    state: what === 'complete' ? 'completed' : 'withdrawn',
  });
};

const complete = (command: CompleteStep, election: Election): readonly ElectionEvent[] => {
  const { step, on, number, override } = command;
  if (isRepeat(command, election)) return [];
  requireNext(command, election);
  const { numbers, checks } = numbersOf(command, election);
  const data = {
    ...which(election),
    step,
    on,
    round: election.rounds + 1,
    checks: [...checks],
    ...(number !== undefined && { number }),
    ...(numbers && { numbers }),
    ...(override && { override }),
    ...(step === 'result-approval' && newTerm(election, undefined)),
  };
  return [{ type: 'election.step-completed', data }, ...asking(election, step, election.rounds + 1)];
};

const isRepeat = ({ step, on, number, numbers }: CompleteStep, election: Election): boolean => {
  const last = stepOf(election, step);
  if (!last || last !== election.done.at(-1) || last.on !== on || last.number !== number) return false;
  return Object.entries(numbers ?? {}).every(
    ([name, value]) => JSON.stringify(last.numbers?.[name as 'due']) === JSON.stringify(value),
  );
};

const requireNext = ({ step, on, today }: CompleteStep, election: Election): void => {
  const next = nextStepOf(election);
  const { asked, order } = election;
  if (step !== next) {
    const by = order ? ` (${order.source}${order.article === undefined ? '' : ` ${order.article}`})` : '';
    const detail = `${step} is not what comes next: ${next ?? 'nothing'} is${by}.`;
    throw new RuleViolation('step-out-of-order', detail, 'conflict', {
      step,
      next: next ?? null,
      ...(order && { rule: order }),
    });
  }
  if (isApproval(step) && election.approvers.length > 0) {
    const waited = asked?.approver.body ?? election.approvers[0]?.body;
    const detail = `${step} is given by ${waited} at its own unit.`;
    throw new RuleViolation('answered-by-others', detail, 'forbidden', { body: waited });
  }
  if (on > today) throw new RuleViolation('step-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
  const before = election.done.at(-1);
  if (before && on < before.on) {
    const detail = `${before.step} was on ${before.on}; ${step} cannot have been before it.`;
    throw new RuleViolation('step-dates-out-of-order', detail, 'unprocessable', { step: before.step, on: before.on });
  }
};

/** What a step needs of numbers, and what the rules say to them. */
const numbersOf = (
  { step, numbers = {}, rules, override }: CompleteStep,
  election: Election,
): { readonly numbers?: ElectionNumbers; readonly checks: readonly ElectionCheck[] } => {
  switch (step) {
    case 'candidates': {
      const { seats, candidates } = requireNumbers(numbers, ['seats', 'candidates']);
      requirePossible({ seats, candidates }, rules);
      return { numbers: { seats, candidates }, checks: marginCheck(seats, candidates, rules) };
    }
    case 'meeting': {
      const { due, present } = requireNumbers(numbers, ['due', 'present']);
      const assembly: ElectionAssembly = numbers.assembly ?? 'members';
      requirePossible({ due, present }, rules);
      const checks = [...quorumCheck(due, present, rules, override !== undefined), ...assemblyCheck(assembly, rules)];
      return { numbers: { assembly, due, present }, checks };
    }
    case 'result': {
      const given = requireNumbers(numbers, ['issued', 'returned', 'valid', 'for']);
      const { seats = 0 } = stepOf(election, 'candidates')?.numbers ?? {};
      const { due = 0, present = 0 } = stepOf(election, 'meeting')?.numbers ?? {};
      requirePossible({ ...given, seats, present }, rules);
      const { elected, checks } = electedOf({ seats, due, present, for: given.for }, rules);
      return { numbers: { ...given, for: given.for.toSorted((a, b) => b - a), elected }, checks };
    }
    case 'request':
    case 'approval':
    case 'result-approval':
      return { checks: [] };
  }
};

const requireNumbers = <Name extends keyof ElectionNumbers>(
  numbers: ElectionNumbers,
  names: readonly Name[],
): Required<Pick<ElectionNumbers, Name>> => {
  const missing = names.filter((name) => numbers[name] === undefined);
  if (missing.length > 0)
    throw new RuleViolation('numbers-missing', `Needed: ${missing.join(', ')}.`, 'unprocessable', { missing });
  return Object.fromEntries(names.map((name) => [name, numbers[name]])) as Required<Pick<ElectionNumbers, Name>>;
};

/** After a request the first of those above is asked, after a result again. */
const asking = (election: Election, done: ElectionStep, round: number): readonly ElectionEvent[] => {
  const step = done === 'request' ? 'approval' : done === 'result' ? 'result-approval' : undefined;
  const [approver] = election.approvers;
  return step && approver
    ? [{ type: 'election.approval-asked', data: { ...which(election), step, approver, round } }]
    : [];
};

const recordConsent = (command: RecordConsent, election: Election): readonly ElectionEvent[] => {
  const { asked } = election;
  const { approval, filing } = command;
  if (!asked || asked.step !== command.step || asked.round !== command.round || asked.approver.body !== approval.by)
    return [];
  const { step } = asked;
  const recorded: ElectionEvent = {
    type: 'election.consent-recorded',
    data: { ...which(election), step, approval, ...(filing && { filing }) },
  };
  const next = election.approvers[election.approvers.findIndex(({ body }) => body === approval.by) + 1];
  const round = election.rounds + 1;
  if (next)
    return [recorded, { type: 'election.approval-asked', data: { ...which(election), step, approver: next, round } }];
  const data = {
    ...which(election),
    step,
    on: approval.on,
    round,
    number: approval.number,
    checks: [],
    ...(step === 'result-approval' && newTerm(election, approval)),
  };
  return [recorded, { type: 'election.step-completed', data }];
};

/** The term begins on the day of the vote; what was approved beforehand also excuses an early or a late one. */
const newTerm = (election: Election, approval: ApprovalRecord | undefined) => {
  const electedOn = stepOf(election, 'meeting')?.on ?? '';
  const early = election.consents.findLast(({ step }) => step === 'approval')?.approval ?? approval;
  return {
    electedOn,
    endsOn: addMonths(electedOn, election.months),
    kind: election.kind,
    ...(early && { approval: early }),
  };
};
