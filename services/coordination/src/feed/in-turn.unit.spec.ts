import pLimit from 'p-limit';
import { inTurn } from './in-turn.js';

async function* pages(count: number, onEach: () => void = () => undefined): AsyncGenerator<number> {
  for (let page = 0; page < count; page++) {
    onEach();
    await Promise.resolve();
    yield page;
  }
}

const all = async (from: AsyncGenerator<number>): Promise<number[]> => {
  const read: number[] = [];
  for await (const page of from) read.push(page);
  return read;
};

describe('pages that are read in turn', () => {
  it('come to everybody while those who came first take their time with theirs', async () => {
    const places = pLimit(2);
    const slow = Array.from({ length: 10 }, () => inTurn(places, pages(3)));
    for (const each of slow) await each.next(); // and none of them comes again
    expect(await all(inTurn(places, pages(3)))).toEqual([0, 1, 2]);
  });

  it('are made no more at a time than there are places', async () => {
    const places = pLimit(1);
    const order: string[] = [];
    const readers = ['a', 'b'].map((name) =>
      all(
        inTurn(
          places,
          pages(2, () => order.push(name)),
        ),
      ),
    );
    await Promise.all(readers);
    expect(order).toEqual(['a', 'b', 'a', 'b']);
  });

  it('give the place back when a page cannot be made', async () => {
    const places = pLimit(1);
    const failing = pages(1, () => {
      throw new Error('the database is away');
    });
    await expect(all(inTurn(places, failing))).rejects.toThrow('the database is away');
    expect(await all(inTurn(places, pages(1)))).toEqual([0]);
  });
});
