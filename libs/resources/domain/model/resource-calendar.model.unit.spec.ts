import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { quotaMeasures, quotaSpans } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { hall, resource } from '../calendar/calendar.fixture.js';
import { modelStart, Step } from './calendar-step.fixture.js';
import { draw, kinds } from './drawn-command.fixture.js';
import { NaiveCalendar, type NaiveRules } from './naive-calendar.fixture.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../calendar/resource-calendar.js';
import { calendarDecider } from '../decisions/resource-calendar.decide.js';

const sequences = 20_000;
const iso = (instant: number): string => new Date(instant).toISOString();

/** What must have happened somewhere in the sequences, or they show little. */
const told: readonly (CalendarEvent['type'] | 'readded')[] = [
  'reservation.requested',
  'reservation.held',
  'reservation.approved',
  'reservation.waitlisted',
  'reservation.offered',
  'reservation.expired',
  'reservation.displaced',
  'reservation.moved',
  'readded',
  'reservation.used',
  'clearance.requested',
];

const quota = fc.record({
  of: fc.constantFrom('body' as const, 'unit' as const),
  measure: fc.constantFrom(...quotaMeasures),
  per: fc.constantFrom(...quotaSpans),
  limit: fc.integer({ min: 2, max: 30 }),
});

const rules: fc.Arbitrary<NaiveRules> = fc.record({
  sharing: fc.constantFrom('exclusive', 'capacity', 'capacity', 'budget', 'open'),
  capacity: fc.integer({ min: 3, max: 5 }),
  budgetFen: fc.integer({ min: 60, max: 150 }),
  bufferSeconds: fc.constantFrom(0, 1_800),
  approval: fc.constantFrom('automatic', 'automatic', 'automatic', 'automatic', 'automatic', 'owner'),
  clearanceAboveFen: fc.constantFrom(undefined, undefined, 30),
  quotas: fc.oneof(fc.constant([]), fc.array(quota, { maxLength: 3 })),
  waitingOrder: fc.constantFrom('first-come', 'fair-share'),
  offerSeconds: fc.constantFrom(600, 86_400),
});

const offered = ({ quotas, clearanceAboveFen, ...terms }: NaiveRules): CalendarState => {
  const description = {
    ...hall,
    ...terms,
    ...(quotas.length > 0 && { quotas: [...quotas] }),
    ...(clearanceAboveFen !== undefined && { clearanceAboveFen }),
  };
  return calendarDecider.evolve(calendarDecider.initial(), {
    type: 'resource.offered',
    data: { resource, description },
  });
};

describe('the calendar, compared with a naive list of intervals', () => {
  it(`decides ${sequences} sequences of commands alike, over all ways of sharing, and never goes over`, () => {
    const seed = Number(process.env['LIANDONG_MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    const began = process.cpuUsage();
    let steps = 0;
    const sharings = new Map<string, number>();
    const tally = new Map<string, number>();
    const step = draw.map((drawn) => new Step(drawn));
    fc.assert(
      fc.property(rules, fc.commands([step], { maxCommands: 16, size: 'max' }), (terms, commands) => {
        sharings.set(terms.sharing, (sharings.get(terms.sharing) ?? 0) + 1);
        steps += [...commands].length;
        fc.modelRun(
          () => ({ model: new NaiveCalendar(terms, modelStart), real: { state: offered(terms), tally } }),
          commands,
        );
      }),
      { seed, numRuns: sequences },
    );
    const seconds = (process.cpuUsage(began).user / 1_000_000).toFixed(1);
    const spread = [...sharings].map(([sharing, runs]) => `${runs} ${sharing}`).join(', ');
    console.log(
      `${sequences} sequences (${spread}), ${steps} commands, ${seconds} s of one core; again with LIANDONG_MODEL_SEED=${seed}\n`,
      [...tally].map(([what, times]) => `${times} ${what}`).join(', '),
    );
    const isMissing = (what: string): boolean => !tally.has(what);
    expect([...kinds.filter((kind) => kind !== 'snapshot'), ...told].filter(isMissing)).toEqual([]);
  }, 900_000);
});

/** Runs a command; what a refusal says is its code. */
const run = (state: CalendarState, command: Timed<CalendarCommand>): readonly CalendarEvent[] | string => {
  try {
    return calendarDecider.decide(command, state);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

interface Schedule {
  readonly timeZone: string;
  readonly events: readonly {
    readonly id: string;
    readonly room: string;
    readonly start: string;
    readonly end: string;
  }[];
}

describe('a real list of bookings', () => {
  it.each([
    ['fosdem-2024', 874, 866],
    ['fosdem-2025', 1_105, 1_090],
  ])(
    '%s is taken whole, and moved by ten minutes on top of itself refused where a sweep says so',
    (file, sessions, refusals) => {
      const schedule = JSON.parse(
        readFileSync(new URL(`../../../../deploy/local/data/${file}.json`, import.meta.url), 'utf8'),
      ) as Schedule;
      const rooms = new Map<string, CalendarState>();
      const book = (id: string, room: string, from: number, to: number): boolean => {
        const state =
          rooms.get(room) ??
          calendarDecider.evolve(calendarDecider.initial(), {
            type: 'resource.offered',
            data: { resource: room, description: { ...hall, timeZone: schedule.timeZone } },
          });
        rooms.set(room, state);
        const outcome = run(state, {
          type: 'reserve',
          reservation: id,
          from: iso(from),
          to: iso(to),
          purpose: id,
          booker: { body: 'LJ-XC', unit: 'propaganda' },
          requestedBy: 'lin',
          at: '2023-01-01T00:00:00.000Z',
        });
        if (typeof outcome !== 'string') for (const event of outcome) calendarDecider.evolve(state, event);
        return typeof outcome !== 'string';
      };
      const wanted = schedule.events.map(({ id, room, ...times }) => ({
        id,
        room,
        from: DateTime.fromISO(times.start, { zone: schedule.timeZone }).toMillis(),
        to: DateTime.fromISO(times.end, { zone: schedule.timeZone }).toMillis(),
      }));
      expect(wanted.filter(({ id, room, from, to }) => book(id, room, from, to))).toHaveLength(sessions);
      const shift = 600_000;
      const refused = wanted.filter(({ id, room, from, to }) => !book(`${id}+`, room, from + shift, to + shift));
      expect(refused).toHaveLength(refusals);
    },
  );
});
