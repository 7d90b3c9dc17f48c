import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createConnection } from 'mongoose';
import { keptOffsetMs, newestCommitAt } from './run-clock.js';
import { serviceNames } from './service-program.js';
import type { Stack } from './stack.js';
import { clearNamespace, seed, startSystem, type System } from './system.js';

jest.setTimeout(180_000);

const givenStack = (): Stack => {
  const { KAFKA_BROKERS: brokers, MONGODB_URI: mongoUri } = process.env;
  if (!brokers || !mongoUri) throw new Error('Run this with npm run test:e2e, or set KAFKA_BROKERS and MONGODB_URI.');
  return { kind: 'given', brokers: brokers.split(','), mongoUri, stop: () => Promise.resolve() };
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('The whole system', () => {
  const root = process.cwd();
  const namespace = `system-${randomBytes(4).toString('hex')}`;
  const clockOffsetMs = 90 * 86_400_000;
  const told: string[] = [];
  const stack = givenStack();
  let dataDir: string;
  let system: System;
  let isStopped = false;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'liandong-system-'));
    const tell = (message: string) => void told.push(message);
    system = await startSystem({ root, stack, namespace, ports: 'free', dataDir, clockOffsetMs, tell });
  });
  afterAll(async () => {
    if (!isStopped) await system?.stop();
    await clearNamespace(stack, namespace);
    rmSync(dataDir, { recursive: true });
  });

  const ask = async (path: string, name = 'coordinator') => {
    const authorization = `Bearer ${await system.token(name)}`;
    const response = await fetch(`${system.urls.gateway}${path}`, { headers: { authorization } });
    return { status: response.status, body: (await response.json()) as { items: unknown[] } };
  };
  const pids = () => serviceNames.map((name) => system.supervisor.pid(name) ?? 0);

  it('is ready, and so says the gateway', async () => {
    const { status } = await fetch(`${system.urls.gateway}/health/ready`);
    expect(status).toBe(200);
    for (const name of serviceNames) expect(told).toContain(`${name} is ready at ${system.urls[name]}`);
  });

  it('loads the register and what is shared once, however often it is told to', async () => {
    expect(await seed(system, root)).toEqual({ bodies: { total: 39, added: 39 }, resources: { total: 19, added: 19 } });
    expect(await seed(system, root)).toEqual({ bodies: { total: 39, added: 0 }, resources: { total: 19, added: 0 } });
    expect((await ask('/api/propaganda/v1/bodies?limit=500')).body.items).toHaveLength(39);
  });

  it('runs on one clock, also that of the tokens', async () => {
    const newest = await newestCommitAt(stack, namespace);
    expect(Math.abs((newest?.getTime() ?? 0) - Date.now() - clockOffsetMs)).toBeLessThan(120_000);
    const [, payload = ''] = (await system.token('union')).split('.');
    const { iat } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat: number };
    expect(Math.abs(iat * 1_000 - Date.now() - clockOffsetMs)).toBeLessThan(120_000);
  });

  it('starts a service that dies again, on the same port and with what it knew', async () => {
    const before = system.supervisor.pid('propaganda');
    await system.supervisor.kill('propaganda', 'SIGKILL');
    await system.supervisor.waitReady('propaganda');
    expect(system.supervisor.pid('propaganda')).not.toBe(before);
    expect((await ask('/api/propaganda/v1/bodies?limit=500')).body.items).toHaveLength(39);
    for (let tries = 0; tries < 50 && !told.includes('propaganda is ready again'); tries++) await sleep(100);
    expect(told).toContain('propaganda is ready again');
  });

  it('moves its clock forward while it runs, firing what is due on the way, and keeps it for a service that is started again', async () => {
    const nowMs = () => Date.now() + keptOffsetMs(dataDir);
    const before = nowMs();
    await system.moveClock(new Date(before + 45 * 86_400_000));
    expect(Math.abs(nowMs() - before - 45 * 86_400_000)).toBeLessThan(120_000);
    const [, payload = ''] = (await system.token('union')).split('.');
    const { iat } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat: number };
    expect(Math.abs(iat * 1_000 - nowMs())).toBeLessThan(120_000);
    const reasons = async () => {
      const { body } = await ask('/api/coordination/v1/messages?limit=100', 'LJ-CZJ');
      return (body.items as { reason: string }[]).map(({ reason }) => reason);
    };
    for (let tries = 0; tries < 100 && !(await reasons()).includes('duty-overdue'); tries++) await sleep(100);
    expect(await reasons()).toContain('duty-overdue'); // its term ended in 2026, and each month tells so
    await system.supervisor.kill('organisation', 'SIGKILL');
    await system.supervisor.waitReady('organisation');
    expect((await ask('/api/organisation/v1/terms?limit=500')).status).toBe(200);
    await expect(system.moveClock(new Date(before))).rejects.toThrow('does not go back');
  });

  it('answers for the units while the desk is away, and says that not all is ready', async () => {
    await system.supervisor.hold('coordination');
    try {
      expect((await ask('/api/propaganda/v1/bodies?limit=500')).body.items).toHaveLength(39);
      expect((await fetch(`${system.urls.gateway}/`, { headers: { accept: 'text/html' } })).status).toBe(200);
      expect((await ask('/api/coordination/v1/board')).status).toBe(503);
      expect((await fetch(`${system.urls.gateway}/health/ready`)).status).toBe(503);
    } finally {
      await system.supervisor.resume('coordination');
    }
    expect((await fetch(`${system.urls.gateway}/health/ready`)).status).toBe(200);
  });

  it('writes a log for each service without a name, a body or a token in it', async () => {
    const log = readFileSync(join(dataDir, 'logs', 'organisation.log'), 'utf8');
    expect(log).not.toContain('Bearer');
    expect(log).not.toContain('机关工委');
  });

  it('leaves no process when it is stopped, and nothing in the stack when its namespace is cleared', async () => {
    const all = pids();
    expect(all.filter(isAlive)).toHaveLength(serviceNames.length);
    await system.stop();
    isStopped = true;
    expect(all.filter(isAlive)).toEqual([]);
    await clearNamespace(stack, namespace);
    const connection = await createConnection(stack.mongoUri).asPromise();
    const { databases } = await connection.listDatabases();
    await connection.close();
    expect(databases.map(({ name }) => name).filter((name) => name.startsWith(namespace))).toEqual([]);
  });
});
