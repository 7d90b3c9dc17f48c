import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inLanes } from './lanes.js';

describe('Work in lanes', () => {
  it('keeps the order of each lane and goes on with the others at the same time, but not with more than asked for', async () => {
    const done: string[] = [];
    let running = 0;
    let most = 0;
    await inLanes([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2'], []], 2, async (piece) => {
      most = Math.max(most, ++running);
      await pause(piece === 'a1' ? 20 : 2);
      running -= 1;
      done.push(piece);
    });
    expect([...done].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'c2']);
    expect(done.filter((piece) => piece.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(done[0]).not.toBe('a1');
    expect(most).toBe(2);
  });

  it('ends with the first failure and begins nothing new', async () => {
    const begun: string[] = [];
    const work = inLanes([['a1', 'a2'], ['b1', 'b2'], ['c1']], 2, async (piece) => {
      begun.push(piece);
      await pause(piece === 'b1' ? 10 : 1);
      if (piece === 'a1') throw new Error('no more');
    });
    await expect(work).rejects.toThrow('no more');
    expect(begun).toEqual(['a1', 'b1']);
  });
});
