import { Worker } from 'node:worker_threads';

/** How often the main thread says that it goes on, and the other looks. */
const beatMs = 1_000;

/** Runs in its own thread: counts its own ticks, so that a machine that slept, or a process that was stopped as a whole, is no stall. */
const watch = `
const { workerData: { beats, maxTicks, tickMs } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let [seen, ticks] = [-1, 0];
setInterval(() => {
  const beat = Atomics.load(beats, 0);
  ticks = beat === seen ? ticks + 1 : 0;
  seen = beat;
  if (ticks < maxTicks) return;
  writeSync(2, JSON.stringify({ level: 'fatal', context: 'Watchdog', message: 'the event loop stands still: the process ends' }) + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, tickMs);
`;

/**
 * Ends this process by SIGKILL when its event loop has stood still for so long, whatever it is at: such a process answers nobody, not even whoever asks
 * whether it lives, and its supervisor starts another. What was answered before is on disk. Gives what ends the watch. Costs one thread, some 5 MB.
 */
export const watchEventLoop = (maxStallMs: number): (() => void) => {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const tickMs = Math.min(beatMs, maxStallMs);
  const timer = setInterval(() => Atomics.add(beats, 0, 1), tickMs / 2);
  timer.unref();
  const worker = new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { beats, maxTicks: Math.ceil(maxStallMs / tickMs), tickMs },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  worker.unref();
  // Without the watch the service is as it was before: no reason to end it.
  worker.on('error', () => undefined);
  return () => {
    clearInterval(timer);
    void worker.terminate();
  };
};
