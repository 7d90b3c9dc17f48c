import type { RuleUsed, TermKind, TermWarning } from '#contracts';
import { addMonths, type Approval } from '#duties';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { dueDayOf, evolveTerm, type Term, type TermEvent, type TermState } from './term.js';

/** A usual limit in months, with the rule that gives it. */
export interface UsualMonths {
  readonly months: number;
  readonly rule: RuleUsed;
}

export type TermCommand =
  | StartTerm
  | {
      readonly type: 'take-term-from-register';
      readonly body: string;
      readonly startedOn: string;
      readonly endsOn: string;
    }
  | ApproveDelay
  | RenewTerm
  /** By the kit of duties: `on` is the day that has come. */
  | { readonly type: 'mark-ending'; readonly on: string }
  | { readonly type: 'mark-overdue'; readonly on: string }
  | { readonly type: 'close-term'; readonly on: string };

export interface StartTerm {
  readonly type: 'start-term';
  readonly body: string;
  readonly kind: TermKind;
  readonly startedOn: string;
  readonly endsOn: string;
  /** With which the end was computed where it was not given. */
  readonly rule?: RuleUsed;
  readonly usualMaxMonths?: number;
}
export interface ApproveDelay {
  readonly type: 'approve-delay';
  readonly to: string;
  readonly approval: Approval;
  readonly usualShift?: UsualMonths;
}
export interface RenewTerm {
  readonly type: 'renew-term';
  readonly electedOn: string;
  readonly endsOn: string;
  readonly approval?: Approval;
  readonly rule?: RuleUsed;
  readonly usualShift?: UsualMonths;
  readonly usualMaxMonths?: number;
  /** The day on which this is decided: an election cannot be recorded before it was held. */
  readonly on: string;
}

/**
 * The terms of one leading group. What a text calls usual practice becomes a warning in the event and refuses nothing.
 *
 * Errors: `term-exists`; `term-unknown`; `term-closed`; `term-period-empty` (it ends before it begins); `delay-not-later`;
 * `election-before-term`; `election-in-the-future`.
 */
export const termDecider: Decider<TermCommand, TermEvent, TermState> = {
  initial: () => ({ past: [] }),
  decide: (command, state) => decideTerm(command, state),
  evolve: evolveTerm,
};

const decideTerm = (command: Timed<TermCommand>, state: TermState): readonly TermEvent[] => {
  switch (command.type) {
    case 'start-term':
      return start(command, state);
    case 'take-term-from-register':
      return takeFromRegister(command, state);
    case 'approve-delay':
      return approveDelay(command, state);
    case 'renew-term':
      return renew(command, state);
    case 'mark-ending':
      return mark('term.ending', command.on, state);
    case 'mark-overdue':
      return mark('term.overdue', command.on, state);
    case 'close-term':
      if (state.body === undefined || state.kind === undefined || state.closedOn !== undefined) return [];
      return [{ type: 'term.closed', data: { body: state.body, kind: state.kind, on: command.on } }];
  }
};

const start = (command: StartTerm, { current }: TermState): readonly TermEvent[] => {
  const { body, kind, startedOn, endsOn, rule } = command;
  requirePeriod(startedOn, endsOn);
  if (current?.startedOn === startedOn && current.endsOn === endsOn) return [];
  if (current) {
    const detail = `${body} has a term since ${current.startedOn}; an election renews it.`;
    throw new RuleViolation('term-exists', detail, 'conflict', {
      startedOn: current.startedOn,
      endsOn: current.endsOn,
    });
  }
  const warnings = lengthWarnings(command);
  const data = { body, kind, startedOn, endsOn, source: 'entered' as const, ...(rule && { rule }), warnings };
  return [{ type: 'term.started', data }];
};

/** The sheet of bodies is the register's word: a later term in it is a renewal, the same one with another end a correction. */
const takeFromRegister = (
  { body, startedOn, endsOn }: Extract<TermCommand, { readonly type: 'take-term-from-register' }>,
  { current }: TermState,
): readonly TermEvent[] => {
  const which = { body, kind: 'committee' as const };
  if (!current)
    return [{ type: 'term.started', data: { ...which, startedOn, endsOn, source: 'register', warnings: [] } }];
  if (current.startedOn === startedOn && current.endsOn === endsOn) return [];
  if (startedOn > current.startedOn && current.source === 'register') {
    return [
      { type: 'term.renewed', data: { ...which, startedOn, endsOn, previousEndsOn: current.endsOn, warnings: [] } },
    ];
  }
  return startedOn === current.startedOn ? [{ type: 'term.corrected', data: { ...which, startedOn, endsOn } }] : [];
};

const approveDelay = ({ to, approval, usualShift }: ApproveDelay, state: TermState): readonly TermEvent[] => {
  const { body, kind, current } = requireTerm(state);
  const from = dueDayOf(current);
  const last = current.delays.at(-1);
  if (last?.to === to && last.approval.number === approval.number) return [];
  if (to <= from) {
    const detail = `The election is due on ${from}; a delay names a later day.`;
    throw new RuleViolation('delay-not-later', detail, 'unprocessable', { dueOn: from, to });
  }
  const warnings: TermWarning[] = [];
  if (usualShift && to > addMonths(current.endsOn, usualShift.months)) warnings.push('delay-beyond-usual');
  if (approval.on > from) warnings.push('approved-after-end');
  const rule = usualShift && { rule: usualShift.rule };
  return [{ type: 'term.delay-approved', data: { body, kind, from, to, approval, ...rule, warnings } }];
};

const renew = (command: RenewTerm, state: TermState): readonly TermEvent[] => {
  const { electedOn, endsOn, approval, rule, on } = command;
  const { body, kind, current } = requireTerm(state);
  if (current.startedOn === electedOn && current.endsOn === endsOn) return [];
  if (electedOn > on) {
    const detail = `${electedOn} is yet to come; an election is recorded when it has been held.`;
    throw new RuleViolation('election-in-the-future', detail, 'unprocessable', { electedOn });
  }
  if (electedOn <= current.startedOn) {
    const detail = `The present term began on ${current.startedOn}.`;
    throw new RuleViolation('election-before-term', detail, 'unprocessable', { startedOn: current.startedOn });
  }
  requirePeriod(electedOn, endsOn);
  const warnings = [...shiftWarnings(command, current), ...lengthWarnings({ startedOn: electedOn, ...command })];
  const data = {
    body,
    kind,
    startedOn: electedOn,
    endsOn,
    previousEndsOn: current.endsOn,
    ...(approval && { approval }),
    ...(rule && { rule }),
    warnings,
  };
  return [{ type: 'term.renewed', data }];
};

/** Early or late against the end of the term: both need an approval, and usually no more than so many months (DOMAIN 2, article 3). */
const shiftWarnings = ({ electedOn, approval, usualShift }: RenewTerm, current: Term): readonly TermWarning[] => {
  const warnings: TermWarning[] = [];
  if (electedOn < current.endsOn && !approval) warnings.push('early-without-approval');
  if (electedOn > dueDayOf(current) && !approval) warnings.push('late-without-approval');
  const isFar =
    usualShift &&
    (electedOn > addMonths(current.endsOn, usualShift.months) ||
      electedOn < addMonths(current.endsOn, -usualShift.months));
  return isFar ? [...warnings, 'shift-beyond-usual'] : warnings;
};

const lengthWarnings = ({
  startedOn,
  endsOn,
  usualMaxMonths,
}: Pick<StartTerm, 'startedOn' | 'endsOn' | 'usualMaxMonths'>): TermWarning[] =>
  usualMaxMonths !== undefined && endsOn > addMonths(startedOn, usualMaxMonths) ? ['length-beyond-usual'] : [];

const mark = (type: 'term.ending' | 'term.overdue', on: string, state: TermState): readonly TermEvent[] => {
  const { body, kind, current, closedOn } = state;
  if (body === undefined || kind === undefined || !current || closedOn !== undefined) return [];
  if (type === 'term.ending' ? current.endingOn !== undefined : current.overdueOn !== undefined) return [];
  const endsOn = dueDayOf(current);
  if (type === 'term.overdue' && on <= endsOn) return []; // put off meanwhile
  return [{ type, data: { body, kind, endsOn, on } }];
};

const requireTerm = ({ body, kind, current, closedOn }: TermState) => {
  if (body === undefined || kind === undefined || !current) {
    throw new RuleViolation('term-unknown', 'No term of this body is on record.', 'not-found');
  }
  if (closedOn !== undefined) throw new RuleViolation('term-closed', `Nothing is owed since ${closedOn}.`);
  return { body, kind, current };
};

const requirePeriod = (startedOn: string, endsOn: string): void => {
  if (startedOn < endsOn) return;
  const detail = `A term from ${startedOn} to ${endsOn} has no day.`;
  throw new RuleViolation('term-period-empty', detail, 'unprocessable', { startedOn, endsOn });
};
