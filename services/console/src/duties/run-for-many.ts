import { problemOf, type Problem } from '../api/problem.ts';

/** How an act on many came out: how many were done, and what stood against each of the others. */
export interface ManyOutcome<Item> {
  readonly done: readonly Item[];
  readonly failed: readonly { readonly item: Item; readonly problem: Problem }[];
}

/** So many at a time: each is a command of its own. */
const atATime = 4;

/** Takes the act on each, whatever happens to the others. */
export const runForMany = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<ManyOutcome<Item>> => {
  const done: Item[] = [];
  const failed: { item: Item; problem: Problem }[] = [];
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await act(item);
        done.push(item);
      } catch (error) {
        failed.push({ item, problem: problemOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return { done, failed };
};
