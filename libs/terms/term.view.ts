import { Type, type Static } from 'typebox';
import { bodyKinds, RuleUsed, termKinds, termWarnings } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Unit, units } from '#kernel';
import { dueDayOf, termId, type TermState } from './domain/term.js';
import { ledgerClasses } from './domain/ledger.js';

const date = Type.String({ format: 'date' });
export const ApprovalView = Type.Object({ number: Type.String(), on: date, by: Type.String() });
export const dutyStates = ['open', 'near', 'due', 'overdue', 'done', 'waived'] as const;

export const TermView = Type.Object(
  {
    id: Type.String(),
    body: Type.String(),
    kind: OneOf(termKinds),
    unit: OneOf(units),
    startedOn: date,
    /** The end of the term; a delay never moves it. */
    endsOn: date,
    /** The day on which the election is due: the last approved one, else the end. */
    dueOn: date,
    state: OneOf(dutyStates),
    source: OneOf(['register', 'entered']),
    delays: Type.Array(Type.Object({ from: date, to: date, approval: ApprovalView })),
    warnings: Type.Array(OneOf(termWarnings)),
    /** With which the end was computed. */
    rule: Type.Optional(RuleUsed),
    past: Type.Array(Type.Object({ startedOn: date, endsOn: date, renewedOn: date })),
  },
  { $id: 'Term' },
);
export type TermView = Static<typeof TermView>;
export const TermsPage = PageOf(TermView);

const LedgerClassView = OneOf(ledgerClasses);
const LedgerRow = Type.Object({
  body: Type.String(),
  name: Type.String(),
  bodyKind: OneOf(bodyKinds),
  unit: OneOf(units),
  id: Type.String(),
  class: LedgerClassView,
  startedOn: Type.Optional(date),
  endsOn: Type.Optional(date),
  dueOn: Type.Optional(date),
  /** Days since the end of the term, where it has passed. */
  daysOver: Type.Optional(Type.Integer()),
});
export type LedgerRow = Static<typeof LedgerRow>;

/** 换届台账: every leading group with a term or without one, by class. */
export const LedgerView = Type.Object(
  {
    on: date,
    counts: Type.Object(Object.fromEntries(ledgerClasses.map((name) => [name, Type.Integer({ minimum: 0 })]))),
    items: Type.Array(LedgerRow),
    next: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'TermLedger' },
);
export type LedgerView = Static<typeof LedgerView>;

/** Undefined where no term is on record. */
export const viewOfTerm = (unit: Unit, state: TermState, standing: TermView['state']): TermView | undefined => {
  const { body, kind, current, past } = state;
  if (body === undefined || kind === undefined || !current) return undefined;
  const { startedOn, endsOn, source, delays, warnings, rule } = current;
  return {
    id: termId(body, kind),
    body,
    kind,
    unit,
    startedOn,
    endsOn,
    dueOn: dueDayOf(current),
    state: standing,
    source,
    delays: delays.map(({ from, to, approval }) => ({ from, to, approval: { ...approval } })),
    warnings: [...warnings],
    ...(rule && { rule }),
    past: past.map((term) => ({ startedOn: term.startedOn, endsOn: term.endsOn, renewedOn: term.renewedOn })),
  };
};

export const termProblems = declareProblems({
  'term-exists': {
    status: 409,
    when: 'A term of this body is on record; an election renews it.',
    fields: Type.Object({ startedOn: date, endsOn: date }),
  },
  'term-unknown': { status: 404, when: 'No term of this body is on record.' },
  'term-closed': { status: 409, when: 'The body was dissolved; no election is owed.' },
  'term-period-empty': {
    status: 422,
    when: 'The term would end before it begins.',
    fields: Type.Object({ startedOn: date, endsOn: date }),
  },
  'term-length-needed': {
    status: 422,
    when: 'No rule says how long a term of this kind of body is: months or endsOn must be given.',
    fields: Type.Object({ body: Type.String() }),
  },
  'delay-not-later': {
    status: 422,
    when: 'A delay names a later day than the one that counts.',
    fields: Type.Object({ dueOn: date, to: date }),
  },
  'election-in-the-future': {
    status: 422,
    when: 'The election has not been held yet.',
    fields: Type.Object({ electedOn: date }),
  },
  'election-before-term': {
    status: 422,
    when: 'The election lies before the present term.',
    fields: Type.Object({ startedOn: date }),
  },
  'body-not-registered': {
    status: 422,
    when: 'The register has no such body.',
    fields: Type.Object({ body: Type.String() }),
  },
});
