import type { ClaimProgress, ClaimResult, ClaimRole, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { accountableOf, isOpenTo, type Need } from './need.js';

export type ClaimEvent = PublicEvent<'claim.made' | 'claim.reported' | 'claim.led-to' | 'claim.withdrawn'>;

/** A body's own side of a need. Whether it counts stands in the need. */
export interface Claim {
  readonly need: string;
  readonly body: string;
  readonly role: ClaimRole;
  readonly status: 'made' | 'withdrawn';
  readonly plan?: string;
  readonly progress: ClaimProgress;
  /** The last words that were reported. */
  readonly words?: string;
}
export interface ClaimState {
  readonly current?: Claim;
}

interface OfNeed {
  /** As the claimer's unit knows it. */
  readonly need: Need;
  readonly body: string;
}
export type ClaimCommand = OfNeed &
  (
    | { readonly type: 'make-claim'; readonly role: ClaimRole; readonly plan?: string }
    | { readonly type: 'report-claim'; readonly progress: ClaimProgress; readonly words: string }
    | { readonly type: 'link-claim'; readonly kind: ClaimResult; readonly id: string }
    | { readonly type: 'withdraw-claim'; readonly reason?: string }
  );

/**
 * What a body says to a need; the same again gives no events.
 *
 * Errors (409): `need-over`; `not-open-to-you` for whoever it is not open to (yet); `accountable-taken` (`body`); `nothing-claimed` for reporting on, linking or
 * withdrawing what the body has not claimed.
 */
const decide = (command: Timed<ClaimCommand>, { current }: ClaimState): readonly ClaimEvent[] => {
  const { need, body } = command;
  const of = { need: need.id, body };
  if (need.status === 'closed' || need.status === 'withdrawn')
    throw new RuleViolation('need-over', `${need.id} is ${need.status}.`, 'conflict', { currentStatus: need.status });
  if (command.type === 'make-claim') {
    const { role, plan } = command;
    const accountable = accountableOf(need);
    if (!isOpenTo(need, body))
      throw new RuleViolation('not-open-to-you', `${body} may not claim it now.`, 'conflict', {
        paired: need.content.paired,
      });
    if (role === 'accountable' && accountable !== undefined && accountable !== body)
      throw new RuleViolation('accountable-taken', `${accountable} is accountable for it.`, 'conflict', {
        body: accountable,
      });
    if (current?.status === 'made' && current.role === role && current.plan === plan) return [];
    return [{ type: 'claim.made', data: { ...of, role, ...(plan !== undefined && { plan }) } }];
  }
  if (current?.status !== 'made') throw new RuleViolation('nothing-claimed', `${body} has not claimed ${need.id}.`);
  switch (command.type) {
    case 'report-claim': {
      const { progress, words } = command;
      return current.progress === progress && current.words === words
        ? []
        : [{ type: 'claim.reported', data: { ...of, progress, words } }];
    }
    case 'link-claim': {
      const { kind, id } = command;
      return need.results.some((one) => one.kind === kind && one.id === id)
        ? []
        : [{ type: 'claim.led-to', data: { ...of, kind, id } }];
    }
    case 'withdraw-claim': {
      const { reason } = command;
      return [{ type: 'claim.withdrawn', data: { ...of, ...(reason !== undefined && { reason }) } }];
    }
  }
};

const evolve = ({ current }: ClaimState, event: ClaimEvent): ClaimState => {
  if (event.type === 'claim.made') {
    const { need, body, role, plan } = event.data;
    const before = current?.status === 'made' ? { progress: current.progress } : { progress: 'not-started' as const };
    return { current: { ...before, need, body, role, status: 'made', ...(plan !== undefined && { plan }) } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'claim.reported':
      return { current: { ...current, progress: event.data.progress, words: event.data.words } };
    case 'claim.led-to':
      return { current };
    case 'claim.withdrawn':
      return { current: { ...current, status: 'withdrawn' } };
  }
};

export const claimDecider: Decider<ClaimCommand, ClaimEvent, ClaimState> = { initial: () => ({}), decide, evolve };
