import { RuleViolation } from '#kernel';

/** What was to be reached and what was, or several of these with weights of their own. */
export interface Indicator {
  readonly name: string;
  /** Of its siblings' sum, which is 100 or 1. */
  readonly weight: number;
  readonly unit?: string;
  readonly target?: number;
  readonly actual?: number;
  /** `actual` is better the lower it is. */
  readonly lowerIsBetter?: boolean;
  /** From 0 to 100, where somebody gave it. */
  readonly score?: number;
  readonly indicators?: readonly Indicator[];
}

/** An indicator with its score, as a line of a report: `number` is its place, `2.1` the first below the second. */
export interface RolledUp extends Omit<Indicator, 'indicators' | 'score'> {
  readonly number: string;
  /** From 0 to 100 with two decimals; null where something below it is not known. */
  readonly score: number | null;
}

const maxDepth = 4;
const maxIndicators = 200;

/**
 * The indicators in a host's results, none where it gives none. Everything else in them is the host's own.
 * Errors (422, `path` names the place): `indicator-unreadable`, `weights-do-not-sum` with `sum`.
 */
export const indicatorsIn = (results: unknown): readonly Indicator[] => {
  if (!isRecord(results) || results['indicators'] === undefined) return [];
  const left = { count: maxIndicators };
  return siblingsIn(results['indicators'], 'results.indicators', 1, left);
};

const siblingsIn = (value: unknown, path: string, depth: number, left: { count: number }): readonly Indicator[] => {
  if (!Array.isArray(value) || value.length === 0) throw unreadable(path, 'must be a list of indicators');
  if (depth > maxDepth) throw unreadable(path, `has more than ${maxDepth} levels`);
  left.count -= value.length;
  if (left.count < 0) throw unreadable(path, `has more than ${maxIndicators} indicators`);
  const indicators = value.map((one, index) => indicatorIn(one, `${path}.${index}`, depth, left));
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  if (![1, 100].some((whole) => Math.abs(sum - whole) < 1e-9 * whole))
    throw new RuleViolation(
      'weights-do-not-sum',
      `The weights of ${path} sum up to ${sum}, not to 100 or 1.`,
      'unprocessable',
      {
        path,
        sum,
      },
    );
  return indicators;
};

const indicatorIn = (value: unknown, path: string, depth: number, left: { count: number }): Indicator => {
  if (!isRecord(value)) throw unreadable(path, 'must be an object with a name and a weight');
  const { name, weight, unit, lowerIsBetter, indicators } = value;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200)
    throw unreadable(`${path}.name`, 'must be a text of at most 200 characters');
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= 100))
    throw unreadable(`${path}.weight`, 'must be a number from 0 to 100');
  if (unit !== undefined && (typeof unit !== 'string' || unit.length > 40))
    throw unreadable(`${path}.unit`, 'must be a text of at most 40 characters');
  if (lowerIsBetter !== undefined && typeof lowerIsBetter !== 'boolean')
    throw unreadable(`${path}.lowerIsBetter`, 'must be true or false');
  const figures: { target?: number; actual?: number; score?: number } = {};
  for (const figure of ['target', 'actual', 'score'] as const) {
    const found = value[figure];
    if (found === undefined) continue;
    if (typeof found !== 'number' || !Number.isFinite(found)) throw unreadable(`${path}.${figure}`, 'must be a number');
    figures[figure] = found;
  }
  if (figures.score !== undefined && !(figures.score >= 0 && figures.score <= 100))
    throw unreadable(`${path}.score`, 'must be from 0 to 100');
  return {
    name,
    weight,
    ...(unit !== undefined && { unit }),
    ...(lowerIsBetter === true && { lowerIsBetter }),
    ...figures,
    ...(indicators !== undefined && { indicators: siblingsIn(indicators, `${path}.indicators`, depth + 1, left) }),
  };
};

/**
 * The scores from the leaves up: a leaf's own, or how far its target was reached, at most 100; above it the mean of what is below, by weight. `total` is
 * that of the whole, null without indicators or while one is not known.
 */
export const rolledUp = (
  indicators: readonly Indicator[],
): { readonly total: number | null; readonly lines: readonly RolledUp[] } => ({
  total: indicators.length === 0 ? null : rounded(meanOf(indicators)),
  lines: linesOf(indicators, ''),
});

const linesOf = (indicators: readonly Indicator[], above: string): readonly RolledUp[] =>
  indicators.flatMap((indicator, index) => {
    const { indicators: below = [], score: _, ...rest } = indicator;
    const number = `${above}${index + 1}`;
    return [{ number, ...rest, score: rounded(scoreOf(indicator)) }, ...linesOf(below, `${number}.`)];
  });

const scoreOf = ({ score, indicators, target, actual, lowerIsBetter = false }: Indicator): number | null => {
  if (indicators) return meanOf(indicators);
  if (score !== undefined) return score;
  if (target === undefined || actual === undefined) return null;
  const isReached = lowerIsBetter ? actual <= target : actual >= target;
  if (isReached) return 100;
  const reached = lowerIsBetter ? target / actual : actual / target;
  return Math.min(100, Math.max(0, reached * 100));
};

const meanOf = (indicators: readonly Indicator[]): number | null => {
  let weighted = 0;
  let weights = 0;
  for (const one of indicators) {
    const score = scoreOf(one);
    if (score === null) return null;
    weighted += one.weight * score;
    weights += one.weight;
  }
  return weighted / weights;
};

const rounded = (score: number | null): number | null => (score === null ? null : Math.round(score * 100) / 100);

/** What was learned, where the results say so in words. */
export const lessonsIn = (results: unknown): string | undefined => {
  const lessons = isRecord(results) ? results['lessons'] : undefined;
  if (typeof lessons === 'string') return lessons;
  if (Array.isArray(lessons) && lessons.every((one) => typeof one === 'string')) return lessons.join('\n');
  return undefined;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (path: string, what: string): RuleViolation =>
  new RuleViolation('indicator-unreadable', `${path} ${what}.`, 'unprocessable', { path });
