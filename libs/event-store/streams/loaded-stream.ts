import type { Decider } from '#kernel';
import { chainStart } from '../log/chain.js';
import { type CommandMemory } from './command-memory.js';
import { lastVersion, type Commit } from '../log/commit.js';
import type { DomainEvent, StreamCategory } from './stream-category.js';
import type { StreamInfo } from './streams.js';

/** Where a stream stands in its log; version 0 before the first commit. */
export interface StreamPosition {
  readonly version: number;
  readonly at: string;
  readonly hash: string;
  /** Version of the last commit's first event; undefined before the first commit. */
  readonly head: number | undefined;
}

export const streamBegin: StreamPosition = { version: 0, at: '', hash: chainStart, head: undefined };

export const positionAfter = (commit: Commit): StreamPosition => ({
  version: lastVersion(commit),
  at: commit.at,
  hash: commit.hash,
  head: commit.version,
});

/**
 * A stream in memory: the state of its committed events and where it stands.
 *
 * While a batch is decided the state runs ahead of the position; it must then be settled by {@link LoadedStream.advance}, or thrown away.
 */
export class LoadedStream<Event extends DomainEvent, State> {
  /** Events put into the state since it was made; with the snapshot's size a rough measure of what it weighs. */
  private evolved = 0;
  eventsSinceSnapshot = 0;

  constructor(
    readonly stream: string,
    private readonly category: StreamCategory<never, Event, State>,
    public state: State,
    public position: StreamPosition,
    readonly commands: CommandMemory,
    private readonly snapshotBytes = 0,
  ) {}

  get info(): StreamInfo {
    return { stream: this.stream, version: this.position.version, at: this.position.at };
  }

  /** Roughly its bytes in memory. */
  get weight(): number {
    return 1_024 + this.evolved * 512 + this.commands.size * 256 + this.snapshotBytes * 2;
  }

  evolve(events: readonly Event[]): void {
    const decider: Decider<never, Event, State> = this.category.decider;
    for (const event of events) this.state = decider.evolve(this.state, event);
    this.evolved += events.length;
  }

  /** Takes over a commit read from the log. */
  apply(commit: Commit): void {
    this.evolve(eventsOf(this.category, commit));
    this.advance(commit);
  }

  /** The commit whose events are in the state already is stored. */
  advance(commit: Commit): void {
    this.position = positionAfter(commit);
    this.commands.learn(commit);
    this.eventsSinceSnapshot += commit.events.length;
  }
}

/** A commit's events in today's shape. */
export const eventsOf = <Event extends DomainEvent>(
  category: Pick<StreamCategory<never, Event, never>, 'upcast'>,
  commit: Commit,
): readonly Event[] => {
  const stored = commit.events as readonly DomainEvent[];
  const { upcast } = category;
  return upcast ? stored.map((event) => upcast(event)) : (stored as readonly Event[]);
};
