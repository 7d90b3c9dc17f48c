import type { OpinionOutcome, PublicEvent } from '#contracts';
import { type Decider, RuleViolation } from '#kernel';
import { type Honour } from './honour.js';

/** What an office said last. */
export interface Opinion {
  readonly honour: string;
  readonly body: string;
  readonly outcome: OpinionOutcome;
  readonly text?: string;
  readonly givenAt: string;
}

export interface GiveOpinion {
  readonly type: 'give-opinion';
  /** As this unit knows it. */
  readonly honour: Honour;
  readonly body: string;
  readonly outcome: OpinionOutcome;
  readonly text?: string;
}

export type OpinionEvent = PublicEvent<'opinion.given'>;

/** An office may say otherwise until the honour is decided. Error: `honour-past-that`. */
export const opinionDecider: Decider<GiveOpinion, OpinionEvent, { readonly current?: Opinion }> = {
  initial: () => ({}),
  decide: ({ honour, body, outcome, text, at }, { current }) => {
    if (honour.status !== 'open' && honour.status !== 'on-notice')
      throw new RuleViolation('honour-past-that', `The honour is ${honour.status}.`, 'conflict', {
        currentStatus: honour.status,
      });
    if (current?.outcome === outcome && text === undefined) return [];
    const data = { honour: honour.id, body, outcome, givenAt: at, ...(text !== undefined && { text }) };
    return [{ type: 'opinion.given', data }];
  },
  evolve: (_, { data }) => ({ current: data }),
};
