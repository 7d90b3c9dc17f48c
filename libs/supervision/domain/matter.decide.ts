import type { MatterOpening } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  evolveMatter,
  lastRoundOf,
  type Matter,
  type MatterEvent,
  type MatterState,
  statusOfMatter,
} from './matter.js';

export type MatterCommand =
  | { readonly type: 'open-matter'; readonly opening: Omit<MatterOpening, 'round'> }
  | { readonly type: 'cure-matter'; readonly by: MatterOpening['by'] }
  | { readonly type: 'close-matter'; readonly reason: string; readonly closedBy: string };

/**
 * A matter is opened by what went wrong and cured by what put it right, as often as that happens; discipline may close it with a reason. Nothing
 * opens what is open, and a cure of what is not open is none.
 *
 * Errors: `not-found`; `matter-not-open` (it was cured, or closed with another reason); `own-matter` (the closer's own body owes it).
 */
export const matterDecider: Decider<MatterCommand, MatterEvent, MatterState> = {
  initial: () => ({}),
  decide: (command, state) => decideMatter(command, state),
  evolve: evolveMatter,
};

const decideMatter = (command: Timed<MatterCommand>, { current }: MatterState): readonly MatterEvent[] => {
  switch (command.type) {
    case 'open-matter': {
      if (current && statusOfMatter(current) === 'open') return [];
      const round = (current && lastRoundOf(current)?.round) ?? 0;
      return [{ type: 'matter.opened', data: { ...command.opening, round: round + 1 } }];
    }
    case 'cure-matter': {
      if (!current || statusOfMatter(current) !== 'open') return [];
      const { by } = command;
      const since = lastRoundOf(current)?.by.at ?? by.at;
      const openSeconds = Math.max(0, Math.round((Date.parse(by.at) - Date.parse(since)) / 1_000));
      return [{ type: 'matter.cured', data: { ...whichOf(current), by, openSeconds } }];
    }
    case 'close-matter':
      return close(command, current);
  }
};

const close = (
  { reason, closedBy, at }: Timed<Extract<MatterCommand, { type: 'close-matter' }>>,
  current: Matter | undefined,
): readonly MatterEvent[] => {
  if (!current) throw new RuleViolation('not-found', 'There is no such matter.', 'not-found');
  if (closedBy === current.body) {
    const detail = `${current.body} owes it: somebody of another body closes it.`;
    throw new RuleViolation('own-matter', detail, 'forbidden', { body: closedBy });
  }
  const end = lastRoundOf(current)?.end;
  if (end?.as === 'closed' && end.reason === reason) return [];
  if (end)
    throw new RuleViolation('matter-not-open', `It was ${end.as} already.`, 'conflict', { currentStatus: end.as });
  return [{ type: 'matter.closed', data: { ...whichOf(current), reason, closedBy, closedAt: at } }];
};

const whichOf = (current: Matter) => {
  const { matter, kind, subject, body } = current;
  return { matter, kind, subject, body, round: lastRoundOf(current)?.round ?? 1 };
};
