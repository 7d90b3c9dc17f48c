import type { CountForm, CountResult } from '#contracts';
import { addedUp, blankGrade, type CountSheet, type GroupCount } from './count-sheet.js';

/** Nothing is shown that is said by fewer ballots, nor anything from which such a number follows. */
export const leastBallots = 5;

/** Things that are shown as one: grades, or groups of voters. */
type Block = readonly string[];

/**
 * What may be known of a count, once and for all: whatever is asked later is answered from this alone.
 *
 * Guarantees: every number that it holds, and every difference of two numbers of which one contains the other, is 0 or at least five. Grades (and groups)
 * that fewer say are shown as one with a neighbour, so that nothing is left out and nothing can be subtracted. The table over all groups may be finer
 * than the one by groups: a cell that neither holds lies, by both together, in a span of at least five numbers (the bounds of Fréchet for a table
 * whose rows and columns all add up to five or more).
 *
 * A result of which all ballots say the same shows how everybody voted; that is said to the voters before.
 */
export const releaseOf = (form: CountForm, sheets: readonly CountSheet[]): CountResult => {
  const { groups } = addedUp(form, sheets);
  const sum = (of: (group: GroupCount) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const [issued, returned] = [sum((group) => group.issued), sum((group) => group.returned)];
  if (returned < leastBallots) return { issued, returned, isWithheld: true, questions: [] };
  const voters = mergedUntilSafe(
    groups.map(({ group }) => [group]),
    (block) => [groups.filter(({ group }) => block.includes(group)).reduce((total, one) => total + one.returned, 0)],
  );
  const grades = [...form.scale.map(({ key }) => key), blankGrade];
  const questions = form.questions.map(({ key: question }) => {
    const count = (who: Block | undefined, block: Block): number =>
      sum(({ group, questions: asked }) => {
        if (who && !who.includes(group)) return 0;
        const found = asked.find((one) => one.question === question);
        return block.reduce((total, grade) => total + (found ? ballotsOf(found, grade) : 0), 0);
      });
    const fine = mergedUntilSafe(
      grades.map((grade) => [grade]),
      (block) => [count(undefined, block)],
    );
    const coarse = mergedUntilSafe(fine, (block) => voters.map((who) => count(who, block)));
    const all = fine.map((block) => ({ grades: [...block], ballots: count(undefined, block) }));
    const isByGroup = voters.length > 1 && coarse.length > 1;
    const byGroup = voters.map((who) => ({
      groups: [...who],
      blocks: coarse.map((block) => ({ grades: [...block], ballots: count(who, block) })),
    }));
    return { question, all, byGroup: isByGroup ? byGroup : [] };
  });
  return { issued, returned, isWithheld: false, questions };
};

const ballotsOf = (
  { ballots, blank }: { readonly ballots: Readonly<Record<string, number>>; readonly blank: number },
  grade: string,
): number => (grade === blankGrade ? blank : (ballots[grade] ?? 0));

const isSmall = (ballots: number): boolean => ballots > 0 && ballots < leastBallots;

/**
 * Neighbours are joined until every number of every block is 0 or large enough. The block with the smallest number goes first, to the neighbour that says
 * less, over blocks that nobody says. One block of all is large enough by what the caller has made sure of.
 */
const mergedUntilSafe = (
  blocks: readonly Block[],
  numbersOf: (block: Block) => readonly number[],
): readonly Block[] => {
  let merged = [...blocks];
  for (;;) {
    const smallest = merged
      .map((block, at) => ({ at, least: Math.min(...numbersOf(block).filter(isSmall)) }))
      .sort((a, b) => a.least - b.least || b.at - a.at)[0];
    if (!smallest || smallest.least === Infinity || merged.length === 1) return merged;
    const [from, to] = spanToNeighbour(merged, smallest.at, numbersOf);
    merged = [...merged.slice(0, from), merged.slice(from, to + 1).flat(), ...merged.slice(to + 1)];
  }
};

/** From a block to the nearer in size of the two next ones that somebody says, both included; to the whole side where nobody does. */
const spanToNeighbour = (
  blocks: readonly Block[],
  at: number,
  numbersOf: (block: Block) => readonly number[],
): readonly [from: number, to: number] => {
  const sizes = blocks.map((block) => numbersOf(block).reduce((total, one) => total + one, 0));
  const left = sizes.findLastIndex((size, index) => index < at && size > 0);
  const right = sizes.findIndex((size, index) => index > at && size > 0);
  if (left < 0 && right < 0) return [0, blocks.length - 1];
  if (left < 0) return [at, right];
  if (right < 0) return [left, at];
  return (sizes[left] ?? 0) <= (sizes[right] ?? 0) ? [left, at] : [at, right];
};
