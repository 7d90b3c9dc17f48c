import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReservationsResult } from '../../deploy/import/reservations.js';
import { units } from '../../libs/kernel/index.js';
import { sessionFileOf, Sweep, type SweepRules } from './booking-sweep.js';
import { eventually } from './client.js';
import { runImport } from './run-import.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

const hours = { from: '09:00', to: '19:00' };

/** Each unit's rooms belong to one body of it. */
const owners = { organisation: 'LJ-GW', propaganda: 'LJ-XC', discipline: 'LJ-JW', 'mass-organisations': 'LJ-ZGH' };

/** Shares rooms with hours before a list is loaded, which then uses them as they are. */
const shareRooms = async (
  running: RunningSystem,
  { rooms, timeZone }: { readonly rooms: readonly string[]; readonly timeZone: string },
  { bufferMinutes = 0 }: SweepRules,
): Promise<void> => {
  const coordinator = await running.as('coordinator');
  const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const made = await Promise.all(
    rooms.map((name, index) => {
      const unit = units[index % units.length] ?? 'organisation';
      return coordinator.post(`/api/${unit}/v1/resources`, {
        name,
        kind: 'venue',
        sharing: 'exclusive',
        owner: owners[unit],
        timeZone,
        openingHours: [{ days: everyDay, ...hours }],
        bufferSeconds: bufferMinutes * 60,
        approval: 'automatic',
      });
    }),
  );
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
  const shared = '/api/organisation/v1/resources?kind=venue&limit=500';
  await eventually(
    () => coordinator.get<{ items: { name: string }[] }>(shared),
    ({ body }) => rooms.every((room) => body.items.some(({ name }) => name === room)),
  );
};

describe.each<SweepRules & { year: number; moves: readonly number[]; refused: readonly number[]; title: string }>([
  { title: 'with rooms that are always open', year: 2024, moves: [0, 10], refused: [0, 866] },
  { title: 'open from 09:00 to 19:00', year: 2025, hours, moves: [0, 10, 25, 60], refused: [0, 1093, 1072, 1045] },
  {
    title: 'with five minutes between uses',
    year: 2024,
    hours,
    bufferMinutes: 5,
    moves: [0, 10, 25, 60],
    refused: [185, 850, 840, 827],
  },
])('The real booking list of $year, $title', ({ year, moves, refused, ...rules }) => {
  const { path, list } = sessionFileOf(year);
  const sweep = new Sweep(rules);
  let running: RunningSystem;
  const load = async (movedMinutes: number): Promise<ReservationsResult> => {
    const shift = [`--shift-weeks=${52 * (2028 - year)}`, `--shift-minutes=${movedMinutes}`];
    return (await runImport<ReservationsResult>(running.system, 'reservations', path, ...shift)).result;
  };
  beforeAll(async () => {
    running = await runSystem();
    if (rules.hours) await shareRooms(running, list, rules);
  }, startMs);
  afterAll(() => running.close(), startMs);

  it.each(moves.map((moved, index) => ({ moved, times: refused[index] ?? 0 })))(
    'moved by $moved minutes, on top of what is there, is refused where a plain sweep says so: $times times',
    async ({ moved, times }) => {
      const expected = sweep.take(list.events, moved);
      expect(expected.size).toBe(times);
      const result = await load(moved);
      expect(new Map(result.refused.map(({ id, code }) => [id, code]))).toEqual(expected);
      const booked = list.events.map(({ id }) => id).filter((id) => !expected.has(id));
      expect(result.booked.map(({ id }) => id).sort()).toEqual(booked.sort());
      expect(new Set(result.rooms.map(({ unit }) => unit))).toEqual(new Set(units));
    },
  );

  it('is met again and not doubled when it is loaded once more', async () => {
    const again = await load(0);
    expect(again.refused).toHaveLength(refused[0] ?? 0);
    expect(new Set(again.booked.map(({ reservation }) => reservation)).size).toBe(again.booked.length);
  });
});
