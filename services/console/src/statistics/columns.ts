import type { StatisticName, StatisticRow, Statistics } from '../api/statistics.ts';
import type { Catalogue } from '../language/catalogue.ts';

export type Figure = keyof Catalogue['statistics']['figures'];
export type Measure = 'count' | 'rate' | 'hours' | 'fen' | 'seconds' | 'instant' | 'kind' | 'refusals';

const measures: Readonly<Partial<Record<Figure, Measure>>> = {
  bodiesRate: 'rate',
  membersRate: 'rate',
  acceptedRate: 'rate',
  useRate: 'rate',
  borrowedShare: 'rate',
  usedShare: 'rate',
  availableHours: 'hours',
  usedHours: 'hours',
  idleHours: 'hours',
  budgetFen: 'fen',
  drawnFen: 'fen',
  meanAnswerSeconds: 'seconds',
  oldestSince: 'instant',
  borrowedKind: 'kind',
  usedKind: 'kind',
  refusals: 'refusals',
};

/** How a figure is to be written. */
export const measureOf = (figure: Figure): Measure => measures[figure] ?? 'count';

const figures = {
  coverage: [
    'bodies',
    'bodiesReached',
    'bodiesRate',
    'bodiesPlanned',
    'members',
    'membersReached',
    'membersRate',
    'membersPlanned',
    'initiatives',
  ],
  participation: [
    'invited',
    'accepted',
    'declined',
    'proposed',
    'unanswered',
    'acceptedRate',
    'answeredInTime',
    'meanAnswerSeconds',
  ],
  overdue: [
    'invitations',
    'approvals',
    'clearances',
    'bundles',
    'stages',
    'steps',
    'answers',
    'owed',
    'total',
    'oldestSince',
  ],
  sharing: [
    'availableHours',
    'usedHours',
    'idleHours',
    'useRate',
    'budgetFen',
    'drawnFen',
    'bookings',
    'refused',
    'clashes',
  ],
} as const satisfies Readonly<Record<StatisticName, readonly Figure[]>>;

const sharesOfUnits = ['usedShare', 'usedKind', 'borrowedShare', 'borrowedKind'] as const satisfies readonly Figure[];

/** The columns of a statistic's table. */
export const figuresOf = (name: StatisticName, { groupBy }: Pick<Statistics, 'groupBy'>): readonly Figure[] =>
  name === 'sharing' && groupBy === 'unit' ? sharesOfUnits : figures[name];

export interface Drawing {
  readonly figures: readonly Figure[];
  readonly isStacked: boolean;
  readonly isRate: boolean;
}

const ratio = (part: unknown, whole: unknown): number | null =>
  typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;

/** A figure as it is drawn; what is planned is drawn as a share of all, too. */
export const drawn = (row: StatisticRow, figure: Figure): number | null => {
  if (figure === 'bodiesPlannedRate') return ratio(row['bodiesPlanned'], row['bodies']);
  if (figure === 'membersPlannedRate') return ratio(row['membersPlanned'], row['members']);
  const value = row[figure];
  return typeof value === 'number' ? value : null;
};

/** What of it is drawn: shares side by side, parts of a whole one upon another. */
export const drawingOf = (name: StatisticName, { groupBy }: Pick<Statistics, 'groupBy'>): Drawing => {
  switch (name) {
    case 'coverage':
      return {
        figures: ['bodiesRate', 'bodiesPlannedRate', 'membersRate', 'membersPlannedRate'],
        isStacked: false,
        isRate: true,
      };
    case 'participation':
      return { figures: ['accepted', 'proposed', 'declined', 'unanswered'], isStacked: true, isRate: false };
    case 'overdue':
      return {
        figures: ['invitations', 'approvals', 'clearances', 'bundles', 'stages', 'steps', 'answers', 'owed'],
        isStacked: true,
        isRate: false,
      };
    case 'sharing':
      return groupBy === 'unit'
        ? { figures: ['usedShare', 'borrowedShare'], isStacked: false, isRate: true }
        : { figures: ['useRate'], isStacked: false, isRate: true };
  }
};
