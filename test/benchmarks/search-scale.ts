import { roundOf } from './process-round.js';
import type { Figure } from './report.js';
import { summary } from './rounds.js';
import type { SearchRound } from './search-scale.process.js';

const sizes = [1_000, 10_000, 100_000, 1_000_000];

/**
 * The search for free resources over up to ten thousand of them with a hundred reservations each, each size in a process of its own:
 * how long an answer takes, and what the resources and their reservations weigh in memory. The twin of each size is the smallest.
 */
export const searchScale = async (): Promise<readonly Figure[]> => {
  const rounds: SearchRound[] = [];
  for (const size of sizes) rounds.push(await roundOf<SearchRound>('search-scale.process.js', size));
  const [least] = rounds;
  return least ? rounds.flatMap((round) => figuresOf(round, least)) : [];
};

const figuresOf = (round: SearchRound, least: SearchRound): readonly Figure[] => {
  const [resources, reservations] = [round.resources, round.reservations].map((count) => count.toLocaleString('en'));
  const name = `over ${resources} resources with ${reservations} reservations`;
  const twin = (of: (one: SearchRound) => number) =>
    round !== least && {
      twin: {
        name: `${least.resources} with ${least.reservations.toLocaleString('en')}`,
        figure: summary([of(least)], 'less'),
      },
    };
  return [
    {
      name: `search for free ones ${name}, p99`,
      unit: 'ms',
      ours: summary([round.p99], 'less'),
      ...twin(({ p99 }) => p99),
      goal: { of: 'value', is: 'at most', number: 50 },
    },
    { name: 'its median', unit: 'ms', ours: summary([round.median], 'less'), ...twin(({ median }) => median) },
    { name: 'its memory', unit: 'MB', ours: summary([round.memoryMb], 'less'), ...twin(({ memoryMb }) => memoryMb) },
  ];
};
