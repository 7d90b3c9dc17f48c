import type { ClearanceLevel, WithdrawalCause } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  type Clearance,
  type ClearanceEvent,
  type ClearanceRequest,
  type ClearanceState,
  type Decision,
  evolveClearance,
  statusOf,
  type TimeLimit,
} from './clearance.js';

/** Somebody of discipline who answers. */
export interface Answerer {
  readonly body: string;
  readonly isSupervisor: boolean;
}

export type ClearanceCommand =
  | { readonly type: 'open-clearance'; readonly request: ClearanceRequest; readonly limit: TimeLimit }
  | AnswerClearance
  /** By the clock: the time of the level before `level` has run out. */
  | { readonly type: 'escalate-clearance'; readonly level: ClearanceLevel; readonly limit: TimeLimit }
  | { readonly type: 'withdraw-clearance'; readonly cause: WithdrawalCause };

export type AnswerClearance =
  | { readonly type: 'grant-clearance'; readonly ground?: string; readonly by: Answerer }
  | { readonly type: 'refuse-clearance'; readonly reason: string; readonly by: Answerer };

/**
 * One clearance from its request to its answer. Whoever answered first counts; a request that ended by itself is answered no more.
 *
 * Errors: `clearance-unknown`; `own-clearance` (the answerer's own body asked); `clearance-decided` (by another answer: the same again gives
 * no events); `clearance-withdrawn`; `not-escalated-to` (it has gone up to the supervisors).
 */
export const clearanceDecider: Decider<ClearanceCommand, ClearanceEvent, ClearanceState> = {
  initial: () => ({}),
  decide: (command, state) => decideClearance(command, state),
  evolve: evolveClearance,
};

const decideClearance = (command: Timed<ClearanceCommand>, { current }: ClearanceState): readonly ClearanceEvent[] => {
  switch (command.type) {
    case 'open-clearance':
      if (current) return [];
      return [{ type: 'clearance.opened', data: { ...command.request, level: 1, ...command.limit } }];
    case 'grant-clearance':
    case 'refuse-clearance':
      return answer(command, current);
    case 'escalate-clearance': {
      const { level, limit, at } = command;
      if (!current || statusOf(current) !== 'open' || current.level >= level) return [];
      if (current.dueAt === undefined || at < current.dueAt) return [];
      return [{ type: 'clearance.escalated', data: { ...subjectOf(current), level, ...limit } }];
    }
    case 'withdraw-clearance': {
      if (!current || statusOf(current) !== 'open') return [];
      const { cause, at } = command;
      return [{ type: 'clearance.withdrawn', data: { ...subjectOf(current), cause, withdrawnAt: at } }];
    }
  }
};

const answer = (command: Timed<AnswerClearance>, current: Clearance | undefined): readonly ClearanceEvent[] => {
  if (!current) throw new RuleViolation('clearance-unknown', 'Nobody asked for this clearance.', 'not-found');
  const { by, at } = command;
  requireAnotherBody(current, by);
  if (current.decision) return requireSame(current.decision, command);
  if (current.withdrawn) {
    const { cause } = current.withdrawn;
    const detail = `Nothing waits for it any more: the draw was ${cause}.`;
    throw new RuleViolation('clearance-withdrawn', detail, 'conflict', { cause });
  }
  requireLevel(current, by);
  const data = { ...subjectOf(current), by: by.body, decidedAt: at };
  switch (command.type) {
    case 'grant-clearance': {
      const { ground } = command;
      return [{ type: 'clearance.granted', data: { ...data, ...(ground !== undefined && { ground }) } }];
    }
    case 'refuse-clearance':
      return [{ type: 'clearance.refused', data: { ...data, reason: command.reason } }];
  }
};

/** Nobody clears what their own body asked for. */
const requireAnotherBody = ({ body }: Clearance, by: Answerer): void => {
  if (body !== by.body) return;
  const detail = `${body} asked for it itself; somebody of another body decides.`;
  throw new RuleViolation('own-clearance', detail, 'forbidden', { body });
};

const requireLevel = ({ level, dueAt }: Clearance, { isSupervisor }: Answerer): void => {
  if (level === 1 || isSupervisor) return;
  const detail = 'It was not decided in time and has gone up to the supervisors.';
  throw new RuleViolation('not-escalated-to', detail, 'forbidden', { level, ...(dueAt !== undefined && { dueAt }) });
};

const requireSame = ({ outcome, text }: Decision, command: AnswerClearance): readonly ClearanceEvent[] => {
  const isSame =
    command.type === 'grant-clearance'
      ? outcome === 'granted' && text === command.ground
      : outcome === 'refused' && text === command.reason;
  if (isSame) return [];
  throw new RuleViolation('clearance-decided', `It was ${outcome} already.`, 'conflict', { answer: outcome });
};

const subjectOf = ({ clearance, matter, reservation, resource, appointment }: Clearance) => ({
  clearance,
  matter,
  ...(reservation !== undefined && { reservation }),
  ...(resource !== undefined && { resource }),
  ...(appointment !== undefined && { appointment }),
});
