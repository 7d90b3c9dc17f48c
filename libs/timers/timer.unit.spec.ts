import { describe, expect, it } from '@jest/globals';
import { backoffMs } from './timer.js';

describe('The pause after a failed timer', () => {
  it('doubles from a second and never exceeds ten minutes', () => {
    expect([1, 2, 3, 10, 11, 1_000].map(backoffMs)).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000]);
  });
});
