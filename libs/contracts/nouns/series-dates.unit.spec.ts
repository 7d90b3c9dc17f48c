import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definitionOf } from '../registry/catalogue.js';
import { compactDates, listedDates, wholeSeries } from './series-dates.js';
import type { ReservationClaim } from './reservation.js';

const hour = 3_600_000;
const day = 24 * hour;
const iso = (instant: number): string => new Date(instant).toISOString();
const start = Date.parse('2027-03-08T01:30:00Z');

/** Dates one after another, each so many hours after the one before and so long. */
const datesOf = (steps: readonly (readonly [hours: number, minutes: number])[]) => {
  let from = start;
  return steps.map(([hours, minutes]) => {
    from += hours * hour;
    return { from: iso(from), to: iso(from + minutes * 60_000) };
  });
};

describe('the dates of a long series', () => {
  const steps = (least: number) =>
    fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 5_000 })), {
      minLength: least,
      maxLength: 1_000,
      size: 'max',
    });
  const payload = fc
    .record({
      steps: steps(1),
      reasons: fc.array(fc.constantFrom(undefined, 'closed', 'taken'), { maxLength: 1_000, size: 'max' }),
      readdEvery: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ steps: all, reasons, readdEvery }) => {
      const [dates, left] = [datesOf(all), datesOf(reasons.map(() => [5, 30] as const))];
      return {
        reservation: 'r',
        ...dates[0],
        occurrences: dates,
        ...(left.length > 0 && {
          skipped: left.map((date, index) => ({ ...date, ...(reasons[index] && { reason: reasons[index] }) })),
        }),
        ...(readdEvery > 0 && { readded: dates.filter((_, index) => index % readdEvery === 0) }),
        further: undefined,
      };
    })
    .map(({ further: _, ...rest }) => rest);

  it('arrive as they were sent, however many they are and whatever lists they stand in', () => {
    fc.assert(
      fc.property(payload, (sent) => {
        const travels = JSON.parse(JSON.stringify(compactDates(sent))) as never;
        expect(listedDates(travels)).toEqual(sent);
      }),
      { numRuns: 100 },
    );
  });

  it('are one number each where they are alike', () => {
    const daily = datesOf(Array.from({ length: 3 }, () => [24, 60] as const));
    const first = '2027-03-09T01:30:00.000Z';
    expect(compactDates({ occurrences: daily })).toEqual({ occurrences: { first, gaps: [day, day], lengths: [hour] } });
    expect(compactDates({ occurrences: [] })).toEqual({ occurrences: { gaps: [], lengths: [] } });
    expect(listedDates({ occurrences: { gaps: [], lengths: [] } })).toEqual({ occurrences: [] });
  });

  it('of version 1 are read from lists and from what was packed beside them', () => {
    const dates = datesOf(Array.from({ length: 4 }, () => [24, 60] as const));
    const packed = {
      occurrences: dates.slice(0, 2),
      skipped: [],
      readded: [],
      further: { occurrences: [day, hour, day, hour], skipped: [start, hour, 2], readded: [3] },
    };
    expect(definitionOf('reservation.moved').definition.earlier[0]?.upcast(packed as never)).toEqual({
      occurrences: dates,
      skipped: [{ from: iso(start), to: iso(start + hour), reason: 'taken' }],
      readded: dates.slice(3),
    });
    const listed = { occurrences: dates };
    expect(wholeSeries(listed)).toBe(listed);
  });

  it('leave room below 64 KiB with the longest texts, also where nearly all are skipped and added again, none like another', () => {
    const uneven = datesOf(Array.from({ length: 1_000 }, (_, index) => [860 + (index % 7), 40_000 + index] as const));
    const claim: Omit<ReservationClaim, 'occurrences' | 'skipped'> = {
      reservation: 'x'.repeat(120),
      resource: 'x'.repeat(120),
      body: 'x'.repeat(40),
      initiative: 'x'.repeat(120),
      from: iso(start),
      to: iso(start + day),
      quantity: 10_000_000,
      purpose: '会'.repeat(500),
      rrule: 'x'.repeat(1_000),
    };
    const skipped = uneven.map((date) => ({ ...date, reason: 'closed' as const }));
    const worst = [
      { ...claim, occurrences: uneven },
      { ...claim, occurrences: uneven.slice(0, 1), skipped: skipped.slice(1) },
      { ...claim, occurrences: uneven.slice(0, 500), skipped: skipped.slice(500) },
      { ...claim, occurrences: uneven, readded: uneven.slice(1) },
    ];
    for (const one of worst) {
      expect(Buffer.byteLength(JSON.stringify(compactDates(one)))).toBeLessThan(63 * 1_024);
    }
  });

  it.each([
    ['half a date', { further: { occurrences: [1] } }],
    ['an instant that there is not', { further: { occurrences: [9e15, 1] } }],
    ['a date that the series has not', { occurrences: [], readded: [], further: { readded: [3] } }],
  ])('of version 1 are refused where %s is packed', (_, payload) => {
    expect(() => wholeSeries(payload)).toThrow(RangeError);
  });

  it.each([
    ['a length is missing', { occurrences: { first: iso(start), gaps: [1, 1], lengths: [1, 1] } }],
    ['an instant is none', { occurrences: { first: iso(start), gaps: [9e15], lengths: [1] } }],
    ['a reason is missing', { skipped: { first: iso(start), gaps: [], lengths: [1], reasons: [] } }],
  ])('are refused where %s', (_, payload) => {
    expect(() => listedDates(payload)).toThrow(RangeError);
  });
});
