import { statfsSync } from 'node:fs';
import { StartProblem } from './start-problem.js';

const leastFreeBytes = 1 << 30;

/** Error: StartProblem when the disk of the folder has less room than that. */
export const requireRoom = (folder: string, leastBytes = leastFreeBytes): void => {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= leastBytes) return;
  throw new StartProblem(
    `The disk of ${folder} has only ${Math.round(free / 2 ** 20)} MB free; at least ${Math.round(leastBytes / 2 ** 20)} MB are needed. Make room and start again.`,
  );
};
