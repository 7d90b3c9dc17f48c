import type { Addressee, DirectiveContent, OwedItem, PublicEvent } from '#contracts';

export type DirectiveEvent = PublicEvent<
  | 'directive.sent'
  | 'directive.delivered'
  | 'directive.acknowledged'
  | 'directive.reported'
  | 'directive.delay-asked'
  | 'directive.done'
  | 'directive.delay-granted'
  | 'directive.delay-refused'
  | 'directive.returned'
  | 'directive.accepted'
  | 'directive.closed'
>;

/** The item that the directive as a whole is; its reports are `report-1`, `report-2` … */
export const wholeItem = 'whole';

/** What moves one item of one body, in the order in which the sender's stream recorded it; `at` is the instant at the unit that said it. */
export type ItemStep =
  | { readonly kind: 'told'; readonly at: string; readonly text: string; readonly links: readonly string[] }
  | { readonly kind: 'returned'; readonly at: string; readonly reason: string; readonly dueAt?: string }
  | { readonly kind: 'delayed'; readonly at: string; readonly from: string; readonly to: string }
  | { readonly kind: 'delay-refused'; readonly at: string; readonly reason: string };

/** What is owed on one date by one body. The date that was set first never changes; what moved it stands in the steps. */
export interface ItemOfBody extends OwedItem {
  readonly steps: readonly ItemStep[];
  /** Asked by the body and not answered by the sender. */
  readonly delayAsked?: {
    readonly to: string;
    readonly reason: string;
    readonly progress?: string;
    readonly at: string;
  };
}

export interface SideOfBody extends Addressee {
  readonly deliveredAt?: string;
  readonly acknowledgedAt?: string;
  readonly acceptedAt?: string;
  readonly items: readonly ItemOfBody[];
}

/** Stream `directive/<id>`, at the sender's unit. */
export interface Directive {
  readonly id: string;
  readonly content: DirectiveContent;
  readonly sentAt: string;
  readonly sides: readonly SideOfBody[];
  readonly closed?: { readonly at: string; readonly reason?: string };
}

export interface DirectiveState {
  readonly current?: Directive;
}

export const unknownDirective = (): DirectiveState => ({});

export const sideOf = ({ sides }: Directive, body: string): SideOfBody | undefined =>
  sides.find((side) => side.body === body);

export const evolveDirective = (state: DirectiveState, event: DirectiveEvent): DirectiveState => {
  if (event.type === 'directive.sent') return { current: sentDirective(event.data) };
  const { current } = state;
  if (!current) return state;
  switch (event.type) {
    case 'directive.delivered':
      return withSide(current, event.data.body, (side) => ({ ...side, deliveredAt: event.data.deliveredAt }));
    case 'directive.acknowledged':
      return withSide(current, event.data.body, (side) => ({ ...side, acknowledgedAt: event.data.acknowledgedAt }));
    case 'directive.reported': {
      const { body, item, text, links = [], reportedAt } = event.data;
      return withStep(current, body, item, { kind: 'told', at: reportedAt, text, links });
    }
    case 'directive.done': {
      const { body, text, links = [], doneAt } = event.data;
      return withStep(current, body, wholeItem, { kind: 'told', at: doneAt, text, links });
    }
    case 'directive.delay-asked': {
      const { body, item, to, reason, progress, askedAt } = event.data;
      const asked = { to, reason, at: askedAt, ...(progress !== undefined && { progress }) };
      return withItem(current, body, item, (one) => ({ ...one, delayAsked: asked }));
    }
    case 'directive.delay-granted': {
      const { body, item, from, to, grantedAt } = event.data;
      return withItem(current, body, item, (one) => answered(one, { kind: 'delayed', at: grantedAt, from, to }));
    }
    case 'directive.delay-refused': {
      const { body, item, reason, refusedAt } = event.data;
      return withItem(current, body, item, (one) => answered(one, { kind: 'delay-refused', at: refusedAt, reason }));
    }
    case 'directive.returned': {
      const { body, item, reason, dueAt, returnedAt } = event.data;
      const step: ItemStep = { kind: 'returned', at: returnedAt, reason, ...(dueAt !== undefined && { dueAt }) };
      return withStep(current, body, item, step);
    }
    case 'directive.accepted':
      return withSide(current, event.data.body, (side) => ({ ...side, acceptedAt: event.data.acceptedAt }));
    case 'directive.closed': {
      const { closedAt, reason } = event.data;
      return { current: { ...current, closed: { at: closedAt, ...(reason !== undefined && { reason }) } } };
    }
  }
};

type Sent = Extract<DirectiveEvent, { readonly type: 'directive.sent' }>['data'];

const sentDirective = ({ directive, content, addressees, sentAt }: Sent): Directive => ({
  id: directive,
  content,
  sentAt,
  sides: addressees.map((addressee) => ({
    ...addressee,
    items: itemsOwed(content).map((owed) => ({ ...owed, steps: [] })),
  })),
});

/** Completion without a date is still an item: it can be told and returned, and is never late. */
const noDate = '9999-12-31T00:00:00.000Z';
export const isDated = ({ dueAt }: OwedItem): boolean => dueAt < noDate;

const itemsOwed = ({ owed, wants }: DirectiveContent): readonly OwedItem[] =>
  wants === 'completion' && !owed.some(({ item }) => item === wholeItem)
    ? [...owed, { item: wholeItem, dueAt: noDate }]
    : owed;

const withSide = (current: Directive, body: string, change: (side: SideOfBody) => SideOfBody): DirectiveState => ({
  current: { ...current, sides: current.sides.map((side) => (side.body === body ? change(side) : side)) },
});

const withItem = (current: Directive, body: string, item: string, change: (one: ItemOfBody) => ItemOfBody) =>
  withSide(current, body, (side) => ({
    ...side,
    items: side.items.map((one) => (one.item === item ? change(one) : one)),
  }));

const withStep = (current: Directive, body: string, item: string, step: ItemStep): DirectiveState =>
  withItem(current, body, item, (one) => ({ ...one, steps: [...one.steps, step] }));

const answered = ({ delayAsked: _, ...one }: ItemOfBody, step: ItemStep): ItemOfBody => ({
  ...one,
  steps: [...one.steps, step],
});
