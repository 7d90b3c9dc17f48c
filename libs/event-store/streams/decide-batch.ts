import type { PublicEvent } from '#contracts';
import { derivedId, RuleViolation } from '#kernel';
import { seal } from '../log/chain.js';
import type { CommandContext } from './command-context.js';
import type { Answer } from './command-memory.js';
import { commitId, type CommandMark, type Commit } from '../log/commit.js';
import type { LoadedStream } from './loaded-stream.js';
import type { DomainEvent, StreamCategory } from './stream-category.js';
import type { Execution, StreamInfo } from './streams.js';

/** A command on its way through the queue, with its caller's promise. */
export interface PendingCommand<Command, State> {
  readonly command: Command;
  readonly context: CommandContext;
  readonly ifMatch: number | undefined;
  readonly view: (state: State, info: StreamInfo) => unknown;
  readonly answer: (execution: Execution<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

/** What the state of that moment looks like to a caller, or what their view threw. */
export type Seen = { readonly view: unknown } | { readonly error: unknown };

export type Decided<Command, State> = { readonly pending: PendingCommand<Command, State> } & (
  | { readonly kind: 'accepted'; readonly version: number; seen: Seen }
  | { readonly kind: 'known'; readonly answer: Answer }
  | { readonly kind: 'unchanged'; readonly version: number; readonly seen: Seen }
  | { readonly kind: 'refused'; readonly violation: RuleViolation }
  | { readonly kind: 'broken'; readonly error: unknown }
);

/** Throws a RuleViolation for an event that readers would refuse. */
export type RequirePublishable = (event: PublicEvent, stream: string, characters: number) => void;

export interface BatchBounds {
  readonly commands: number;
  /** Of the commit's events as JSON; one command alone may exceed it. */
  readonly bytes: number;
}

/** Commands decided one after another, nothing of it on disk yet. */
export interface Batch<Command, State> {
  readonly decided: readonly Decided<Command, State>[];
  /** Absent when no command gave events. */
  readonly commit: Commit | undefined;
  /** Whether the state holds events that are not on disk: it must be thrown away if the commit is not stored. */
  readonly isAhead: () => boolean;
  /** Puts the last command's events into the state and takes its view. To be called once the commit is stored. */
  readonly finish: () => void;
}

/** `evolve` threw on the events of this command: the state is spoilt. */
export class CorruptedState extends Error {
  constructor(
    readonly culprit: { fail(error: unknown): void },
    override readonly cause: unknown,
  ) {
    super('evolve threw');
  }
}

const longestBatch = 1_024;

/**
 * Decides the commands from the front, as many as the bounds let into one commit.
 *
 * The last command's events stay out of the state until the commit is stored: a batch of a single one leaves the state whole when the
 * race for its version is lost. The document gets copies of the events, since `evolve` may keep and change what it was given.
 */
export const decideBatch = <Command, Event extends DomainEvent, State>(
  category: StreamCategory<Command, Event, State>,
  loaded: LoadedStream<Event, State>,
  commands: readonly PendingCommand<Command, State>[],
  at: string,
  bounds: BatchBounds,
  requirePublishable: RequirePublishable,
): Batch<Command, State> => {
  const { stream, position } = loaded;
  const decided: Decided<Command, State>[] = [];
  const events: Commit['events'][number][] = [];
  const marks: CommandMark[] = [];
  const answeredHere = new Map<string, Answer>();
  let bytes = 0;
  let isAhead = false;
  let last:
    | { readonly accepted: Decided<Command, State> & { kind: 'accepted' }; readonly events: readonly Event[] }
    | undefined;

  const see = (pending: PendingCommand<Command, State>): Seen => {
    try {
      const version = position.version + events.length;
      return { view: pending.view(loaded.state, { stream, version, at: events.length > 0 ? at : position.at }) };
    } catch (error) {
      return { error };
    }
  };
  const evolveLast = (): void => {
    if (!last) return;
    const { accepted, events: given } = last;
    last = undefined;
    isAhead = true;
    try {
      loaded.evolve(given);
    } catch (error) {
      throw new CorruptedState(accepted.pending, error);
    }
    accepted.seen = see(accepted.pending);
  };

  const decideOne = (pending: PendingCommand<Command, State>): Decided<Command, State> => {
    const { context } = pending;
    const known = answeredHere.get(context.commandId) ?? loaded.commands.find(context.commandId);
    if (known) return { kind: 'known', pending, answer: known };
    evolveLast();
    const before = position.version + events.length;
    let given: readonly Event[];
    let copies: readonly Event[];
    try {
      checkVersion(pending.ifMatch, before);
      given = category.decider.decide({ ...pending.command, at }, loaded.state);
      const json = JSON.stringify(given);
      copies = JSON.parse(json) as Event[];
      bytes += json.length;
      for (const event of copies) requirePublishable(category.publish(event), stream, json.length);
    } catch (error) {
      return error instanceof RuleViolation
        ? { kind: 'refused', pending, violation: error }
        : { kind: 'broken', pending, error };
    }
    if (given.length === 0) return { kind: 'unchanged', pending, version: before, seen: see(pending) };
    copies.forEach((event, i) => events.push({ ...event, id: derivedId(stream, String(before + 1 + i)) }));
    const version = before + given.length;
    marks.push(markOf(context, version));
    answeredHere.set(context.commandId, { bodyHash: context.bodyHash, status: context.status, version });
    const accepted = { kind: 'accepted' as const, pending, version, seen: { view: undefined } as Seen };
    last = { accepted, events: given };
    return accepted;
  };

  for (const pending of commands) {
    if (marks.length >= bounds.commands || bytes >= bounds.bytes || decided.length >= longestBatch) break;
    decided.push(decideOne(pending));
  }
  const commit = events.length > 0 ? commitOf(loaded, events, marks, at) : undefined;
  return { decided, commit, isAhead: () => isAhead, finish: evolveLast };
};

const commitOf = (
  { stream, position }: Pick<LoadedStream<DomainEvent, unknown>, 'stream' | 'position'>,
  events: Commit['events'],
  commandIds: readonly CommandMark[],
  at: string,
): Commit => {
  const version = position.version + 1;
  const { head, hash: prevHash } = position;
  const previous = head === undefined ? {} : { previous: head };
  return seal({ _id: commitId(stream, version), stream, version, ...previous, events, at, commandIds, prevHash });
};

const markOf = (context: CommandContext, version: number): CommandMark => ({
  id: context.commandId,
  bodyHash: context.bodyHash,
  status: context.status,
  version,
  actor: context.actor,
  ...(context.onBehalfOf === undefined ? {} : { onBehalfOf: context.onBehalfOf }),
  correlationId: context.correlationId,
  causationId: context.causationId,
});

const checkVersion = (ifMatch: number | undefined, version: number): void => {
  if (ifMatch === undefined || ifMatch === version) return;
  throw new RuleViolation('version-mismatch', `it is at version ${version}, not ${ifMatch}`, 'precondition', {
    version,
  });
};
