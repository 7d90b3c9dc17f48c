import { setTimeout as sleep } from 'node:timers/promises';

/** Calls `send` so many times, evenly; one that is late is made up for. Resolves with the milliseconds that it took. */
export const atPace = async (perSecond: number, count: number, send: (index: number) => void): Promise<number> => {
  const begin = performance.now();
  for (let index = 0; index < count; index++) {
    const waitMs = begin + (index * 1_000) / perSecond - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    send(index);
  }
  return performance.now() - begin;
};
