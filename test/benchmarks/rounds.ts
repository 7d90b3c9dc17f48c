/** What one side of a comparison measured, one number a round. */
export interface Rounds {
  readonly median: number;
  /** Of the five: the lowest where more is better, the highest where less is. */
  readonly worst: number;
}

export const roundCount = 5;

/** Measures all sides in turn, round after round, so that whatever else the machine does falls on all of them. */
export const interleaved = async <Side extends string>(
  sides: Readonly<Record<Side, () => Promise<number>>>,
  better: 'more' | 'less',
): Promise<Readonly<Record<Side, Rounds>>> => {
  const names = Object.keys(sides) as Side[];
  const measured = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < roundCount; round++) {
    for (const name of names) measured.get(name)?.push(await sides[name]());
  }
  const entries = [...measured].map(([name, numbers]) => [name, summary(numbers, better)] as const);
  return Object.fromEntries(entries) as Record<Side, Rounds>;
};

export const summary = (numbers: readonly number[], better: 'more' | 'less'): Rounds => ({
  median: percentile(numbers, 50),
  worst: better === 'more' ? Math.min(...numbers) : Math.max(...numbers),
});

/** The smallest number that `percent` of them do not exceed. */
export const percentile = (numbers: readonly number[], percent: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
};
