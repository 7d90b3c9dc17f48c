import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a program of this folder measured in a process of its own, of which nothing else takes memory; `size` is its argument. */
export const roundOf = async <Round>(program: string, size: number): Promise<Round> => {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [String(size)], { execArgv: ['--expose-gc'] });
  const [round] = (await once(child, 'message')) as [Round];
  return round;
};
