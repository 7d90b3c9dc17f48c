import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { Id, Text } from '../shapes.js';

/**
 * In a stream of coordination, asked for at the desk. Names what to try again in one of three ways: one service's dead letter by its id; a
 * record by its place (every service that set it aside tries it again); a stream (every service in which it stands still goes on with it).
 */
export const redrive = defineNoun({
  name: 'redrive',
  words: { 'zh-CN': '重新处理', en: 'redrive' },
  audience: 'internal',
  writer: only('coordination'),
  events: {
    requested: event(
      Type.Object({
        deadLetter: Type.Optional(Id),
        record: Type.Optional(
          Type.Object({
            topic: Text('open'),
            partition: Type.Integer({ minimum: 0 }),
            offset: Type.Integer({ minimum: 0 }),
          }),
        ),
        stream: Type.Optional(Text('open')),
      }),
    ),
  },
});
