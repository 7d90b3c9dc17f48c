import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, StreamName, Text } from '../shapes.js';

/** What supervision by event watches; a kind is a row of discipline's table, and what opened a matter stands in it. */
export const matterKinds = [
  'term-overdue',
  'stages-missing',
  'hearing-missed',
  'directive-unanswered',
  'agreement-unmet',
  'rectification-overdue',
  'funds-over-threshold',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** The event of some unit from which this one follows. */
const Cause = Type.Object({ event: Id, type: Id, at: Instant });

const which = {
  matter: IdOf('matter'),
  kind: oneOf(matterKinds),
  /** The stream of what is wrong. */
  subject: StreamName,
  /** Who has to put it right. */
  body: BodyCode,
  /** How often it was opened, this time included: what went wrong again stands in the same stream. */
  round: Type.Integer({ minimum: 1 }),
};

export const MatterOpening = Type.Object({
  ...which,
  dueOn: Type.Optional(CalendarDate),
  /** What is missing, in the words of the glossary: stages, bodies, funds. */
  missing: Type.Optional(Type.Array(Id)),
  /** What it amounts to, where it is about money. */
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  by: Cause,
});
export type MatterOpening = Static<typeof MatterOpening>;

/** What a process left undone: discipline's `matter/<id>`, opened and cured by the events of all units, never by a report on a person. */
export const matter = defineNoun({
  name: 'matter',
  words: { 'zh-CN': '督办事项', en: 'matter' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly matter: string }) => `matter/${data.matter}`,
  events: {
    opened: event(MatterOpening),
    cured: event(Type.Object({ ...which, by: Cause, openSeconds: Type.Integer({ minimum: 0 }) })),
    /** Closed by discipline though nothing cured it. */
    closed: event(Type.Object({ ...which, reason: Text('discipline'), closedBy: BodyCode, closedAt: Instant })),
  },
});
