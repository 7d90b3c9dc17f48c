import { findResources, KnownResources, type ResourceWish } from '#resources';
import { seeded } from '../e2e/seeded.js';
import { percentile } from './rounds.js';

/** What one size of the search measured; milliseconds and megabytes. */
export interface SearchRound {
  readonly resources: number;
  readonly reservations: number;
  readonly p99: number;
  readonly median: number;
  readonly memoryMb: number;
}

const reservationsEach = 100;
const queries = 2_000;
const start = Date.parse('2027-03-01T00:00:00Z');
const minute = 60_000;
const day = 86_400_000;
const days = 30;
const iso = (instant: number): string => new Date(instant).toISOString();
const units = ['propaganda', 'organisation', 'discipline', 'mass-organisations'] as const;
const kinds = ['venue', 'training-place', 'activity-place', 'culture'] as const;
const equipment = ['投影仪', '话筒', '音响', '钢琴', '屏幕'] as const;
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const drawing = (seed: number) => {
  const { below: next } = seeded(seed);
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[next(items.length)] ?? items[0];
  return { next, one };
};

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

/** Resources of all kinds, each taken about a quarter of its opening hours for a month: at any time some thousands are not to be had. */
const known = (reservations: number): KnownResources => {
  const { next, one } = drawing(3);
  const all = new KnownResources();
  for (let index = 0; index < reservations / reservationsEach; index++) {
    const id = `org-${index.toString(32).padStart(12, '0')}`;
    const isCapacity = index % 5 === 0;
    all.takeResource({
      id,
      status: 'offered',
      version: 1,
      blockings: [],
      description: {
        name: `会议室 ${next(100_000)}`,
        kind: one(kinds),
        sharing: isCapacity ? 'capacity' : 'exclusive',
        capacity: 10 + next(500),
        owner: `LJ-${String(next(120)).padStart(3, '0')}`,
        unit: one(units),
        timeZone: 'Asia/Shanghai',
        district: `第${next(13)}区`,
        equipment: equipment.filter(() => next(2) === 0),
        openingHours: [{ days: [...everyDay], from: `0${7 + next(3)}:00`, to: `${18 + next(5)}:00` }],
        holidays: 'open',
        approval: 'automatic',
      },
    });
    for (let nth = 0; nth < reservationsEach; nth++) {
      const from = start + next(days * 24 * 4) * 15 * minute;
      all.takeReservation(
        {
          // As it comes from the database: one text, and not two that are joined.
          id: Buffer.from(`${id}.${nth.toString(32).padStart(16, '0')}`).toString(),
          resource: id,
          unit: 'organisation',
          body: `LJ-${String(next(120)).padStart(3, '0')}`,
          status: 'confirmed',
          from: iso(from),
          to: iso(from + (1 + next(8)) * 30 * minute),
          quantity: 1 + next(3),
        },
        start,
      );
    }
  }
  return all;
};

/** Of every kind of question, also those on which hardly anything is to be had: nights, whole days, all kinds of all units. */
const wishOf = ({ next, one }: ReturnType<typeof drawing>): ResourceWish => {
  const from = start + (1 + next(days - 2)) * day + next(24 * 4) * 15 * minute;
  const to = from + one([1, 2, 4, 10]) * 3_600_000;
  return {
    period: { from: iso(from), to: iso(to) },
    free: next(3) > 0,
    ...(next(2) === 0 && { kind: one(kinds) }),
    ...(next(4) === 0 && { unit: one(units) }),
    ...(next(3) === 0 && { district: `第${next(13)}区` }),
    ...(next(2) === 0 && { places: 10 + next(300) }),
    ...(next(3) === 0 && { equipment: [one(equipment)] }),
    ...(next(5) === 0 && { q: `会议室 ${next(10)}` }),
  };
};

const measure = (reservations: number): SearchRound => {
  const before = megabytes();
  const all = known(reservations);
  const memoryMb = megabytes() - before;
  const draw = drawing(4);
  const ask = (): number => {
    const wish = wishOf(draw);
    const began = process.hrtime.bigint();
    findResources(all.offered, wish, { at: start, limit: 50 });
    return Number(process.hrtime.bigint() - began) / 1_000_000;
  };
  for (let index = 0; index < 200; index++) ask();
  const waits = Array.from({ length: queries }, ask);
  return {
    resources: all.offered.resources.length,
    reservations: all.reservations,
    p99: percentile(waits, 99),
    median: percentile(waits, 50),
    memoryMb,
  };
};

process.send?.(measure(Number(process.argv[2])));
