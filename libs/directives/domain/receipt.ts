import type { OwedItem, PublicEvent, WantedAnswer } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type ReceiptEvent = PublicEvent<
  | 'receipt.delivered'
  | 'receipt.acknowledged'
  | 'receipt.reported'
  | 'receipt.delay-asked'
  | 'receipt.done'
  | 'receipt.closed'
>;

/** Stream `receipt/<unit>/<directive>/<body>`: what one body did about a directive. */
export interface Receipt {
  readonly directive: string;
  readonly body: string;
  readonly title: string;
  readonly from: string;
  readonly wants: WantedAnswer;
  readonly owed: readonly OwedItem[];
  readonly deliveredAt: string;
  readonly acknowledgedAt?: string;
  /** By item: the last round in which something was told. */
  readonly told: Readonly<Record<string, number>>;
  /** By item: the delays asked for. */
  readonly delays: Readonly<Record<string, readonly { readonly to: string; readonly reason: string }[]>>;
  readonly closedAt?: string;
}
export interface ReceiptState {
  readonly current?: Receipt;
}

/** How the sender has an item now, looked up in this unit's copy. */
export interface ItemFacts {
  readonly item: string;
  readonly isOwed: boolean;
  readonly dueAt: string;
  /** How often the sender has returned it. */
  readonly round: number;
  /** How many delays of it the sender has answered. */
  readonly delaysAnswered: number;
}

interface Said {
  readonly text: string;
  readonly links?: readonly string[];
}

/** `closedAt`: when the sender closed the directive, as this unit's copy has it; the receipt's own note may come a moment later. */
export type ReceiptCommand = { readonly closedAt?: string } & (
  | ({ readonly type: 'deliver' } & Pick<Receipt, 'directive' | 'body' | 'title' | 'from' | 'wants' | 'owed'>)
  | { readonly type: 'note-closing' }
  | { readonly type: 'acknowledge' }
  | ({ readonly type: 'report'; readonly facts: ItemFacts } & Said)
  | ({ readonly type: 'finish'; readonly facts: ItemFacts } & Said)
  | {
      readonly type: 'ask-delay';
      readonly facts: ItemFacts;
      readonly to: string;
      readonly reason: string;
      readonly progress?: string;
    }
);

export const evolveReceipt = ({ current }: ReceiptState, event: ReceiptEvent): ReceiptState => {
  if (event.type === 'receipt.delivered') return { current: { ...event.data, told: {}, delays: {} } };
  if (!current) return {};
  switch (event.type) {
    case 'receipt.acknowledged':
      return { current: { ...current, acknowledgedAt: event.data.acknowledgedAt } };
    case 'receipt.reported':
      return told(current, event.data.item, event.data.round);
    case 'receipt.done':
      return told(current, 'whole', event.data.round);
    case 'receipt.delay-asked': {
      const { item, to, reason } = event.data;
      const asked = [...(current.delays[item] ?? []), { to, reason }];
      return { current: { ...current, delays: { ...current.delays, [item]: asked } } };
    }
    case 'receipt.closed':
      return { current: { ...current, closedAt: event.data.closedAt } };
  }
};

const told = (current: Receipt, item: string, round: number): ReceiptState => ({
  current: { ...current, told: { ...current.told, [item]: round } },
});

/**
 * Whoever reports has acknowledged. Errors: `no-answer-wanted`, `item-unknown`, `directive-closed`, `delay-after-due`, `delay-not-after-due`,
 * `delay-pending`, `nothing-returned` (it was told already).
 */
const decideReceipt = (command: Timed<ReceiptCommand>, { current }: ReceiptState): readonly ReceiptEvent[] => {
  const { at } = command;
  if (command.type === 'deliver') {
    const { directive, body, title, from, wants, owed } = command;
    const data = { directive, body, deliveredAt: at, title, from, wants, owed: [...owed] };
    return current ? [] : [{ type: 'receipt.delivered', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'No such directive has arrived here.', 'not-found');
  const of = { directive: current.directive, body: current.body };
  const acknowledged: readonly ReceiptEvent[] =
    current.acknowledgedAt === undefined ? [{ type: 'receipt.acknowledged', data: { ...of, acknowledgedAt: at } }] : [];
  switch (command.type) {
    case 'note-closing':
      return current.closedAt === undefined ? [{ type: 'receipt.closed', data: { ...of, closedAt: at } }] : [];
    case 'acknowledge':
      if (acknowledged.length > 0) requireOpen(current, command.closedAt);
      return acknowledged;
    case 'report': {
      const { facts, text, links } = command;
      if (isRepeat(current, facts)) return [];
      requireOpen(current, command.closedAt);
      requireOwed(current, facts);
      const { item, round } = facts;
      const data = { ...of, item, round, text, ...(links && { links: [...links] }), reportedAt: at };
      return [...acknowledged, { type: 'receipt.reported', data }];
    }
    case 'finish': {
      const { facts, text, links } = command;
      if (isRepeat(current, facts)) return [];
      requireOpen(current, command.closedAt);
      requireOwed(current, facts);
      const data = { ...of, round: facts.round, text, ...(links && { links: [...links] }), doneAt: at };
      return [...acknowledged, { type: 'receipt.done', data }];
    }
    case 'ask-delay':
      return delayAsked(command, current);
  }
};

export const receiptDecider: Decider<ReceiptCommand, ReceiptEvent, ReceiptState> = {
  initial: () => ({}),
  decide: decideReceipt,
  evolve: evolveReceipt,
};

const isRepeat = (current: Receipt, { item, round }: ItemFacts): boolean => (current.told[item] ?? -1) >= round;

const delayAsked = (
  command: Timed<Extract<ReceiptCommand, { readonly type: 'ask-delay' }>>,
  current: Receipt,
): readonly ReceiptEvent[] => {
  const { facts, to, reason, progress, at } = command;
  const { item, dueAt, delaysAnswered } = facts;
  const asked = current.delays[item] ?? [];
  const pending = asked.length > delaysAnswered ? asked.at(-1) : undefined;
  if (pending?.to === to && pending.reason === reason) return [];
  requireOpen(current, command.closedAt);
  requireOwed(current, facts);
  if (pending)
    throw new RuleViolation('delay-pending', `A delay to ${pending.to} waits for the sender's answer.`, 'conflict', {
      to: pending.to,
    });
  if (at >= dueAt)
    throw new RuleViolation('delay-after-due', `A delay is asked before the date ${dueAt}.`, 'conflict', { dueAt });
  if (to <= dueAt)
    throw new RuleViolation('delay-not-after-due', `The new date ${to} is not after ${dueAt}.`, 'unprocessable', {
      dueAt,
      to,
    });
  const { directive, body } = current;
  const data = { directive, body, item, to, reason, ...(progress !== undefined && { progress }), askedAt: at };
  return [{ type: 'receipt.delay-asked', data }];
};

const requireOpen = (receipt: Receipt, closedElsewhere: string | undefined): void => {
  const closedAt = receipt.closedAt ?? closedElsewhere;
  if (closedAt !== undefined)
    throw new RuleViolation('directive-closed', `Its sender closed the directive at ${closedAt}.`);
};

const requireOwed = ({ wants, owed }: Receipt, { item, isOwed }: ItemFacts): void => {
  if (wants === 'nothing') throw new RuleViolation('no-answer-wanted', 'The directive wants no answer.', 'conflict');
  if (!isOwed)
    throw new RuleViolation('item-unknown', `Nothing is owed as ${item}.`, 'unprocessable', {
      items: owed.map((one) => one.item),
    });
};
