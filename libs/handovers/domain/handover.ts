import type { HandoverCount, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type HandoverEvent = PublicEvent<'handover.prepared' | 'handover.completed' | 'handover.withdrawn'>;
export const handoverStatuses = ['offered', 'completed', 'withdrawn'] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

export interface Handover {
  readonly handover: string;
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly status: HandoverStatus;
  readonly offeredAt: string;
  readonly before: readonly HandoverCount[];
  readonly after?: readonly HandoverCount[];
}
export interface HandoverState {
  readonly current?: Handover;
}
export type HandoverCommand =
  | {
      readonly type: 'offer-handover';
      readonly handover: string;
      readonly body: string;
      readonly from: string;
      readonly to: string;
      readonly counts: readonly HandoverCount[];
    }
  | {
      readonly type: 'complete-handover';
      readonly by: string;
      readonly before: readonly HandoverCount[];
      readonly after: readonly HandoverCount[];
    }
  | { readonly type: 'withdraw-handover'; readonly by: string };

/**
 * Both confirm: who hands over by offering, the successor by taking it.
 *
 * Errors: `handover-to-oneself` (unprocessable); `not-the-successor`, `not-your-handover` (forbidden); `handover-over`, `handover-incomplete` (something is
 * less after it than before).
 */
export const handoverDecider: Decider<HandoverCommand, HandoverEvent, HandoverState> = {
  initial: () => ({}),
  decide: (command, { current }) => decide(command, current),
  evolve: ({ current }, event) => {
    switch (event.type) {
      case 'handover.prepared': {
        const { counts, ...rest } = event.data;
        return { current: { ...rest, status: 'offered', before: counts } };
      }
      case 'handover.completed': {
        const { before, after } = event.data;
        return current ? { current: { ...current, status: 'completed', before, after } } : {};
      }
      case 'handover.withdrawn':
        return current ? { current: { ...current, status: 'withdrawn' } } : {};
    }
  },
};

const decide = (command: Timed<HandoverCommand>, current: Handover | undefined): readonly HandoverEvent[] => {
  if (command.type === 'offer-handover') {
    if (current) return [];
    const { handover, body, from, to, counts, at } = command;
    if (from === to)
      throw new RuleViolation('handover-to-oneself', 'Nobody hands over to themselves.', 'unprocessable');
    return [{ type: 'handover.prepared', data: { handover, body, from, to, counts: [...counts], offeredAt: at } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such handover.', 'not-found');
  const { handover, body, from, to, status } = current;
  switch (command.type) {
    case 'complete-handover': {
      if (command.by !== to)
        throw new RuleViolation('not-the-successor', 'Only the successor takes it over.', 'forbidden');
      if (status === 'completed') return [];
      requireOffered(status);
      const { before, after } = command;
      const short = before.filter(({ part, count }) => (after.find((one) => one.part === part)?.count ?? 0) < count);
      if (short.length > 0)
        throw new RuleViolation('handover-incomplete', 'Less is there than before.', 'conflict', {
          parts: short.map(({ part }) => part),
        });
      const counts = { before: [...before], after: [...after] };
      return [{ type: 'handover.completed', data: { handover, body, from, to, ...counts } }];
    }
    case 'withdraw-handover':
      if (command.by !== from && command.by !== to)
        throw new RuleViolation('not-your-handover', 'It is between two others.', 'forbidden');
      if (status === 'withdrawn') return [];
      requireOffered(status);
      return [{ type: 'handover.withdrawn', data: { handover, body } }];
  }
};

const requireOffered = (status: HandoverStatus): void => {
  if (status !== 'offered')
    throw new RuleViolation('handover-over', `It is ${status}.`, 'conflict', { currentStatus: status });
};
