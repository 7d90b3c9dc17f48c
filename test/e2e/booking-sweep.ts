import { readFileSync } from 'node:fs';

export interface Session {
  readonly id: string;
  readonly room: string;
  /** Local time without a zone, `2024-02-03T09:30`. */
  readonly start: string;
  readonly end: string;
}

export interface SessionFile {
  readonly timeZone: string;
  readonly rooms: readonly string[];
  readonly events: readonly Session[];
}

export const sessionFileOf = (year: number): { readonly path: string; readonly list: SessionFile } => {
  const path = `deploy/local/data/fosdem-${year}.json`;
  return { path, list: JSON.parse(readFileSync(path, 'utf8')) as SessionFile };
};

/** The rules that a sweep keeps to. Hours are those of every day, by the clock of the list, `09:00`. */
export interface SweepRules {
  readonly hours?: { readonly from: string; readonly to: string };
  readonly bufferMinutes?: number;
}

const minutesOf = (local: string): number => Date.parse(`${local}:00Z`) / 60_000;
const clockOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);

/**
 * Which sessions of a list cannot be had, by a plain look at every pair: a session meets what was taken before it in the same room. Half-open;
 * after each use the room is not to be had for the buffer. Shares no code with the product.
 */
export class Sweep {
  private readonly taken = new Map<string, { readonly from: number; readonly to: number }[]>();

  constructor(private readonly rules: SweepRules = {}) {}

  /** Takes what can be had of the list, each session moved by so many minutes; the refusals by id, with their code. */
  take(sessions: readonly Session[], movedMinutes = 0): ReadonlyMap<string, string> {
    const refused = new Map<string, string>();
    for (const { id, room, start, end } of sessions) {
      const from = minutesOf(start) + movedMinutes;
      const to = minutesOf(end) + movedMinutes;
      const others = this.taken.get(room) ?? [];
      const buffer = this.rules.bufferMinutes ?? 0;
      if (!this.isOpen(from, to)) refused.set(id, 'outside-opening-hours');
      else if (others.some((other) => from < other.to + buffer && other.from < to + buffer))
        refused.set(id, 'resource-unavailable');
      else this.taken.set(room, [...others, { from, to }]);
    }
    return refused;
  }

  /** Within the hours of one day. */
  private isOpen(from: number, to: number): boolean {
    const { hours } = this.rules;
    return !hours || (clockOf(from) >= hours.from && clockOf(to) <= hours.to && clockOf(to) > clockOf(from));
  }
}
