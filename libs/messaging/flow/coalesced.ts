interface Waiting<Item> {
  readonly item: Item;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Does the work of many callers in few rounds. There is no timer in it: while fewer than `atOnce` rounds run, the next begins at once; what
 * is asked for while so many run goes together into the one after them.
 *
 * A round of several that fails is done again for each of them alone, so that an error reaches only the caller whose it is: the work
 * must be harmless when it is done twice.
 */
export const coalesced = <Item>(
  atOnce: number,
  work: (items: readonly Item[]) => Promise<void>,
): ((item: Item) => Promise<void>) => {
  let waiting: Waiting<Item>[] = [];
  let running = 0;

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
    running += 1;
    while (waiting.length > 0) {
      const round = waiting;
      waiting = [];
      await (round.length === 1 && round[0] ? alone(round[0]) : together(round));
    }
    running -= 1;
  };

  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (running < atOnce) void run();
    });
};
