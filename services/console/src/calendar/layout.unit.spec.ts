import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved, picked, placed } from './layout.ts';

const row = { from: 0, to: 100 };

describe('blocks in a row of a calendar', () => {
  it('lie in one lane when they only touch, and in lanes of their own when they meet', () => {
    const blocks = [
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 15, to: 30 },
    ];
    expect(placed(row, blocks).map(({ lane }) => lane)).toEqual([0, 0, 1]);
  });

  it('are cut at the ends of the row and left out beyond it', () => {
    expect(
      placed(row, [
        { from: -50, to: 25 },
        { from: 100, to: 120 },
      ]),
    ).toMatchObject([{ left: 0, width: 25 }]);
  });

  it('never cover one another in a lane', () => {
    const block = fc.record({ from: fc.integer({ min: -20, max: 110 }), length: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const all = placed(
          row,
          blocks.map(({ from, length }) => ({ from, to: from + length })),
        );
        for (const a of all) {
          for (const b of all) {
            if (a === b || a.lane !== b.lane) continue;
            expect(a.left + a.width <= b.left + 1e-9 || b.left + b.width <= a.left + 1e-9).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a time that is chosen in a row', () => {
  it('is in whole steps, at least one, whichever way one drags', () => {
    expect(picked(row, 0.12, 0.38, 10)).toEqual({ from: 10, to: 40 });
    expect(picked(row, 0.38, 0.12, 10)).toEqual({ from: 10, to: 40 });
    expect(picked(row, 0.2, 0.2, 10)).toEqual({ from: 20, to: 30 });
    expect(picked(row, 1.4, 1, 10)).toEqual({ from: 90, to: 100 });
  });

  it('moves and grows by steps within the row', () => {
    expect(moved(row, { from: 10, to: 30 }, 2, 10, false)).toEqual({ from: 30, to: 50 });
    expect(moved(row, { from: 10, to: 30 }, -2, 10, false)).toEqual({ from: 0, to: 20 });
    expect(moved(row, { from: 10, to: 30 }, 9, 10, false)).toEqual({ from: 80, to: 100 });
    expect(moved(row, { from: 10, to: 30 }, -5, 10, true)).toEqual({ from: 10, to: 20 });
    expect(moved(row, { from: 90, to: 100 }, 1, 10, true)).toEqual({ from: 90, to: 100 });
  });
});
