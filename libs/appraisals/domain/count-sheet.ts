import type { CountForm } from '#contracts';
import { RuleViolation } from '#kernel';

/** Among the grades of a count: a ballot that came back without a valid grade. */
export const blankGrade = 'blank';

/** How many ballots of a group say what to one question; grades that are absent were given by nobody. */
export interface QuestionCount {
  readonly question: string;
  readonly ballots: Readonly<Record<string, number>>;
  readonly blank: number;
}
export interface GroupCount {
  readonly group: string;
  readonly issued: number;
  readonly returned: number;
  readonly questions: readonly QuestionCount[];
}
/** What the tellers counted of one batch of papers. */
export interface CountSheet {
  readonly groups: readonly GroupCount[];
}

/** Papers: more than any hall holds. */
export const maxPapers = 1_000_000;

/**
 * A form that can be counted. Errors (422): `form-empty` (`path`), `key-twice` (`path`), `grade-reserved`.
 */
export const requireSoundForm = ({ questions, scale, groups }: CountForm): void => {
  for (const [path, list, least] of [
    ['questions', questions, 1],
    ['scale', scale, 2],
    ['groups', groups, 1],
  ] as const) {
    if (list.length < least) throw unprocessable('form-empty', `A form has at least ${least} of ${path}.`, { path });
    const keys = list.map(({ key }) => key);
    const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
    if (twice >= 0) throw unprocessable('key-twice', `${keys[twice]} stands twice.`, { path: `${path}[${twice}].key` });
  }
  if (scale.some(({ key }) => key === blankGrade))
    throw unprocessable('grade-reserved', `${blankGrade} stands for ballots without a grade.`, { path: 'scale' });
};

/**
 * A sheet that fits its form and adds up: for each question of each group as many ballots as came back, and no more back than were given out.
 * Errors (422): `sheet-does-not-fit` (`path`), `counts-do-not-add-up` (`group`, `question`), `more-returned-than-issued` (`group`).
 */
export const requireSoundSheet = (form: CountForm, { groups }: CountSheet): void => {
  requireSame(
    groups.map(({ group }) => group),
    form.groups,
    'groups',
  );
  for (const { group, issued, returned, questions } of groups) {
    if (returned > issued)
      throw unprocessable('more-returned-than-issued', `${group}: ${returned} of ${issued} came back.`, { group });
    requireSame(
      questions.map(({ question }) => question),
      form.questions,
      `groups.${group}.questions`,
    );
    for (const { question, ballots, blank } of questions) {
      const unknown = Object.keys(ballots).find((grade) => !form.scale.some(({ key }) => key === grade));
      if (unknown !== undefined)
        throw unprocessable('sheet-does-not-fit', `The scale has no ${unknown}.`, {
          path: `groups.${group}.questions.${question}`,
        });
      const sum = Object.values(ballots).reduce((total, count) => total + count, blank);
      if (sum !== returned)
        throw unprocessable('counts-do-not-add-up', `${group}, ${question}: ${sum} grades and ${returned} ballots.`, {
          group,
          question,
        });
    }
  }
};

const requireSame = (found: readonly string[], named: CountForm['groups'], path: string): void => {
  const isSame = found.length === named.length && named.every(({ key }) => found.includes(key));
  if (!isSame) throw unprocessable('sheet-does-not-fit', `The form has other ${path}.`, { path });
};

/** All batches together, in the order of the form. */
export const addedUp = (form: CountForm, sheets: readonly CountSheet[]): CountSheet => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    groups: form.groups.map(({ key: group }) => {
      const counts = sheets.flatMap((sheet) => sheet.groups.filter((one) => one.group === group));
      return {
        group,
        issued: sum(counts.map(({ issued }) => issued)),
        returned: sum(counts.map(({ returned }) => returned)),
        questions: form.questions.map(({ key: question }) => {
          const ofQuestion = counts.flatMap((one) => one.questions.filter((asked) => asked.question === question));
          const ballots = form.scale.map(({ key }) => [key, sum(ofQuestion.map((one) => one.ballots[key] ?? 0))]);
          return {
            question,
            ballots: Object.fromEntries(ballots) as Record<string, number>,
            blank: sum(ofQuestion.map(({ blank }) => blank)),
          };
        }),
      };
    }),
  };
};

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);
