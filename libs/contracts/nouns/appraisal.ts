import { Type, type Static } from 'typebox';
import { defineNoun, event, only, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, oneOf, Text, UnitName } from '../shapes.js';

const Named = Type.Object({ key: Id, words: Text('open', { minLength: 1, maxLength: 200 }) });

export const shareBases = ['returned', 'valid'] as const;
export type ShareBase = (typeof shareBases)[number];

/** What stands on the paper: its questions, its grades from best to worst, who is asked in which groups, and on which base shares are reckoned. */
export const CountForm = Type.Object({
  questions: Type.Array(Named),
  scale: Type.Array(Named),
  groups: Type.Array(Named),
  base: oneOf(shareBases),
});
export type CountForm = Static<typeof CountForm>;

/** Grades that are shown as one, with how many ballots say so: none, or at least five. `blank` stands for ballots without a valid grade. */
const Block = Type.Object({ grades: Type.Array(Id), ballots: Type.Integer({ minimum: 0 }) });
const Row = Type.Object({ groups: Type.Array(Id), blocks: Type.Array(Block) });

/** What may be known of a count: no cell, and no difference of cells, is of one to four ballots. */
export const CountResult = Type.Object({
  issued: Type.Integer({ minimum: 0 }),
  returned: Type.Integer({ minimum: 0 }),
  /** Fewer than five ballots: nothing is shown. */
  isWithheld: Type.Boolean(),
  questions: Type.Array(Type.Object({ question: Id, all: Type.Array(Block), byGroup: Type.Array(Row) })),
});
export type CountResult = Static<typeof CountResult>;

const ofAppraisal = { appraisal: IdOf('appraisal') };
/** The counts themselves lie beside the stream until the result is published: `sheet` names them. */
const batch = { batch: Id, sheet: Id };

/** 民主评议: the members rate their leading group. Discipline's `appraisal/<id>`. */
export const appraisal = defineNoun({
  name: 'appraisal',
  words: { 'zh-CN': '民主评议', en: 'appraisal' },
  audience: 'internal',
  writer: only('discipline'),
  stream: (data: { readonly appraisal: string }) => `appraisal/${data.appraisal}`,
  events: {
    opened: event(
      Type.Object({
        ...ofAppraisal,
        /** Whose leading group is rated. */
        body: BodyCode,
        title: Text('open', { minLength: 1, maxLength: 200 }),
        heldOn: CalendarDate,
        form: CountForm,
      }),
    ),
    counted: event(Type.Object({ ...ofAppraisal, ...batch })),
    closed: event(Type.Object({ ...ofAppraisal })),
    published: event(Type.Object({ ...ofAppraisal, result: CountResult })),
    withdrawn: event(Type.Object({ ...ofAppraisal, reason: Text('open') })),
  },
});

export const problemOutcomes = ['solved', 'under-way', 'not-solved'] as const;
export type ProblemOutcome = (typeof problemOutcomes)[number];
const Problem = Type.Object({
  key: Id,
  title: Text('personal', { minLength: 1, maxLength: 400 }),
  measures: Type.Optional(Text('personal', { maxLength: 2_000 })),
  dueOn: Type.Optional(CalendarDate),
});
export type RoundProblem = Static<typeof Problem>;

/** So many of a year: `of` were due where that is known. */
export const Figure = Type.Object({
  name: Id,
  count: Type.Integer({ minimum: 0 }),
  of: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type Figure = Static<typeof Figure>;

const ofRound = { round: IdOf('report-round') };

/** 述职评议: one round a year of a body, at its own unit; what last year's list became comes first, the list of problems last. */
export const reportRound = defineNoun({
  name: 'report-round',
  words: { 'zh-CN': '述职评议', en: 'report round' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly round: string }) => `report-round/${data.round}`,
  events: {
    opened: event(
      Type.Object({
        ...ofRound,
        body: BodyCode,
        unit: UnitName,
        year: Type.Integer({ minimum: 2000, maximum: 2200 }),
        form: CountForm,
        /** Last year's list: this year's first item. */
        lastProblems: Type.Array(Problem),
      }),
    ),
    'last-list-reported': event(
      Type.Object({
        ...ofRound,
        on: CalendarDate,
        outcomes: Type.Array(
          Type.Object({ key: Id, outcome: oneOf(problemOutcomes), note: Type.Optional(Text('personal')) }),
        ),
      }),
    ),
    stated: event(
      Type.Object({
        ...ofRound,
        on: CalendarDate,
        post: Text('open', { minLength: 1, maxLength: 100 }),
        /** Names the text, which lies beside the log. */
        text: Type.Optional(Id),
        link: Type.Optional(Text('personal', { maxLength: 500 })),
        /** Counted from the year's events when it was made. */
        figures: Type.Array(Figure),
      }),
    ),
    commented: event(Type.Object({ ...ofRound, on: CalendarDate, by: BodyCode, text: Id })),
    counted: event(Type.Object({ ...ofRound, ...batch })),
    closed: event(Type.Object({ ...ofRound, on: CalendarDate, result: CountResult, problems: Type.Array(Problem) })),
  },
});
