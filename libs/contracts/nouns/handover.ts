import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, IdOf, Instant, oneOf, Text } from '../shapes.js';

/** What passes from one person to another with the work of a body. */
export const handoverParts = [
  'initiatives',
  'initiative-drafts',
  'tasks',
  'needs',
  'letter-drafts',
  'templates',
  'mappings',
] as const;
export type HandoverPart = (typeof handoverParts)[number];

export const HandoverCount = Type.Object({ part: oneOf(handoverParts), count: Type.Integer({ minimum: 0 }) });
export type HandoverCount = Static<typeof HandoverCount>;
const Counts = Type.Array(HandoverCount, { maxItems: handoverParts.length });

/** An opaque id: the subject of the person's tokens. */
const Person = Text('personal', { minLength: 1, maxLength: 120 });
const which = { handover: IdOf('handover'), body: BodyCode };

/**
 * A person hands the work that they do for a body over to a successor: stream `handover/<id>` at the body's unit. From `completed` on whoever handed over
 * acts for the body no more, at every unit.
 */
export const handover = defineNoun({
  name: 'handover',
  words: { 'zh-CN': '工作交接', en: 'handover' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly handover: string }) => `handover/${data.handover}`,
  events: {
    prepared: event(Type.Object({ ...which, from: Person, to: Person, counts: Counts, offeredAt: Instant })),
    completed: event(Type.Object({ ...which, from: Person, to: Person, before: Counts, after: Counts })),
    withdrawn: event(Type.Object(which)),
  },
});
