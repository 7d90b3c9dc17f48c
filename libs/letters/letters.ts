import { declareAggregate, declareExchange } from '#aggregates';
import type { LetterKind, PublicEvent } from '#contracts';
import { type Unit, unitOfId } from '#kernel';
import { type LetterCommand, letterDecider } from './domain/letter.decide.js';
import type { Letter, LetterEvent, LetterStatus } from './domain/letter.js';
import {
  type LetterReceipt,
  letterReceiptDecider,
  type LetterReceiptCommand,
  type LetterReceiptEvent,
} from './domain/letter-receipt.js';
import { type NumbersCommand, numbersDecider, type NumbersEvent, type Series } from './domain/numbers.js';

export interface LetterFields {
  readonly unit: Unit | '';
  readonly body: string;
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly to: readonly string[];
  readonly draftedAt: string;
  readonly matter?: string;
  /** 0 while it has none. */
  readonly year: number;
  readonly number: number;
}

const ofLetter: readonly LetterEvent['type'][] = [
  'letter.drafted',
  'letter.revised',
  'letter.discarded',
  'letter.signed',
  'letter.numbered',
  'letter.sent',
  'letter.received',
  'letter.answered',
  'letter.voided',
];

export const letters = declareAggregate<LetterCommand, LetterEvent, Letter, LetterFields>({
  noun: 'letter',
  path: '/v1/letters',
  decider: letterDecider,
  actingBody: ({ content }) => content.body,
  events: ofLetter,
  fields: ({ id, content, status, draftedAt, signed, number }) => ({
    unit: unitOfId(id) ?? '',
    body: content.body,
    kind: content.kind,
    status,
    to: content.to.map(({ body }) => body),
    draftedAt,
    ...(content.matter !== undefined && { matter: content.matter }),
    year: signed?.year ?? 0,
    number: number?.number ?? 0,
  }),
  indexes: [
    { key: { body: 1, kind: 1, year: 1, number: 1 } },
    { key: { to: 1, draftedAt: -1 } },
    { key: { draftedAt: -1 } },
    { key: { matter: 1 } },
  ],
});

export const numberSeries = declareAggregate<
  NumbersCommand,
  NumbersEvent,
  Series,
  Pick<Series, 'body' | 'kind' | 'year'>
>({
  noun: 'numbers',
  path: '/v1/numbers',
  decider: numbersDecider,
  actingBody: ({ body }) => body,
  events: ['numbers.set', 'letter.issued'],
  fields: ({ body, kind, year }) => ({ body, kind, year }),
  indexes: [{ key: { body: 1, kind: 1, year: 1 } }],
});

export const letterReceipts = declareAggregate<
  LetterReceiptCommand,
  LetterReceiptEvent,
  LetterReceipt,
  { readonly body: string }
>({
  noun: 'letter-receipt',
  path: '/v1/letters',
  collection: 'letter-receipts',
  decider: letterReceiptDecider,
  actingBody: ({ body }) => body,
  fields: ({ body }) => ({ body }),
});

/** What a letter's addressees say of it at their own units; of a letter that did not go out nobody is asked anything. */
export const letterExchange = declareExchange({
  asked: letters,
  replies: letterReceipts,
  addresseeOf: ({ content, sentAt }, { body }) =>
    sentAt === undefined ? undefined : content.to.find((one) => one.body === body),
  record: (event): LetterCommand => {
    const { type, data } = event as PublicEvent<LetterReceiptEvent['type']>;
    if (type === 'letter-receipt.received')
      return { type: 'record-receipt', body: data.body, receivedAt: data.receivedAt };
    const { body, by, answeredAt } = data;
    return { type: 'record-answer', body, answeredAt, ...(by !== undefined && { by }) };
  },
});
