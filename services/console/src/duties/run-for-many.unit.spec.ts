import { describe, expect, it } from '@jest/globals';
import { runForMany } from './run-for-many.ts';

describe('an act on many', () => {
  it('is taken on each once, whatever stands against others', async () => {
    const taken: number[] = [];
    const items = Array.from({ length: 11 }, (_, index) => index);
    const { done, failed } = await runForMany(items, (item) => {
      taken.push(item);
      return item === 3 ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    expect(taken.toSorted((a, b) => a - b)).toEqual(items);
    expect(done).toHaveLength(10);
    expect(failed.map(({ item, problem }) => [item, problem.document.detail])).toEqual([[3, 'no']]);
  });
});
