import { type TProperties, type TSchema, Type } from 'typebox';
import { Instant, type ViewOf } from '#contracts';
import { units } from '#kernel';
import { dutyKinds, type Duty, type DutyKind, type DutyLedger } from './duties.js';
import { isWithin, spanNameAt, type Period } from './periods.js';
import type { RegisterHistory } from './register-history.js';

export const overdueGroupings = ['unit', 'body', 'quarter', 'month'] as const;
export type OverdueGrouping = (typeof overdueGroupings)[number];

const count = Type.Integer({ minimum: 0 });

const figures = {
  invitations: count,
  approvals: count,
  clearances: count,
  bundles: count,
  stages: count,
  steps: count,
  answers: count,
  owed: count,
  total: count,
  /** Since when the oldest is overdue (RFC 3339, UTC); absent where nothing is. */
  oldestSince: Type.Optional(Instant),
} satisfies Record<DutyKind, TSchema> & TProperties;

export const Overdue = Type.Object(figures, { $id: 'Overdue' });
export type Overdue = ViewOf<typeof Overdue>;

/** `name`: of a body. */
export const OverdueRow = Type.Object(
  { group: Type.String(), name: Type.Optional(Type.String()), ...figures },
  { $id: 'OverdueRow' },
);
export type OverdueRow = ViewOf<typeof OverdueRow>;

export interface OverdueStatistics {
  readonly rows: readonly OverdueRow[];
  readonly total: Overdue;
}

/** What fell due within the period and was not done before its end; the formulas stand in this folder's README. */
export const overdue = (
  { register, duties }: { readonly register: RegisterHistory; readonly duties: DutyLedger },
  period: Period,
  groupBy: OverdueGrouping,
): OverdueStatistics => {
  const found = duties.overdueBefore(period.to).filter(({ dueAt }) => isWithin(dueAt, period));
  const clearing = register.clearingBefore(period.to);
  const grouped = Map.groupBy(found, (duty) => groupOf(duty, groupBy, clearing));
  const others = [...grouped.keys()].sort();
  const groups = groupBy === 'unit' ? new Set<string>([...units, ...others]) : others;
  const rows = [...groups].map((group) => {
    const name = groupBy === 'body' ? register.nameOf(group) : undefined;
    return { group, ...(name !== undefined && { name }), ...counted(grouped.get(group) ?? []) };
  });
  return { rows, total: counted(found) };
};

const groupOf = ({ unit, body, dueAt }: Duty, groupBy: OverdueGrouping, clearing = 'unknown'): string => {
  switch (groupBy) {
    case 'unit':
      return unit ?? 'unknown';
    case 'body':
      return body ?? clearing;
    case 'quarter':
    case 'month':
      return spanNameAt(dueAt, groupBy);
  }
};

const counted = (duties: readonly Duty[]): Overdue => {
  const oldest = duties.reduce((least, { dueAt }) => Math.min(least, dueAt), Number.POSITIVE_INFINITY);
  const counts = dutyKinds.map((kind) => [kind, duties.filter((duty) => duty.kind === kind).length] as const);
  return {
    ...(Object.fromEntries(counts) as Record<DutyKind, number>),
    total: duties.length,
    ...(duties.length > 0 && { oldestSince: new Date(oldest).toISOString() }),
  };
};
