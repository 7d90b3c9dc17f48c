import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hall, now, resource } from '../calendar/calendar.fixture.js';
import { evolveCalendar, initialCalendar } from '../calendar/resource-calendar.evolve.js';
import type { CalendarState, Period } from '../calendar/resource-calendar.js';
import { fits, freeBefore, freeFrom, type Search } from './free-times.js';
import { suggestAlternatives } from './suggest.js';

const hour = 3_600_000;
const start = Date.parse(now);
const iso = (instant: number): string => new Date(instant).toISOString();

interface Taken extends Period {
  readonly isClosed?: boolean;
}

const calendarOf = (taken: readonly Taken[], changes = {}): CalendarState => {
  const state = initialCalendar();
  evolveCalendar(state, { type: 'resource.offered', data: { resource, description: { ...hall, ...changes } } });
  for (const [index, { from, to, isClosed }] of taken.entries()) {
    const period = { from: iso(from), to: iso(to) };
    if (isClosed) {
      evolveCalendar(state, {
        type: 'resource.blocked',
        data: { resource, blocking: `b${index}`, reason: '检修', ...period },
      });
    } else {
      evolveCalendar(state, {
        type: 'reservation.confirmed',
        data: {
          reservation: `r${index}`,
          resource,
          body: 'LJ-XC',
          quantity: 1,
          purpose: '',
          requestedBy: '',
          decidedAt: now,
          ...period,
        },
      });
    }
  }
  return state;
};

const searchOf = (state: CalendarState): Search => ({
  state,
  description: state.description ?? hall,
  wish: {},
  booker: { body: 'LJ-XC', unit: 'propaganda' },
  quantity: 1,
  at: start,
});

describe('the free times of a calendar', () => {
  const taken = fc.array(
    fc
      .record({
        from: fc.integer({ min: -2, max: 60 }),
        length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })),
        isClosed: fc.boolean(),
      })
      .map(({ from, length, isClosed }) => ({
        from: start + from * hour,
        to: start + (from + length) * hour,
        isClosed,
      })),
    { maxLength: 12 },
  );
  const rules = fc.record({
    sharing: fc.constantFrom('exclusive', 'capacity'),
    capacity: fc.integer({ min: 1, max: 3 }),
    bufferSeconds: fc.constantFrom(0, 3_600),
  });

  it('are the first and the last that fit, on the hour or where something ends or begins, for any calendar', () => {
    fc.assert(
      fc.property(taken, rules, fc.integer({ min: 1, max: 10 }), (all, changes, length) => {
        const search = searchOf(calendarOf(all, changes));
        const isFree = (from: number): boolean => fits(search, { from, to: from + length * hour });
        const [next] = freeFrom(search, start, length * hour, start + 200 * hour);
        const hours = Array.from({ length: 200 }, (_, index) => start + index * hour);
        expect(next?.from).toBe(hours.find(isFree));
        const [last] = freeBefore(search, start + 60 * hour, length * hour, start);
        expect(last?.from).toBe(
          hours
            .slice(0, 61)
            .reverse()
            .find((from) => isFree(from)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are looked for in no time though the wish lasts for years and all of them are taken', () => {
    const weeks = Array.from({ length: 20_000 }, (_, index) => ({
      from: start + index * 2 * hour,
      to: start + (index * 2 + 1) * hour,
    }));
    const state = calendarOf(weeks);
    const wish = { from: iso(start + 8 * 24 * hour), to: iso(start + 90 * 366 * 24 * hour) };
    const begun = process.cpuUsage();
    const suggestions = suggestAlternatives(state, wish, { body: 'LJ-XC', unit: 'propaganda' }, start);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(300);
    expect(suggestions.every(({ kind }) => kind !== 'shift')).toBe(true);
  });
});
