import { Type } from 'typebox';
import { Id } from './shapes.js';

/**
 * In a stream of coordination, asked for at the desk. Names what to try again in one of three ways: one service's dead letter by its id; a
 * record by its place (every service that set it aside tries it again); a stream (every service in which it stands still goes on with it).
 */
export const redriveEvents = {
  'redrive.requested': Type.Object({
    deadLetter: Type.Optional(Id),
    record: Type.Optional(
      Type.Object({
        topic: Type.String(),
        partition: Type.Integer({ minimum: 0 }),
        offset: Type.Integer({ minimum: 0 }),
      }),
    ),
    stream: Type.Optional(Type.String()),
  }),
};
