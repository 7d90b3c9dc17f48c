import { seeded } from '../e2e/seeded.js';
import { checkAlways, checkAtRest, outcomesOf } from './invariants.js';
import { checkRepeats, clockStep, comingSteps, disturbanceSteps, type Disturbance, type Step } from './steps.js';
import type { ModelSystem, World } from './world.js';

export interface Exploration {
  readonly system: ModelSystem;
  readonly begin: World;
  readonly disturbances: readonly Disturbance[];
  readonly capacityOf: (resource: string) => number;
  /** The clock stands still while anything is on its way: messages are faster than every deadline. */
  readonly isTimely?: boolean;
  /** States that differ only in what was taken before are told apart, so that every past comes again in every state. */
  readonly isPastTold?: boolean;
}

export interface Explored {
  readonly states: number;
  readonly atRest: number;
  /** How the bundles ended, and in how many states at rest. */
  readonly outcomes: ReadonlyMap<string, number>;
}

interface Visit {
  readonly world: World;
  readonly what: string;
  readonly from: Visit | undefined;
}

/** Every state that can be reached, each once. Throws a counterexample with its trace, or when there are more states than allowed. */
export const exploreAll = (exploration: Exploration, maxStates: number): Explored => {
  const { system, begin } = exploration;
  const seen = new Set([system.key(begin, exploration.isPastTold ?? false)]);
  const pending: Visit[] = [{ world: begin, what: 'begin', from: undefined }];
  const outcomes = new Map<string, number>();
  let atRest = 0;
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    const { steps, isAtRest } = explained(visit, () => stepsFrom(exploration, visit.world));
    if (isAtRest) {
      atRest += 1;
      const outcome = outcomesOf(system, visit.world);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    for (const { what, after } of steps) {
      const key = system.key(after, exploration.isPastTold ?? false);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > maxStates) throw new Error(`there are more than ${maxStates} states`);
      pending.push({ world: after, what, from: visit });
    }
  }
  return { states: seen.size, atRest, outcomes };
};

/** One way through the states until rest, by a seeded choice at each step. The same seed goes the same way. */
export const walk = (exploration: Exploration, seed: number): number => {
  const random = seeded(seed);
  let visit: Visit = { world: exploration.begin, what: 'begin', from: undefined };
  for (let length = 1; ; length++) {
    const here = visit;
    const { steps, isAtRest } = explained(here, () => stepsFrom(exploration, here.world), `seed ${seed}`);
    // A few go on after everything has come to rest: somebody displaces or withdraws what is long settled.
    if (steps.length === 0 || (isAtRest && random.chance(0.5))) return length;
    const step = steps[random.below(steps.length)];
    if (step) visit = { world: step.after, what: step.what, from: here };
  }
};

const stepsFrom = (
  { system, disturbances, capacityOf, isTimely = false }: Exploration,
  world: World,
): { readonly steps: readonly Step[]; readonly isAtRest: boolean } => {
  checkAlways(system, world, capacityOf);
  checkRepeats(system, world);
  const coming = comingSteps(system, world);
  const later = coming.length > 0 && isTimely ? [] : clockStep(system, world);
  const isAtRest = coming.length === 0 && later.length === 0;
  if (isAtRest) checkAtRest(system, world);
  return { steps: [...coming, ...later, ...disturbanceSteps(system, world, disturbances)], isAtRest };
};

const explained = <Result>(visit: Visit, look: () => Result, note = ''): Result => {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error) error.message = `${error.message}\n${note}\n${traceOf(visit).join('\n')}`;
    throw error;
  }
};

const traceOf = (visit: Visit): readonly string[] => (visit.from ? [...traceOf(visit.from), visit.what] : [visit.what]);
