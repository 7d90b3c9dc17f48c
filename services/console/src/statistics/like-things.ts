import type { StatisticName, StatisticRow } from '../api/statistics.ts';

const summed = ['availableHours', 'usedHours', 'idleHours', 'budgetFen', 'drawnFen', 'bookings', 'refused', 'clashes'];

const numberOf = (row: StatisticRow, name: string): number => {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
};

/** Somebody said no, or nothing; everything else was taken, closed or too small. */
const saidNo: readonly string[] = ['refused-by-owner', 'not-answered', 'clearance-refused'];

/**
 * A resource's row with what it has: a fund has money and no hours, others have hours and no money; what an owner refused and what clashed are
 * two figures.
 */
export const figuresOfResource = (row: StatisticRow): StatisticRow => {
  const { refusals = {} } = row;
  const entries = typeof refusals === 'object' ? Object.entries(refusals) : [];
  const count = (byOwner: boolean): number =>
    entries.filter(([code]) => saidNo.includes(code) === byOwner).reduce((sum, [, some]) => sum + some, 0);
  const whole = { ...row, refused: count(true), clashes: count(false) };
  const without = row['kind'] === 'fund' ? ['availableHours', 'usedHours', 'idleHours'] : ['budgetFen', 'drawnFen'];
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name)));
};

/** What kind of resource a row is of, or sums up. */
export const kindOf = ({ kind }: StatisticRow): string => (typeof kind === 'string' ? kind : '');

/** What is alike summed up: a row for each kind of resource. Hours of rooms, of people and of places are never added to one another. */
export const totalsByKind = (rows: readonly StatisticRow[]): readonly StatisticRow[] => {
  const kinds = [...new Set(rows.map((row) => kindOf(row)))];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row['kind'] === kind);
    const total: Record<string, string | number> = { kind };
    for (const name of summed)
      if (own.some((row) => row[name] !== undefined))
        total[name] = own.reduce((sum, row) => sum + numberOf(row, name), 0);
    const whole = numberOf(total, kind === 'fund' ? 'budgetFen' : 'availableHours');
    if (whole > 0) total['useRate'] = numberOf(total, kind === 'fund' ? 'drawnFen' : 'usedHours') / whole;
    return total;
  });
};

/** Whether a statistic's rows are resources of several kinds. */
export const isOfResources = (name: StatisticName, groupBy: string): boolean =>
  name === 'sharing' && groupBy === 'resource';
