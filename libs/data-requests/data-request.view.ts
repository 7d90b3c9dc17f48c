import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { alsoConcerning, AskedField, dataRhythms, Text, valueOrigins } from '#contracts';
import { declareProblems, OneOf } from '#http';
import { unitOfId, units } from '#kernel';
import type { DataRequest } from './domain/data-request.js';

const text = Type.String();
const Instant = Type.String({ format: 'date-time' });

const AnswerView = Type.Object({
  round: Type.Integer(),
  at: Instant,
  values: Type.Array(Type.Object({ name: text, value: Text('personal'), origin: OneOf(valueOrigins) })),
});

export const DataRequestView = Type.Object(
  {
    id: text,
    version: Type.Integer(),
    unit: OneOf(units),
    status: OneOf(['open', 'closed']),
    title: text,
    from: text,
    basis: text,
    purpose: Type.Optional(text),
    fields: Type.Array(AskedField),
    rhythm: OneOf(dataRhythms),
    endsOn: text,
    rounds: Type.Array(Type.Object({ round: Type.Integer(), dueAt: Instant })),
    sentAt: Instant,
    closedAt: Type.Optional(Instant),
    /** How much notice the bodies got: whole days from sending to the first date. */
    noticeDays: Type.Integer(),
    /** Of the fields of all answers, how many were filled in by the system. */
    prefilledShare: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    bodies: Type.Array(
      Type.Object({ body: text, unit: OneOf(units), answers: Type.Array(AnswerView) }, { parties: ['body'] }),
    ),
  },
  { $id: 'DataRequest' },
);
export type DataRequestView = Static<typeof DataRequestView>;

const dayMs = 86_400_000;

export const viewOfDataRequest = ({ id, thing, version }: Known<DataRequest>): DataRequestView => {
  const { content, sentAt, sides, closedAt } = thing;
  const given = sides.flatMap(({ answers }) => answers.flatMap(({ values }) => values));
  const prefilled = given.filter(({ origin }) => origin !== 'typed').length;
  const first = content.rounds[0]?.dueAt ?? sentAt;
  return {
    id,
    version,
    unit: unitOfId(id) ?? 'propaganda',
    status: closedAt === undefined ? 'open' : 'closed',
    ...content,
    sentAt,
    ...(closedAt !== undefined && { closedAt }),
    noticeDays: Math.max(0, Math.floor((Date.parse(first) - Date.parse(sentAt)) / dayMs)),
    ...(given.length > 0 && { prefilledShare: prefilled / given.length }),
    bodies: sides.map(({ body, unit, answers }) =>
      alsoConcerning(
        {
          body,
          unit,
          answers: answers.map(({ round, at, values }) => ({ round, at, values: values.map((one) => ({ ...one })) })),
        },
        [content.from],
      ),
    ),
  };
};

export const ReceivedDataRequest = Type.Object(
  {
    request: DataRequestView,
    /** What the system knows of the body, by field: to be confirmed. */
    prefilled: Type.Array(Type.Object({ name: text, value: text, fact: text, place: text })),
    /** Rounds that wait for an answer. */
    open: Type.Array(Type.Integer()),
  },
  { $id: 'ReceivedDataRequest' },
);
export type ReceivedDataRequest = Static<typeof ReceivedDataRequest>;

export const DataCatalogue = Type.Object(
  {
    facts: Type.Array(Type.Object({ key: text, label: text, words: Type.Array(text), place: text })),
    /** What open requests ask for, and in how many places: what stands in two is asked twice. */
    asked: Type.Array(Type.Object({ label: text, requests: Type.Array(text) })),
  },
  { $id: 'DataCatalogue' },
);

const known = Type.Array(Type.Object({ field: text, fact: text, place: text }));
const rule = { source: Type.Optional(text), article: Type.Optional(text) };
const fields = Type.Object({ fields: Type.Array(text) });
export const dataProblems = declareProblems({
  'basis-needed': { status: 422, when: 'A request for data names its basis.', fields: Type.Object(rule) },
  'end-needed': { status: 422, when: 'A request for data names its end.', fields: Type.Object(rule) },
  'no-fields': { status: 422, when: 'Nothing is asked for.' },
  'field-twice': { status: 422, when: 'A field is asked for twice.', fields: Type.Object({ field: text }) },
  'fact-unknown': { status: 422, when: 'The system knows no such thing.', fields: Type.Object({ field: text }) },
  'already-known': {
    status: 422,
    when: 'The system knows what is asked; it is filled in where the fact is named.',
    fields: Type.Object({ known, ...rule }),
  },
  'data-request-closed': { status: 409, when: 'The request was closed.' },
  'round-unknown': { status: 422, when: 'The request has no such round.' },
  'values-missing': { status: 422, when: 'Fields are not answered.', fields },
});
