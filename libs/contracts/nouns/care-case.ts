import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf } from '../shapes.js';

/** Whom a body cares for (机关基层组织工作条例, article 20). No diagnosis, no income: what it is about stands in the file alone. */
export const careKinds = ['hardship', 'retired', 'mobile', 'family', 'other'] as const;
export type CareKind = (typeof careKinds)[number];
export const helpKinds = ['money', 'goods', 'visit', 'advice'] as const;
export type HelpKind = (typeof helpKinds)[number];
export const careOutcomes = ['helped', 'not-granted', 'withdrawn', 'handed-on'] as const;
export type CareOutcome = (typeof careOutcomes)[number];

const ofCase = { case: IdOf('care-case') };
const AmountFen = Type.Integer({ minimum: 0 });

/** A member's request for help: no name and no text, only the ids under which the unit keeps them, where they can be erased. */
export const careCase = defineNoun({
  name: 'care-case',
  words: { 'zh-CN': '关怀帮扶', en: 'care case' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: (data: { readonly case: string }) => `care-case/${data.case}`,
  events: {
    opened: event(
      Type.Object({
        ...ofCase,
        body: BodyCode,
        kind: oneOf(careKinds),
        file: Id,
        visits: Type.Optional(IdOf('care-visits')),
        openedAt: Instant,
      }),
    ),
    /** Another body needs to know of it from now on. */
    referred: event(Type.Object({ ...ofCase, to: BodyCode, referredAt: Instant })),
    'referral-ended': event(Type.Object({ ...ofCase, body: BodyCode, endedAt: Instant })),
    assessed: event(
      Type.Object({
        ...ofCase,
        by: BodyCode,
        needs: Type.Array(oneOf(helpKinds)),
        amountFen: Type.Optional(AmountFen),
        text: Id,
        assessedAt: Instant,
      }),
    ),
    decided: event(
      Type.Object({
        ...ofCase,
        by: BodyCode,
        isGranted: Type.Boolean(),
        amountFen: Type.Optional(AmountFen),
        text: Type.Optional(Id),
        decidedAt: Instant,
      }),
    ),
    /** Help that is drawn from a fund: it is given when the draw is confirmed. */
    'help-asked': event(
      Type.Object({
        ...ofCase,
        help: Id,
        amountFen: AmountFen,
        fund: IdOf('resource'),
        reservation: Id,
        text: Type.Optional(Id),
        askedAt: Instant,
      }),
    ),
    'help-refused': event(Type.Object({ ...ofCase, help: Id, code: Id, refusedAt: Instant })),
    'help-given': event(
      Type.Object({
        ...ofCase,
        help: Id,
        kind: oneOf(helpKinds),
        on: CalendarDate,
        amountFen: Type.Optional(AmountFen),
        reservation: Type.Optional(Id),
        text: Type.Optional(Id),
      }),
    ),
    'followed-up': event(Type.Object({ ...ofCase, on: CalendarDate, text: Id })),
    closed: event(Type.Object({ ...ofCase, outcome: oneOf(careOutcomes), closedAt: Instant })),
    /** Name and texts are gone for ever; numbers and dates stay. */
    erased: event(Type.Object({ ...ofCase, erasedAt: Instant })),
  },
});

/** Who looked into a case's file and when; the envelope says who. Apart from the case, whose version no look changes. */
export const careLook = defineNoun({
  name: 'care-look',
  words: { 'zh-CN': '查阅记录', en: 'look into a care case' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: (data: { readonly case: string }) => `care-look/${data.case}`,
  events: {
    recorded: event(Type.Object({ ...ofCase, body: BodyCode, reader: Id, lookedAt: Instant })),
  },
});

/** The visits of a body before 春节: due on the last working day before it. */
export const careVisits = defineNoun({
  name: 'care-visits',
  words: { 'zh-CN': '春节走访慰问', en: 'holiday visits' },
  audience: 'internal',
  writer: only('mass-organisations'),
  stream: (data: { readonly visits: string }) => `care-visits/${data.visits}`,
  events: {
    opened: event(
      Type.Object({
        visits: IdOf('care-visits'),
        body: BodyCode,
        year: Type.Integer({ minimum: 2000, maximum: 2200 }),
        dueOn: CalendarDate,
        /** The year's notice of holidays is not out. */
        isProvisional: Type.Boolean(),
      }),
    ),
    /** The year's notice moved the day. */
    dated: event(Type.Object({ visits: IdOf('care-visits'), dueOn: CalendarDate, isProvisional: Type.Boolean() })),
    overdue: event(Type.Object({ visits: IdOf('care-visits'), on: CalendarDate })),
    closed: event(
      Type.Object({ visits: IdOf('care-visits'), households: Type.Integer({ minimum: 0 }), closedAt: Instant }),
    ),
  },
});
