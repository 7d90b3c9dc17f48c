import { Type } from 'typebox';
import { defineNoun, event, unitOfReply } from '../noun.js';
import { BodyCode, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { participantRoles } from './initiative.js';

/**
 * `round` counts how often the body was asked: 1 on the invitation, one more each time its answer is reset or its proposal refused. An
 * answer of an earlier round is about terms that no longer hold, and the host drops it.
 */
const answer = { initiative: IdOf('initiative'), body: BodyCode, round: Type.Optional(Type.Integer({ minimum: 1 })) };

/** One body's side of an initiative, in its own unit's stream `participation/<unit>/<initiative>/<body>`. */
export const participation = defineNoun({
  name: 'participation',
  words: { 'zh-CN': '参与', en: 'participation' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    accepted: event(Type.Object({ ...answer })),
    declined: event(Type.Object({ ...answer, reason: Type.Optional(Text('personal')) })),
    proposed: event(
      Type.Object({
        ...answer,
        startsAt: Type.Optional(Instant),
        endsAt: Type.Optional(Instant),
        role: Type.Optional(oneOf(participantRoles)),
        note: Type.Optional(Text('personal')),
      }),
    ),
  },
});
