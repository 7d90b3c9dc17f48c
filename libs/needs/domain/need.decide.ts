import type { ClaimProgress, ClaimResult, ClaimRole, NeedContent, Satisfaction } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import { accountableOf, evolveNeed, isOpenTo, type Need, type NeedEvent, type NeedState } from './need.js';

/** A patch of the content: `null` takes an optional member away (RFC 7396). */
export type NeedChanges = { readonly [K in keyof NeedContent]?: NeedContent[K] | null };

/** What the asker does, and (`record-…`) what is recorded of claims as they arrive from their units. */
export type NeedCommand =
  | { readonly type: 'post-need'; readonly id: string; readonly body: string; readonly content: NeedContent }
  | { readonly type: 'revise-need'; readonly changes: NeedChanges }
  | { readonly type: 'record-claim'; readonly body: string; readonly unit: Unit; readonly role: ClaimRole }
  | { readonly type: 'record-claim-withdrawn'; readonly body: string }
  | { readonly type: 'record-progress'; readonly body: string; readonly progress: ClaimProgress }
  | { readonly type: 'record-result'; readonly body: string; readonly kind: ClaimResult; readonly id: string }
  | { readonly type: 'open-to-all' }
  | { readonly type: 'close-need'; readonly satisfaction: Satisfaction; readonly words?: string }
  | { readonly type: 'withdraw-need'; readonly reason: string };

/**
 * One need. Of two bodies that claim it as accountable the first counts, and the other is told; what comes from claims is never refused, so that no
 * stream waits for one.
 *
 * Errors (409 unless said): `need-over`, `need-unclaimed` for closing what nobody took on; 422 `asker-paired`, `ends-before-start`, `closes-in-the-past`.
 */
const decide = (command: Timed<NeedCommand>, { current }: NeedState): readonly NeedEvent[] => {
  if (command.type === 'post-need') {
    const { id, body, content, at } = command;
    requireSound(body, content);
    if (content.closesOn < at.slice(0, 10))
      throw new RuleViolation('closes-in-the-past', `${content.closesOn} is over.`, 'unprocessable', {
        path: 'closesOn',
      });
    return [{ type: 'need.posted', data: { need: id, body, content, postedAt: at } }];
  }
  if (!current) return [];
  const { id: need, body: asker } = current;
  switch (command.type) {
    case 'revise-need': {
      requireRunning(current);
      const content = merged(current.content, command.changes);
      requireSound(asker, content);
      return JSON.stringify(content) === JSON.stringify(current.content)
        ? []
        : [{ type: 'need.revised', data: { need, content } }];
    }
    case 'close-need': {
      requireRunning(current);
      if (accountableOf(current) === undefined)
        throw new RuleViolation('need-unclaimed', 'Nobody has claimed it: withdraw it instead.');
      const { satisfaction, words, at } = command;
      return [
        { type: 'need.closed', data: { need, satisfaction, closedAt: at, ...(words !== undefined && { words }) } },
      ];
    }
    case 'withdraw-need':
      requireRunning(current);
      return [{ type: 'need.withdrawn', data: { need, reason: command.reason } }];
    case 'open-to-all':
      return current.status === 'open' && !current.isOpenToAll ? [{ type: 'need.opened-to-all', data: { need } }] : [];
    case 'record-claim':
    case 'record-claim-withdrawn':
    case 'record-progress':
    case 'record-result':
      return recorded(command, current);
  }
};

type Recording = Extract<Timed<NeedCommand>, { readonly type: `record-${string}` }>;

const recorded = (command: Recording, current: Need): readonly NeedEvent[] => {
  const { id: need, claims } = current;
  const { body, at } = command;
  const known = claims.find((claim) => claim.body === body);
  switch (command.type) {
    case 'record-claim': {
      const { unit, role } = command;
      if (known?.role === role) return [];
      const refused = (reason: 'accountable-taken' | 'not-paired' | 'need-closed'): readonly NeedEvent[] => [
        { type: 'need.claim-refused', data: { need, body, unit, reason } },
      ];
      if (!isRunning(current)) return refused('need-closed');
      if (!isOpenTo(current, body)) return refused('not-paired');
      const accountable = accountableOf(current);
      if (role === 'accountable' && accountable !== undefined && accountable !== body)
        return refused('accountable-taken');
      return [{ type: 'need.claimed', data: { need, body, unit, role, claimedAt: at } }];
    }
    case 'record-claim-withdrawn':
      return known && isRunning(current) ? [{ type: 'need.claim-withdrawn', data: { need, body } }] : [];
    case 'record-progress':
      return known && isRunning(current)
        ? [{ type: 'need.progressed', data: { need, body, progress: command.progress, at } }]
        : [];
    case 'record-result': {
      const { kind, id } = command;
      const isNew = !current.results.some((one) => one.kind === kind && one.id === id);
      return known && isNew ? [{ type: 'need.led-to', data: { need, body, kind, id } }] : [];
    }
  }
};

const isRunning = ({ status }: Need): boolean => status === 'open' || status === 'claimed';

const requireRunning = (need: Need): void => {
  if (!isRunning(need))
    throw new RuleViolation('need-over', `${need.id} is ${need.status}.`, 'conflict', { currentStatus: need.status });
};

const requireSound = (asker: string, { paired, from, to }: NeedContent): void => {
  if (paired.includes(asker))
    throw new RuleViolation('asker-paired', `${asker} cannot claim its own need.`, 'unprocessable', { path: 'paired' });
  if (from !== undefined && to !== undefined && to <= from)
    throw new RuleViolation('ends-before-start', 'It would end before it starts.', 'unprocessable', { path: 'to' });
};

const merged = (content: NeedContent, changes: NeedChanges): NeedContent =>
  Object.fromEntries(
    Object.entries({ ...content, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  ) as NeedContent;

export const needDecider: Decider<NeedCommand, NeedEvent, NeedState> = {
  initial: () => ({}),
  decide,
  evolve: evolveNeed,
};
