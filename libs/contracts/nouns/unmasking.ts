import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { Id, Instant, StreamName, Text } from '../shapes.js';

/**
 * In a stream of coordination, one per person and subject: the person (the envelope's actor) sees until `until` what is masked about the
 * subject, and said why.
 */
export const unmasking = defineNoun({
  name: 'unmasking',
  words: { 'zh-CN': '查看记录', en: 'unmasking' },
  audience: 'internal',
  writer: only('coordination'),
  stream: (data: { readonly unmasking: string }) => `unmasking/${data.unmasking}`,
  events: {
    recorded: event(
      Type.Object({
        unmasking: Id,
        /** A stream's name, as `initiative/org-7f3k2m`. */
        subject: StreamName,
        reason: Text('personal', { minLength: 1 }),
        until: Instant,
      }),
    ),
  },
});
