import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Item> {
  readonly item: Item;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Does the work of many callers in few rounds: what is asked for together, and what is asked for while a round runs, is one round. There
 * is no timer in it: whoever asks when nothing runs waits for one turn of the event loop.
 *
 * A round of several that fails is done again for each of them alone, so that an error reaches only the caller whose it is: the work
 * must be harmless when it is done twice.
 */
export const gathered = <Item>(work: (items: readonly Item[]) => Promise<void>): ((item: Item) => Promise<void>) => {
  let waiting: Waiting<Item>[] = [];
  let isRunning = false;

  const alone = async ({ item, done, fail }: Waiting<Item>): Promise<void> => {
    try {
      await work([item]);
      done();
    } catch (error) {
      fail(error);
    }
  };

  const together = async (round: readonly Waiting<Item>[]): Promise<void> => {
    try {
      await work(round.map(({ item }) => item));
    } catch {
      for (const one of round) await alone(one);
      return;
    }
    for (const { done } of round) done();
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    await nextTurn();
    while (waiting.length > 0) {
      const round = waiting;
      waiting = [];
      await (round.length === 1 && round[0] ? alone(round[0]) : together(round));
    }
    isRunning = false;
  };

  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (!isRunning) void run();
    });
};
