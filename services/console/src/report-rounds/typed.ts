import type { FormField, Values } from '../duties/duty.ts';
import type { CountForm, RoundProblem } from './round.ts';

type Field = FormField<'report-rounds'>;
type Members = Readonly<Record<string, unknown>>;

const linesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});

/** Problems typed one a line, `title | measures | day`; what a line leaves out is not said. */
export const problemsOf = (value: unknown): readonly Omit<RoundProblem, 'key'>[] =>
  linesOf(value).map((line) => {
    const [title = '', measures = '', dueOn = ''] = line.split(/[|｜]/).map((part) => part.trim());
    return { title, ...(measures !== '' && { measures }), ...(dueOn !== '' && { dueOn }) };
  });

/** A form of one's own, its questions, grades and groups typed one a line; else the last round's. */
export const openingOf = ({ ownForm, questions, scale, groups, base, lastProblems, ...content }: Values): object => ({
  ...content,
  ...(lastProblems !== undefined && { lastProblems: problemsOf(lastProblems) }),
  ...(ownForm === true && {
    form: { questions: named('q', questions), scale: named('s', scale), groups: named('g', groups), base },
  }),
});
const named = (letter: string, value: unknown): object[] =>
  linesOf(value).map((words, at) => ({ key: `${letter}${at + 1}`, words }));

/** One outcome for each problem of last year's list. */
export const outcomeFields = (problems: readonly RoundProblem[]): readonly Field[] =>
  problems.flatMap(({ key, title: about }): readonly Field[] => [
    {
      name: `outcomes.${key}.outcome`,
      label: 'outcome',
      about,
      as: 'choice',
      values: ['solved', 'under-way', 'not-solved'],
      isNeeded: true,
    },
    { name: `outcomes.${key}.note`, label: 'note', about, as: 'long-text', maxLength: 2_000 },
  ]);
export const outcomesOf = ({ outcomes, ...content }: Values): object => ({
  ...content,
  outcomes: Object.entries(membersOf(outcomes)).map(([key, said]) => ({ key, ...membersOf(said) })),
});

/** What tellers count of one batch, as the paper has it: by group the ballots, by question each grade. */
export const countFields = ({ groups, questions, scale }: CountForm): readonly Field[] =>
  groups.flatMap((group): readonly Field[] => {
    const ballots = (name: string, label: Field['label'], about: readonly string[], isNeeded = false): Field => ({
      name: `groups.${group.key}.${name}`,
      label,
      about: [group.words, ...about].join(' · '),
      as: 'number',
      isNeeded,
    });
    return [
      ballots('issued', 'issued', [], true),
      ballots('returned', 'returned', [], true),
      ...questions.flatMap(({ key, words }) => [
        ...scale.map((grade) => ballots(`questions.${key}.grades.${grade.key}`, 'ballots', [words, grade.words])),
        ballots(`questions.${key}.blank`, 'blank', [words]),
      ]),
    ];
  });

/** Every question of the form is sent, those that nobody answered as well: the service says where counts do not add up. */
export const batchOf = ({ questions, groups }: CountForm, { batch, groups: typed }: Values): object => ({
  batch,
  groups: groups.map((group) => {
    const { questions: answers, ...ballots } = membersOf(membersOf(typed)[group.key]);
    return {
      group: group.key,
      ...ballots,
      questions: questions.map(({ key }) => {
        const { grades, ...blank } = membersOf(membersOf(answers)[key]);
        const counted = Object.entries(membersOf(grades)).map(([grade, count]) => ({ grade, ballots: count }));
        return { question: key, ...blank, grades: counted };
      }),
    };
  }),
});
