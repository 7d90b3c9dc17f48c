import { Type } from 'typebox';
import { BodyCode, Id, Instant } from './shapes.js';

/** What a clearance is about. A draw's clearance bears the id of its reservation. */
const subject = {
  clearance: Id,
  matter: Type.Union([Type.Literal('draw'), Type.Literal('appointment')]),
  reservation: Type.Optional(Id),
  resource: Type.Optional(Id),
};

/**
 * Discipline's consent. The request stands in the stream of what waits for it (a draw: `resource/<id>`), the answer in discipline's own
 * `clearance/<id>`.
 */
export const clearanceEvents = {
  'clearance.requested': Type.Object({
    ...subject,
    body: BodyCode,
    initiative: Type.Optional(Id),
    bundle: Type.Optional(Id),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
    purpose: Type.String(),
    requestedAt: Instant,
  }),
  'clearance.granted': Type.Object({ ...subject, ground: Type.Optional(Type.String()) }),
  'clearance.refused': Type.Object({ ...subject, reason: Type.String() }),
};
