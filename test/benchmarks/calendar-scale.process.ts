import { calendarDecider, decodeCalendar, encodeCalendar, type CalendarState } from '#resources';
import { seeded } from '../e2e/seeded.js';
import { percentile } from './rounds.js';

/** What one size of a calendar measured; milliseconds and megabytes. */
export interface ScaleRound {
  readonly reservations: number;
  readonly checkP99: number;
  readonly checkMedian: number;
  readonly seriesMedian: number;
  readonly seriesP99: number;
  readonly stateMb: number;
  /** The state together with all pieces of its snapshot as text, as the event store holds them while it keeps them. */
  readonly withSnapshotMb: number;
  readonly decodeSeconds: number;
}

const resource = 'org-00000000hall';
const start = Date.parse('2027-03-01T00:00:00Z');
const minute = 60_000;
const iso = (instant: number): string => new Date(instant).toISOString();
const checks = 20_000;
const series = 200;
const bodies = Array.from({ length: 120 }, (_, index) => `LJ-${String(index).padStart(3, '0')}`);
const units = ['propaganda', 'organisation', 'discipline', 'mass-organisations'] as const;

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

const calendarOf = (reservations: number): CalendarState => {
  const { below: next } = seeded(1);
  const state = calendarDecider.evolve(calendarDecider.initial(), {
    type: 'resource.offered',
    data: {
      resource,
      description: {
        name: '培训基地',
        kind: 'training-place',
        sharing: 'capacity',
        capacity: 10_000,
        owner: 'LJ-ZZ',
        unit: 'organisation',
        timeZone: 'Asia/Shanghai',
        holidays: 'open',
        openingHours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '08:00', to: '22:00' }],
        approval: 'automatic',
      },
    },
  });
  for (let index = 0; index < reservations; index++) {
    const from = start + next(2 * 365 * 24 * 12) * 5 * minute;
    // Parsed as an event is, so that equal texts are told apart as they would be.
    const data = JSON.stringify({
      reservation: `${resource}.${index.toString(32).padStart(16, '0')}`,
      resource,
      body: bodies[next(bodies.length)],
      unit: units[next(units.length)],
      from: iso(from),
      to: iso(from + (1 + next(24)) * 10 * minute),
      quantity: 1 + next(3),
      purpose: `支部会议${next(1_000)}`,
      requestedBy: `person-${next(500)}`,
      decidedAt: iso(start - 86_400_000),
    });
    calendarDecider.evolve(state, {
      type: 'reservation.confirmed',
      data: JSON.parse(data) as never,
    });
  }
  return state;
};

/** Milliseconds of each of so many decisions; the reservations that they give are not applied. */
const timed = (times: number, decide: (index: number) => void): readonly number[] => {
  for (let index = 0; index < Math.min(times, 500); index++) decide(index);
  return Array.from({ length: times }, (_, index) => {
    const began = process.hrtime.bigint();
    decide(index);
    return Number(process.hrtime.bigint() - began) / 1_000_000;
  });
};

const measure = (reservations: number): ScaleRound => {
  const before = megabytes();
  const state = calendarOf(reservations);
  const stateMb = megabytes() - before;
  const { below: next } = seeded(2);
  const wish = (index: number) => ({
    type: 'reserve' as const,
    reservation: `${resource}.new${index}`,
    quantity: 1 + next(5_000),
    purpose: '支部会议',
    booker: { body: 'LJ-001', unit: 'propaganda' as const },
    requestedBy: 'person-1',
    at: iso(start - 3_600_000),
  });
  const hours = (): { from: string; to: string } => {
    const from = start + next(700) * 86_400_000 + next(11) * 3_600_000;
    return { from: iso(from), to: iso(from + 2 * 3_600_000) };
  };
  const single = timed(checks, (index) => {
    try {
      calendarDecider.decide({ ...wish(index), ...hours() }, state);
    } catch {
      // a refusal was checked too
    }
  });
  const daily = timed(series, (index) => {
    const recurrence = { rrule: 'FREQ=DAILY;COUNT=366' };
    calendarDecider.decide(
      { ...wish(index), quantity: 1, from: iso(start + 3_600_000), to: iso(start + 5_400_000), recurrence },
      state,
    );
  });
  const pieces: string[] = [];
  for (const piece of encodeCalendar(state)) pieces.push(JSON.stringify(piece));
  const withSnapshotMb = megabytes() - before;
  const began = performance.now();
  const decoded = decodeCalendar(pieces.map((piece) => JSON.parse(piece) as object));
  const decodeSeconds = (performance.now() - began) / 1_000;
  if (decoded.occupancy.size !== reservations) throw new Error('the snapshot lost reservations');
  return {
    reservations,
    checkP99: percentile(single, 99),
    checkMedian: percentile(single, 50),
    seriesMedian: percentile(daily, 50),
    seriesP99: percentile(daily, 99),
    stateMb,
    withSnapshotMb,
    decodeSeconds,
  };
};

process.send?.(measure(Number(process.argv[2])));
