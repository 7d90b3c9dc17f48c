import { spawn } from 'node:child_process';

/**
 * Runs a program in this one's place until it ends: it gets our signals, our exit code is its own, and it is told to stop when whoever
 * started us is gone (npm, when it is ended, ends only the shell between us and it).
 */
export const runInPlace = (command, args, options) => {
  const child = spawn(command, args, options);
  const starter = process.ppid;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 1));
};
