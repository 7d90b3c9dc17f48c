import type { ColourRow } from '#contracts';
import { type Directive, isDated, type ItemOfBody, type ItemStep, type SideOfBody, wholeItem } from './directive.js';

const hourMs = 3_600_000;

/** How an item stands at an instant. Half-open: at its date it is late. */
export interface ItemStanding {
  readonly item: string;
  /** The date that counts then; absent where none is set. */
  readonly dueAt?: string;
  /** Told to the sender and not returned. */
  readonly isMet: boolean;
  readonly isOverdue: boolean;
  /** Its date passed at some instant until then with nothing told. */
  readonly wasMissed: boolean;
  readonly returns: number;
}

export const bodyStates = ['sent', 'delivered', 'acknowledged', 'under-way', 'done', 'accepted'] as const;
export type BodyState = (typeof bodyStates)[number];

export interface BodyStanding {
  readonly body: string;
  readonly state: BodyState;
  readonly isOverdue: boolean;
  /** Since when the longest overdue item of it is. */
  readonly overdueSince?: string;
  readonly colour?: string;
  readonly items: readonly ItemStanding[];
}

/** From the steps until then alone, in the order of their instants, so that the answer for a past instant never changes. */
export const itemStandingAt = ({ item, dueAt: firstDueAt, steps }: ItemOfBody, at: string): ItemStanding => {
  let dueAt = firstDueAt;
  let isMet = false;
  let wasMissed = false;
  let returns = 0;
  for (const step of steps.filter((one) => one.at <= at).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (!isMet && step.at >= dueAt) wasMissed = true;
    switch (step.kind) {
      case 'told':
        isMet = true;
        break;
      case 'returned':
        isMet = false;
        returns += 1;
        dueAt = step.dueAt ?? dueAt;
        break;
      case 'delayed':
        dueAt = step.to;
        break;
      case 'delay-refused':
        break;
    }
  }
  const isOverdue = !isMet && at >= dueAt;
  const isOfDate = isDated({ item, dueAt });
  return { item, ...(isOfDate && { dueAt }), isMet, isOverdue, wasMissed: wasMissed || isOverdue, returns };
};

/** How one body stands with a directive at an instant (RFC 3339, UTC, milliseconds). After the sender closed it nothing is overdue. */
export const bodyStandingAt = (directive: Directive, side: SideOfBody, at: string): BodyStanding => {
  const { content, closed } = directive;
  const isClosed = closed !== undefined && closed.at <= at;
  const acknowledged = content.wants === 'acknowledgement' ? acknowledgement(side) : [];
  const all = side.items.map((item) => itemStandingAt({ ...item, steps: [...item.steps, ...acknowledged] }, at));
  const items = isClosed ? all.map((item) => ({ ...item, isOverdue: false })) : all;
  const overdue = items.flatMap(({ isOverdue, dueAt }) => (isOverdue && dueAt !== undefined ? [dueAt] : [])).sort();
  const colour = isClosed ? undefined : colourAt(content.colours, items, at);
  return {
    body: side.body,
    state: stateAt(directive, side, items, at),
    isOverdue: overdue.length > 0,
    ...(overdue[0] !== undefined && { overdueSince: overdue[0] }),
    ...(colour !== undefined && { colour }),
    items,
  };
};

/** Where only that is wanted, to acknowledge is to have done it. */
const acknowledgement = ({ acknowledgedAt }: SideOfBody): readonly ItemStep[] =>
  acknowledgedAt === undefined ? [] : [{ kind: 'told', at: acknowledgedAt, text: '', links: [] }];

const stateAt = ({ content }: Directive, side: SideOfBody, items: readonly ItemStanding[], at: string): BodyState => {
  const has = (instant: string | undefined): boolean => instant !== undefined && instant <= at;
  if (has(side.acceptedAt)) return 'accepted';
  if (content.wants === 'completion' && items.some(({ item, isMet }) => item === wholeItem && isMet)) return 'done';
  if (side.items.some(({ steps }) => steps.some((step) => step.kind === 'told' && step.at <= at))) return 'under-way';
  if (has(side.acknowledgedAt)) return 'acknowledged';
  return has(side.deliveredAt) ? 'delivered' : 'sent';
};

/** The first row of the sender's table that holds, in the table's order; undefined where none does. */
const colourAt = (table: readonly ColourRow[], items: readonly ItemStanding[], at: string): string | undefined =>
  table.find(({ when, count }) => {
    switch (when) {
      case 'near':
        return items.some(({ isMet, dueAt }) => {
          const left = dueAt === undefined ? NaN : Date.parse(dueAt) - Date.parse(at);
          return !isMet && left > 0 && left <= count * hourMs;
        });
      case 'overdue':
        return items.some(
          ({ isOverdue, dueAt }) => isOverdue && Date.parse(at) - Date.parse(dueAt ?? at) >= count * hourMs,
        );
      case 'returned':
        return items.reduce((sum, { returns }) => sum + returns, 0) >= count && count > 0;
      case 'missed':
        return items.filter(({ wasMissed }) => wasMissed).length >= count && count > 0;
    }
  })?.colour;

export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly underWay: number;
  readonly overdue: number;
}

/** Done: told as a whole or accepted; where only that is wanted acknowledged; where nothing is wanted delivered. */
const isDone = ({ content }: Directive, { state }: BodyStanding): boolean => {
  switch (content.wants) {
    case 'completion':
      return state === 'done' || state === 'accepted';
    case 'acknowledgement':
      return state !== 'sent' && state !== 'delivered';
    case 'nothing':
      return state !== 'sent';
  }
};

/** Each addressee counts once as done or under way; overdue ones are counted beside. */
export const tallyOf = (directive: Directive, sides: readonly SideOfBody[], at: string): Tally => {
  const standings = sides.map((side) => bodyStandingAt(directive, side, at));
  const done = standings.filter((standing) => isDone(directive, standing)).length;
  const overdue = standings.filter(({ isOverdue }) => isOverdue).length;
  return { total: standings.length, done, underWay: standings.length - done, overdue };
};
