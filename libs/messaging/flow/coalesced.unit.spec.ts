import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { coalesced } from './coalesced.js';

/** Work whose rounds are ended by hand, the oldest first; a round with a negative number in it fails. */
const rounds = (atOnce: number) => {
  const begun: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const ask = coalesced<number>(atOnce, async (items) => {
    begun.push(items);
    await new Promise<void>((end) => ends.push(end));
    const wrong = items.find((item) => item < 0);
    if (wrong !== undefined) throw new Error(`${wrong} is wrong`);
  });
  const endRound = async () => {
    ends.shift()?.();
    await sleep(1);
  };
  return { begun, ask, endRound };
};

describe('Work gathered from many callers', () => {
  it('begins at once, and is one round for all who ask while the first runs', async () => {
    const { begun, ask, endRound } = rounds(1);
    const asked = [ask(1), ask(2), ask(3)];
    expect(begun).toEqual([[1]]);
    await endRound();
    await asked[0];
    expect(begun).toEqual([[1], [2, 3]]);
    await endRound();
    await Promise.all(asked);
  });

  it('begins at once for as many as may run beside each other', async () => {
    const { begun, ask, endRound } = rounds(2);
    const asked = [ask(1), ask(2), ask(3), ask(4)];
    expect(begun).toEqual([[1], [2]]);
    for (let round = 0; round < 3; round++) await endRound();
    await Promise.all(asked);
    expect(begun).toEqual([[1], [2], [3, 4]]);
  });

  it('fails only for the caller whose error it is', async () => {
    const { begun, ask, endRound } = rounds(1);
    const asked = Promise.allSettled([ask(1), ask(2), ask(-3), ask(4)]);
    for (let round = 0; round < 5; round++) await endRound();
    expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(begun).toEqual([[1], [2, -3, 4], [2], [-3], [4]]);
    const later = ask(5);
    await endRound();
    await expect(later).resolves.toBeUndefined();
  });
});
