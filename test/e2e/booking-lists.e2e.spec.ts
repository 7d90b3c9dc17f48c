import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReservationsResult } from '../../deploy/import/reservations.js';
import { units } from '../../libs/kernel/index.js';
import { runImport } from './run-import.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

interface Session {
  readonly id: string;
  readonly room: string;
  readonly start: string;
  readonly end: string;
}

const read = (file: string): readonly Session[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly Session[] }).events;

const minutesOf = (local: string): number => Date.parse(`${local}:00Z`) / 60_000;

/**
 * The ids that a list moved by some minutes on top of itself cannot have, by a plain look at every pair: a moved session meets the
 * list as it stood, and those moved before it that were taken. Half-open, no buffer. Shares no code with the product.
 */
const refusedBySweep = (sessions: readonly Session[], minutes: number): string[] => {
  const taken = new Map<string, { from: number; to: number }[]>();
  const take = ({ room }: Session, from: number, to: number) =>
    taken.set(room, [...(taken.get(room) ?? []), { from, to }]);
  for (const session of sessions) take(session, minutesOf(session.start), minutesOf(session.end));
  return sessions.flatMap((session) => {
    const from = minutesOf(session.start) + minutes;
    const to = minutesOf(session.end) + minutes;
    const meets = taken.get(session.room)?.some((other) => from < other.to && other.from < to) ?? false;
    if (!meets) take(session, from, to);
    return meets ? [session.id] : [];
  });
};

describe.each([
  { year: 2024, sessions: 874, refused: 866 },
  { year: 2025, sessions: 1105, refused: 1090 },
])('The real booking list of $year', ({ year, sessions, refused }) => {
  const file = `deploy/local/data/fosdem-${year}.json`;
  const weeks = `--shift-weeks=${52 * (2028 - year)}`;
  const list = read(file);
  let running: RunningSystem;
  beforeAll(async () => {
    running = await runSystem();
  }, startMs);
  afterAll(() => running.close(), startMs);

  it(`is booked whole: all ${sessions} sessions, in rooms of all four units`, async () => {
    const { code, result } = await runImport<ReservationsResult>(running.system, 'reservations', file, weeks);
    expect({ code, refused: result.refused }).toEqual({ code: 0, refused: [] });
    expect(result.booked.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
    expect(result.booked).toHaveLength(sessions);
    expect(new Set(result.rooms.map(({ unit }) => unit))).toEqual(new Set(units));
  });

  it('is met again and not doubled when it is loaded a second time', async () => {
    const { result } = await runImport<ReservationsResult>(running.system, 'reservations', file, weeks);
    expect(result.refused).toEqual([]);
    expect(new Set(result.booked.map(({ reservation }) => reservation)).size).toBe(sessions);
  });

  it(`moved by ten minutes on top of itself is refused where a plain sweep says so: ${refused} times`, async () => {
    const expected = refusedBySweep(list, 10);
    expect(expected).toHaveLength(refused);
    const { result } = await runImport<ReservationsResult>(
      running.system,
      'reservations',
      file,
      weeks,
      '--shift-minutes=10',
    );
    expect(result.refused.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(new Set(result.refused.map(({ code }) => code))).toEqual(new Set(['resource-unavailable']));
  });
});
