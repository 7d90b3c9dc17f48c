import type { CareKind, CareOutcome, HelpKind } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { type CareCase, type CareCaseEvent, type CareCaseState, evolveCareCase, spokenForFen } from './care-case.js';

export type CareCaseCommand =
  | {
      readonly type: 'open-case';
      readonly id: string;
      readonly body: string;
      readonly kind: CareKind;
      readonly file: string;
      readonly visits?: string;
    }
  | { readonly type: 'refer-case'; readonly to: string }
  | { readonly type: 'end-referral'; readonly body: string }
  | {
      readonly type: 'assess-case';
      readonly by: string;
      readonly needs: readonly HelpKind[];
      readonly amountFen?: number;
      readonly text: string;
    }
  | {
      readonly type: 'decide-case';
      readonly by: string;
      readonly isGranted: boolean;
      readonly amountFen?: number;
      readonly text?: string;
    }
  | {
      readonly type: 'ask-help';
      readonly help: string;
      readonly amountFen: number;
      readonly fund: string;
      readonly reservation: string;
      readonly text?: string;
    }
  | { readonly type: 'refuse-help'; readonly help: string; readonly code: string }
  | {
      readonly type: 'give-help';
      readonly help: string;
      readonly kind: HelpKind;
      readonly on: string;
      readonly amountFen?: number;
      readonly text?: string;
    }
  /** The fund confirmed the draw. */
  | { readonly type: 'confirm-help'; readonly help: string; readonly on: string }
  | { readonly type: 'follow-up'; readonly on: string; readonly text: string }
  | { readonly type: 'close-case'; readonly outcome: CareOutcome }
  | { readonly type: 'erase-case' };

export const maxSteps = 200;

/**
 * A request for help: assessed, decided, helped within what was granted, followed up, closed; erased at any time, which closes it. Errors: `not-found`;
 * `case-closed`; `case-erased`; `not-assessed`; `case-decided`; `not-granted`; `beyond-granted`; `already-referred`; `too-many-steps`; `help-awaited`.
 */
export const decideCareCase = (
  command: Timed<CareCaseCommand>,
  { current }: CareCaseState,
): readonly CareCaseEvent[] => {
  const { at } = command;
  if (command.type === 'open-case') {
    const { type: _type, at: _at, id, ...opened } = command;
    return current ? [] : [{ type: 'care-case.opened', data: { case: id, ...opened, openedAt: at } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such case here.', 'not-found');
  const ofCase = { case: current.id };
  switch (command.type) {
    case 'refer-case': {
      const { to } = command;
      requireOpen(current);
      if (to === current.body || current.referred.includes(to))
        throw new RuleViolation('already-referred', `${to} knows of the case already.`, 'conflict', { body: to });
      requireRoom(current.referred);
      return [{ type: 'care-case.referred', data: { ...ofCase, to, referredAt: at } }];
    }
    case 'end-referral': {
      const { body } = command;
      if (!current.referred.includes(body)) return [];
      return [{ type: 'care-case.referral-ended', data: { ...ofCase, body, endedAt: at } }];
    }
    case 'assess-case': {
      const { type: _type, at: _at, needs, ...assessed } = command;
      requireOpen(current);
      if (current.decision) throw new RuleViolation('case-decided', 'The case was decided.');
      return [{ type: 'care-case.assessed', data: { ...ofCase, ...assessed, needs: [...needs], assessedAt: at } }];
    }
    case 'decide-case': {
      const { type: _type, at: _at, ...decided } = command;
      requireOpen(current);
      if (current.decision) throw new RuleViolation('case-decided', 'The case was decided.');
      if (!current.assessment) throw new RuleViolation('not-assessed', 'A case is assessed before it is decided.');
      return [{ type: 'care-case.decided', data: { ...ofCase, ...decided, decidedAt: at } }];
    }
    case 'ask-help': {
      const { type: _type, at: _at, ...asked } = command;
      if (current.helps.some(({ id }) => id === command.help)) return [];
      requireWithinGranted(current, command.amountFen);
      return [{ type: 'care-case.help-asked', data: { ...ofCase, ...asked, askedAt: at } }];
    }
    case 'refuse-help': {
      const { help, code } = command;
      if (helpOf(current, help)?.status !== 'asked') return [];
      return [{ type: 'care-case.help-refused', data: { ...ofCase, help, code, refusedAt: at } }];
    }
    case 'confirm-help': {
      const { help, on } = command;
      const asked = helpOf(current, help);
      if (asked?.status !== 'asked') return [];
      const { kind, amountFen, reservation, text } = asked;
      const given = {
        help,
        kind,
        on,
        ...(amountFen !== undefined && { amountFen }),
        ...(reservation !== undefined && { reservation }),
        ...(text !== undefined && { text }),
      };
      return [{ type: 'care-case.help-given', data: { ...ofCase, ...given } }];
    }
    case 'give-help': {
      const { type: _type, at: _at, ...given } = command;
      if (helpOf(current, command.help)) return [];
      requireWithinGranted(current, command.amountFen ?? 0);
      return [{ type: 'care-case.help-given', data: { ...ofCase, ...given } }];
    }
    case 'follow-up': {
      const { on, text } = command;
      if (current.erasedAt !== undefined) throw new RuleViolation('case-erased', 'The case was erased.');
      requireRoom(current.followUps);
      return [{ type: 'care-case.followed-up', data: { ...ofCase, on, text } }];
    }
    case 'close-case': {
      const { outcome } = command;
      if (current.outcome === outcome) return [];
      requireOpen(current);
      requireNothingAwaited(current);
      return [{ type: 'care-case.closed', data: { ...ofCase, outcome, closedAt: at } }];
    }
    case 'erase-case': {
      if (current.erasedAt !== undefined) return [];
      requireNothingAwaited(current);
      const closed: CareCaseEvent = {
        type: 'care-case.closed',
        data: { ...ofCase, outcome: 'withdrawn', closedAt: at },
      };
      return [
        ...(current.status === 'closed' ? [] : [closed]),
        { type: 'care-case.erased', data: { ...ofCase, erasedAt: at } },
      ];
    }
  }
};

const helpOf = ({ helps }: CareCase, help: string) => helps.find(({ id }) => id === help);

const requireOpen = ({ status }: CareCase): void => {
  if (status === 'closed') throw new RuleViolation('case-closed', 'The case is closed.');
};

const requireRoom = (steps: readonly unknown[]): void => {
  if (steps.length >= maxSteps)
    throw new RuleViolation('too-many-steps', `At most ${maxSteps} of these stand in one case.`);
};

/** What money a fund is about to give or refuse is settled first. */
const requireNothingAwaited = ({ helps }: CareCase): void => {
  if (helps.some(({ status }) => status === 'asked'))
    throw new RuleViolation('help-awaited', 'A draw for this case is not confirmed yet.');
};

const requireWithinGranted = (one: CareCase, amountFen: number): void => {
  requireOpen(one);
  requireRoom(one.helps);
  if (!one.decision?.isGranted) throw new RuleViolation('not-granted', 'No help was granted in this case.');
  const { amountFen: grantedFen } = one.decision;
  const spokenFor = spokenForFen(one);
  if (grantedFen !== undefined && spokenFor + amountFen > grantedFen)
    throw new RuleViolation('beyond-granted', 'That is more than was granted.', 'conflict', {
      grantedFen,
      leftFen: Math.max(0, grantedFen - spokenFor),
    });
};

export const careCaseDecider: Decider<CareCaseCommand, CareCaseEvent, CareCaseState> = {
  initial: () => ({}),
  decide: decideCareCase,
  evolve: evolveCareCase,
};
