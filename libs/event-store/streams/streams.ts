import type { CommandContext } from './command-context.js';
import type { Commit } from '../log/commit.js';
import type { DomainEvent } from './stream-category.js';

/** What became of a command. `version` is the stream's after it; on a repeat the one that was answered then. */
export interface Execution<View> {
  /** `committed`: events were written. `repeated`: this command id had been here. `unchanged`: the decider gave no events. */
  readonly outcome: 'committed' | 'repeated' | 'unchanged';
  readonly version: number;
  readonly status: number;
  readonly view: View;
}

export interface StreamInfo {
  readonly stream: string;
  readonly version: number;
  /** Instant of the last commit (RFC 3339). */
  readonly at: string;
}

/**
 * The streams of one category.
 *
 * Guarantees: a command that was answered is on disk (state, event, idempotency mark, audit entry and outbox are one insert);
 * no stream ever forks, whatever number of processes writes it; a view never shows what is not on disk.
 */
export interface Streams<Command, Event extends DomainEvent, State> {
  /**
   * Decides a command against the newest state and stores its events; commands of one stream are decided one after another.
   *
   * `view` is taken right after this command's events, before any later command's; it must copy what it keeps, since the state is
   * changed in place. `ifMatch` is compared with the version before the decision.
   * Errors: RuleViolation of the decider (nothing written); RuleViolation `version-mismatch` (precondition);
   * RuleViolation `idempotency-key-reused` (unprocessable).
   */
  execute<View = undefined>(
    stream: string,
    command: Command,
    context: CommandContext,
    options?: { readonly view?: (state: State, info: StreamInfo) => View; readonly ifMatch?: number },
  ): Promise<Execution<View>>;

  /**
   * What {@link execute} would answer to a repeat of this command, whatever the command was; undefined when it has not been here. For what is found
   * wrong before a command can even be made: that hinders no repeat.
   * Error: RuleViolation `idempotency-key-reused` (unprocessable).
   */
  repeated<View>(
    stream: string,
    context: CommandContext,
    view: (state: State, info: StreamInfo) => View,
  ): Promise<Execution<View> | undefined>;

  /** The committed state, seen through `view` (which must copy what it keeps). Undefined when the stream does not exist. */
  read<View>(stream: string, view: (state: State, info: StreamInfo) => View): Promise<View | undefined>;

  /** The state at an instant, replayed. Undefined when the stream began later. */
  readAt<View>(stream: string, at: string, view: (state: State, info: StreamInfo) => View): Promise<View | undefined>;

  /** The stream's commits in order, from the one that holds `fromVersion`. */
  history(stream: string, fromVersion?: number): AsyncIterable<Commit<Event>>;

  /** Resolves with the view as soon as `isDone` says so, at once if it does already; undefined after `timeoutMs`. */
  waitFor<View>(
    stream: string,
    view: (state: State, info: StreamInfo) => View,
    isDone: (view: View) => boolean,
    timeoutMs: number,
  ): Promise<View | undefined>;
}
