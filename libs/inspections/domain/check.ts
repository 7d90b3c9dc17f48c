import type { Check, VerificationMethod, VerificationOutcome, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import type { Finding } from './finding.js';
import { requireCheckable } from './finding.decide.js';

export type CheckEvent = PublicEvent<'rectification.verified'>;

/** What one body said of a finding's rectification, in its own unit's stream: once a round. */
export interface CheckerWord {
  readonly finding: string;
  readonly body: string;
  readonly unit: Unit;
  readonly checks: readonly Check[];
}
export interface CheckState {
  readonly current?: CheckerWord;
}

export interface CheckCommand {
  readonly type: 'check-rectification';
  /** As the checker's unit knows it. */
  readonly finding: Finding;
  readonly body: string;
  readonly unit: Unit;
  readonly outcome: VerificationOutcome;
  readonly method: VerificationMethod;
  readonly on: string;
  readonly note: string;
  readonly today: string;
}

/**
 * A checker's word, with method, date and note. Errors: `own-rectification` (403), `finding-over`, `not-self-done`, `already-checked` (409: another word in
 * this round), `day-in-future` (422).
 */
export const checkDecider: Decider<CheckCommand, CheckEvent, CheckState> = {
  initial: () => ({}),
  decide: (command, state) => decideCheck(command, state),
  evolve: ({ current }, event) => {
    const { finding, unit, ...check } = event.data;
    return { current: { finding, unit, body: check.body, checks: [...(current?.checks ?? []), check] } };
  },
};

const decideCheck = (command: Timed<CheckCommand>, { current }: CheckState): readonly CheckEvent[] => {
  const { finding, body, unit, outcome, method, on, note, today } = command;
  const { round } = finding;
  const check: Check = { body, outcome, method, on, note, round };
  const said = current?.checks.find((one) => one.round === round);
  if (said && JSON.stringify(sorted(said)) === JSON.stringify(sorted(check))) return [];
  requireCheckable(finding, body);
  if (said)
    throw new RuleViolation('already-checked', `${body} has said so already: ${said.outcome}.`, 'conflict', {
      outcome: said.outcome,
    });
  if (on > today) throw new RuleViolation('day-in-future', `${on} is still to come.`, 'unprocessable', { path: 'on' });
  return [{ type: 'rectification.verified', data: { finding: finding.id, unit, ...check } }];
};

const sorted = (check: Check) => Object.entries(check).sort(([a], [b]) => (a < b ? -1 : 1));
