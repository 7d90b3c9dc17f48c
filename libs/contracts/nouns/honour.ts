import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';
import { RuleUsed } from './term.js';

export const candidateKinds = ['person', 'body'] as const;
export type CandidateKind = (typeof candidateKinds)[number];
export const opinionOutcomes = ['no-objection', 'objection'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];
/** What is unusual and stands all the same. */
export const honourWarnings = ['more-often-than-usual', 'notice-shorter-than-set', 'objection-stands'] as const;
export type HonourWarning = (typeof honourWarnings)[number];
const Warnings = Type.Array(oneOf(honourWarnings));

export const HonourQuota = Type.Object({ body: BodyCode, places: Type.Integer({ minimum: 1 }) });
export type HonourQuota = Static<typeof HonourQuota>;
export const HonourOffice = Type.Object({ body: BodyCode, unit: UnitName });
export type HonourOffice = Static<typeof HonourOffice>;

const ofHonour = { honour: IdOf('honour') };

/** An award by a body, at its unit: quota, recommendations, opinions, notice, decision, award. Names lie at the unit under the ids that stand here. */
export const honour = defineNoun({
  name: 'honour',
  words: { 'zh-CN': '表彰', en: 'honour' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly honour: string }) => `honour/${data.honour}`,
  events: {
    opened: event(
      Type.Object({
        ...ofHonour,
        body: BodyCode,
        title: Text('open', { minLength: 1 }),
        year: Type.Integer({ minimum: 2000, maximum: 2200 }),
        quota: Type.Array(HonourQuota),
        rule: Type.Optional(RuleUsed),
        warnings: Warnings,
      }),
    ),
    recommended: event(
      Type.Object({ ...ofHonour, candidate: Id, kind: oneOf(candidateKinds), by: BodyCode, text: Id }),
    ),
    struck: event(Type.Object({ ...ofHonour, candidate: Id, reason: Text('personal') })),
    /** One letter to each office. */
    'opinions-asked': event(
      Type.Object({
        ...ofHonour,
        offices: Type.Array(HonourOffice),
        dueOn: Type.Optional(CalendarDate),
        askedAt: Instant,
      }),
    ),
    'opinion-recorded': event(
      Type.Object({ ...ofHonour, body: BodyCode, outcome: oneOf(opinionOutcomes), answeredAt: Instant }),
    ),
    'opinion-waived': event(Type.Object({ ...ofHonour, body: BodyCode, reason: Text('personal'), waivedAt: Instant })),
    'notice-opened': event(
      Type.Object({
        ...ofHonour,
        from: CalendarDate,
        /** The last day of the notice. */
        until: CalendarDate,
        workingDays: Type.Integer({ minimum: 0 }),
        rule: Type.Optional(RuleUsed),
        warnings: Warnings,
      }),
    ),
    decided: event(
      Type.Object({
        ...ofHonour,
        awarded: Type.Array(Id),
        document: Type.Optional(Text('open', { maxLength: 100 })),
        decidedAt: Instant,
      }),
    ),
    awarded: event(Type.Object({ ...ofHonour, on: CalendarDate, awarded: Type.Array(Id) })),
    withdrawn: event(Type.Object({ ...ofHonour, reason: Text('open') })),
    /** Names and texts of the candidates are gone for ever. */
    erased: event(Type.Object({ ...ofHonour, erasedAt: Instant })),
  },
});

/** What an office says of the candidates, at its own unit; its words lie there under `text`. */
export const opinion = defineNoun({
  name: 'opinion',
  words: { 'zh-CN': '征求意见', en: 'opinion' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    given: event(
      Type.Object({
        ...ofHonour,
        body: BodyCode,
        outcome: oneOf(opinionOutcomes),
        text: Type.Optional(Id),
        givenAt: Instant,
      }),
    ),
  },
});
