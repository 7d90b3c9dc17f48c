/** The only source of the present instant. All processes of a run share one offset, so that a run can be placed on a date. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, moved by a fixed number of milliseconds. */
export const offsetClock = (offsetMs: number): Clock => ({ now: () => new Date(Date.now() + offsetMs) });

/** The clock of a run: it can be moved forward while the processes run, as tests and rehearsals do, and never back. */
export interface RunClock extends Clock {
  /** What is added to the machine's clock, in milliseconds. */
  readonly offsetMs: number;
  /** Error: RangeError below the present offset. */
  advanceTo(offsetMs: number): void;
  /** Called after each move. Gives what ends the calls. */
  onAdvance(listener: () => void): () => void;
}

export const runClock = (startMs: number): RunClock => {
  let offsetMs = startMs;
  const listeners = new Set<() => void>();
  return {
    now: () => new Date(Date.now() + offsetMs),
    get offsetMs() {
      return offsetMs;
    },
    advanceTo(nextMs) {
      if (!(nextMs >= offsetMs)) throw new RangeError(`a clock at ${offsetMs} ms cannot go back to ${nextMs} ms`);
      if (nextMs === offsetMs) return;
      offsetMs = nextMs;
      for (const listener of listeners) listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

export const isRunClock = (clock: Clock): clock is RunClock => 'onAdvance' in clock;

/** A source of ids that nobody can guess and that never repeat. */
export interface IdSource {
  next(): string;
}

/** Nest injection tokens of the ports above. */
export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');
