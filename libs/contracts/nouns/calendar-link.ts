import { Type } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, Id, IdOf, Instant } from '../shapes.js';

/** An address that opens a calendar without a token: who had it made (the envelope's actor), for whom and until when. The address itself is in no event. */
export const calendarLink = defineNoun({
  name: 'calendar-link',
  words: { 'zh-CN': '日历订阅', en: 'calendar link' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly link: string }) => `calendar-link/${data.link}`,
  events: {
    made: event(
      Type.Object({
        link: Id,
        /** What it opens: one of the three. */
        resource: Type.Optional(IdOf('resource')),
        body: Type.Optional(BodyCode),
        initiative: Type.Optional(IdOf('initiative')),
        madeFor: BodyCode,
        endsAt: Instant,
      }),
    ),
    revoked: event(Type.Object({ link: Id, madeFor: BodyCode })),
  },
});
