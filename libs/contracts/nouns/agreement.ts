import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, oneOf, Text, UnitName } from '../shapes.js';
import { initiativeKinds } from './initiative.js';
import { RuleUsed } from './term.js';

/** A party with the post that keeps in touch; a post, not a person. */
export const Party = Type.Object({
  body: BodyCode,
  unit: UnitName,
  liaisonPost: Type.Optional(Text('open', { maxLength: 120 })),
});
export type Party = Static<typeof Party>;

export const countPeriods = ['month', 'quarter', 'half-year', 'year', 'term'] as const;
export type CountPeriod = (typeof countPeriods)[number];

/** So many initiatives in each period, counted from what took place; of one kind where given, of one party as host where given. */
export const CountedDuty = Type.Object({
  key: Id,
  what: Text('open', { minLength: 1, maxLength: 200 }),
  count: Type.Integer({ minimum: 1, maximum: 1_000 }),
  per: oneOf(countPeriods),
  kind: Type.Optional(oneOf(initiativeKinds)),
  host: Type.Optional(BodyCode),
});
export type CountedDuty = Static<typeof CountedDuty>;

export const AgreementContent = Type.Object({
  parties: Type.Array(Party, { minItems: 1, maxItems: 30 }),
  areas: Type.Array(Text('open', { minLength: 1, maxLength: 120 }), { maxItems: 30 }),
  duties: Type.Array(CountedDuty, { maxItems: 30 }),
  title: Text('open', { minLength: 1, maxLength: 200 }),
  number: Type.Optional(Text('open', { maxLength: 100 })),
  /** Where the signed paper lies. */
  file: Type.Optional(Text('personal', { maxLength: 500 })),
  from: CalendarDate,
  /** The last day; empty where the parties gave none. */
  to: Type.Optional(CalendarDate),
});
export type AgreementContent = Static<typeof AgreementContent>;

const ofAgreement = { agreement: IdOf('agreement') };

/** A joint-building agreement (共建协议): stream `agreement/<id>` at organisation; its parties confirm at their own units. */
export const agreement = defineNoun({
  name: 'agreement',
  words: { 'zh-CN': '共建协议', en: 'agreement' },
  audience: 'public',
  writer: only('organisation'),
  stream: (data: { readonly agreement: string }) => `agreement/${data.agreement}`,
  events: {
    proposed: event(
      Type.Object({
        ...ofAgreement,
        by: BodyCode,
        content: AgreementContent,
        round: Type.Integer({ minimum: 1 }),
        /** After so many months without a review it is looked at again, by this rule. */
        reviewMonths: Type.Optional(Type.Integer({ minimum: 1 })),
        rule: Type.Optional(RuleUsed),
      }),
    ),
    'party-confirmed': event(Type.Object({ ...ofAgreement, body: BodyCode, round: Type.Integer({ minimum: 1 }) })),
    'party-refused': event(
      Type.Object({ ...ofAgreement, body: BodyCode, round: Type.Integer({ minimum: 1 }), reason: Text('personal') }),
    ),
    /** All parties have confirmed: it is in force from its first day on, and the relation with it. */
    concluded: event(
      Type.Object({
        ...ofAgreement,
        parties: Type.Array(BodyCode, { minItems: 1, maxItems: 30 }),
        from: CalendarDate,
        to: Type.Optional(CalendarDate),
      }),
    ),
    reviewed: event(Type.Object({ ...ofAgreement, on: CalendarDate, note: Type.Optional(Text('personal')) })),
    /** On the board: it ends soon, or nobody has looked at it for a year. */
    due: event(
      Type.Object({ ...ofAgreement, dueOn: CalendarDate, reason: oneOf(['end', 'review']), on: CalendarDate }),
    ),
    ended: event(
      Type.Object({
        ...ofAgreement,
        parties: Type.Array(BodyCode, { minItems: 1, maxItems: 30 }),
        from: CalendarDate,
        /** The last day on which it was in force. */
        on: CalendarDate,
        reason: Text('open'),
      }),
    ),
    withdrawn: event(Type.Object({ ...ofAgreement, reason: Text('open') })),
  },
});
