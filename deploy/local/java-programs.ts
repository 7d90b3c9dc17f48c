import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartProblem } from './start-problem.js';

const oldestJava = 17;

/** Undefined when the machine can run the local stack, else what it misses and the remedy. */
export const missingForLocalStack = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const java = output('javac', ['-version'], env);
  if (java === undefined)
    return 'Java (a JDK, 17 or newer) is missing: install one, for example "apt-get install openjdk-17-jdk-headless".';
  const major = Number(/javac (\d+)/.exec(java)?.[1]);
  if (!(major >= oldestJava)) return `Java ${major} is too old: install a JDK 17 or newer.`;
  if (output('mvn', ['-v'], env) === undefined)
    return 'Maven is missing: install it, for example "apt-get install maven".';
  return undefined;
};

/**
 * Fetches the jars and compiles our mains, each only when its source has changed; returns the class path. A stack that runs on the jars
 * is not disturbed by a change of our mains.
 */
export const javaClassPath = (root: string, tell: (message: string) => void): string => {
  const source = join(root, 'deploy', 'local', 'stack');
  const target = join(root, '.stack');
  const jars = join(target, 'jars');
  const classes = join(target, 'classes');
  const sources = readdirSync(source)
    .filter((file) => file.endsWith('.java'))
    .sort()
    .map((file) => join(source, file));
  mkdirSync(target, { recursive: true });
  onceFor([join(source, 'pom.xml')], jars, (folder) => {
    tell('Fetching Kafka and the database server …');
    const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
    const otherwise = 'Maven could not fetch the broker and the database. Is Maven Central within reach?';
    run('mvn', ['-q', '-B', '-f', join(source, 'pom.xml'), ...copy], otherwise);
  });
  onceFor(sources, classes, (folder) => {
    const javac = ['-cp', join(jars, '*'), '-d', folder, ...sources];
    run('javac', javac, "The local stack's programs did not compile.");
  });
  return [classes, join(jars, '*')].join(delimiter);
};

/** Makes a folder anew when one of the files has changed since it was made; whole or not at all. */
const onceFor = (files: readonly string[], folder: string, make: (folder: string) => void): void => {
  const wanted = createHash('sha256');
  for (const file of files) wanted.update(readFileSync(file));
  const digest = wanted.digest('hex');
  const stamp = `${folder}.made`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const missing = missingForLocalStack();
  if (missing) throw new StartProblem(missing);
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  make(draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  writeFileSync(stamp, digest);
};

const output = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): string | undefined => {
  try {
    return execFileSync(command, [...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    return undefined;
  }
};

export const run = (command: string, args: readonly string[], otherwise: string): void => {
  try {
    execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new StartProblem(`${otherwise}\n${(stderr || stdout || String(error)).slice(-2000)}`);
  }
};
