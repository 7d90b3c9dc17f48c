import { Type, type Static } from 'typebox';
import { declareProblems, OneOf, PageOf } from '#http';
import type { Message } from './domain/message.js';
import { reasonCodes } from './domain/reasons.js';
import { languages, textOf } from './domain/texts.js';

const instant = Type.String({ format: 'date-time' });

export const MessageView = Type.Object(
  {
    id: Type.String(),
    /** The body that is concerned. */
    to: Type.String(),
    at: instant,
    reason: OneOf(reasonCodes),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    alternatives: Type.Optional(
      Type.Array(Type.Object({ from: instant, to: instant, resource: Type.Optional(Type.String()) })),
    ),
    /** The stream in which it is settled. */
    subject: Type.String(),
    event: Type.Optional(Type.String()),
    text: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
    /** Has the caller read it? */
    isRead: Type.Boolean(),
  },
  { $id: 'Message' },
);
export type MessageView = Static<typeof MessageView>;
export const MessagesPage = PageOf(MessageView);

export const MessageCounts = Type.Object(
  { body: Type.String(), unread: Type.Integer({ minimum: 0 }) },
  { $id: 'MessageCounts' },
);
export type MessageCounts = Static<typeof MessageCounts>;

export const Nudged = Type.Object(
  {
    /** Bodies that were reminded now. */
    nudged: Type.Array(Type.String()),
    /** Bodies that were reminded earlier this day. */
    already: Type.Array(Type.String()),
    /** Bodies from which nothing is awaited here. */
    notAwaited: Type.Array(Type.String()),
  },
  { $id: 'Nudged' },
);
export type Nudged = Static<typeof Nudged>;

export const viewOfMessage = (message: Message & { readonly isRead: boolean }): MessageView => {
  const [zh, en] = languages.map((language) => textOf(message, language));
  const { alternatives, ...rest } = message;
  return {
    ...rest,
    params: { ...message.params },
    ...(alternatives && { alternatives: alternatives.map((alternative) => ({ ...alternative })) }),
    text: { 'zh-CN': zh ?? '', en: en ?? '' },
  };
};

export const messagesProblems = declareProblems({
  'nudge-not-host': {
    status: 403,
    when: 'Neither the host of the initiative nor a coordinator asks.',
    fields: Type.Object({ subject: Type.String() }),
  },
  'channel-not-configured': {
    status: 422,
    when: 'This installation has no server for this way.',
    fields: Type.Object({ channel: Type.String() }),
  },
  'address-not-allowed': {
    status: 422,
    when: 'The address is not HTTPS, names another port or secrets, or lies inside.',
    fields: Type.Object({ channel: Type.String() }),
  },
});
