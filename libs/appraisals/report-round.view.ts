import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, problemOutcomes, Text, UnitName } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { FormView, NoticeView, ResultView, resultView, voterNotice } from './count.view.js';
import type { ReportRound, Statement } from './domain/report-round.js';
import { figureWords } from './figures-of-year.js';

const date = Type.String({ format: 'date' });
const Problem = Type.Object({
  key: Type.String(),
  title: Text('personal'),
  measures: Type.Optional(Text('personal')),
  dueOn: Type.Optional(date),
});
export const FigureView = Type.Object({
  name: Type.String(),
  title: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
  count: Type.Integer({ minimum: 0 }),
  of: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type FigureView = Static<typeof FigureView>;
export const FiguresView = Type.Object(
  { body: BodyCode, year: Type.Integer(), items: Type.Array(FigureView) },
  { $id: 'ReportRoundFigures', parties: ['body'] },
);
export type FiguresView = Static<typeof FiguresView>;

export const roundSteps = ['last-list', 'statement', 'forms', 'close', 'none'] as const;

export const RoundView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    unit: UnitName,
    body: BodyCode,
    year: Type.Integer(),
    status: OneOf(['open', 'closed']),
    /** What comes next. */
    next: OneOf(roundSteps),
    form: FormView,
    /** Said to the voters before. */
    notice: NoticeView,
    /** The first item. */
    lastProblems: Type.Array(Problem),
    lastList: Type.Optional(
      Type.Object({
        on: date,
        outcomes: Type.Array(
          Type.Object({ key: Type.String(), outcome: OneOf(problemOutcomes), note: Type.Optional(Text('personal')) }),
        ),
      }),
    ),
    /** `text` is answered at the unit that keeps the round, for one round at a time. */
    statement: Type.Optional(
      Type.Object({
        on: date,
        post: Type.String(),
        link: Type.Optional(Text('personal')),
        text: Type.Optional(Text('personal')),
        figures: Type.Array(FigureView),
      }),
    ),
    comments: Type.Array(Type.Object({ on: date, by: BodyCode, text: Type.Optional(Text('personal')) })),
    /** Names of the batches that were counted; their numbers are in the result alone. */
    batches: Type.Array(Type.String()),
    closedOn: Type.Optional(date),
    result: Type.Optional(ResultView),
    /** Next year's first item. */
    problems: Type.Array(Problem),
  },
  { $id: 'ReportRound', parties: ['body'] },
);
export type RoundView = Static<typeof RoundView>;
export const RoundsPage = PageOf(RoundView);

type Texts = ReadonlyMap<string, Readonly<Record<string, string>>>;

export const roundView = ({ thing, version }: Known<ReportRound>, texts: Texts = new Map()): RoundView => {
  const { statement, comments, batches, result, lastProblems, problems, lastList, ...rest } = structuredClone(thing);
  const textOf = (id: string | undefined) => {
    const text = texts.get(id ?? '')?.['text'];
    return text === undefined ? {} : { text };
  };
  return {
    ...rest,
    version,
    next: nextStepOf(thing),
    notice: { ...voterNotice },
    lastProblems: [...lastProblems],
    ...(lastList && { lastList: { ...lastList, outcomes: [...lastList.outcomes] } }),
    ...(statement && { statement: statementView(statement, textOf(statement.text)) }),
    comments: comments.map(({ on, by, text }) => ({ on, by, ...textOf(text) })),
    batches: batches.map(({ batch }) => batch).sort(),
    ...(result && { result: resultView(thing.form, result) }),
    problems: [...problems],
  };
};

const statementView = ({ on, post, link, figures }: Statement, text: { readonly text?: string }) => ({
  on,
  post,
  ...(link !== undefined && { link }),
  ...text,
  figures: figures.map(figureView),
});

export const figureView = ({
  name,
  count,
  of,
}: {
  readonly name: string;
  readonly count: number;
  readonly of?: number;
}): FigureView => ({
  name,
  title: figureWords(name),
  count,
  ...(of !== undefined && { of }),
});

const nextStepOf = ({ status, lastProblems, lastList, statement, batches }: ReportRound): RoundView['next'] => {
  if (status === 'closed') return 'none';
  if (lastProblems.length > 0 && !lastList) return 'last-list';
  if (!statement) return 'statement';
  return batches.length === 0 ? 'forms' : 'close';
};

const keys = Type.Object({ keys: Type.Array(Type.String()) });
const id = Type.Object({ id: Type.String() });
const path = Type.Object({ path: Type.String() });
declareProblems({
  'round-exists': { status: 409, when: 'The body has a round of this year: one a year.', fields: id },
  'round-closed': { status: 409, when: 'The round is closed.' },
  'round-to-come': { status: 422, when: 'The year of the round is still to come.', fields: path },
  'last-round-open': {
    status: 409,
    when: 'The body’s last round is not closed: its list is the first item of the next.',
    fields: id,
  },
  'last-list-known': {
    status: 422,
    when: 'The list of the last round is on record and is not typed in.',
    fields: path,
  },
  'last-list-first': { status: 409, when: 'What became of last year’s list is reported first.', fields: keys },
  'statement-first': { status: 409, when: 'Comments and forms come after the statement.' },
  'outcomes-missing': { status: 422, when: 'Each problem of last year’s list has one outcome.', fields: keys },
  'comments-full': { status: 409, when: 'The round has all the comments that it holds.' },
  'comments-on-itself': { status: 422, when: 'The body that reports does not comment.', fields: path },
});
