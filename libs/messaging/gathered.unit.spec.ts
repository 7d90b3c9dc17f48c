import { describe, expect, it } from '@jest/globals';
import { gathered } from './gathered.js';

/** Work whose rounds are ended by hand; a round with a negative number in it fails. */
const rounds = () => {
  const begun: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const ask = gathered<number>(async (items) => {
    begun.push(items);
    await new Promise<void>((end) => ends.push(end));
    const wrong = items.find((item) => item < 0);
    if (wrong !== undefined) throw new Error(`${wrong} is wrong`);
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const endRound = async () => {
    await turn();
    ends.shift()?.();
    await turn();
  };
  return { begun, ask, endRound };
};

describe('Work gathered from many callers', () => {
  it('is one round for those who ask together, and one for all who ask while that runs', async () => {
    const { begun, ask, endRound } = rounds();
    const first = [ask(1), ask(2)];
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = [ask(3), ask(4), ask(5)];
    await endRound();
    await Promise.all(first);
    await endRound();
    await Promise.all(second);
    expect(begun).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('answers a caller when its own round is over, not later', async () => {
    const { ask, endRound } = rounds();
    const first = ask(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = ask(2);
    await endRound();
    await expect(first).resolves.toBeUndefined();
    await endRound();
    await second;
  });

  it('fails only for the caller whose error it is', async () => {
    const { begun, ask, endRound } = rounds();
    const asked = Promise.allSettled([ask(1), ask(-2), ask(3)]);
    for (let round = 0; round < 4; round++) await endRound();
    expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(begun).toEqual([[1, -2, 3], [1], [-2], [3]]);
    const later = ask(4);
    await endRound();
    await expect(later).resolves.toBeUndefined();
  });
});
