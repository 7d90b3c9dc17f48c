import { Type } from 'typebox';
import { defineNoun, event, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, StreamName, Text } from '../shapes.js';

const ofConsent = {
  /** What was asked: an election's approval, an appointment's review, an agreement, a handover. */
  about: StreamName,
  body: BodyCode,
  /** Which of several questions about that thing, and the how-manieth time it was asked. */
  step: Id,
  round: Type.Integer({ minimum: 1 }),
};

/** 备案 beside 批准: a different result, with a date and a number of its own. */
export const Filing = Type.Object({ on: CalendarDate, number: Type.Optional(Text('open', { maxLength: 100 })) });

/** What a body answers at its own unit when its consent is asked: stream `consent/<unit>/<id of what asks>/<body>`. */
export const consent = defineNoun({
  name: 'consent',
  words: { 'zh-CN': '会签', en: 'consent' },
  audience: 'public',
  writer: unitOfReply,
  events: {
    given: event(
      Type.Object({
        ...ofConsent,
        on: CalendarDate,
        number: Type.Optional(Text('open', { maxLength: 100 })),
        filing: Type.Optional(Filing),
      }),
    ),
    refused: event(
      Type.Object({ ...ofConsent, on: CalendarDate, reason: Text('personal', { minLength: 1, maxLength: 1_000 }) }),
    ),
  },
});
