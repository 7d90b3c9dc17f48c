import { Type, type Static } from 'typebox';
import { defineNoun, event } from '../noun.js';
import { BodyCode, CalendarDate, Id, oneOf, Text } from '../shapes.js';
import { unitFirst } from './reminder.js';

export const termKinds = ['committee', 'discipline-committee'] as const;
export type TermKind = (typeof termKinds)[number];
const Kind = oneOf(termKinds);

/** The rule with which something was computed or compared, and the version of it that counted then. */
export const RuleUsed = Type.Object({
  key: Id,
  scope: Id,
  version: Type.Integer({ minimum: 1 }),
  source: Text('open'),
  article: Type.Optional(Text('open')),
  certainty: Id,
});
export type RuleUsed = Static<typeof RuleUsed>;

/** Consent on paper: number of the document (文号), its day, and the body that gave it. */
export const ApprovalRecord = Type.Object({
  number: Text('open', { minLength: 1, maxLength: 100 }),
  on: CalendarDate,
  by: BodyCode,
});
export type ApprovalRecord = Static<typeof ApprovalRecord>;

/** What is unusual and stands all the same: usual practice warns and never blocks. */
export const termWarnings = [
  'delay-beyond-usual',
  'approved-after-end',
  'early-without-approval',
  'late-without-approval',
  'shift-beyond-usual',
  'length-beyond-usual',
] as const;
export type TermWarning = (typeof termWarnings)[number];
const Warnings = Type.Array(oneOf(termWarnings));

const Which = { body: BodyCode, kind: Kind };
const Span = { startedOn: CalendarDate, endsOn: CalendarDate };

/** The terms of a leading group: stream `term/<unit>/<body>`; a discipline committee's `term/<unit>/<body>.discipline-committee`. */
export const term = defineNoun({
  name: 'term',
  words: { 'zh-CN': '任期', en: 'term' },
  audience: 'public',
  writer: unitFirst,
  events: {
    started: event(
      Type.Object({
        ...Which,
        ...Span,
        source: Type.Union([Type.Literal('register'), Type.Literal('entered')]),
        rule: Type.Optional(RuleUsed),
        warnings: Warnings,
      }),
    ),
    corrected: event(Type.Object({ ...Which, ...Span })),
    ending: event(Type.Object({ ...Which, endsOn: CalendarDate, on: CalendarDate })),
    overdue: event(Type.Object({ ...Which, endsOn: CalendarDate, on: CalendarDate })),
    'delay-approved': event(
      Type.Object({
        ...Which,
        from: CalendarDate,
        to: CalendarDate,
        approval: ApprovalRecord,
        rule: Type.Optional(RuleUsed),
        warnings: Warnings,
      }),
    ),
    renewed: event(
      Type.Object({
        ...Which,
        ...Span,
        previousEndsOn: CalendarDate,
        approval: Type.Optional(ApprovalRecord),
        rule: Type.Optional(RuleUsed),
        warnings: Warnings,
      }),
    ),
    closed: event(Type.Object({ ...Which, on: CalendarDate })),
  },
});
