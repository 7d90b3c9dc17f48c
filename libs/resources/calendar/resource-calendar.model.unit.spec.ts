import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { RuleViolation, type Timed } from '#kernel';
import { bundleRequest, hall, resource } from './calendar.fixture.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from './resource-calendar.js';
import { calendarDecider } from './resource-calendar.decide.js';
import { decodeCalendar, encodeCalendar } from './resource-calendar.snapshot.js';

const start = Date.parse('2027-03-01T00:00:00Z');
const hour = 3_600_000;
const iso = (instant: number): string => new Date(instant).toISOString();

/** The plainest thing that could be right: a list, looked through from the start each time. */
class NaiveCalendar {
  taken: { id: string; from: number; to: number; quantity: number; expiresAt: number }[] = [];

  constructor(
    private readonly capacity: number,
    private readonly buffer: number,
  ) {}

  fits(from: number, to: number, quantity: number, now: number, except = ''): boolean {
    const others = this.taken.filter((one) => one.id !== except && one.expiresAt > now);
    const until = to + this.buffer;
    const instants = [from, ...others.map((one) => one.from).filter((at) => at > from && at < until)];
    return instants.every((at) => {
      const used = others
        .filter((one) => one.from <= at && at < one.to + this.buffer)
        .reduce((sum, one) => sum + one.quantity, 0);
      return used + quantity <= this.capacity;
    });
  }
}

const step = fc.record({
  do: fc.constantFrom(
    'book',
    'book',
    'book',
    'hold',
    'release',
    'move',
    'confirm',
    'expire',
    'bundle',
    'abandon',
    'displace',
    'snapshot',
  ),
  from: fc.nat(30),
  hours: fc.integer({ min: 1, max: 8 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  which: fc.nat(),
  wait: fc.integer({ min: 0, max: 200 }),
});

/** Runs a command; what a refusal says is its code. */
const run = (state: CalendarState, command: Timed<CalendarCommand>): CalendarEvent[] | string => {
  try {
    return [...calendarDecider.decide(command, state)];
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe('the calendar, compared with a naive list of intervals', () => {
  it.each([
    ['exclusive', 1, 0],
    ['exclusive with a buffer', 1, 1_800],
    ['capacity', 4, 0],
    ['capacity with a buffer', 4, 1_800],
  ])('accepts and refuses the same, and never goes over, when it is %s', (sharing, capacity, bufferSeconds) => {
    const kind = sharing.startsWith('exclusive') ? 'exclusive' : 'capacity';
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = calendarDecider.initial();
        const naive = new NaiveCalendar(capacity, bufferSeconds * 1_000);
        let now = start;
        const apply = (events: readonly CalendarEvent[]): void => {
          for (const event of events) {
            state = calendarDecider.evolve(state, event);
            follow(naive, event);
          }
        };
        apply(
          run(state, {
            type: 'offer-resource',
            resource,
            description: { ...hall, sharing: kind, capacity, bufferSeconds },
            at: iso(now),
          }) as CalendarEvent[],
        );
        steps.forEach((one, index) => {
          now += one.wait * 1_000;
          const from = start + 24 * hour + one.from * hour;
          const to = from + one.hours * hour;
          const quantity = kind === 'exclusive' ? 1 : one.quantity;
          const target = naive.taken[one.which % Math.max(1, naive.taken.length)];
          const id = `r${index}`;
          const at = iso(now);
          const booking = {
            type: 'reserve',
            reservation: id,
            from: iso(from),
            to: iso(to),
            quantity,
            purpose: '会议',
            booker: { body: 'LJ-XC', unit: 'propaganda' },
            requestedBy: 'lin',
            at,
          } as const;
          const fits = naive.fits(from, to, quantity, now);
          switch (one.do) {
            case 'book':
            case 'hold': {
              const outcome = run(state, one.do === 'hold' ? { ...booking, holdSeconds: 300 } : booking);
              expect(typeof outcome === 'string' ? outcome : 'accepted').toBe(
                fits ? 'accepted' : 'resource-unavailable',
              );
              if (typeof outcome !== 'string') apply(outcome);
              break;
            }
            case 'move': {
              if (!target || target.id.startsWith('b') || target.expiresAt <= now) break;
              const isFree = naive.fits(from, to, target.quantity, now, target.id);
              const outcome = run(state, {
                type: 'move-reservation',
                reservation: target.id,
                from: iso(from),
                to: iso(to),
                at,
              });
              expect(typeof outcome === 'string' ? outcome : 'accepted').toBe(
                isFree ? 'accepted' : 'resource-unavailable',
              );
              if (typeof outcome !== 'string') apply(outcome);
              break;
            }
            case 'bundle': {
              const request = bundleRequest(`b${index}`, []);
              const lines = [{ line: 1, resource, reservation: `b${index}-1`, from: iso(from), to: iso(to), quantity }];
              const outcome = run(state, { ...request, lines, decideBy: iso(now + 60_000), at });
              if (typeof outcome === 'string') throw new Error(outcome);
              expect(outcome.some(({ type }) => type === 'reservation.held')).toBe(fits);
              apply(outcome);
              break;
            }
            case 'release':
            case 'confirm':
            case 'expire':
            case 'displace': {
              if (!target) break;
              const type = (
                {
                  release: 'release-reservation',
                  confirm: 'confirm-reservation',
                  expire: 'end-expired-hold',
                  displace: 'displace-reservation',
                } as const
              )[one.do];
              const outcome = run(state, { type, reservation: target.id, reason: '改期', at });
              if (typeof outcome !== 'string') apply(outcome);
              break;
            }
            case 'abandon': {
              if (!target?.id.startsWith('b')) break;
              const bundle = target.id.slice(0, -2);
              const outcome = run(state, {
                type: 'release-bundle-lines',
                bundle,
                initiative: 'i',
                host: 'LJ-XC',
                reason: '改期',
                isAbandoned: true,
                lines: [{ line: 1, resource, reservation: target.id }],
                at,
              });
              if (typeof outcome !== 'string') apply(outcome);
              break;
            }
            case 'snapshot':
              state = decodeCalendar(JSON.parse(JSON.stringify([...encodeCalendar(state)])) as object[]);
              break;
          }
          expect(state.occupancy.size).toBe(naive.taken.length);
          expect(state.occupancy.peak(start, start + 100 * hour)).toBeLessThanOrEqual(capacity);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** What an event says of who occupies what. */
const follow = (naive: NaiveCalendar, event: CalendarEvent): void => {
  const { data, type } = event;
  if (!('reservation' in data)) return;
  const former = naive.taken.find(({ id }) => id === data.reservation);
  if (type === 'reservation.waitlisted' || type === 'reservation.renewed' || type === 'reservation.approved') return;
  naive.taken = naive.taken.filter((one) => one !== former);
  if (type !== 'reservation.held' && type !== 'reservation.confirmed' && type !== 'reservation.moved') return;
  const expiry = type === 'reservation.held' ? Date.parse(event.data.expiresAt ?? '') : Number.NaN;
  const kept = type === 'reservation.moved' ? former?.expiresAt : undefined;
  naive.taken.push({
    id: data.reservation,
    from: Date.parse(event.data.from),
    to: Date.parse(event.data.to),
    quantity: event.data.quantity,
    expiresAt: kept ?? (Number.isNaN(expiry) ? Number.POSITIVE_INFINITY : expiry),
  });
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
        readFileSync(new URL(`../../../deploy/local/data/${file}.json`, import.meta.url), 'utf8'),
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
