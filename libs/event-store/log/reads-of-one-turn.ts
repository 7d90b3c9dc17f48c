import type { Commit } from './commit.js';

interface Asked {
  readonly ids: readonly string[];
  readonly found: (commits: Commit[]) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Look-ups by `_id` that are asked for in one turn of the event loop go to the database together, after the last of them was asked: each
 * sees all that was stored before it was asked. A commit is given to one caller only, who may change it.
 */
export const readsOfOneTurn = (
  find: (ids: readonly string[]) => Promise<Commit[]>,
): ((ids: readonly string[]) => Promise<Commit[]>) => {
  let waiting: Asked[] = [];
  let taken = new Set<string>();

  const read = async (): Promise<void> => {
    const asked = waiting;
    const ids = [...taken];
    waiting = [];
    taken = new Set();
    try {
      const byId = new Map((await find(ids)).map((commit) => [commit._id, commit]));
      for (const one of asked) one.found(one.ids.flatMap((id) => byId.get(id) ?? []));
    } catch (error) {
      for (const one of asked) one.fail(error);
    }
  };

  return (ids) => {
    if (ids.some((id) => taken.has(id))) return find(ids);
    return new Promise((found, fail) => {
      if (waiting.length === 0) setImmediate(() => void read());
      waiting.push({ ids, found, fail });
      for (const id of ids) taken.add(id);
    });
  };
};
