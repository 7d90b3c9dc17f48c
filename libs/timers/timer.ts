/** A wish to be woken at an instant. Setting the same id again replaces what was wished before. */
export interface Timer<Payload extends object = object> {
  /** Unique in the unit; made of what it belongs to, so that a repeat sets the same timer: `hold-expiry/<reservation>`. */
  readonly id: string;
  /** RFC 3339 instant by the run's clock; one in the past fires at once. */
  readonly dueAt: string;
  /** Which handler: `@OnTimer(name)`. */
  readonly name: string;
  /** JSON, for the handler; ids rather than copies of state, since it may fire late. */
  readonly payload: Payload;
}

/**
 * The document of the collection `timers`. It stays until its handler has succeeded.
 *
 * `nextAt` is by the run's clock, which can be moved; `heldUntil` is lease and backoff, by the machine's clock, which cannot. Whoever takes the
 * timer holds it for a lease, so that a replica that dies with it leaves a timer that is due again by itself.
 */
export interface TimerDocument {
  readonly _id: string;
  readonly name: string;
  readonly dueAt: string;
  readonly payload: object;
  /** RFC 3339, UTC, milliseconds: compares as text. */
  readonly nextAt: string;
  /** RFC 3339, by the machine's clock; absent: nobody holds it. */
  readonly heldUntil?: string;
  /** Begun attempts. */
  readonly attempts: number;
  /** Another one with each `set`, so that the end of a firing never deletes what was set meanwhile. */
  readonly revision: string;
}

/** Milliseconds until the attempt after this many failed ones: 1 s, doubled each time, at most 10 min; it never gives up. */
export const backoffMs = (attempts: number): number => Math.min(1_000 * 2 ** (attempts - 1), 600_000);
