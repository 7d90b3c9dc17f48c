import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StartProblem } from './start-problem.js';
import { type Program, Supervisor } from './supervisor.js';

jest.setTimeout(60_000);

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('The supervisor', () => {
  let folder: string;
  let told: string[];
  let supervisor: Supervisor;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'liandong-supervisor-'));
    told = [];
    supervisor = new Supervisor((message) => told.push(message));
  });
  afterEach(async () => {
    await supervisor.stopAll();
    rmSync(folder, { recursive: true });
  });

  const log = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');
  const starts = (name: string) => log(name).split('up').length - 1;
  const program = (name: string, code: string, changes: Partial<Program> = {}): Program => ({
    name,
    command: process.execPath,
    args: ['--input-type=module', '-e', `console.log('up', process.env.WORD ?? ''); ${code}`],
    env: {},
    cwd: folder,
    logFile: join(folder, `${name}.log`),
    isReady: async () => log(name).includes('up'),
    readyWithinMs: 20_000,
    stopWithinMs: 5_000,
    ...changes,
  });
  const forever = 'setInterval(() => undefined, 1000);';
  const until = async (isDone: () => boolean) => {
    for (let end = Date.now() + 20_000; !isDone();) {
      if (Date.now() > end) throw new Error(`told only: ${told.join('; ')}`);
      await sleep(50);
    }
  };

  it('starts a killed program again and says so', async () => {
    await supervisor.start(program('worker', forever));
    const first = supervisor.pid('worker');
    await supervisor.kill('worker', 'SIGKILL');
    expect(isAlive(first)).toBe(false);
    await until(() => starts('worker') === 2);
    await until(() => told.length === 2);
    expect(told).toEqual(['worker ended (SIGKILL); starting it again in 250 ms', 'worker is ready again']);
    expect(supervisor.pid('worker')).not.toBe(first);
  });

  it('waits longer each time a program dies at once, and gives up waiting with the end of its log', async () => {
    const dying = program('dying', "console.error('no licence'); process.exit(3);", { isReady: async () => false });
    await expect(supervisor.start(dying)).rejects.toThrow(StartProblem);
    expect(told.slice(0, 3)).toEqual([
      'dying ended (exit code 3); starting it again in 250 ms',
      'dying ended (exit code 3); starting it again in 500 ms',
      'dying ended (exit code 3); starting it again in 1000 ms',
    ]);
    await expect(supervisor.waitReady('dying')).rejects.toThrow(/dying\.log, ends so:[^]*no licence/);
  });

  it('tells of a program that does not exist', async () => {
    await expect(supervisor.start(program('absent', '', { command: join(folder, 'none') }))).rejects.toThrow('absent');
    expect(told[0]).toContain('ENOENT');
  });

  it('ends by force what does not end by itself, and starts nothing that was stopped', async () => {
    await supervisor.start(
      program('deaf', `process.on('SIGTERM', () => undefined); ${forever}`, { stopWithinMs: 500 }),
    );
    const pid = supervisor.pid('deaf');
    await supervisor.stop('deaf');
    await sleep(500);
    expect(isAlive(pid)).toBe(false);
    expect(starts('deaf')).toBe(1);
    expect(told).toEqual([]);
  });

  it('stops the last started first, also one that is waiting for its next start', async () => {
    const saying = (name: string) =>
      program(name, `process.on('SIGTERM', () => { console.log('end', Date.now()); process.exit(0); }); ${forever}`);
    await supervisor.start(saying('first'));
    await supervisor.start(saying('second'));
    await supervisor.start(saying('third'));
    await supervisor.kill('third', 'SIGKILL');
    await supervisor.stopAll();
    const endOf = (name: string) => Number(/end (\d+)/.exec(log(name))?.[1]);
    expect(endOf('second')).toBeLessThanOrEqual(endOf('first'));
    await sleep(500);
    expect(starts('third')).toBe(1);
  });

  it('starts a program with the environment that it was given meanwhile', async () => {
    await supervisor.start(program('worker', forever, { env: { WORD: 'old' } }));
    supervisor.setEnv('worker', { ...supervisor.envOf('worker'), WORD: 'new' });
    await supervisor.kill('worker', 'SIGKILL');
    await until(() => starts('worker') === 2);
    expect(log('worker')).toContain('up new');
  });

  it('leaves nothing behind when it is killed itself: what it started is on a leash', async () => {
    const leash = join(process.cwd(), 'deploy', 'local', 'leash.mjs');
    const worker = ['--import', leash, '-e', forever];
    const starter = `
      const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(worker)}, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
      console.log(child.pid);`;
    const parent = spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });
});
