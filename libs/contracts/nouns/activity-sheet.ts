import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { RuleUsed } from './term.js';

/** What shows that money was spent: an invoice, the notice of the activity, the signed roster of an allowance. */
export const receiptKinds = ['invoice', 'notice', 'roster'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

const AmountFen = Type.Integer({ minimum: 0 });

/** What an activity is and costs. The roster is a number; who stands on it is on paper. */
export const SheetContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  place: Type.Optional(Text('open')),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  plan: Type.Optional(Text('open')),
  people: Type.Integer({ minimum: 1 }),
  /** The budget: its sum is what may be spent. */
  items: Type.Array(
    Type.Object({
      name: Text('open', { minLength: 1 }),
      amountFen: AmountFen,
      /** An allowance: so much for each person of the roster. */
      perHeadFen: Type.Optional(AmountFen),
    }),
    { minItems: 1 },
  ),
  /** On which the budget is drawn when it is approved; without it the body pays by itself. */
  fund: Type.Optional(IdOf('resource')),
  initiative: Type.Optional(IdOf('initiative')),
});
export type SheetContent = Static<typeof SheetContent>;

const ofYear = { body: BodyCode, year: Type.Integer({ minimum: 2000, maximum: 2200 }) };
const ofSheet = { ...ofYear, sheet: Id };

/** A body's money for one year and all its activity sheets: one stream, so that sums and the close of the year are one decision each. */
export const activityYear = defineNoun({
  name: 'activity-year',
  words: { 'zh-CN': '活动经费年度', en: 'activity year' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: ({ body, year }: { readonly body: string; readonly year: number }) => `activity-year/${body}.${year}`,
  events: {
    'budget-set': event(Type.Object({ ...ofYear, budgetFen: AmountFen })),
    closed: event(
      Type.Object({
        ...ofYear,
        sheets: Type.Integer({ minimum: 0 }),
        spentFen: AmountFen,
        returnedFen: AmountFen,
        closedAt: Instant,
      }),
    ),
  },
});

export const activitySheet = defineNoun({
  name: 'activity-sheet',
  words: { 'zh-CN': '活动经费单', en: 'activity sheet' },
  audience: 'internal',
  stream: ({ body, year }: { readonly body: string; readonly year: number }) => `activity-year/${body}.${year}`,
  events: {
    /** `by` is a mark of whoever wrote it: somebody else approves. */
    planned: event(Type.Object({ ...ofSheet, content: SheetContent, budgetFen: AmountFen, by: Id })),
    revised: event(Type.Object({ ...ofSheet, content: SheetContent, budgetFen: AmountFen, by: Id })),
    approved: event(
      Type.Object({
        ...ofSheet,
        by: Id,
        budgetFen: AmountFen,
        approvedAt: Instant,
        /** The last day on which it is settled in time; without it no rule sets one. */
        settleBy: Type.Optional(CalendarDate),
        rule: Type.Optional(RuleUsed),
        fund: Type.Optional(IdOf('resource')),
        /** The draw on the fund, and the approval by which it is made. */
        reservation: Type.Optional(Id),
        approval: Id,
      }),
    ),
    /** The fund confirmed the draw. */
    funded: event(Type.Object({ ...ofSheet, reservation: Id })),
    /** The fund did not give it: the sheet is to be approved again. */
    'draw-refused': event(Type.Object({ ...ofSheet, code: Id })),
    refused: event(Type.Object({ ...ofSheet, by: Id, reason: Text('personal') })),
    'receipt-added': event(
      Type.Object({
        ...ofSheet,
        receipt: Id,
        kind: oneOf(receiptKinds),
        amountFen: AmountFen,
        on: CalendarDate,
        number: Type.Optional(Text('open', { maxLength: 100 })),
        item: Type.Optional(Type.Integer({ minimum: 0 })),
      }),
    ),
    'receipt-struck': event(Type.Object({ ...ofSheet, receipt: Id, reason: Text('open') })),
    overdue: event(Type.Object({ ...ofSheet, on: CalendarDate })),
    /** What was not spent returns. */
    settled: event(
      Type.Object({
        ...ofSheet,
        spentFen: AmountFen,
        returnedFen: AmountFen,
        isLate: Type.Boolean(),
        settledAt: Instant,
        reservation: Type.Optional(Id),
      }),
    ),
    cancelled: event(Type.Object({ ...ofSheet, reason: Text('open'), reservation: Type.Optional(Id) })),
  },
});
