import { declareAggregate, declareExchange } from '#aggregates';
import type { Unit } from '#kernel';
import { unitOfId } from '#kernel';
import { type DirectiveCommand, directiveDecider, type RecordedAct } from './domain/directive.decide.js';
import { type Directive, type DirectiveEvent, sideOf } from './domain/directive.js';
import { type Receipt, type ReceiptCommand, receiptDecider, type ReceiptEvent } from './domain/receipt.js';

/** By what lists of directives are filtered and sorted. */
export interface DirectiveFields {
  readonly unit: Unit | '';
  readonly from: string;
  readonly bodies: readonly string[];
  readonly status: 'open' | 'closed';
  readonly sentAt: string;
}

export const directives = declareAggregate<DirectiveCommand, DirectiveEvent, Directive, DirectiveFields>({
  noun: 'directive',
  path: '/v1/directives',
  decider: directiveDecider,
  actingBody: ({ content }) => content.from,
  fields: ({ id, content, sides, sentAt, closed }) => ({
    unit: unitOfId(id) ?? '',
    from: content.from,
    bodies: sides.map(({ body }) => body),
    status: closed ? 'closed' : 'open',
    sentAt,
  }),
  indexes: [{ key: { bodies: 1, sentAt: -1 } }, { key: { from: 1, sentAt: -1 } }, { key: { status: 1, sentAt: -1 } }],
});

export const receipts = declareAggregate<ReceiptCommand, ReceiptEvent, Receipt, { readonly body: string }>({
  noun: 'receipt',
  path: '/v1/directives',
  collection: 'receipts',
  decider: receiptDecider,
  actingBody: ({ body }) => body,
  fields: ({ body }) => ({ body }),
  indexes: [{ key: { body: 1 } }],
});

/** What bodies say of a directive at their units, recorded at the sender's with the instant at which they said it. */
export const directiveExchange = declareExchange({
  asked: directives,
  replies: receipts,
  addresseeOf: (directive, { body }) => sideOf(directive, body),
  record: ({ type, data }): DirectiveCommand | undefined => {
    if (type === 'receipt.closed') return undefined;
    const act = { type: type.replace('receipt.', 'directive.'), data: sent(type, data) } as RecordedAct;
    return { type: 'record-act', act };
  },
  deliver: {
    on: ['directive.sent', 'directive.closed'],
    addressees: ({ sides }) => sides,
    command: ({ id, content, closed }, { body }): ReceiptCommand | undefined => {
      const { title, from, wants, owed } = content;
      return closed ? { type: 'note-closing' } : { type: 'deliver', directive: id, body, title, from, wants, owed };
    },
  },
});

/** What the sender keeps of a delivery is its instant: the rest is its own. */
const sent = (type: ReceiptEvent['type'], data: ReceiptEvent['data']): object => {
  if (type !== 'receipt.delivered') return data;
  const { directive, body, deliveredAt } = data as Extract<
    ReceiptEvent,
    { readonly type: 'receipt.delivered' }
  >['data'];
  return { directive, body, deliveredAt };
};
