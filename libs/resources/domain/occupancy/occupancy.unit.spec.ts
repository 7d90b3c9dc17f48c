import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Occupancy } from './occupancy.js';

interface Naive {
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
  readonly slot: number;
}

const naivePeak = (seated: readonly Naive[], from: number, to: number): number => {
  let peak = 0;
  for (let instant = from; instant < to; instant++) {
    const taken = seated.reduce((sum, one) => (one.from <= instant && instant < one.to ? sum + one.quantity : sum), 0);
    peak = Math.max(peak, taken);
  }
  return peak;
};

const period = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from, to: from + length }));
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), period, quantity: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('take' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('try' as const), period, which: fc.nat() }),
);

describe('the occupancy of a resource', () => {
  it('agrees with a list of intervals about use and overlaps, whatever is put in, taken out and tried out', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (steps, buffer) => {
        const occupancy = new Occupancy<string>(buffer);
        let seated: Naive[] = [];
        for (const one of steps) {
          if (one.do === 'put') {
            const slot = occupancy.note(one.period.from, one.period.to, one.quantity, 'x');
            occupancy.seat(slot);
            seated.push({ from: one.period.from, to: one.period.to + buffer, quantity: one.quantity, slot });
          } else if (one.do === 'take') {
            const taken = seated[one.which % Math.max(1, seated.length)];
            if (taken) occupancy.free(taken.slot);
            seated = seated.filter((other) => other !== taken);
          } else {
            occupancy.tryOut(() => {
              const taken = seated[one.which % Math.max(1, seated.length)];
              if (taken) occupancy.unseat(taken.slot);
              occupancy.seat(occupancy.note(one.period.from, one.period.to, 9, 'trial'));
            });
          }
        }
        expect(occupancy.size).toBe(seated.length);
        for (let from = 0; from < 45; from += 3) {
          for (const length of [1, 2, 7]) {
            expect(occupancy.peak(from, from + length)).toBe(naivePeak(seated, from, from + length + buffer));
            const overlapping = seated.filter((one) => one.from < from + length + buffer && one.to > from);
            expect(new Set(occupancy.overlapping(from, from + length))).toEqual(
              new Set(overlapping.map((one) => one.slot)),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives a freed slot away again, so that it does not grow with what is over', () => {
    const occupancy = new Occupancy<string>();
    const first = occupancy.note(0, 1, 1, 'a');
    occupancy.seat(first);
    occupancy.free(first);
    expect(occupancy.note(5, 6, 1, 'b')).toBe(first);
    expect(occupancy.peak(0, 10)).toBe(0);
  });

  it('undoes a trial that throws', () => {
    const occupancy = new Occupancy<string>();
    occupancy.seat(occupancy.note(0, 10, 1, 'a'));
    expect(() =>
      occupancy.tryOut(() => {
        occupancy.seat(occupancy.note(0, 10, 1, 'b'));
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(occupancy.peak(0, 10)).toBe(1);
  });

  it('lists what overlaps in order of its start and no more than asked for', () => {
    const occupancy = new Occupancy<string>();
    for (const from of [5, 1, 3]) occupancy.seat(occupancy.note(from, from + 1, 1, `at ${from}`));
    expect(occupancy.overlapping(0, 10, 2).map((slot) => occupancy.owner(slot))).toEqual(['at 1', 'at 3']);
  });

  it('seats many at once as one after another, and goes on from there', () => {
    const interval = fc.record({ period, quantity: fc.integer({ min: 1, max: 5 }), isSeated: fc.boolean() });
    const seen = (occupancy: Occupancy<string>) =>
      Array.from({ length: 60 }, (_, at) => [occupancy.peak(at, at + 3), occupancy.overlapping(at, at + 3)]);
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60, size: 'max' }), fc.nat(3), (intervals, buffer) => {
        const [together, single] = [new Occupancy<string>(buffer), new Occupancy<string>(buffer)];
        const slots = intervals.map(({ period: { from, to }, quantity, isSeated }) => {
          const slot = together.note(from, to, quantity, 'x');
          if (single.note(from, to, quantity, 'x') !== slot) throw new Error('they give slots alike');
          if (isSeated) single.seat(slot);
          return isSeated ? [slot] : [];
        });
        together.seatAll(Uint32Array.from(slots.flat()));
        expect([together.size, seen(together)]).toEqual([single.size, seen(single)]);
        for (const [slot] of slots) {
          if (slot === undefined || slot % 3 === 0) continue;
          for (const occupancy of [together, single]) occupancy.unseat(slot);
        }
        expect([together.size, seen(together)]).toEqual([single.size, seen(single)]);
      }),
    );
  });
});
