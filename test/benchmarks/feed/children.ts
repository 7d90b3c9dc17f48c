import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A program of this folder in a process of its own. */
export const forked = (program: string): ChildProcess =>
  fork(join(import.meta.dirname, program), { execArgv: ['--no-warnings'] });

/** What a process says to a question; one at a time. */
export const ask = async <Answer>(child: ChildProcess, question: string): Promise<Answer> => {
  child.send(question);
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
};
