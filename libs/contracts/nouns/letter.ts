import { Type, type Static } from 'typebox';
import { isUnit } from '#kernel';
import { defineNoun, event, unitInId, unitOfReply, type Writer } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, StreamName, Text, UnitName } from '../shapes.js';

/** 请示, 批复, 提示函, 督办单, 通知. */
export const letterKinds = ['request', 'reply', 'reminder-letter', 'supervision-sheet', 'announcement'] as const;
export type LetterKind = (typeof letterKinds)[number];
const Kind = oneOf(letterKinds);

export const LetterContent = Type.Object({
  kind: Kind,
  body: BodyCode,
  title: Text('open', { minLength: 1 }),
  to: Type.Array(Type.Object({ body: BodyCode, unit: UnitName })),
  /** Whom it goes to outside the register. */
  outside: Type.Optional(Text('open')),
  /** What fills the template. */
  fields: Type.Array(Type.Object({ name: Id, value: Text('personal') })),
  /** The matter it belongs to: the stream of a directive, a term, an initiative. */
  matter: Type.Optional(StreamName),
  /** The letter that it answers. */
  answers: Type.Optional(IdOf('letter')),
});
export type LetterContent = Static<typeof LetterContent>;

const ofLetter = { letter: IdOf('letter') };
const Year = Type.Integer({ minimum: 1900, maximum: 9999 });
const series = { unit: UnitName, body: BodyCode, kind: Kind, year: Year };
const ofBody = { ...ofLetter, body: BodyCode };

const writerOf = ({ content }: { readonly content: { readonly body: string } }): string => content.body;

const seriesStream = ({ unit, body, kind, year }: { unit: string; body: string; kind: string; year: number }): string =>
  `numbers/${unit}/${body}/${kind}/${year}`;

/**
 * A numbered letter: stream `letter/<id>` at the unit of the body that writes it. Its number is the event `issued`, which stands in the stream of the numbers
 * of its body, kind and year: what is the next event there is the next number.
 */
export const letter = defineNoun({
  name: 'letter',
  words: { 'zh-CN': '公文函件', en: 'letter' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly letter: string }) => `letter/${data.letter}`,
  events: {
    drafted: event(Type.Object({ ...ofLetter, content: LetterContent, draftedAt: Instant }), { draftOf: writerOf }),
    revised: event(Type.Object({ ...ofLetter, content: LetterContent, revisedAt: Instant }), { draftOf: writerOf }),
    discarded: event(Type.Object({ ...ofLetter, reason: Type.Optional(Text('open')), discardedAt: Instant }), {
      draftOf: () => undefined,
    }),
    /** Decides in which year it is numbered. */
    signed: event(
      Type.Object({ ...ofLetter, year: Year, signedOn: CalendarDate, post: Text('open'), signedAt: Instant }),
    ),
    issued: event(
      Type.Object({
        ...ofLetter,
        ...series,
        number: Type.Integer({ minimum: 1 }),
        text: Text('open'),
        issuedAt: Instant,
      }),
      { stream: seriesStream },
    ),
    /** Its number, taken over from where it was issued. */
    numbered: event(
      Type.Object({ ...ofLetter, number: Type.Integer({ minimum: 1 }), text: Text('open'), numberedAt: Instant }),
    ),
    sent: event(Type.Object({ ...ofLetter, sentAt: Instant })),
    received: event(Type.Object({ ...ofBody, receivedAt: Instant })),
    answered: event(Type.Object({ ...ofBody, by: Type.Optional(IdOf('letter')), answeredAt: Instant })),
    voided: event(Type.Object({ ...ofLetter, reason: Text('open'), voidedAt: Instant })),
  },
});

/** What a body that received a letter did with it, in its own unit's stream `letter-receipt/<unit>/<letter>/<body>`. */
export const letterReceipt = defineNoun({
  name: 'letter-receipt',
  words: { 'zh-CN': '收文', en: 'letter receipt' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    received: event(Type.Object({ ...ofBody, receivedAt: Instant })),
    answered: event(Type.Object({ ...ofBody, by: Type.Optional(IdOf('letter')), answeredAt: Instant })),
  },
});

/** `<unit>/<body>/<kind>/<year>`. */
const keeper: Writer = (id) => {
  const [unit, body, kind, year, ...more] = id.split('/');
  return isUnit(unit) && body && kind && year && more.length === 0 ? unit : undefined;
};

/** The numbers of one body, kind and year: `numbers/<unit>/<body>/<kind>/<year>`. */
export const numbers = defineNoun({
  name: 'numbers',
  words: { 'zh-CN': '文号', en: 'numbers' },
  audience: 'internal',
  writer: keeper,
  stream: seriesStream,
  events: {
    set: event(Type.Object({ ...series, first: Type.Integer({ minimum: 1 }), prefix: Type.Optional(Text('open')) })),
  },
});
