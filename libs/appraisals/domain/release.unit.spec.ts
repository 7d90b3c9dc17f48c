import { describe, expect, it } from '@jest/globals';
import type { CountForm, CountResult } from '#contracts';
import { askedCount, type CountQuestion } from './asked-count.js';
import { blankGrade, type CountSheet, requireSoundSheet } from './count-sheet.js';
import { leastBallots, releaseOf } from './release.js';

const named = (...keys: readonly string[]) => keys.map((key) => ({ key, words: key }));
const form: CountForm = {
  questions: named('overall'),
  scale: named('good', 'fair', 'poor', 'bad'),
  groups: named('members', 'heads', 'retired'),
  base: 'valid',
};
const grades = [...form.scale.map(({ key }) => key), blankGrade];
const groups = form.groups.map(({ key }) => key);

/** By group: how many ballots give each grade, blank last. */
const sheetOf = (...rows: readonly (readonly number[])[]): CountSheet => ({
  groups: groups.map((group, at) => {
    const row = rows[at] ?? [0, 0, 0, 0, 0];
    const returned = row.reduce((sum, count) => sum + count, 0);
    const ballots = Object.fromEntries(form.scale.map(({ key }, index) => [key, row[index] ?? 0]));
    return { group, issued: returned, returned, questions: [{ question: 'overall', ballots, blank: row[4] ?? 0 }] };
  }),
});
const released = (...rows: readonly (readonly number[])[]): CountResult => releaseOf(form, [sheetOf(...rows)]);

/** Repeatable: the same numbers in every run. */
const randomOf = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const random = randomOf(20_270_301);
const below = (limit: number): number => Math.floor(random() * limit);
const someOf = <Item>(items: readonly Item[]): readonly Item[] => items.filter(() => random() < 0.5);
/** Mostly good, as such counts are; sometimes anything. */
const randomRow = (): readonly number[] => {
  const most = below(4) === 0 ? 0 : below(30);
  return [most, below(9), below(4) === 0 ? below(7) : 0, below(5) === 0 ? below(4) : 0, below(3) === 0 ? below(4) : 0];
};

type Cell = readonly [group: number, grade: number];
const cellsOf = ({ groups: who = groups, grades: which = grades }: CountQuestion): readonly Cell[] =>
  who.flatMap((group) => which.map((grade): Cell => [groups.indexOf(group), grades.indexOf(grade)]));
const trueCount = (rows: readonly (readonly number[])[], question: CountQuestion): number =>
  cellsOf(question).reduce((sum, [group, grade]) => sum + (rows[group]?.[grade] ?? 0), 0);
const randomQuestion = (within: CountQuestion = { question: 'overall' }): CountQuestion => ({
  question: 'overall',
  groups: below(3) === 0 ? (within.groups ?? groups) : someOf(within.groups ?? groups),
  grades: below(3) === 0 ? (within.grades ?? grades) : someOf(within.grades ?? grades),
});
const isRevealing = (difference: number): boolean => difference > 0 && difference < leastBallots;

describe('the result of a count', () => {
  it('shows nothing of fewer than five ballots, and how many were given out and came back', () => {
    expect(released([4, 0, 0, 0, 0])).toEqual({ issued: 4, returned: 4, isWithheld: true, questions: [] });
    expect(released([5, 0, 0, 0, 0]).isWithheld).toBe(false);
  });

  it('shows a unanimous vote as it is, and nobody where nobody was', () => {
    const [question] = released([12, 0, 0, 0, 0]).questions;
    expect(question?.all).toEqual(grades.map((grade) => ({ grades: [grade], ballots: grade === 'good' ? 12 : 0 })));
  });

  it('joins what fewer than five say with a neighbour, so that no subtraction finds it', () => {
    const [question] = released([20, 2, 0, 0, 0]).questions;
    expect(question?.all.map(({ grades: one, ballots }) => [one.join('+'), ballots])).toEqual([
      ['good+fair', 22],
      ['poor', 0],
      ['bad', 0],
      ['blank', 0],
    ]);
  });

  it('is by groups only where that shows no small number, and joins small groups', () => {
    const apart = released([10, 6, 0, 0, 0], [7, 5, 0, 0, 0], [2, 0, 0, 0, 0]);
    expect(apart.questions[0]?.byGroup.map((row) => row.groups)).toEqual([['members'], ['heads', 'retired']]);
    const together = released([10, 6, 0, 0, 0], [7, 1, 0, 0, 0], [9, 0, 0, 0, 0]);
    expect(together.questions[0]?.all[1]).toEqual({ grades: ['fair'], ballots: 7 });
    expect(together.questions[0]?.byGroup[1]?.blocks[0]).toEqual({ grades: ['good', 'fair'], ballots: 8 });
  });

  it('adds up all batches of the same form', () => {
    const twice = releaseOf(form, [sheetOf([3, 0, 0, 0, 0]), sheetOf([4, 0, 0, 0, 0])]);
    expect(twice).toMatchObject({ returned: 7, questions: [{ all: [{ ballots: 7 }, {}, {}, {}, {}] }] });
  });

  it('answers what follows from it truly, and nothing else', () => {
    let answers = 0;
    for (let k = 0; k < 300; k++) {
      const rows = [randomRow(), randomRow(), randomRow()];
      const result = released(...rows);
      for (let j = 0; j < 20; j++) {
        const question = randomQuestion();
        const found = askedCount(form, result, question);
        if (found === undefined) continue;
        answers += 1;
        expect(found).toBe(trueCount(rows, question));
      }
    }
    expect(answers).toBeGreaterThan(1_000);
  });

  it('reveals no group of one to four by the difference of two or three questions, over 10,000 of each', () => {
    const seen = { pairs: 0, triples: 0 };
    const revealed: object[] = [];
    while (seen.pairs < 10_000 || seen.triples < 10_000) {
      const rows = [randomRow(), randomRow(), randomRow()];
      const result = released(...rows);
      for (let k = 0; k < 40; k++) {
        const whole = randomQuestion();
        const part = randomQuestion(whole);
        const rest = { ...whole, grades: (whole.grades ?? grades).filter((grade) => !part.grades?.includes(grade)) };
        const other = randomQuestion(rest);
        const [a, b, c] = [whole, part, other].map((question) => askedCount(form, result, question));
        if (a === undefined) continue;
        if (isRevealing(a)) revealed.push({ rows, whole });
        if (b === undefined) continue;
        seen.pairs += 1;
        if (isRevealing(a - b)) revealed.push({ rows, whole, part });
        if (c === undefined) continue;
        seen.triples += 1;
        if (isRevealing(a - b - c)) revealed.push({ rows, whole, part, other });
      }
    }
    expect(revealed).toEqual([]);
  });

  it('leaves no small cell certain, whatever is combined: of all tables that fit what was shown, several differ there', () => {
    let small = 0;
    while (small < 300) {
      const rows = [below(6), below(6)].map((most) => [most, below(6), below(3) === 0 ? below(4) : 0, 0, 0]);
      const result = released(...rows);
      if (result.isWithheld || result.returned > 16) continue;
      const values = possibleCells(result);
      rows.forEach((row, group) =>
        row.slice(0, 3).forEach((ballots, grade) => {
          if (!isRevealing(ballots)) return;
          small += 1;
          const possible = values[group]?.[grade]?.size ?? 0;
          expect({ rows, group, grade, isCertain: possible < 2 }).toMatchObject({ isCertain: false });
        }),
      );
    }
  });
});

/** Brute force over two groups and three grades: what each cell may be in a table, with any sizes of the groups, that shows the same numbers. */
const possibleCells = (result: CountResult): readonly (readonly Set<number>[])[] => {
  const found = [0, 1].map(() => [0, 1, 2].map(() => new Set<number>()));
  const shown = result.questions.flatMap(({ all, byGroup }) => [
    ...all.map((block) => ({ block, who: groups })),
    ...byGroup.flatMap((row) => row.blocks.map((block) => ({ block, who: row.groups }))),
  ]);
  const places = shown.map(({ block, who }) => ({
    ballots: block.ballots,
    cells: cellsOf({ question: 'overall', groups: who, grades: block.grades }),
  }));
  for (const first of tablesOf(result.returned))
    for (const second of tablesOf(result.returned - first.reduce((sum, one) => sum + one, 0), true)) {
      const table = [first, second];
      const isAlike = places.every(
        ({ ballots, cells }) =>
          cells.reduce((sum, [group, grade]) => sum + (table[group]?.[grade] ?? 0), 0) === ballots,
      );
      if (isAlike) table.forEach((row, group) => row.forEach((ballots, grade) => found[group]?.[grade]?.add(ballots)));
    }
  return found;
};

/** Three numbers that add up to at most (exactly) the total. */
const tablesOf = (total: number, isExact = false): readonly (readonly number[])[] => {
  const tables: number[][] = [];
  for (let a = 0; a <= total; a++)
    for (let b = 0; a + b <= total; b++)
      for (let c = isExact ? total - a - b : 0; a + b + c <= total; c++) tables.push([a, b, c]);
  return tables;
};

describe('a sheet of counts', () => {
  const refusalOf = (sheet: CountSheet) => {
    try {
      requireSoundSheet(form, sheet);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return undefined;
  };
  const sound = sheetOf([3, 1, 0, 0, 0], [2, 0, 0, 0, 1], [0, 0, 0, 0, 0]);
  const changed = (change: (group: CountSheet['groups'][number]) => object): CountSheet => ({
    groups: sound.groups.map((group, at) => (at === 0 ? { ...group, ...change(group) } : group)),
  });

  it('fits its form and adds up', () => {
    expect(refusalOf(sound)).toBeUndefined();
    expect(refusalOf(changed(() => ({ issued: 3 })))).toBe('more-returned-than-issued');
    expect(refusalOf(changed(() => ({ issued: 9, returned: 5 })))).toBe('counts-do-not-add-up');
    expect(refusalOf({ groups: sound.groups.slice(1) })).toBe('sheet-does-not-fit');
    expect(refusalOf(changed(() => ({ group: 'others' })))).toBe('sheet-does-not-fit');
    expect(refusalOf(changed(() => ({ questions: [] })))).toBe('sheet-does-not-fit');
    const strange = [{ question: 'overall', ballots: { good: 3, best: 1 }, blank: 0 }];
    expect(refusalOf(changed(() => ({ questions: strange })))).toBe('sheet-does-not-fit');
  });
});
