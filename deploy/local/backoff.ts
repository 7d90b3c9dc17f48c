const firstMs = 250;
const longestMs = 15_000;
const calmMs = 30_000;

/** How long to wait before the next start: doubling from 250 ms to 15 s; a process that ran for 30 s begins anew. */
export const restartDelayMs = (deathsInARow: number): number => Math.min(firstMs * 2 ** (deathsInARow - 1), longestMs);

export const deathsAfter = (deathsBefore: number, ranMs: number): number => (ranMs >= calmMs ? 1 : deathsBefore + 1);
