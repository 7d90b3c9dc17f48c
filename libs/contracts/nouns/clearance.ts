import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { RuleUsed } from './term.js';

/** What a clearance is about. A draw's clearance bears the id of its reservation, an appointment's that of the appointment. */
const subject = {
  clearance: Id,
  matter: Type.Union([Type.Literal('draw'), Type.Literal('appointment')]),
  reservation: Type.Optional(Id),
  resource: Type.Optional(IdOf('resource')),
  appointment: Type.Optional(IdOf('appointment')),
};

/** What waits, as it was asked for. */
const request = {
  ...subject,
  body: BodyCode,
  initiative: Type.Optional(IdOf('initiative')),
  bundle: Type.Optional(Id),
  line: Type.Optional(Type.Integer({ minimum: 1 })),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  purpose: Text('discipline'),
  requestedAt: Instant,
};
/** Who decided for discipline and when; absent in events from before it was kept. */
const decision = { by: Type.Optional(BodyCode), decidedAt: Type.Optional(Instant) };

/** Who has to decide: 1 discipline's departments and supervisors, 2 its supervisors alone. */
export const ClearanceLevel = Type.Union([Type.Literal(1), Type.Literal(2)]);
export type ClearanceLevel = Static<typeof ClearanceLevel>;

/** How what waited for it ended by itself. */
export const withdrawalCauses = ['released', 'expired', 'refused', 'displaced'] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/**
 * Discipline's consent. The request stands in the stream of what waits for it (a draw: `resource/<id>`, an appointment: `appointment/<id>`), everything that becomes of it in
 * discipline's own `clearance/<id>`: taken up, escalated when it is late, granted, refused, or withdrawn because nothing waits for it any more.
 */
export const clearance = defineNoun({
  name: 'clearance',
  words: { 'zh-CN': '廉政把关', en: 'clearance' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly clearance: string }) => `clearance/${data.clearance}`,
  events: {
    requested: event(Type.Object(request), {
      stream: ({ resource = '', appointment }) =>
        appointment === undefined ? `resource/${resource}` : `appointment/${appointment}`,
    }),
    /** Discipline has it on its desk; without `dueAt` no rule sets a time. */
    opened: event(
      Type.Object({ ...request, level: ClearanceLevel, dueAt: Type.Optional(Instant), rule: Type.Optional(RuleUsed) }),
    ),
    /** Nobody decided in time: from now on the next level does. */
    escalated: event(
      Type.Object({ ...subject, level: ClearanceLevel, dueAt: Type.Optional(Instant), rule: Type.Optional(RuleUsed) }),
    ),
    granted: event(Type.Object({ ...subject, ...decision, ground: Type.Optional(Text('discipline')) })),
    refused: event(Type.Object({ ...subject, ...decision, reason: Text('discipline') })),
    withdrawn: event(Type.Object({ ...subject, cause: oneOf(withdrawalCauses), withdrawnAt: Instant })),
  },
});
