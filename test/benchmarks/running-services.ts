import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sources } from '#kernel';
import { clearNamespace, seed, startSystem, type Stack, type System } from '../../deploy/local/index.js';
import { atOnce, brokers, MONGODB_URI, secondsOf } from './bench-unit.js';
import { cpuMs, memoryMb } from './process-use.js';
import type { Figure } from './report.js';
import { roundCount, summary } from './rounds.js';

const settleMs = 20_000;
const idleMs = 6_000;
const bookings = 500;
const callers = 64;

/** What the running system does when nobody asks anything, and how fast it books over HTTP. */
export const runningServices = async (): Promise<readonly Figure[]> => {
  const root = process.cwd();
  const namespace = `bench-${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'liandong-bench-'));
  const stack: Stack = { kind: 'given', brokers, mongoUri: MONGODB_URI, stop: () => Promise.resolve() };
  const system = await startSystem({ root, stack, namespace, ports: 'free', dataDir });
  try {
    await seed(system, root);
    const http = await bookedOverHttp(system);
    return [http, ...(await atRest(system))];
  } finally {
    await system.stop();
    await clearNamespace(stack, namespace);
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const bookedOverHttp = async (system: System): Promise<Figure> => {
  const token = await system.token('organisation');
  const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
    const response = await fetch(new URL(path, system.urls.organisation), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly id: string };
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const perSecond: number[] = [];
  for (let round = 0; round < roundCount; round++) {
    const hall = { name: `大厅 ${round}`, kind: 'venue', sharing: 'exclusive', owner: 'LJ-ZZ' };
    const { id } = await post('/v1/resources', { ...hall, timeZone: 'Asia/Shanghai', approval: 'automatic' });
    const seconds = await secondsOf(() =>
      atOnce(callers, bookings, (index) => {
        const from = Date.parse('2030-01-01T00:00:00Z') + index * 1_800_000;
        const period = { from: new Date(from).toISOString(), to: new Date(from + 1_800_000).toISOString() };
        return post(`/v1/resources/${id}/reservations`, { ...period, purpose: '会议' });
      }),
    );
    perSecond.push(bookings / seconds);
  }
  return {
    name: `bookings of one hot resource over HTTP, ${callers} callers`,
    unit: 'bookings/s',
    ours: summary(perSecond, 'more'),
  };
};

const atRest = async ({ supervisor }: System): Promise<readonly Figure[]> => {
  await sleep(settleMs);
  const pids = new Map(sources.map((source) => [source, supervisor.pid(source) ?? 0]));
  const cpu = new Map<string, number[]>(sources.map((source) => [source, []]));
  const own = new Map<string, number[]>(sources.map((source) => [source, []]));
  const resident = new Map<string, number[]>(sources.map((source) => [source, []]));
  for (let round = 0; round < roundCount; round++) {
    const before = new Map([...pids].map(([source, pid]) => [source, cpuMs(pid)]));
    const begin = performance.now();
    await sleep(idleMs);
    const elapsed = performance.now() - begin;
    for (const [source, pid] of pids) {
      cpu.get(source)?.push(((cpuMs(pid) - (before.get(source) ?? 0)) / elapsed) * 100);
      own.get(source)?.push(memoryMb(pid, 'Pss'));
      resident.get(source)?.push(memoryMb(pid, 'Rss'));
    }
  }
  return [
    ...sources.map((source): Figure => ({
      name: `idle processor time, ${source}`,
      unit: '% of a core',
      ours: summary(cpu.get(source) ?? [], 'less'),
      goal: { of: 'value', is: 'at most', number: 1 },
    })),
    ...sources.map((source): Figure => ({
      name: `memory (PSS), ${source}`,
      unit: 'MB',
      ours: summary(own.get(source) ?? [], 'less'),
      goal: { of: 'value', is: 'at most', number: 130 },
    })),
    ...sources.map((source): Figure => ({
      name: `memory with all of Node’s own pages (RSS), ${source}`,
      unit: 'MB',
      ours: summary(resident.get(source) ?? [], 'less'),
    })),
  ];
};
