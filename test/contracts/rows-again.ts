import type { ResourceCount } from './sharing-counted-again.js';

export type Row = Readonly<Record<string, unknown>>;

/** Undefined where there is nothing to divide by. */
export const rateOf = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

/** Open by the hours that held, or used all the same. */
const lendableHours = (one: ResourceCount): number => Math.max(one.availableHours + one.outsideHours, one.usedHours);

const atMostOne = (rate: number | undefined): number | undefined => (rate === undefined ? rate : Math.min(1, rate));

/** A row of the sharing statistics, made of what was counted again. */
export const resourceRow = (one: ResourceCount): Row => {
  const { resource, kind, unit, availableHours, usedHours, budgetFen, drawnFen, bookings, refusals } = one;
  const useRate = one.isMoney ? rateOf(drawnFen, budgetFen) : atMostOne(rateOf(usedHours, lendableHours(one)));
  const idleHours = Math.max(0, availableHours - usedHours);
  return {
    resource,
    kind,
    unit,
    availableHours,
    usedHours,
    idleHours,
    budgetFen,
    drawnFen,
    useRate,
    bookings,
    refusals,
  };
};

export const totalRow = (all: readonly ResourceCount[]): Row => {
  const sums: Record<string, number> = {};
  const refusals: Record<string, number> = {};
  let usedOfAvailable = 0;
  for (const one of all) {
    for (const name of ['availableHours', 'usedHours', 'budgetFen', 'drawnFen', 'bookings'] as const)
      sums[name] = (sums[name] ?? 0) + one[name];
    sums['idleHours'] = (sums['idleHours'] ?? 0) + Math.max(0, one.availableHours - one.usedHours);
    if (one.availableHours > 0) usedOfAvailable += one.usedHours;
    for (const [code, count] of Object.entries(one.refusals)) refusals[code] = (refusals[code] ?? 0) + count;
  }
  const waits = all.flatMap((one) => one.waits);
  const seconds = waits.flatMap(({ since, served }) => (served === undefined ? [] : [(served - since) / 1000]));
  const unserved = waits.filter(({ hasGivenUp }) => hasGivenUp).length;
  const none = { availableHours: 0, usedHours: 0, idleHours: 0, budgetFen: 0, drawnFen: 0, bookings: 0 };
  return {
    ...none,
    ...sums,
    useRate: rateOf(usedOfAvailable, sums['availableHours'] ?? 0),
    refusals,
    waiting: {
      served: seconds.length,
      unserved,
      stillWaiting: waits.length - seconds.length - unserved,
      meanSeconds: rateOf(
        seconds.reduce((sum, one) => sum + one, 0),
        seconds.length,
      ),
      longestSeconds: seconds.length > 0 ? Math.max(...seconds) : undefined,
    },
  };
};

/** Over the kinds (money apart from places): what the unit took, and took beyond its own, of all that there is. */
export const unitRow = (unit: string, all: readonly ResourceCount[]): Row => {
  const row: Record<string, unknown> = { unit, borrowedShare: 0, usedShare: 0 };
  const keyOf = ({ kind, isMoney }: ResourceCount): string => (isMoney ? `${kind} (fen)` : kind);
  for (const key of [...new Set(all.map(keyOf))].sort()) {
    const [taken, own, lendable] = [0, 0, 0].map((start, which) =>
      all
        .filter((one) => keyOf(one) === key)
        .reduce((sum, one) => {
          if (which === 0) return sum + (one.takenBy[unit] ?? 0);
          if (which === 1 && one.unit !== unit) return sum;
          return sum + (one.isMoney ? one.budgetFen : lendableHours(one));
        }, start),
    ) as [number, number, number];
    if (lendable === 0) continue;
    const borrowed = Math.max(0, taken - own) / lendable;
    if (borrowed > Number(row['borrowedShare'])) Object.assign(row, { borrowedShare: borrowed, borrowedKind: key });
    if (taken / lendable > Number(row['usedShare'])) Object.assign(row, { usedShare: taken / lendable, usedKind: key });
  }
  return row;
};
