import { RuleViolation, type Decider, type Timed } from '#kernel';

/** What became of a command: the events, or the rule that refused it. */
export type Outcome<Event> =
  | { readonly events: readonly Event[]; readonly refusal?: undefined }
  | { readonly events?: undefined; readonly refusal: RuleViolation };

/**
 * A decider's state after events, to ask what a command would do there.
 *
 * Each command is decided twice: the same command on the same state must give the same answer, which also shows that deciding
 * changes nothing.
 */
export const given = <Command, Event, State>(decider: Decider<Command, Event, State>, events: readonly Event[]) => {
  const state = events.reduce((folded, event) => decider.evolve(folded, event), decider.initial());
  return {
    when: (command: Timed<Command>): Outcome<Event> => {
      const first = decided(decider, state, command);
      const second = decided(decider, state, command);
      if (
        JSON.stringify(first.events) !== JSON.stringify(second.events) ||
        first.refusal?.code !== second.refusal?.code
      ) {
        throw new Error('The same command on the same state gave another answer the second time.');
      }
      return first;
    },
  };
};

const decided = <Command, Event, State>(
  decider: Decider<Command, Event, State>,
  state: State,
  command: Timed<Command>,
): Outcome<Event> => {
  try {
    return { events: decider.decide(command, state) };
  } catch (error) {
    if (error instanceof RuleViolation) return { refusal: error };
    throw error;
  }
};
