import { describe, expect, it } from '@jest/globals';
import type { Commit } from './commit.js';
import { readsOfOneTurn } from './reads-of-one-turn.js';

const commit = (_id: string): Commit => ({
  _id,
  stream: 'tally/1',
  version: 1,
  events: [],
  at: '2027-03-01T00:00:00.000Z',
  commandIds: [],
  prevHash: '',
  hash: '',
});

const database = (stored: readonly string[]) => {
  const finds: (readonly string[])[] = [];
  const find = async (ids: readonly string[]): Promise<Commit[]> => {
    finds.push(ids);
    if (ids.includes('broken')) throw new Error('the database is away');
    return ids.filter((id) => stored.includes(id)).map(commit);
  };
  return { finds, byIds: readsOfOneTurn(find) };
};

const idsOf = (commits: readonly Commit[]): string[] => commits.map(({ _id }) => _id);

describe('Look-ups of one turn', () => {
  it('are one look-up, and each caller gets what it asked for', async () => {
    const { finds, byIds } = database(['a', 'c']);
    const [first, second] = await Promise.all([byIds(['a', 'b']), byIds(['c'])]);
    expect([idsOf(first), idsOf(second)]).toEqual([['a'], ['c']]);
    expect(finds).toEqual([['a', 'b', 'c']]);
  });

  it('do not wait for those of another turn', async () => {
    const { finds, byIds } = database(['a', 'b']);
    await byIds(['a']);
    await byIds(['b']);
    expect(finds).toEqual([['a'], ['b']]);
  });

  it('give no commit to two callers', async () => {
    const { byIds } = database(['a', 'b']);
    const [first, second] = await Promise.all([byIds(['a']), byIds(['a', 'b'])]);
    expect(idsOf(second)).toEqual(['a', 'b']);
    expect(first[0]).not.toBe(second[0]);
  });

  it('fail together, and the next ones are asked anew', async () => {
    const { byIds } = database(['a']);
    const asked = await Promise.allSettled([byIds(['a']), byIds(['broken'])]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(idsOf(await byIds(['a']))).toEqual(['a']);
  });
});
