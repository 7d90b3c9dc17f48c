import { Type } from 'typebox';
import { initiativeKinds, type InitiativeKind, type ViewOf } from '#contracts';
import type { Initiative } from '#initiatives';
import { datesOf, takingPart, type InitiativeHistory } from './initiative-history.js';
import { spansOf, type Period } from './periods.js';
import { byUnit, type RegisteredBody, type RegisterHistory } from './register-history.js';

export const coverageGroupings = ['unit', 'body', 'quarter', 'month', 'kind'] as const;
export type CoverageGrouping = (typeof coverageGroupings)[number];

const count = Type.Integer({ minimum: 0 });

const figures = {
  bodies: count,
  bodiesReached: count,
  bodiesRate: Type.Optional(Type.Number()),
  members: count,
  membersReached: count,
  membersRate: Type.Optional(Type.Number()),
  /** Initiatives that reached at least one of the bodies. */
  initiatives: count,
  /** Reached if all that is agreed takes place; never less than what is reached. */
  bodiesPlanned: count,
  membersPlanned: count,
};

/** Rates are from 0 to 1 and absent where there is nothing to divide by. */
export const Coverage = Type.Object(figures, { $id: 'Coverage' });
export type Coverage = ViewOf<typeof Coverage>;

/** `name`: of a body. */
export const CoverageRow = Type.Object(
  { group: Type.String(), name: Type.Optional(Type.String()), ...figures },
  { $id: 'CoverageRow' },
);
export type CoverageRow = ViewOf<typeof CoverageRow>;

export interface CoverageStatistics {
  readonly rows: readonly CoverageRow[];
  readonly total: Coverage;
}

interface Known {
  readonly register: RegisterHistory;
  readonly initiatives: InitiativeHistory;
}

/** How many bodies and members activities reached within a period; the formulas stand in this folder's README. */
export const coverage = (
  { register, initiatives }: Known,
  period: Period,
  groupBy: CoverageGrouping,
  now: number,
): CoverageStatistics => {
  const all = [...initiatives.all()].flatMap(({ state }) => foreseenOf(state) ?? []);
  const bodies = [...register.before(period.to).values()];
  const reach = reachOf(all, period, now);
  const rows = (): readonly CoverageRow[] => {
    switch (groupBy) {
      case 'unit':
        return [...byUnit(bodies)].map(([group, own]) => ({ group, ...counted(own, reach) }));
      case 'body':
        return [...bodies]
          .sort((one, other) => (one.code < other.code ? -1 : 1))
          .map((body) => ({ group: body.code, name: body.name, ...counted([body], reach) }));
      case 'kind':
        return initiativeKinds.map((group) => ({
          group,
          ...counted(bodies, reachOf(ofKind(all, group), period, now)),
        }));
      case 'quarter':
      case 'month':
        return spansOf(period, groupBy).map(({ group, ...span }) => ({
          group,
          ...counted([...register.before(span.to).values()], reachOf(all, span, now)),
        }));
    }
  };
  return { rows: rows(), total: counted(bodies, reach) };
};

/** An initiative that took place, takes place or is agreed to: what every period asks of it. */
interface Foreseen {
  readonly id: string;
  readonly kind: InitiativeKind;
  readonly hasBegun: boolean;
  readonly dates: readonly Period[];
  readonly bodies: readonly string[];
}

const begun: ReadonlySet<Initiative['status']> = new Set(['running', 'concluded', 'assessed']);

const foreseenOf = (initiative: Initiative): Foreseen | undefined => {
  const { id, status, content } = initiative;
  const hasBegun = begun.has(status);
  if (!hasBegun && status !== 'agreed') return undefined;
  return { id, kind: content.kind, hasBegun, dates: datesOf(initiative), bodies: takingPart(initiative) };
};

const ofKind = (all: readonly Foreseen[], kind: InitiativeKind): readonly Foreseen[] =>
  all.filter((one) => one.kind === kind);

/** Which bodies take part in what; what took place is a part of what is planned. */
interface Reach {
  readonly tookPlace: ReadonlyMap<string, ReadonlySet<string>>;
  readonly planned: ReadonlySet<string>;
}

const reachOf = (all: readonly Foreseen[], period: Period, now: number): Reach => {
  const tookPlace = new Map<string, Set<string>>();
  const planned = new Set<string>();
  const past = { from: period.from, to: Math.min(period.to, now) };
  for (const { id, hasBegun, dates, bodies } of all) {
    if (!dates.some((date) => overlap(date, period))) continue;
    const isFact = hasBegun && dates.some((date) => overlap(date, past));
    for (const body of bodies) {
      planned.add(body);
      if (isFact) tookPlace.set(body, (tookPlace.get(body) ?? new Set()).add(id));
    }
  }
  return { tookPlace, planned };
};

const overlap = (one: Period, other: Period): boolean => one.from < other.to && other.from < one.to;

const counted = (bodies: readonly RegisteredBody[], { tookPlace, planned }: Reach): Coverage => {
  const reached = bodies.filter(({ code }) => tookPlace.has(code));
  const foreseen = bodies.filter(({ code }) => planned.has(code));
  const members = membersOf(bodies);
  const membersReached = membersOf(reached);
  return {
    bodies: bodies.length,
    bodiesReached: reached.length,
    ...(bodies.length > 0 && { bodiesRate: reached.length / bodies.length }),
    members,
    membersReached,
    ...(members > 0 && { membersRate: membersReached / members }),
    initiatives: new Set(reached.flatMap(({ code }) => [...(tookPlace.get(code) ?? [])])).size,
    bodiesPlanned: foreseen.length,
    membersPlanned: membersOf(foreseen),
  };
};

const membersOf = (bodies: readonly RegisteredBody[]): number => bodies.reduce((sum, { members }) => sum + members, 0);
