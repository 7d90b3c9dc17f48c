import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, CalendarDate, careKinds, careOutcomes, helpKinds, Id, Text } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type CareCase, careStatuses, helpStatuses } from './domain/care-case.js';
import { type CareVisits, visitsStatuses } from './domain/care-visits.js';

const Instant = Type.String({ format: 'date-time' });
const AmountFen = Type.Optional(Type.Integer());
/** Absent in lists, in what a step answers, and where it was erased. */
const Words = Type.Optional(Text('personal'));

export const CareCaseView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    status: OneOf(careStatuses),
    kind: OneOf(careKinds),
    body: BodyCode,
    referred: Type.Array(BodyCode),
    visits: Type.Optional(Id),
    openedAt: Instant,
    name: Words,
    contact: Words,
    words: Words,
    assessment: Type.Optional(
      Type.Object({
        by: BodyCode,
        needs: Type.Array(OneOf(helpKinds)),
        amountFen: AmountFen,
        words: Words,
        assessedAt: Instant,
      }),
    ),
    decision: Type.Optional(
      Type.Object({
        by: BodyCode,
        isGranted: Type.Boolean(),
        amountFen: AmountFen,
        words: Words,
        decidedAt: Instant,
      }),
    ),
    helps: Type.Array(
      Type.Object({
        id: Id,
        kind: OneOf(helpKinds),
        status: OneOf(helpStatuses),
        amountFen: AmountFen,
        fund: Type.Optional(Id),
        reservation: Type.Optional(Id),
        on: Type.Optional(CalendarDate),
        words: Words,
        code: Type.Optional(Type.String()),
      }),
    ),
    followUps: Type.Array(Type.Object({ on: CalendarDate, words: Words })),
    outcome: Type.Optional(OneOf(careOutcomes)),
    closedAt: Type.Optional(Instant),
    erasedAt: Type.Optional(Instant),
  },
  { $id: 'CareCase', parties: ['body', 'referred.*'] },
);
export type CareCaseView = Static<typeof CareCaseView>;
export const CareCasesPage = PageOf(CareCaseView);

type Texts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The case with what of its texts is given. */
export const careCaseView = (
  { file, assessment, decision, helps, followUps, referred, ...rest }: CareCase,
  version: number,
  texts: Texts = new Map(),
): CareCaseView => {
  const wordsOf = (id: string | undefined) => pick(texts.get(id ?? ''), 'words');
  return {
    ...rest,
    version,
    referred: [...referred],
    ...pick(texts.get(file), 'name', 'contact', 'words'),
    ...(assessment && {
      assessment: { ...without(assessment), needs: [...assessment.needs], ...wordsOf(assessment.text) },
    }),
    ...(decision && { decision: { ...without(decision), ...wordsOf(decision.text) } }),
    helps: helps.map((help) => ({ ...without(help), ...wordsOf(help.text) })),
    followUps: followUps.map((followUp) => ({ ...without(followUp), ...wordsOf(followUp.text) })),
  };
};

/** The ids of all texts of a case. */
export const textsOfCase = ({ file, assessment, decision, helps, followUps }: CareCase): readonly string[] =>
  [
    file,
    assessment?.text,
    decision?.text,
    ...helps.map(({ text }) => text),
    ...followUps.map(({ text }) => text),
  ].filter((id) => id !== undefined);

const without = <Value extends { readonly text?: string }>({ text: _, ...rest }: Value): Omit<Value, 'text'> => rest;

const pick = <Name extends string>(
  texts: Readonly<Record<string, string>> | undefined,
  ...names: readonly Name[]
): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (texts?.[name] === undefined ? [] : [[name, texts[name]]]))) as Partial<
    Record<Name, string>
  >;

export const CareLooksView = Type.Object(
  { looks: Type.Array(Type.Object({ body: BodyCode, reader: Id, lookedAt: Instant })) },
  { $id: 'CareLooks' },
);
export type CareLooksView = Static<typeof CareLooksView>;

export const CareVisitsView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    year: Type.Integer(),
    status: OneOf(visitsStatuses),
    /** The last working day before 春节. */
    dueOn: CalendarDate,
    /** The year's notice of holidays is not out: the day may move. */
    isProvisional: Type.Boolean(),
    overdueOn: Type.Optional(CalendarDate),
    /** How many cases of these visits exist and have had help so far. */
    cases: Type.Integer(),
    helped: Type.Integer(),
    households: Type.Optional(Type.Integer()),
    closedAt: Type.Optional(Instant),
  },
  { $id: 'CareVisits' },
);
export type CareVisitsView = Static<typeof CareVisitsView>;
export const CareVisitsPage = PageOf(CareVisitsView);

export const careVisitsView = (
  { thing, version }: Known<CareVisits>,
  counts: { readonly cases: number; readonly helped: number },
): CareVisitsView => ({ ...thing, ...counts, version });

declareProblems({
  'no-need-to-know': { status: 403, when: 'Only those who need to know of a case look into it.' },
  'case-closed': { status: 409, when: 'The case is closed.' },
  'case-erased': { status: 409, when: 'The case was erased.' },
  'case-decided': { status: 409, when: 'The case was decided.' },
  'not-assessed': { status: 409, when: 'A case is assessed before it is decided.' },
  'not-granted': { status: 409, when: 'No help was granted.' },
  'beyond-granted': {
    status: 409,
    when: 'It is more than was granted.',
    fields: Type.Object({ grantedFen: Type.Integer(), leftFen: Type.Integer() }),
  },
  'already-referred': {
    status: 409,
    when: 'The body knows of the case already.',
    fields: Type.Object({ body: BodyCode }),
  },
  'draw-without-amount': { status: 422, when: 'A draw is of money, and of an amount.' },
  'help-awaited': { status: 409, when: 'A draw for the case is not confirmed yet.' },
  'too-many-steps': { status: 409, when: 'More of these do not stand in one case.' },
  'visits-closed': { status: 409, when: 'The visits are closed.' },
});
