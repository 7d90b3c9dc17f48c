import type { CountForm, CountResult } from '#contracts';
import { blankGrade } from './count-sheet.js';

/** How many ballots of these groups give one of these grades to a question; without groups or grades: all. */
export interface CountQuestion {
  readonly question: string;
  readonly groups?: readonly string[];
  readonly grades?: readonly string[];
}

type Block = CountResult['questions'][number]['all'][number];

/** The number that a question asks for, made of what was released; undefined where it does not follow from that, and is therefore not known. */
export const askedCount = (
  form: CountForm,
  { questions, isWithheld }: Pick<CountResult, 'questions' | 'isWithheld'>,
  { question, groups, grades }: CountQuestion,
): number | undefined => {
  const found = questions.find((one) => one.question === question);
  if (isWithheld || !found) return undefined;
  const wanted = new Set(grades ?? [...form.scale.map(({ key }) => key), blankGrade]);
  const who = new Set(groups ?? form.groups.map(({ key }) => key));
  if (form.groups.every(({ key }) => who.has(key))) return blocksOf(found.all, wanted);
  const rows = found.byGroup.filter((row) => row.groups.some((group) => who.has(group)));
  const isWhole = rows.length > 0 && rows.every((row) => row.groups.every((group) => who.has(group)));
  if (!isWhole || rows.reduce((total, row) => total + row.groups.length, 0) !== who.size) return undefined;
  const numbers = rows.map(({ blocks }) => blocksOf(blocks, wanted));
  return numbers.some((number) => number === undefined)
    ? undefined
    : numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
};

/** The ballots of whole blocks; undefined where a block is wanted in part. */
const blocksOf = (blocks: readonly Block[], wanted: ReadonlySet<string>): number | undefined => {
  const touched = blocks.filter(({ grades }) => grades.some((grade) => wanted.has(grade)));
  if (!touched.every(({ grades }) => grades.every((grade) => wanted.has(grade)))) return undefined;
  return touched.reduce((total, { ballots }) => total + ballots, 0);
};
