import type { Addressee, DirectiveContent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  type Directive,
  type DirectiveEvent,
  type DirectiveState,
  evolveDirective,
  type ItemOfBody,
  sideOf,
  type SideOfBody,
  unknownDirective,
  wholeItem,
} from './directive.js';
import { itemStandingAt } from './standing.js';

/** What a body said at its own unit, as the sender's stream records it. */
export type RecordedAct = Extract<
  DirectiveEvent,
  {
    readonly type:
      | 'directive.delivered'
      | 'directive.acknowledged'
      | 'directive.reported'
      | 'directive.delay-asked'
      | 'directive.done';
  }
>;

interface OfItem {
  readonly body: string;
  readonly item: string;
}

export type DirectiveCommand =
  | {
      readonly type: 'send-directive';
      readonly id: string;
      readonly content: DirectiveContent;
      readonly addressees: readonly Addressee[];
    }
  | { readonly type: 'record-act'; readonly act: RecordedAct }
  | (OfItem & { readonly type: 'grant-delay'; readonly to: string })
  | (OfItem & { readonly type: 'refuse-delay'; readonly reason: string })
  | (OfItem & { readonly type: 'return-work'; readonly reason: string; readonly dueAt?: string })
  | { readonly type: 'accept-work'; readonly body: string }
  | { readonly type: 'close-directive'; readonly reason?: string };

/**
 * Errors: `no-addressees`, `body-twice`, `lead-not-addressed`, `due-in-the-past`, `no-answer-wanted` on sending; `directive-closed`,
 * `not-addressed`, `item-unknown`, `no-delay-asked`, `delay-not-after-due`, `nothing-told`, `work-accepted` after it.
 */
export const decideDirective = (
  command: Timed<DirectiveCommand>,
  { current }: DirectiveState,
): readonly DirectiveEvent[] => {
  if (command.type === 'send-directive') return current ? [] : [sent(command)];
  if (!current) throw new RuleViolation('not-found', 'There is no such directive here.', 'not-found');
  switch (command.type) {
    case 'record-act':
      return recorded(command.act, current);
    case 'grant-delay':
      return granted(command, requireOpen(current));
    case 'refuse-delay':
      return refused(command, requireOpen(current));
    case 'return-work':
      return returned(command, requireOpen(current));
    case 'accept-work': {
      const { body, at } = command;
      const side = requireSide(current, body);
      if (side.acceptedAt !== undefined) return [];
      requireOpen(current);
      requireTold(requireItem(side, wholeItem), at);
      return [{ type: 'directive.accepted', data: { directive: current.id, body, acceptedAt: at } }];
    }
    case 'close-directive': {
      if (current.closed) return [];
      const { reason, at } = command;
      const data = { directive: current.id, ...(reason !== undefined && { reason }), closedAt: at };
      return [{ type: 'directive.closed', data }];
    }
  }
};

export const directiveDecider: Decider<DirectiveCommand, DirectiveEvent, DirectiveState> = {
  initial: unknownDirective,
  decide: decideDirective,
  evolve: evolveDirective,
};

type Of<Type extends DirectiveCommand['type']> = Timed<Extract<DirectiveCommand, { readonly type: Type }>>;

const unprocessable = (code: string, detail: string, fields = {}): RuleViolation =>
  new RuleViolation(code, detail, 'unprocessable', fields);

const sent = ({ id, content, addressees, at }: Of<'send-directive'>): DirectiveEvent => {
  if (addressees.length === 0) throw unprocessable('no-addressees', 'The directive goes to nobody.');
  const bodies = addressees.map(({ body }) => body);
  const twice = bodies.find((body, index) => bodies.indexOf(body) !== index);
  if (twice !== undefined) throw unprocessable('body-twice', `${twice} is addressed twice.`, { body: twice });
  const { lead, wants, owed } = content;
  if (lead !== undefined && !bodies.includes(lead))
    throw unprocessable('lead-not-addressed', `${lead} is to lead and is not addressed.`, { body: lead });
  if (wants === 'nothing' && owed.length > 0)
    throw unprocessable('no-answer-wanted', 'The directive sets dates and wants no answer.');
  const gone = owed.find(({ dueAt }) => dueAt <= at);
  if (gone) throw unprocessable('due-in-the-past', `${gone.dueAt} has gone by.`, { dueAt: gone.dueAt });
  return { type: 'directive.sent', data: { directive: id, content, addressees: [...addressees], sentAt: at } };
};

/** What a body did stands recorded, also where it arrives behind the closing; a delay is not asked any more then. */
const recorded = (act: RecordedAct, current: Directive): readonly DirectiveEvent[] => {
  const side = requireSide(current, act.data.body);
  switch (act.type) {
    case 'directive.delivered':
      return side.deliveredAt === undefined ? [act] : [];
    case 'directive.acknowledged':
      return side.acknowledgedAt === undefined ? [act] : [];
    case 'directive.reported':
      return isToldOf(requireItem(side, act.data.item), act.data.round) ? [] : [act];
    case 'directive.done':
      return isToldOf(requireItem(side, wholeItem), act.data.round) ? [] : [act];
    case 'directive.delay-asked': {
      requireOpen(current);
      const { delayAsked } = requireItem(side, act.data.item);
      return delayAsked?.at === act.data.askedAt ? [] : [act];
    }
  }
};

const isToldOf = ({ steps }: ItemOfBody, round: number): boolean =>
  steps.filter(({ kind }) => kind === 'told').length > round;

/** The sender's yes names the new date, which may be another than the one asked for. */
const granted = ({ body, item, to, at }: Of<'grant-delay'>, current: Directive): readonly DirectiveEvent[] => {
  const one = requireItem(requireSide(current, body), item);
  const { dueAt = one.dueAt } = itemStandingAt(one, at);
  const last = one.steps.at(-1);
  if (!one.delayAsked && last?.kind === 'delayed' && last.to === to) return [];
  requireAsked(one);
  if (to <= dueAt || to <= at)
    throw unprocessable('delay-not-after-due', `The new date ${to} is not after ${dueAt}.`, { dueAt, to });
  return [
    { type: 'directive.delay-granted', data: { directive: current.id, body, item, from: dueAt, to, grantedAt: at } },
  ];
};

const refused = ({ body, item, reason, at }: Of<'refuse-delay'>, current: Directive): readonly DirectiveEvent[] => {
  const one = requireItem(requireSide(current, body), item);
  const last = one.steps.at(-1);
  if (!one.delayAsked && last?.kind === 'delay-refused' && last.reason === reason) return [];
  requireAsked(one);
  return [{ type: 'directive.delay-refused', data: { directive: current.id, body, item, reason, refusedAt: at } }];
};

const returned = (
  { body, item, reason, dueAt, at }: Of<'return-work'>,
  current: Directive,
): readonly DirectiveEvent[] => {
  const side = requireSide(current, body);
  const one = requireItem(side, item);
  if (side.acceptedAt !== undefined && item === wholeItem)
    throw new RuleViolation('work-accepted', `What ${body} did was accepted.`, 'conflict', { body });
  const last = one.steps.at(-1);
  if (last?.kind === 'returned' && last.reason === reason && last.dueAt === dueAt) return [];
  requireTold(one, at);
  if (dueAt !== undefined && dueAt <= at) throw unprocessable('due-in-the-past', `${dueAt} has gone by.`, { dueAt });
  const data = { directive: current.id, body, item, reason, ...(dueAt !== undefined && { dueAt }), returnedAt: at };
  return [{ type: 'directive.returned', data }];
};

const requireOpen = (current: Directive): Directive => {
  if (!current.closed) return current;
  throw new RuleViolation('directive-closed', `Its sender closed the directive at ${current.closed.at}.`);
};

const requireSide = (current: Directive, body: string): SideOfBody => {
  const side = sideOf(current, body);
  if (side) return side;
  throw new RuleViolation('not-addressed', `${body} is not addressed.`, 'not-found', { body });
};

const requireItem = (side: SideOfBody, item: string): ItemOfBody => {
  const one = side.items.find((known) => known.item === item);
  if (one) return one;
  throw unprocessable('item-unknown', `Nothing is owed as ${item}.`, { items: side.items.map((known) => known.item) });
};

const requireAsked = ({ delayAsked, item }: ItemOfBody): void => {
  if (!delayAsked) throw new RuleViolation('no-delay-asked', `No delay of ${item} waits for an answer.`);
};

const requireTold = (one: ItemOfBody, at: string): void => {
  if (!itemStandingAt(one, at).isMet)
    throw new RuleViolation('nothing-told', `Nothing was told of ${one.item} that could be judged.`);
};
