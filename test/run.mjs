/**
 * `npm test`: installs and builds what is missing, checks, and runs all test tiers on the stack that it finds or starts.
 *
 *   node test/run.mjs [check|unit|int|e2e|bench|long …] [-- paths and jest options]
 *
 * `long` runs the specs that know LIANDONG_LONG in their long form, and keeps the result with machine, date and seed in test/long-result.md.
 *
 * Its last line is `N passed, N failed` for the whole run, a failed check counting as one. It ends non-zero when anything failed or
 * when a tier that was asked for ran no test.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, node24, prepare, root } from '../deploy/local/prepare.mjs';

const tiers = {
  unit: { pattern: '\\.unit\\.spec\\.ts$', workers: '2', needsStack: false },
  int: { pattern: '\\.int\\.spec\\.ts$', workers: '2', needsStack: true },
  e2e: { pattern: '\\.e2e\\.spec\\.ts$', workers: '1', needsStack: true },
};
const bin = (name) => join(root, 'node_modules', '.bin', name);
const checks = [
  ['types', [bin('tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the console', [bin('tsc'), '-b', 'services/console']],
  ['lint', [bin('eslint'), '--max-warnings', '0', 'libs', 'services', 'deploy', 'test']],
  ['format', [bin('prettier'), '--check', '--log-level', 'warn', 'libs', 'services', 'deploy', 'test']],
  [
    'dependency rules',
    [
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      '--exclude',
      '(^|/)fixtures/|node_modules/\\.',
      'libs',
      'services',
      'deploy',
      'test',
    ],
  ],
];

checks.push(['golden records of events', [join(root, 'dist', 'libs', 'contracts', 'golden', 'main.js'), 'check']]);

const split = process.argv.indexOf('--');
const asked = process.argv.slice(2, split < 0 ? undefined : split);
const behind = split < 0 ? [] : process.argv.slice(split + 1);
/** What stands before the first option names the paths of a tier's specs that are run. */
const firstOption = behind.findIndex((word) => word.startsWith('-'));
const paths = firstOption < 0 ? behind : behind.slice(0, firstOption);
const jestOptions = firstOption < 0 ? [] : behind.slice(firstOption);
const unknown = asked.filter((name) => name !== 'check' && name !== 'bench' && name !== 'long' && !(name in tiers));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: check, ${Object.keys(tiers).join(', ')}, bench, long.`);
  process.exit(2);
}
const wants = (name) => (asked.length === 0 ? name !== 'bench' && name !== 'long' : asked.includes(name));
const total = { passed: 0, failed: 0 };
/** What failed, named once more at the end: in a log of thousands of lines nobody finds it otherwise. */
const failures = [];
let child;
let stack;

const run = (args, env = {}) =>
  new Promise((resolve) => {
    child = spawn(args[0], args.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment(), ...env },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

const check = async ([name, args]) => {
  console.log(`\n— ${name}`);
  const isPassed = (await run([node24(), ...args])) === 0;
  total[isPassed ? 'passed' : 'failed'] += 1;
  if (!isPassed) failures.push(`check: ${name}`);
};

/** The failed tests of one spec, or its whole when it did not get as far as its tests. */
const failuresOf = ({ name: path, status, assertionResults, message }) => {
  if (status !== 'failed') return [];
  const failed = assertionResults.filter((one) => one.status === 'failed');
  const spec = relative(root, path);
  return failed.length === 0
    ? [`${spec}: ${message.split('\n').find((line) => line.trim()) ?? 'did not run'}`]
    : failed.map(({ fullName, failureMessages }) => `${spec}: ${fullName}\n    ${failureMessages[0]?.split('\n')[0]}`);
};

const runTier = async (name, env, { pattern: whole, workers } = tiers[name]) => {
  const pattern = paths.length === 0 ? whole : `(${paths.join('|')}).*${whole}`;
  console.log(`\n— ${name} tests`);
  const folder = mkdtempSync(join(tmpdir(), 'liandong-test-'));
  const report = join(folder, 'report.json');
  const jest = [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--testPathPatterns',
    pattern,
    '--maxWorkers',
    workers,
  ];
  const code = await run([node24(), ...jest, '--json', '--outputFile', report, ...jestOptions], {
    ...env,
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    failures.push(...testResults.flatMap(failuresOf));
    total.passed += numPassedTests;
    total.failed += numFailedTests + numRuntimeErrorTestSuites;
    if (numPassedTests + numFailedTests === 0) throw new Error(`no ${name} test ran`);
    if (code !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) throw new Error(`jest ended with ${code}`);
  } catch (error) {
    console.error(error.message);
    failures.push(`${name}: ${error.message}`);
    total.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Specs that have a long form say so by reading LIANDONG_LONG. */
const longSpecs = () =>
  ['libs', 'services', 'deploy', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)))
    .filter((path) => path.endsWith('.spec.ts') && readFileSync(join(root, path), 'utf8').includes('LIANDONG_LONG'));

const runLong = async (env) => {
  const seed = process.env.LIANDONG_SEED ?? String(randomInt(2 ** 31));
  const [began, before] = [new Date(), { ...total }];
  const specs = longSpecs();
  const pattern = specs.map((path) => path.replaceAll('.', '\\.')).join('|');
  await runTier('long', { ...env, LIANDONG_LONG: '1', LIANDONG_SEED: seed }, { pattern, workers: '1' });
  const minutes = Math.round((Date.now() - began.getTime()) / 6_000) / 10;
  const [cpu] = cpus();
  const lines = [
    '# The last run of `npm run test:long`',
    '',
    `- ${total.passed - before.passed} passed, ${total.failed - before.failed} failed in ${minutes} minutes`,
    `- ${began.toISOString()}, seed ${seed}`,
    `- ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
    '',
    ...specs.map((path) => `- \`${path}\``),
  ];
  writeFileSync(join(root, 'test', 'long-result.md'), `${lines.join('\n')}\n`);
};

const openStack = async () => {
  const { provideStack } = await import(pathToFileURL(join(root, 'dist', 'deploy', 'local', 'index.js')).href);
  stack = await provideStack({ root, env: process.env, purpose: { kind: 'test' }, tell: console.log });
  console.log(`\nStack: ${stack.kind}, Kafka at ${stack.brokers.join(',')}, database at ${stack.mongoUri}`);
  return { KAFKA_BROKERS: stack.brokers.join(','), MONGODB_URI: stack.mongoUri };
};

const main = async () => {
  if (wants('check')) for (const one of checks) await check(one);
  if (wants('unit')) await runTier('unit', {});
  const needing = Object.keys(tiers).filter((name) => tiers[name].needsStack && wants(name));
  if (needing.length > 0 || wants('bench') || wants('long')) {
    const env = await openStack();
    for (const name of needing) await runTier(name, env);
    if (wants('long')) await runLong(env);
    if (wants('bench') && (await run([node24(), join('dist', 'test', 'benchmarks', 'main.js')], env)) !== 0)
      total.failed += 1;
  }
};

const stop = async () => {
  await stack?.stop();
  stack = undefined;
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    child?.kill(signal);
    void stop().finally(() => process.exit(130));
  });
}

prepare();
// The rest runs on Node 24, also where the machine has another.
if (process.execPath !== node24() && !process.env.LIANDONG_TEST_INNER) {
  const code = await run([node24(), ...process.argv.slice(1)], { LIANDONG_TEST_INNER: '1' });
  process.exit(code);
}
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
} finally {
  await stop();
}
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed + (wants('bench') ? 1 : 0) === 0 ? 1 : 0);
