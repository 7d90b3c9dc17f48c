/** What of a service waits, works, or is on its way, as its clock control tells. */
export interface ClockReport {
  /** The run's present instant. */
  readonly now: string;
  readonly offsetMs: number;
  /** Timers that are due and not done with. */
  readonly timersDue: number;
  /** For when the next timer is set; null where there is none. */
  readonly nextTimerAt: string | null;
  /** Does anything that it decided wait to be sent? */
  readonly isSending: boolean;
  /** Events that it has not taken yet. */
  readonly unread: number;
  /** All events there are for it to read: what grows between two looks was not quiet. */
  readonly recorded: number;
}

/** Nothing is due, waits or is on its way in any of the services, and nothing new came between the two looks. */
export const isQuiet = (before: readonly ClockReport[], after: readonly ClockReport[]): boolean =>
  after.every(
    ({ timersDue, isSending, unread, recorded }, index) =>
      timersDue === 0 && !isSending && unread === 0 && recorded === before[index]?.recorded,
  );

/**
 * Where the clock goes next on its way to `target`: to the next timer, so that each fires on its own day; or at once to the target, as after
 * an outage. Instants in milliseconds.
 */
export const nextStop = (reports: readonly ClockReport[], target: number, isJump: boolean): number => {
  if (isJump) return target;
  const timers = reports.flatMap(({ nextTimerAt }) => (nextTimerAt === null ? [] : [Date.parse(nextTimerAt)]));
  const now = Math.max(...reports.map((report) => Date.parse(report.now)));
  return Math.min(target, Math.max(now, Math.min(target, ...timers)));
};
