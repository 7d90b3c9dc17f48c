import type { ScaleRound } from './calendar-scale.process.js';
import { roundOf } from './process-round.js';
import type { Figure } from './report.js';
import { summary } from './rounds.js';

const sizes = [1_000, 10_000, 100_000, 1_000_000];

/**
 * One resource with up to a million live reservations, each size in a process of its own: how long a conflict check and a series of 366
 * dates take there, and what the state and its snapshot weigh. The raw twin of each size is a thousand reservations.
 */
export const calendarScale = async (): Promise<readonly Figure[]> => {
  const rounds: ScaleRound[] = [];
  for (const size of sizes) rounds.push(await roundOf<ScaleRound>('calendar-scale.process.js', size));
  const [least] = rounds;
  return least ? rounds.flatMap((round) => figuresOf(round, least)) : [];
};

const figuresOf = (round: ScaleRound, least: ScaleRound): readonly Figure[] => {
  const name = `of ${round.reservations.toLocaleString('en')} reservations`;
  const figure = (what: string, unit: string, of: (one: ScaleRound) => number, most: number): Figure => ({
    name: `${what} ${name}`,
    unit,
    ours: summary([of(round)], 'less'),
    ...(round !== least && {
      twin: { name: `${least.reservations.toLocaleString('en')} reservations`, figure: summary([of(least)], 'less') },
    }),
    goal: { of: 'value', is: 'at most', number: most },
  });
  return [
    figure('conflict check, p99,', 'ms', ({ checkP99 }) => checkP99, 1),
    {
      ...figure('series of 366 dates (worst: p99)', 'ms', ({ seriesMedian }) => seriesMedian, 20),
      ours: { median: round.seriesMedian, worst: round.seriesP99 },
    },
    figure('state and its snapshot', 'MB', ({ withSnapshotMb }) => withSnapshotMb, 400),
    {
      name: `reading its snapshot back, ${name}`,
      unit: 's',
      ours: summary([round.decodeSeconds], 'less'),
    },
  ];
};
