import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, and ends early without an error when the signal says so. */
export const pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
};

/** The n-th pause of a growing row, n from 0: doubled each time up to `maxMs`. */
export const growing = (n: number, firstMs: number, maxMs: number): number =>
  Math.min(maxMs, firstMs * 2 ** Math.min(n, 20));

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
