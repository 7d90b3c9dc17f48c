import type { Catalogue } from '../language/catalogue.ts';
import { answer, present } from './clients.ts';
import { coordination } from './coordination.ts';

export const statisticNames = ['coverage', 'participation', 'overdue', 'sharing'] as const;
export type StatisticName = (typeof statisticNames)[number];
export type Grouping = keyof Catalogue['statistics']['groupings'];

/** By what each can be grouped; the first is the usual one. */
export const groupings = {
  coverage: ['unit', 'body', 'quarter', 'month', 'kind'],
  participation: ['unit', 'body', 'quarter', 'month', 'kind'],
  overdue: ['unit', 'body', 'quarter', 'month'],
  sharing: ['resource', 'unit'],
} as const satisfies Readonly<Record<StatisticName, readonly Grouping[]>>;

type Cell = number | string | Readonly<Record<string, number>> | undefined;

/** One row's figures by their names; rates are from 0 to 1 and absent where there is nothing to divide by. */
export type StatisticRow = Readonly<Record<string, Cell>>;

export interface Waiting {
  readonly served: number;
  readonly unserved: number;
  readonly stillWaiting: number;
  readonly meanSeconds?: number;
  readonly longestSeconds?: number;
}

export interface Statistics {
  readonly from: string | null;
  readonly to: string;
  readonly groupBy: Grouping;
  readonly rows: readonly StatisticRow[];
  readonly total: StatisticRow & { readonly waiting?: Waiting };
}

export interface StatisticsQuery {
  readonly from?: string;
  readonly to?: string;
  readonly groupBy: Grouping;
}

const ask = (name: StatisticName, query: StatisticsQuery, options: { readonly signal: AbortSignal }) => {
  // Each takes its own groupings; the page offers no others.
  const params = { params: { query: present(query) as never }, ...options };
  switch (name) {
    case 'coverage':
      return coordination.GET('/v1/statistics/coverage', params);
    case 'participation':
      return coordination.GET('/v1/statistics/participation', params);
    case 'overdue':
      return coordination.GET('/v1/statistics/overdue', params);
    case 'sharing':
      return coordination.GET('/v1/statistics/sharing', params);
  }
};

export const statisticsOf = (name: StatisticName, query: StatisticsQuery, signal: AbortSignal) =>
  answer<Statistics>(ask(name, query, { signal }));
