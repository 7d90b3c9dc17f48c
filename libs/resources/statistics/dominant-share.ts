import { Type } from 'typebox';
import { type Sharing, UnitName, type ViewOf } from '#contracts';
import type { Unit } from '#kernel';
import type { ResourceUse } from './sharing-statistics.js';

/** How much a unit's bodies take of what all units share. */
export const UnitShare = Type.Object(
  {
    unit: UnitName,
    /** Kueue's dominant resource share: the greatest, over the kinds, of what the unit takes beyond what it brings in, of all there is. */
    borrowedShare: Type.Number(),
    borrowedKind: Type.Optional(Type.String()),
    /** The dominant share of dominant resource fairness: the greatest, over the kinds, of what the unit takes, of all there is. */
    usedShare: Type.Number(),
    usedKind: Type.Optional(Type.String()),
  },
  { $id: 'UnitShare' },
);
export type UnitShare = ViewOf<typeof UnitShare>;

/** What a unit's body took of one resource. */
export interface Taken {
  readonly unit: Unit;
  readonly kind: string;
  readonly sharing: Sharing;
  /** Hours times places, or fen. */
  readonly amount: number;
}

/** What the units took, summed by kind. */
export interface TakenSums {
  add(taken: Taken): void;
  readonly keys: readonly string[];
  of(unit: Unit, key: string): number;
}

export const takenSums = (): TakenSums => {
  const sums = new Map<string, Map<Unit, number>>();
  return {
    add: ({ unit, kind, sharing, amount }) => {
      if (sharing === 'open') return;
      const key = keyOf(kind, sharing === 'budget');
      const byUnit = sums.get(key) ?? new Map<Unit, number>();
      sums.set(key, byUnit.set(unit, (byUnit.get(unit) ?? 0) + amount));
    },
    get keys() {
      return [...sums.keys()].sort();
    },
    of: (unit, key) => sums.get(key)?.get(unit) ?? 0,
  };
};

/**
 * Each unit's share. A unit's nominal quota of a kind is what its own resources of that kind have available; all of them together are
 * what can be lent. Kinds shared by money are apart from those shared by places; documents that anyone may use have no limit and no share.
 *
 * Source: Kueue, `pkg/cache/fair_sharing.go`, `dominantResourceShare` ("the maximum of the ratios of usage above nominal quota to the
 * lendable resources in the cohort, among all the resources"), here with weights of 1 and not in thousandths; Ghodsi et al., Dominant
 * Resource Fairness, NSDI 2011, section 3.
 */
export const dominantShares = (
  units: readonly Unit[],
  resources: readonly ResourceUse[],
  taken: TakenSums,
): readonly UnitShare[] => {
  const { ofAll, ofUnit } = quotas(resources);
  const { keys } = taken;
  return units.map((unit) => {
    const used = (key: string): number => taken.of(unit, key);
    const greatest = (share: (key: string) => number): readonly [number, string | undefined] => {
      let found: readonly [number, string | undefined] = [0, undefined];
      for (const key of keys) {
        const lendable = ofAll(key);
        if (lendable > 0 && share(key) / lendable > found[0]) found = [share(key) / lendable, key];
      }
      return found;
    };
    const [borrowedShare, borrowedKind] = greatest((key) => Math.max(0, used(key) - ofUnit(unit, key)));
    const [usedShare, usedKind] = greatest(used);
    return {
      unit,
      borrowedShare,
      ...(borrowedKind !== undefined && { borrowedKind }),
      usedShare,
      ...(usedKind !== undefined && { usedKind }),
    };
  });
};

/** What there is of each kind, of all units together and of each, in one pass over the resources. */
const quotas = (resources: readonly ResourceUse[]) => {
  const sums = new Map<string, number>();
  const add = (name: string, amount: number): void => void sums.set(name, (sums.get(name) ?? 0) + amount);
  for (const { unit, kind, budgetFen, availableHours } of resources) {
    for (const [key, amount] of [
      [keyOf(kind, true), budgetFen],
      [keyOf(kind, false), availableHours],
    ] as const) {
      add(key, amount);
      add(`${unit}: ${key}`, amount);
    }
  }
  return {
    ofAll: (key: string): number => sums.get(key) ?? 0,
    ofUnit: (unit: Unit, key: string): number => sums.get(`${unit}: ${key}`) ?? 0,
  };
};

const keyOf = (kind: string, isMoney: boolean): string => (isMoney ? `${kind} (fen)` : kind);
