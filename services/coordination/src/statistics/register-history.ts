import type { BodyKind, PublicEvent } from '#contracts';
import { units, type Unit } from '#kernel';
import type { Dated } from './dated.js';

export interface RegisteredBody {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly unit: Unit;
  /** 0 where the register does not say. */
  readonly members: number;
}

/** The register of bodies as it was at any instant. */
export interface RegisterHistory {
  take(event: Dated<PublicEvent>): void;
  /** The bodies registered and not dissolved by what was decided before the instant. */
  before(instant: number): ReadonlyMap<string, RegisteredBody>;
  /**
   * The unit that a body belonged to before the instant; one that was dissolved keeps its last, one that was registered later has its
   * first. Undefined for a code that the register never had.
   */
  unitBefore(code: string, instant: number): Unit | undefined;
  /** The department that gives clearances before the instant: discipline's, the first by code where there are several. */
  clearingBefore(instant: number): string | undefined;
  /** Its last name, also when it was dissolved. */
  nameOf(code: string): string | undefined;
}

interface Entry {
  readonly at: number;
  readonly body: RegisteredBody;
  readonly isDissolved: boolean;
}

/** Begins empty. Events of one body come in their order. */
export const registerHistory = (): RegisterHistory => {
  const histories = new Map<string, Entry[]>();
  const lastBefore = (code: string, instant: number): Entry | undefined =>
    histories.get(code)?.findLast(({ at }) => at < instant);
  const before = (instant: number): ReadonlyMap<string, RegisteredBody> => {
    const bodies = new Map<string, RegisteredBody>();
    for (const code of histories.keys()) {
      const entry = lastBefore(code, instant);
      if (entry && !entry.isDissolved) bodies.set(code, entry.body);
    }
    return bodies;
  };
  return {
    take: (event) => {
      const at = Date.parse(event.time);
      if (event.type === 'body.registered' || event.type === 'body.revised') {
        const { body: code, name, kind, unit, members = 0 } = event.data;
        const entry = { at, body: { code, name, kind, unit, members }, isDissolved: false };
        histories.set(code, [...(histories.get(code) ?? []), entry]);
      } else if (event.type === 'body.dissolved') {
        const entries = histories.get(event.data.body);
        const last = entries?.at(-1);
        if (last) entries?.push({ ...last, at, isDissolved: true });
      }
    },
    before,
    clearingBefore: (instant) =>
      [...before(instant).values()]
        .filter(({ unit, kind }) => unit === 'discipline' && kind === 'department')
        .map(({ code }) => code)
        .sort()[0],
    unitBefore: (code, instant) => (lastBefore(code, instant) ?? histories.get(code)?.[0])?.body.unit,
    nameOf: (code) => histories.get(code)?.at(-1)?.body.name,
  };
};

/** The bodies of each unit, every unit named. */
export const byUnit = (bodies: Iterable<RegisteredBody>): ReadonlyMap<Unit, readonly RegisteredBody[]> => {
  const grouped = Map.groupBy(bodies, ({ unit }) => unit);
  return new Map(units.map((unit) => [unit, grouped.get(unit) ?? []]));
};
