import { Type } from 'typebox';
import { defineNoun, event, only } from '../registry/noun.js';
import { BodyCode, Id, IdOf, Instant, Text } from '../shapes.js';

/** What a clearance is about. A draw's clearance bears the id of its reservation. */
const subject = {
  clearance: Id,
  matter: Type.Union([Type.Literal('draw'), Type.Literal('appointment')]),
  reservation: Type.Optional(Id),
  resource: Type.Optional(IdOf('resource')),
};

/**
 * Discipline's consent. The request stands in the stream of what waits for it (a draw: `resource/<id>`), the answer in discipline's own
 * `clearance/<id>`.
 */
export const clearance = defineNoun({
  name: 'clearance',
  words: { 'zh-CN': '廉政把关', en: 'clearance' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly clearance: string }) => `clearance/${data.clearance}`,
  events: {
    requested: event(
      Type.Object({
        ...subject,
        body: BodyCode,
        initiative: Type.Optional(IdOf('initiative')),
        bundle: Type.Optional(Id),
        line: Type.Optional(Type.Integer({ minimum: 1 })),
        amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
        purpose: Text('discipline'),
        requestedAt: Instant,
      }),
      { stream: ({ resource = '' }) => `resource/${resource}` },
    ),
    granted: event(Type.Object({ ...subject, ground: Type.Optional(Text('discipline')) })),
    refused: event(Type.Object({ ...subject, reason: Text('discipline') })),
  },
});
