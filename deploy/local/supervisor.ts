import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deathsAfter, restartDelayMs } from './backoff.js';
import { StartProblem } from './start-problem.js';

/** So many deaths while one waits for it mean that waiting longer is of no use. */
const hopeless = 4;
const pollMs = 200;

/** A process to keep alive. Its standard input is a pipe that ends when this process does: a leash, so that nothing is left behind. */
export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What may have changed since: asked at each start, and counts over `env`. */
  readonly envAtStart?: () => Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logFile: string;
  /** Resolves true once it serves. */
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMs: number;
  /** How long it has to end by itself when it is stopped. */
  readonly stopWithinMs: number;
}

interface Running {
  program: Program;
  child: ChildProcess | undefined;
  ended: Promise<void>;
  isStopping: boolean;
  deaths: number;
  /** Since it was started here; never goes back, unlike `deaths`. */
  deathsEver: number;
  restart: AbortController;
}

/**
 * Starts programs, starts a dead one again with growing delay, and stops what it started and nothing else. Programs run in process
 * groups of their own, so that a Ctrl-C of the terminal reaches only the supervisor, which then stops them in order.
 */
export class Supervisor {
  private readonly running = new Map<string, Running>();

  constructor(private readonly tell: (message: string) => void = () => undefined) {}

  /** Resolves when it is ready. Error: {@link StartProblem} with the path and the end of its log. */
  async start(program: Program): Promise<void> {
    if (this.running.has(program.name)) throw new Error(`${program.name} runs already`);
    const entry: Running = {
      program,
      child: undefined,
      ended: Promise.resolve(),
      isStopping: false,
      deaths: 0,
      deathsEver: 0,
      restart: new AbortController(),
    };
    this.running.set(program.name, entry);
    this.launch(entry);
    await this.waitReady(program.name);
  }

  /** The id of its present process; undefined between a death and the next start. */
  pid(name: string): number | undefined {
    return this.entry(name).child?.pid;
  }

  /** Changes the environment of the next start. */
  setEnv(name: string, env: Readonly<Record<string, string>>): void {
    const entry = this.entry(name);
    entry.program = { ...entry.program, env };
  }

  envOf(name: string): Readonly<Record<string, string>> {
    return this.entry(name).program.env;
  }

  /** Sends a signal and resolves when the process has ended; the supervisor then starts it again. */
  async kill(name: string, signal: NodeJS.Signals): Promise<void> {
    const { child, ended } = this.entry(name);
    child?.kill(signal);
    await ended;
  }

  /** Ends it by force and leaves it so until {@link resume}. */
  async hold(name: string): Promise<void> {
    const entry = this.entry(name);
    entry.isStopping = true;
    entry.restart.abort();
    entry.child?.kill('SIGKILL');
    await entry.ended;
  }

  /** Starts what was held. Resolves when it is ready. */
  async resume(name: string): Promise<void> {
    const entry = this.entry(name);
    entry.isStopping = false;
    entry.restart = new AbortController();
    this.launch(entry);
    await this.waitReady(name);
  }

  /** Resolves when the present process of it has ended, whatever ended it. */
  async untilDead(name: string): Promise<void> {
    await this.entry(name).ended;
  }

  /** Error: {@link StartProblem} with the path and the end of its log when it is not in time, dies again and again or is stopped. */
  async waitReady(name: string): Promise<void> {
    const entry = this.entry(name);
    const deathsBefore = entry.deathsEver;
    const end = Date.now() + entry.program.readyWithinMs;
    while (Date.now() < end && !entry.isStopping) {
      if (entry.child && (await entry.program.isReady().catch(() => false))) return;
      if (entry.deathsEver - deathsBefore >= hopeless) break;
      await sleep(pollMs);
    }
    const { logFile } = entry.program;
    throw new StartProblem(`${name} did not become ready. Its log, ${logFile}, ends so:\n${endOf(logFile)}`);
  }

  /** Ends one for good, in good order, by force after its time. */
  async stop(name: string): Promise<void> {
    const entry = this.running.get(name);
    if (!entry) return;
    entry.isStopping = true;
    entry.restart.abort();
    entry.child?.kill('SIGTERM');
    const force = setTimeout(() => entry.child?.kill('SIGKILL'), entry.program.stopWithinMs);
    await entry.ended;
    clearTimeout(force);
    this.running.delete(name);
  }

  /** The last started first. */
  async stopAll(): Promise<void> {
    for (const name of [...this.running.keys()].reverse()) await this.stop(name);
  }

  private launch(entry: Running): void {
    const { program } = entry;
    mkdirSync(dirname(program.logFile), { recursive: true });
    const log = openSync(program.logFile, 'a');
    const startedAt = Date.now();
    const child = spawn(program.command, [...program.args], {
      cwd: program.cwd,
      env: { ...program.env, ...program.envAtStart?.() },
      stdio: ['pipe', log, log],
      detached: true,
    });
    closeSync(log);
    child.stdin?.on('error', () => undefined); // it died while we held its leash
    entry.child = child;
    entry.ended = new Promise((resolve) => {
      const end = (how: string) => {
        if (entry.child !== child) return;
        entry.child = undefined;
        resolve();
        if (!entry.isStopping) void this.startAgain(entry, how, Date.now() - startedAt);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
  }

  private async startAgain(entry: Running, how: string, ranMs: number): Promise<void> {
    entry.deaths = deathsAfter(entry.deaths, ranMs);
    entry.deathsEver += 1;
    const delay = restartDelayMs(entry.deaths);
    this.tell(`${entry.program.name} ended (${how}); starting it again in ${delay} ms`);
    try {
      await sleep(delay, undefined, { signal: entry.restart.signal });
    } catch {
      return; // stopped meanwhile
    }
    this.launch(entry);
    const pid = entry.child?.pid;
    const isBack = await this.waitReady(entry.program.name).then(
      () => entry.child?.pid === pid,
      () => false, // it died again, which tells for itself, or it was stopped
    );
    if (isBack) this.tell(`${entry.program.name} is ready again`);
  }

  private entry(name: string): Running {
    const entry = this.running.get(name);
    if (!entry) throw new Error(`${name} was not started here`);
    return entry;
  }
}

const endOf = (file: string): string =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .trimEnd()
    .split('\n')
    .slice(-8)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');
