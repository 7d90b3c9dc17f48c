import type { Sharing } from '#contracts';
import type { Unit } from '#kernel';
import type { ResourceUse } from './sharing-statistics.js';

/** How much a unit's bodies take of what all units share. */
export interface UnitShare {
  readonly unit: Unit;
  /** Kueue's dominant resource share: the greatest, over the kinds, of what the unit takes beyond what it brings in, of all there is. */
  readonly borrowedShare: number;
  readonly borrowedKind: string | undefined;
  /** The dominant share of dominant resource fairness: the greatest, over the kinds, of what the unit takes, of all there is. */
  readonly usedShare: number;
  readonly usedKind: string | undefined;
}

/** What a unit's body took of one resource. */
export interface Taken {
  readonly unit: Unit;
  readonly kind: string;
  readonly sharing: Sharing;
  /** Hours times places, or fen. */
  readonly amount: number;
}

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
  uses: readonly Taken[],
): readonly UnitShare[] => {
  const quota = (unit: Unit | undefined, key: string): number =>
    resources
      .filter((one) => unit === undefined || one.unit === unit)
      .reduce((sum, one) => {
        if (keyOf(one.kind, true) === key) return sum + one.budgetFen;
        return keyOf(one.kind, false) === key ? sum + one.availableHours : sum;
      }, 0);
  const taken = new Map<string, Map<Unit, number>>();
  for (const { unit, kind, sharing, amount } of uses) {
    if (sharing === 'open') continue;
    const key = keyOf(kind, sharing === 'budget');
    const byUnit = taken.get(key) ?? new Map<Unit, number>();
    taken.set(key, byUnit.set(unit, (byUnit.get(unit) ?? 0) + amount));
  }
  const keys = [...taken.keys()].sort();
  return units.map((unit) => {
    const used = (key: string): number => taken.get(key)?.get(unit) ?? 0;
    const greatest = (share: (key: string) => number): readonly [number, string | undefined] => {
      let found: readonly [number, string | undefined] = [0, undefined];
      for (const key of keys) {
        const lendable = quota(undefined, key);
        if (lendable > 0 && share(key) / lendable > found[0]) found = [share(key) / lendable, key];
      }
      return found;
    };
    const [borrowedShare, borrowedKind] = greatest((key) => Math.max(0, used(key) - quota(unit, key)));
    const [usedShare, usedKind] = greatest(used);
    return { unit, borrowedShare, borrowedKind, usedShare, usedKind };
  });
};

const keyOf = (kind: string, isMoney: boolean): string => (isMoney ? `${kind} (fen)` : kind);
