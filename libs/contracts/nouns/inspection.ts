import { Type, type Static } from 'typebox';
import { defineNoun, event, only, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, ListedBody, oneOf, Text, UnitName } from '../shapes.js';

const Inspector = Type.Object({
  body: BodyCode,
  unit: UnitName,
  post: Type.Optional(Text('open', { maxLength: 100 })),
});

export const InspectionContent = Type.Object({
  title: Text('open', { minLength: 1, maxLength: 200 }),
  plan: Type.Optional(Text('open', { maxLength: 4_000 })),
  from: CalendarDate,
  to: CalendarDate,
  /** The bodies that are inspected. */
  scope: Type.Array(BodyCode),
  topics: Type.Array(Text('open', { minLength: 1, maxLength: 200 })),
  /** Who leads it, one of the inspectors. */
  lead: ListedBody,
  inspectors: Type.Array(Inspector),
});
export type InspectionContent = Static<typeof InspectionContent>;

const ofInspection = { inspection: IdOf('inspection') };

/** Discipline's `inspection/<id>`, with inspectors of several units. */
export const inspection = defineNoun({
  name: 'inspection',
  words: { 'zh-CN': '检查', en: 'inspection' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly inspection: string }) => `inspection/${data.inspection}`,
  events: {
    opened: event(Type.Object({ ...ofInspection, content: InspectionContent })),
    revised: event(Type.Object({ ...ofInspection, content: InspectionContent })),
    closed: event(Type.Object({ ...ofInspection, on: CalendarDate, summary: Type.Optional(Text('discipline')) })),
    withdrawn: event(Type.Object({ ...ofInspection, reason: Text('open') })),
  },
});

/** 一般, 较重, 严重. */
export const severities = ['minor', 'serious', 'grave'] as const;
export type Severity = (typeof severities)[number];
export const verificationMethods = ['on-site', 'papers', 'interview', 'data'] as const;
export type VerificationMethod = (typeof verificationMethods)[number];
export const verificationOutcomes = ['accepted', 'returned'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];
export const measureStates = ['not-started', 'under-way', 'self-done'] as const;
export type MeasureState = (typeof measureStates)[number];

const Checker = Type.Object({ body: BodyCode, unit: UnitName });

export const FindingContent = Type.Object({
  /** Absent where it came up outside an inspection: the list of problems of a yearly report round. */
  inspection: Type.Optional(IdOf('inspection')),
  body: BodyCode,
  unit: UnitName,
  title: Text('discipline', { minLength: 1, maxLength: 200 }),
  description: Type.Optional(Text('discipline', { maxLength: 4_000 })),
  severity: oneOf(severities),
  basis: Type.Optional(Text('discipline', { maxLength: 1_000 })),
  suggestion: Type.Optional(Text('discipline', { maxLength: 2_000 })),
  /** Absent: long-term, with reports at the rhythm of the measures; never late. */
  rectifyBy: Type.Optional(CalendarDate),
  /** Two of these close it, each at its own unit; the body itself is none of them. */
  checkers: Type.Array(Checker),
});
export type FindingContent = Static<typeof FindingContent>;

const ofFinding = { finding: IdOf('finding') };
const round = Type.Integer({ minimum: 1 });
const check = {
  body: BodyCode,
  outcome: oneOf(verificationOutcomes),
  method: oneOf(verificationMethods),
  on: CalendarDate,
  note: Text('discipline', { minLength: 1, maxLength: 2_000 }),
};
export const Check = Type.Object({ ...check, round });
export type Check = Static<typeof Check>;

/** Discipline's `finding/<id>`: what was found, and what two others say of its rectification. */
export const finding = defineNoun({
  name: 'finding',
  words: { 'zh-CN': '问题', en: 'finding' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly finding: string }) => `finding/${data.finding}`,
  events: {
    raised: event(Type.Object({ ...ofFinding, content: FindingContent, raisedBy: BodyCode })),
    /** Another last date; the former one stays in the history. */
    extended: event(
      Type.Object({ ...ofFinding, from: CalendarDate, to: CalendarDate, reason: Text('discipline'), by: BodyCode }),
    ),
    /** The responsible body said so at its own unit. */
    'rectification-recorded': event(Type.Object({ ...ofFinding, state: oneOf(measureStates), round })),
    checked: event(Type.Object({ ...ofFinding, ...check, round })),
    /** Sent back by a checker, or opened again after it was closed: the next round begins. */
    returned: event(Type.Object({ ...ofFinding, round, by: BodyCode })),
    closed: event(Type.Object({ ...ofFinding, round, by: Type.Array(BodyCode), closedAt: Instant })),
    reopened: event(Type.Object({ ...ofFinding, round, reason: Text('discipline'), by: BodyCode })),
    withdrawn: event(Type.Object({ ...ofFinding, reason: Text('discipline'), by: BodyCode })),
  },
});

/** One measure; `key` is its name within the rectification. With a date, or long-term with a report every so many months. */
export const RectificationMeasure = Type.Object({
  key: Id,
  title: Text('discipline', { minLength: 1, maxLength: 1_000 }),
  post: Text('open', { minLength: 1, maxLength: 100 }),
  dueOn: Type.Optional(CalendarDate),
  reportEveryMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
});
export type RectificationMeasure = Static<typeof RectificationMeasure>;

const ofBody = { ...ofFinding, body: BodyCode, unit: UnitName };
type OfBody = { readonly finding: string; readonly body: string; readonly unit: string };

/** What the responsible body does about a finding, in its own unit's `rectification/<unit>/<finding>/<body>`; checked by others in theirs. */
export const rectification = defineNoun({
  name: 'rectification',
  words: { 'zh-CN': '整改', en: 'rectification' },
  audience: 'internal',
  writer: unitOfReply,
  stream: ({ finding: id, body, unit }: OfBody) => `rectification/${unit}/${id}/${body}`,
  events: {
    /** The finding has arrived: measures are owed. */
    due: event(Type.Object({ ...ofBody, rectifyBy: Type.Optional(CalendarDate), round })),
    planned: event(Type.Object({ ...ofBody, measures: Type.Array(RectificationMeasure) })),
    progressed: event(
      Type.Object({
        ...ofBody,
        round,
        measure: Id,
        state: oneOf(measureStates),
        on: CalendarDate,
        note: Type.Optional(Text('personal', { maxLength: 2_000 })),
        evidence: Type.Array(Text('personal')),
      }),
    ),
    /** Every measure is done, as the body says itself. */
    done: event(Type.Object({ ...ofBody, on: CalendarDate, round })),
    /** Without a measure: none was planned by the last date. */
    overdue: event(Type.Object({ ...ofBody, measure: Type.Optional(Id), dueOn: CalendarDate, on: CalendarDate })),
    /** Sent back or opened again: what was done is to be done better. */
    reopened: event(Type.Object({ ...ofBody, round })),
    ended: event(Type.Object({ ...ofBody, on: CalendarDate })),
    verified: event(Type.Object({ ...ofBody, ...check, round }), {
      stream: ({ finding: id, body, unit }: OfBody) => `rectification-check/${unit}/${id}/${body}`,
    }),
  },
});

/** A checker's word on a rectification: `rectification-check/<unit>/<finding>/<body>`; the event is `rectification.verified`. */
export const rectificationCheck = defineNoun({
  name: 'rectification-check',
  words: { 'zh-CN': '整改核验', en: 'rectification check' },
  audience: 'internal',
  writer: unitOfReply,
  events: {},
});
