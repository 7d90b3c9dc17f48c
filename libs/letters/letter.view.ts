import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { letterKinds, Text } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { unitOfId, units } from '#kernel';
import { type Letter, letterStatuses } from './domain/letter.js';
import type { LetterReceipt } from './domain/letter-receipt.js';
import type { Series } from './domain/numbers.js';

const Instant = Type.String({ format: 'date-time' });
const text = Type.String();

export const LetterView = Type.Object(
  {
    id: text,
    version: Type.Integer(),
    unit: OneOf(units),
    status: OneOf(letterStatuses),
    kind: OneOf(letterKinds),
    body: text,
    title: text,
    to: Type.Array(
      Type.Object({
        body: text,
        unit: OneOf(units),
        receivedAt: Type.Optional(Instant),
        answeredAt: Type.Optional(Instant),
        by: Type.Optional(text),
      }),
    ),
    outside: Type.Optional(text),
    fields: Type.Array(Type.Object({ name: text, value: Text('personal') })),
    matter: Type.Optional(text),
    answers: Type.Optional(text),
    draftedAt: Instant,
    signedOn: Type.Optional(text),
    signedBy: Type.Optional(text),
    year: Type.Optional(Type.Integer()),
    number: Type.Optional(Type.Integer()),
    /** The number as it is written: 联工函〔2027〕12号. */
    numberText: Type.Optional(text),
    sentAt: Type.Optional(Instant),
    voidedAt: Type.Optional(Instant),
    voidedBecause: Type.Optional(text),
  },
  { $id: 'Letter', parties: ['body', 'to.*.body'] },
);
export type LetterView = Static<typeof LetterView>;
export const LettersPage = PageOf(LetterView);

export const viewOfLetter = ({ thing, version }: Known<Letter>): LetterView => {
  const { id, status, content, draftedAt, signed, number, sentAt, sides, voided } = thing;
  const { to, fields, ...rest } = content;
  return {
    id,
    version,
    unit: unitOfId(id) ?? 'propaganda',
    status,
    ...rest,
    to: to.map((one) => ({ ...one, ...sides.find(({ body }) => body === one.body) })),
    fields: [...fields],
    draftedAt,
    ...(signed && { signedOn: signed.on, signedBy: signed.post, year: signed.year }),
    ...(number && { number: number.number, numberText: number.text }),
    ...(sentAt !== undefined && { sentAt }),
    ...(voided && { voidedAt: voided.at, voidedBecause: voided.reason }),
  };
};

export const LetterReceiptView = Type.Object(
  {
    letter: text,
    version: Type.Integer(),
    body: text,
    receivedAt: Instant,
    answeredAt: Type.Optional(Instant),
    by: Type.Optional(text),
  },
  { $id: 'LetterReceipt' },
);
export type LetterReceiptView = Static<typeof LetterReceiptView>;

export const viewOfReceipt = ({ thing, version }: Known<LetterReceipt>): LetterReceiptView => ({ ...thing, version });

export const SeriesView = Type.Object(
  {
    unit: OneOf(units),
    version: Type.Integer(),
    body: text,
    kind: OneOf(letterKinds),
    year: Type.Integer(),
    first: Type.Integer(),
    prefix: text,
    /** The last number given; one below the first before any. */
    last: Type.Integer(),
  },
  { $id: 'NumberSeries' },
);
export type SeriesView = Static<typeof SeriesView>;

export const viewOfSeries = ({ thing, version }: Known<Series>): SeriesView => ({ ...thing, version });

export const TemplatesView = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        kind: OneOf(letterKinds),
        name: text,
        fields: Type.Array(Type.Object({ name: text, label: text, isRequired: Type.Boolean() })),
      }),
    ),
  },
  { $id: 'LetterTemplates' },
);

const body = Type.Object({ body: text });
export const letterProblems = declareProblems({
  'fields-missing': {
    status: 422,
    when: 'The template needs fields that are empty.',
    fields: Type.Object({ fields: Type.Array(text) }),
  },
  'field-unknown': {
    status: 422,
    when: 'The template has no such field.',
    fields: Type.Object({ fields: Type.Array(text) }),
  },
  'letter-signed': { status: 409, when: 'The letter is no draft any more.' },
  'letter-not-issued': { status: 409, when: 'The letter has no number yet.' },
  'letter-voided': { status: 409, when: 'The letter was voided; its number stays taken.' },
  'letter-not-yours': {
    status: 403,
    when: 'A letter is read as it goes out by its sender and those it goes to.',
    fields: body,
  },
  'numbers-begun': {
    status: 409,
    when: 'The first number is set before any is given.',
    fields: Type.Object({ last: Type.Integer() }),
  },
});
