import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedId } from '#kernel';
import { Desk } from '../../../services/coordination/test/desk.js';
import type { WrittenEvent } from '../../../services/coordination/test/records.js';
import { ReplicaProcesses } from '../../../services/coordination/test/replica-processes.js';
import { cpuMs, memoryMb } from '../process-use.js';
import type { Figure } from '../report.js';
import { summary } from '../rounds.js';
import { ask, forked } from './children.js';
import type { ListenersWish, Receipts } from './listeners.process.js';
import { atPace } from './pace.js';

const past = 30_000;
const readers = 13;
const followers = 5;
const perSecond = 50;
const streams = 2_000;
const units = ['organisation', 'propaganda', 'discipline', 'mass-organisations'] as const;
const pastBegin = '2027-02-01T00:00:00.000Z';

/**
 * A desk that begins with an empty database and reads 30,000 events, and then those who follow live while thirteen read all of these at once, most of
 * them from the store; beside it the same followers alone.
 */
export const readersOfThePast = async (): Promise<readonly Figure[]> => {
  const desk = await Desk.open();
  const replicas = new ReplicaProcesses(desk);
  const children: ChildProcess[] = [];
  const child = (): ChildProcess => {
    const started = forked('listeners.process.js');
    children.push(started);
    return started;
  };
  try {
    for (let first = 0; first < past; first += 1_000) {
      await desk.write(Array.from({ length: 1_000 }, (_, i) => change(first + i, pastBegin)));
    }
    const begun = performance.now();
    const url = `${await replicas.start('coordination')}/v1/events`;
    const backFillMs = performance.now() - begun;
    const pid = replicas.pid('coordination') ?? 0;
    const backFillMb = memoryMb(pid, 'Rss');
    const token = await desk.token('coordinator');
    const live = child();
    live.send({ url, token, clients: followers } satisfies ListenersWish);
    let next = past;
    const second = (): Promise<number> => atPace(perSecond, perSecond, () => void desk.write([change(next++)]));
    await second();
    await once(live, 'message');

    live.send('begin');
    for (let seconds = 0; seconds < 5; seconds++) await second();
    await sleep(500);
    const alone = await ask<Receipts>(live, 'end');

    live.send('begin');
    const reading = child();
    const readingBegun = performance.now();
    const cpuBefore = cpuMs(pid);
    reading.send({ url: `${url}?from=${pastBegin}`, token, clients: readers } satisfies ListenersWish);
    await Promise.all([second(), once(reading, 'message')]);
    while ((await ask<number>(reading, 'count')) < readers * past) await second();
    const readingMs = performance.now() - readingBegun;
    const cpu = cpuMs(pid) - cpuBefore;
    await sleep(500);
    const beside = await ask<Receipts>(live, 'end');
    const one = (number: number) => summary([number], 'less');
    const line = (percent: 'p50' | 'p95' | 'p99'): Figure => ({
      name: `commit to receipt beside ${readers} readers of ${past.toLocaleString('en')} past events, ${percent}`,
      unit: 'ms',
      ours: one(beside.fromCommit[percent]),
      twin: { name: 'the same followers alone', figure: one(alone.fromCommit[percent]) },
      ...(percent === 'p95' && { goal: { of: 'value', is: 'at most', number: 250 } as const }),
    });
    return [
      ...(['p50', 'p95', 'p99'] as const).map(line),
      { name: 'until all readers had read', unit: 's', ours: one(readingMs / 1_000) },
      { name: 'processor time of the desk for it', unit: 's', ours: one(cpu / 1_000) },
      {
        name: `start with an empty database until ${past.toLocaleString('en')} events are read`,
        unit: 's',
        ours: one(backFillMs / 1_000),
      },
      { name: 'memory after it (RSS)', unit: 'MB', ours: one(backFillMb) },
      { name: 'memory after the readers (RSS)', unit: 'MB', ours: one(memoryMb(pid, 'Rss')) },
    ];
  } finally {
    for (const started of children) started.kill();
    await replicas.close();
    await desk.close();
  }
};

const change = (n: number, time = new Date().toISOString()): WrittenEvent => {
  const stream = n % streams;
  const source = units[stream % units.length] ?? 'organisation';
  const id = ownedId(source, `past-${stream}`);
  return {
    source,
    subject: `initiative/${id}`,
    sequence: Math.floor(n / streams) + 1,
    causationId: `request-${n}`,
    time,
    event: { type: 'initiative.withdrawn', data: { initiative: id, reason: `第 ${n} 次 `.padEnd(60, '。') } },
  };
};
