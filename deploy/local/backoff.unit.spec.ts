import { describe, expect, it } from '@jest/globals';
import { deathsAfter, restartDelayMs } from './backoff.js';

describe('The delay before a dead program is started again', () => {
  it('doubles from a quarter of a second to 15 seconds', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 50].map(restartDelayMs);
    expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('begins anew after a program that ran for 30 seconds', () => {
    expect(deathsAfter(6, 29_999)).toBe(7);
    expect(deathsAfter(6, 30_000)).toBe(1);
  });
});
