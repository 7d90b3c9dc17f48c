import type { FeedEvent } from './event.ts';
import { followEvents, type Connection } from './follow-events.ts';

export interface EventLogState {
  /** The newest first. */
  readonly shown: readonly FeedEvent[];
  /** How many came while the log was paused; they are shown when it goes on. */
  readonly waiting: number;
  readonly isPaused: boolean;
  readonly connection: Connection;
}

/** What the page keeps; older ones are found by a filter over time. */
const mostEvents = 10_000;
/** So long is the least between two renderings: a single event is shown at once, of many those that come close together are shown together. */
const gatherMs = 40;

/**
 * The events that a filter lets through, kept as they come, for a page to show. Nothing is lost while it is paused, except what is
 * older than the newest 10,000.
 */
export class EventLog {
  private state: EventLogState = { shown: [], waiting: 0, isPaused: false, connection: { status: 'connecting' } };
  private waiting: FeedEvent[] = [];
  private gathered: FeedEvent[] = [];
  private shownAtMs = -gatherMs;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.query = query;
  }

  /** Follows the feed, from the beginning of what was asked for, until the returned function is called. */
  follow(): () => void {
    this.waiting = [];
    this.gathered = [];
    this.become({ shown: [], waiting: 0 });
    const leaving = new AbortController();
    void followEvents(
      this.query,
      {
        onEvents: (events) => this.take(events),
        onConnection: (connection) => this.become({ connection }),
      },
      leaving.signal,
    );
    return () => {
      leaving.abort();
      clearTimeout(this.timer);
      this.timer = undefined;
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): EventLogState => this.state;

  readonly pause = (): void => this.become({ isPaused: true });

  readonly goOn = (): void => {
    const shown = newestFirst(this.waiting, this.state.shown);
    this.waiting = [];
    this.become({ isPaused: false, shown, waiting: 0 });
  };

  private take(events: readonly FeedEvent[]): void {
    this.gathered.push(...events);
    this.timer ??= setTimeout(() => this.show(), Math.max(0, this.shownAtMs + gatherMs - performance.now()));
  }

  private show(): void {
    this.timer = undefined;
    this.shownAtMs = performance.now();
    const events = this.gathered;
    this.gathered = [];
    if (this.state.isPaused) {
      this.waiting = [...this.waiting, ...events].slice(-mostEvents);
      this.become({ waiting: this.waiting.length });
    } else {
      this.become({ shown: newestFirst(events, this.state.shown) });
    }
  }

  private become(change: Partial<EventLogState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const newestFirst = (events: readonly FeedEvent[], before: readonly FeedEvent[]): readonly FeedEvent[] =>
  [...events.toReversed(), ...before].slice(0, mostEvents);
