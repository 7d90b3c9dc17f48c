import type { InitiativeCommand } from '#initiatives';
import type { CalendarCommand } from '#resources';
import type { CalendarVersion, InitiativeVersion, ModelSystem, World } from './world.js';

/** Something that may happen next. */
export interface Step {
  /** For the trace of a counterexample. */
  readonly what: string;
  readonly after: World;
}

/** Somebody does something from outside, once, whenever it is possible. */
export interface Disturbance {
  readonly what: string;
  readonly to: string;
  readonly command: InitiativeCommand | CalendarCommand;
}

/** A command of a policy or a timer was refused: its stream would be parked for ever. */
export class PolicyRefused extends Error {}
/** An event that a unit has taken before changed something when it came again. */
export class RepeatChanged extends Error {}

/** What must happen sooner or later: every event is taken, every timer fires. */
export const comingSteps = (system: ModelSystem, world: World): Step[] => [
  ...deliveries(system, world),
  ...firings(system, world),
];

const deliveries = (system: ModelSystem, world: World): Step[] =>
  system.subscriptions.flatMap((subscription, index) => {
    const { consumer } = subscription;
    const mark = world.marks[index] ?? 0;
    const event = system.heardBy(subscription, world)[mark]?.event;
    if (!event) return [];
    const issued = system.commandsFor(consumer, event);
    const what = `${consumer} takes ${event.type} ${event.subject}@${event.sequence}`;
    const steps: Step[] = [];
    let after = world;
    issued.forEach(({ to, id, command }, count) => {
      const next = system.execute(after, to, id, command);
      if (next instanceof Error) throw new PolicyRefused(`${what}: ${command.type} is refused: ${next.message}`);
      // The process may die between the commands of one event; the mark has not moved then, and the event comes again.
      if (next !== after && count < issued.length - 1)
        steps.push({ what: `${what} and dies after ${command.type} to ${to}`, after: next });
      after = next;
    });
    return [...steps, { what, after: { ...after, marks: world.marks.with(index, mark + 1) } }];
  });

const firings = (system: ModelSystem, world: World): Step[] =>
  timersOf(system, world).flatMap(({ dueAt, to, id, command }) => {
    if (dueAt > world.now) return [];
    const after = system.execute(world, to, id, command);
    if (after instanceof Error) throw new PolicyRefused(`the timer ${id} is refused: ${after.message}`);
    return after === world ? [] : [{ what: `the timer ${id} fires`, after }];
  });

/** The clock goes on to the next instant at which something is due, whether or not what is due by then has happened. */
export const clockStep = (system: ModelSystem, world: World): Step[] => {
  const next = Math.min(
    ...timersOf(system, world)
      .map(({ dueAt }) => dueAt)
      .filter((dueAt) => dueAt > world.now),
  );
  return Number.isFinite(next)
    ? [{ what: `it is ${new Date(next).toISOString().slice(11, 23)}`, after: { ...world, now: next } }]
    : [];
};

export const disturbanceSteps = (system: ModelSystem, world: World, disturbances: readonly Disturbance[]): Step[] =>
  disturbances.flatMap(({ what, to, command }) => {
    const after = system.execute(world, to, `outside|${what}`, command);
    return after instanceof Error || after === world ? [] : [{ what, after }];
  });

/**
 * Every event that was taken may come again at any time, in any order: a process died before its mark was stored, a producer sent twice, an
 * offset fell back. None may change anything.
 */
export const checkRepeats = (system: ModelSystem, world: World): void => {
  system.subscriptions.forEach((subscription, index) => {
    const { consumer } = subscription;
    for (const { event } of system.heardBy(subscription, world).slice(0, world.marks[index])) {
      for (const { to, id, command } of system.commandsFor(consumer, event)) {
        const after = system.execute(world, to, id, command);
        const what = `${consumer} takes ${event.type} ${event.subject}@${event.sequence} again`;
        if (after instanceof Error) throw new PolicyRefused(`${what}: ${command.type} is refused: ${after.message}`);
        if (after !== world) throw new RepeatChanged(`${what}: ${command.type} changed ${to}`);
      }
    }
  });
};

interface DueTimer {
  readonly dueAt: number;
  readonly to: string;
  readonly id: string;
  readonly command: InitiativeCommand | CalendarCommand;
}

/** The timers that the services have set by now, from what they were set for. */
const timersOf = (system: ModelSystem, world: World): readonly DueTimer[] =>
  system.streams.flatMap(({ kind, name }, index) => {
    const version = world.versions[index];
    if (!version) return [];
    const known = timers.get(version);
    if (known) return known;
    const found =
      kind === 'initiative'
        ? timersOfBundles(name, version as InitiativeVersion)
        : timersOfLines(name, version as CalendarVersion);
    timers.set(version, found);
    return found;
  });

const timers = new WeakMap<object, readonly DueTimer[]>();

const timersOfBundles = (to: string, { state }: InitiativeVersion): readonly DueTimer[] =>
  state.status === 'unknown'
    ? []
    : [
        ...state.bundles
          .filter(({ status }) => status === 'requested')
          .map(({ id: bundle, decideBy }): DueTimer => ({
            dueAt: Date.parse(decideBy),
            to,
            id: `decide-by|${bundle}`,
            command: { type: 'decide-overdue-bundle', bundle },
          })),
        ...(state.move?.status === 'requested'
          ? [
              {
                dueAt: Date.parse(state.move.decideBy),
                to,
                id: `decide-by|${state.move.id}`,
                command: { type: 'decide-overdue-move' as const, move: state.move.id },
              },
            ]
          : []),
      ];

const timersOfLines = (to: string, { state }: CalendarVersion): readonly DueTimer[] =>
  [...state.waiting].flatMap(({ id: reservation, details }) =>
    details?.waitsUntil === undefined
      ? []
      : [
          {
            dueAt: Date.parse(details.waitsUntil),
            to,
            id: `end-waiting|${reservation}`,
            command: { type: 'end-waiting', reservation },
          },
        ],
  );
