/** The only source of the present instant. All processes of a run share one offset, so that a run can be placed on a date. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, moved by a fixed number of milliseconds. */
export const offsetClock = (offsetMs: number): Clock => ({ now: () => new Date(Date.now() + offsetMs) });

/** A source of ids that nobody can guess and that never repeat. */
export interface IdSource {
  next(): string;
}

/** Nest injection tokens of the ports above. */
export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');
