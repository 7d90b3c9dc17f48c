import { setImmediate as yielded } from 'node:timers/promises';
import { Type } from 'typebox';
import type { ViewOf } from '#contracts';
import type { Unit } from '#kernel';
import { type ResourceUse, type SharingHistory, type UnitShare, Waiting } from '#resources';
import type { Period } from './periods.js';
import type { RegisterHistory } from './register-history.js';

export const sharingGroupings = ['resource', 'unit'] as const;
export type SharingGrouping = (typeof sharingGroupings)[number];

/** All resources together; rates of hours only, money being told apart. */
export const SharingTotal = Type.Object(
  {
    availableHours: Type.Number(),
    usedHours: Type.Number(),
    idleHours: Type.Number(),
    useRate: Type.Optional(Type.Number()),
    budgetFen: Type.Number(),
    drawnFen: Type.Number(),
    bookings: Type.Integer({ minimum: 0 }),
    refusals: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
    waiting: Waiting,
  },
  { $id: 'SharingTotal' },
);
export type SharingTotal = ViewOf<typeof SharingTotal>;

export interface SharingFigures {
  readonly rows: readonly ResourceUse[] | readonly UnitShare[];
  readonly total: SharingTotal;
}

/**
 * Use and fairness; the formulas stand in the README of `statistics` in the resources' library. Others have their turn every few milliseconds,
 * however many reservations there are.
 */
export const sharing = async (
  { register, sharing: history }: { readonly register: RegisterHistory; readonly sharing: SharingHistory },
  period: Period,
  groupBy: SharingGrouping,
): Promise<SharingFigures> => {
  const unitOf = (body: string): Unit | undefined => register.unitBefore(body, period.to);
  const steps = history.inSteps(period, unitOf);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await yielded();
  const { resources, units, waiting } = step.value;
  const rows = groupBy === 'unit' ? units : [...resources].sort((one, other) => orderOf(one, other));
  return { rows, total: { ...totalOf(resources), waiting } };
};

const orderOf = (one: ResourceUse, other: ResourceUse): number => (one.resource < other.resource ? -1 : 1);

const totalOf = (resources: readonly ResourceUse[]): Omit<SharingTotal, 'waiting'> => {
  const sum = (figure: (one: ResourceUse) => number): number => resources.reduce((all, one) => all + figure(one), 0);
  const availableHours = sum((one) => one.availableHours);
  const usedOfAvailable = sum((one) => (one.availableHours > 0 ? one.usedHours : 0));
  const refusals: Record<string, number> = {};
  for (const one of resources) {
    for (const [code, count] of Object.entries(one.refusals)) refusals[code] = (refusals[code] ?? 0) + count;
  }
  return {
    availableHours,
    usedHours: sum((one) => one.usedHours),
    idleHours: sum((one) => one.idleHours),
    ...(availableHours > 0 && { useRate: usedOfAvailable / availableHours }),
    budgetFen: sum((one) => one.budgetFen),
    drawnFen: sum((one) => one.drawnFen),
    bookings: sum((one) => one.bookings),
    refusals,
  };
};

/** A resource's row without anything nested, for a sheet: how many refusals, and of which codes. */
export const flatUse = (use: ResourceUse): object => ({
  ...use,
  refusals: Object.values(use.refusals).reduce((all, count) => all + count, 0),
  refusalsByCode: Object.entries(use.refusals)
    .map(([code, count]) => `${code}: ${count}`)
    .join('; '),
});
