import { Type, type Static } from 'typebox';
import { CountForm, type CountResult } from '#contracts';
import { declareProblems } from '#http';
import { blankGrade } from './domain/count-sheet.js';

const Count = Type.Integer({ minimum: 0 });
const Block = Type.Object({
  grades: Type.Array(Type.String()),
  ballots: Count,
  /** In percent of the base, one decimal; absent where the base does not follow from what is shown. */
  share: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
});

/** What may be known of a count. Grades and groups that fewer than five ballots stand for are shown as one. */
export const ResultView = Type.Object({
  issued: Count,
  returned: Count,
  isWithheld: Type.Boolean(),
  questions: Type.Array(
    Type.Object({
      question: Type.String(),
      all: Type.Array(Block),
      byGroup: Type.Array(Type.Object({ groups: Type.Array(Type.String()), blocks: Type.Array(Block) })),
    }),
  ),
});
export type ResultView = Static<typeof ResultView>;

export const FormView = CountForm;

/** Said to whoever votes, before: it stands on every sheet. */
export const voterNotice = {
  'zh-CN': '结果只公布五票及以上的数字。如果全部选票一致，公布的结果会显示每个人的选择。',
  en: 'Only numbers of five ballots or more are shown. A result of which all ballots agree shows how everybody voted.',
} as const;
export const NoticeView = Type.Object({ 'zh-CN': Type.String(), en: Type.String() });

export const resultView = ({ base }: CountForm, result: CountResult): ResultView => ({
  issued: result.issued,
  returned: result.returned,
  isWithheld: result.isWithheld,
  questions: result.questions.map(({ question, all, byGroup }) => ({
    question,
    all: withShares(base, all),
    byGroup: byGroup.map(({ groups, blocks }) => ({ groups: [...groups], blocks: withShares(base, blocks) })),
  })),
});

type Blocks = CountResult['questions'][number]['all'];

const withShares = (base: CountForm['base'], blocks: Blocks): ResultView['questions'][number]['all'] => {
  const of = ballotsOfBase(base, blocks);
  return blocks.map(({ grades, ballots }) => {
    const isOfBase = of !== undefined && of > 0 && !(base === 'valid' && grades.includes(blankGrade));
    return { grades: [...grades], ballots, ...(isOfBase && { share: Math.round((1_000 * ballots) / of) / 10 }) };
  });
};

/** Undefined where blank ballots are shown as one with others. */
const ballotsOfBase = (base: CountForm['base'], blocks: Blocks): number | undefined => {
  const returned = blocks.reduce((sum, { ballots }) => sum + ballots, 0);
  if (base === 'returned') return returned;
  const blank = blocks.find(({ grades }) => grades.includes(blankGrade));
  return blank?.grades.length === 1 ? returned - blank.ballots : undefined;
};

const path = Type.Object({ path: Type.String() });
declareProblems({
  'form-empty': { status: 422, when: 'A form has at least one question, two grades and one group.', fields: path },
  'grade-reserved': { status: 422, when: '`blank` stands for ballots without a valid grade.', fields: path },
  'sheet-does-not-fit': { status: 422, when: 'The counts name other questions, grades or groups.', fields: path },
  'counts-do-not-add-up': {
    status: 422,
    when: 'The grades of a question are not as many as the ballots that came back.',
    fields: Type.Object({ group: Type.String(), question: Type.String() }),
  },
  'more-returned-than-issued': {
    status: 422,
    when: 'More ballots came back than were given out.',
    fields: Type.Object({ group: Type.String() }),
  },
  'nothing-counted': { status: 409, when: 'No batch has been counted.' },
  'counts-changed': { status: 409, when: 'A batch was counted or corrected while the result was made: ask again.' },
  'too-many-batches': { status: 422, when: 'There are at most 200 batches.', fields: path },
});
