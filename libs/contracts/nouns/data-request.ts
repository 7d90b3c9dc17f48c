import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';

export const dataRhythms = ['once', 'month', 'quarter', 'half-year', 'year'] as const;

/** One thing that is asked. With `fact` the system knows it: it is filled in, to be confirmed. */
export const AskedField = Type.Object({ name: Id, label: Text('open', { minLength: 1 }), fact: Type.Optional(Id) });
export type AskedField = Static<typeof AskedField>;

export const DataRequestContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  from: BodyCode,
  /** The text that lays the question down, with its article. */
  basis: Text('open'),
  purpose: Type.Optional(Text('open')),
  fields: Type.Array(AskedField),
  rhythm: oneOf(dataRhythms),
  /** After this day nothing is asked any more. */
  endsOn: CalendarDate,
  rounds: Type.Array(Type.Object({ round: Type.Integer({ minimum: 1 }), dueAt: Instant })),
});
export type DataRequestContent = Static<typeof DataRequestContent>;

/** `confirmed`: as it was filled in; `changed`: known, and corrected; `typed`: not known before. */
export const valueOrigins = ['confirmed', 'changed', 'typed'] as const;
export const GivenValue = Type.Object({ name: Id, value: Text('personal'), origin: oneOf(valueOrigins) });
export type GivenValue = Static<typeof GivenValue>;

const answer = {
  request: IdOf('data-request'),
  body: BodyCode,
  round: Type.Integer({ minimum: 1 }),
  values: Type.Array(GivenValue),
  answeredAt: Instant,
};

/** What a body asks others for: stream `data-request/<id>` at the asker's unit. */
export const dataRequest = defineNoun({
  name: 'data-request',
  words: { 'zh-CN': '数据报送', en: 'request for data' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly request: string }) => `data-request/${data.request}`,
  events: {
    sent: event(
      Type.Object({
        request: IdOf('data-request'),
        content: DataRequestContent,
        addressees: Type.Array(Type.Object({ body: BodyCode, unit: UnitName })),
        sentAt: Instant,
      }),
    ),
    answered: event(Type.Object(answer)),
    closed: event(Type.Object({ request: IdOf('data-request'), closedAt: Instant })),
  },
});

/** What a body told, in its own unit's stream `data-answer/<unit>/<request>/<body>`. */
export const dataAnswer = defineNoun({
  name: 'data-answer',
  words: { 'zh-CN': '报送数据', en: 'data answer' },
  audience: 'internal',
  writer: unitOfReply,
  events: { given: event(Type.Object(answer)) },
});
