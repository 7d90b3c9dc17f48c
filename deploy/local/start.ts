/** `npm start`, once the packages and the build are there: the stack, the services, the data, and what to do with them. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemoYear } from './demo-year/demo-year.js';
import { holdDataDir, holdFile } from './one-start.js';
import { provideStack } from './provide-stack.js';
import { chooseOffsetMs, keepOffset, keptOffsetMs, newestCommitAt } from './run-clock.js';
import type { Stack } from './stack.js';
import { readStartOptions, type StartOptions, usage } from './start-options.js';
import { StartProblem } from './start-problem.js';
import { clearNamespace, seed, startSystem, type System } from './system.js';
import { welcome } from './welcome.js';

const root = process.cwd();
const dataDir = join(root, '.data');
const namespace = 'liandong';
const began = Date.now();

const tell = (message: string): void => {
  const seconds = ((Date.now() - began) / 1_000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${message}`);
};

let stack: Stack | undefined;
let system: System | undefined;
/** What is just being started: it ends before it is stopped. */
let starting: Promise<unknown> | undefined;
let stopping: Promise<never> | undefined;

/** Ends what was started, the gateway first and the database last, and then this process. */
const stop = (code: number): Promise<never> => (stopping ??= stopAll(code));

const stopAll = async (code: number): Promise<never> => {
  console.log('\nStopping …');
  try {
    await starting?.catch(() => undefined);
    await system?.stop();
    await stack?.stop();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  console.log('Stopped. The data stays in .data for the next start.');
  process.exit(code);
};

const begin = <Part>(part: Promise<Part>): Promise<Part> => {
  starting = part;
  return part;
};

const emptyData = (): void => {
  for (const entry of readdirSync(dataDir)) {
    if (entry !== holdFile) rmSync(join(dataDir, entry), { recursive: true, force: true });
  }
  tell('Emptied the data of earlier runs');
};

const start = async ({ isFresh, isBare, startsAt }: StartOptions): Promise<void> => {
  if (isFresh) emptyData();
  const purpose = { kind: 'start', dataDir: join(dataDir, 'stack') } as const;
  stack = await begin(provideStack({ root, env: process.env, purpose, tell }));
  tell(`Stack: ${stack.kind}, Kafka at ${stack.brokers.join(',')}, database at ${withoutPassword(stack.mongoUri)}`);
  if (isFresh && stack.kind !== 'local') await clearNamespace(stack, namespace);
  const newest = await newestCommitAt(stack, namespace);
  const clockOffsetMs = chooseOffsetMs({
    machineNow: new Date(),
    keptMs: keptOffsetMs(dataDir),
    ...(startsAt && { startsAt }),
    ...(newest && { newestCommitAt: newest }),
  });
  keepOffset(dataDir, clockOffsetMs);
  if (stopping) return;
  const env = { ANSWER_CHECK: process.env['ANSWER_CHECK'] ?? 'log' }; // whoever develops sees an answer that is not described
  system = await begin(startSystem({ root, stack, namespace, ports: 'fixed', dataDir, clockOffsetMs, tell, env }));
  const { bodies, resources } = await seed(system, root, tell);
  tell(`${bodies.total} bodies (${bodies.added} new), ${resources.total} shared resources (${resources.added} new)`);
  if (!isBare && !stopping) await demoYear(system, new Date(Date.now() + clockOffsetMs));
  if (!stopping) console.log(welcome(system.urls, new Date(Date.now() + clockOffsetMs)));
};

const demoYear = async (of: System, now: Date): Promise<void> => {
  const { isNew, stories, refused } = await loadDemoYear(of, root, now);
  if (!isNew) return;
  tell(`A demo year of ${stories} stories, ${stories - refused.length} whole`);
  for (const problem of refused) tell(`  not taken: ${problem}`);
};

const withoutPassword = (uri: string): string => uri.replace(/\/\/[^/@]*@/, '//');

const fail = (error: unknown): Promise<never> => {
  console.error(`\n${error instanceof StartProblem ? error.message : String((error as Error).stack)}\n`);
  return stack ? stop(1) : process.exit(1);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0)); // whoever started this one is gone

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    process.exit(0);
  }
  await holdDataDir(dataDir);
  await start(options);
} catch (error) {
  // What breaks because it is being stopped is no problem of its own.
  await (stopping ?? fail(error));
}
