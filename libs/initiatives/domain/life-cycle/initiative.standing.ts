import { RuleViolation } from '#kernel';
import type { Initiative, InitiativeState, InitiativeStatus } from './initiative.js';

/** Statuses in which an initiative is known to others and not over. */
export const openStatuses: readonly InitiativeStatus[] = ['posted', 'agreed', 'running'];

/**
 * The initiative, if it stands at one of the statuses from which the step may be taken.
 * Errors: `unknown-initiative` (not found), `illegal-step` (conflict, with `step`, `currentStatus` and the statuses `allowedFrom`).
 */
export const requireStatus = (
  state: InitiativeState,
  step: string,
  allowedFrom: readonly InitiativeStatus[],
): Initiative => {
  if (state.status === 'unknown')
    throw new RuleViolation('unknown-initiative', 'There is no such initiative.', 'not-found');
  if (allowedFrom.includes(state.status)) return state;
  const detail = `${state.id} is ${state.status}; to ${step} it must be ${allowedFrom.join(' or ')}.`;
  throw new RuleViolation('illegal-step', detail, 'conflict', { step, currentStatus: state.status, allowedFrom });
};
