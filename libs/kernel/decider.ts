/**
 * A decision as two pure functions. No clock, no random, no database, no framework inside: time (`at` of the command), ids and
 * looked-up facts arrive in the command.
 *
 * Guarantees that a decider gives: a repeated command gives no events; a broken rule throws {@link RuleViolation}; the same
 * command on the same state gives the same events.
 *
 * The caller owns the state: `evolve` may change it in place and return it, so a state must never be used again once it has been
 * handed to `evolve`. `initial` makes a new one each time.
 */
export interface Decider<Command, Event, State> {
  initial(): State;
  decide(command: Timed<Command>, state: State): readonly Event[];
  evolve(state: State, event: Event): State;
}

/** A command with the instant (RFC 3339, UTC, milliseconds) at which it is decided; within one stream it never goes back. */
export type Timed<Command> = Command & { readonly at: string };
