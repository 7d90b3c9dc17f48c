import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { testIssuer } from '#testing';
import { clearNamespace } from '../../../deploy/local/index.js';
import { ReplicaProcesses } from '../../../services/coordination/test/replica-processes.js';
import { book, brokers, MONGODB_URI, offerHalls, openBenchUnit } from '../bench-unit.js';
import { cpuMs, memoryMb } from '../process-use.js';
import type { Figure } from '../report.js';
import { roundCount, summary, type Rounds } from '../rounds.js';
import { ask, forked } from './children.js';
import { atPace } from './pace.js';
import type { ListenersWish, Receipts } from './listeners.process.js';

const clients = 1_000;
const perSecond = 50;
const roundSeconds = 5;
const events = perSecond * roundSeconds;
const halls = 50;

interface Round extends Receipts {
  /** Of the writer. */
  readonly cpu: number;
  readonly rssMb: number;
}

/** Who writes to a thousand clients: number `index` is sent on its way, and its process can be looked at. */
interface Side {
  readonly listeners: ChildProcess;
  readonly pid: number;
  readonly send: (index: number) => void;
}

/**
 * One process of the desk with a thousand clients and 50 commits a second, from the commit and from the Kafka record to each client's receipt;
 * beside it a bare server that writes the same bytes to as many responses. Both are up all the time and measured in turn.
 */
export const feedFanOut = async (): Promise<readonly Figure[]> => {
  const unit = await openBenchUnit();
  const issuer = await testIssuer();
  const environment = {
    NAMESPACE: unit.namespace,
    KAFKA_BROKERS: brokers.join(','),
    MONGODB_URI,
    OIDC_ISSUER: issuer.issuer,
  };
  const replicas = new ReplicaProcesses({ namespace: unit.namespace, environment });
  const relay = unit.relayThrough();
  const children: ChildProcess[] = [];
  const child = (program: string): ChildProcess => {
    const started = forked(program);
    children.push(started);
    return started;
  };
  try {
    relay.start();
    const url = `${await replicas.start('coordination')}/v1/events`;
    const token = await issuer.tokenFor({ roles: ['coordinator'] });
    const resources = await offerHalls(unit, halls);
    const bare = child('bare-writes.process.js');
    const [port] = (await once(bare, 'message')) as [number];
    const frame = await frameOf(url, token);
    const sides: Readonly<Record<'ours' | 'bare', Side>> = {
      ours: {
        listeners: await listening(child('listeners.process.js'), { url, token, clients }),
        pid: replicas.pid('coordination') ?? 0,
        send: (index) => void book(unit, resources[index % halls] ?? '', index),
      },
      bare: {
        listeners: await listening(child('listeners.process.js'), { url: `http://127.0.0.1:${port}/`, token, clients }),
        pid: bare.pid ?? 0,
        send: () => void bare.send(frame),
      },
    };
    const rounds = { ours: [] as Round[], bare: [] as Round[] };
    for (let round = 0; round <= roundCount; round++) {
      for (const side of ['ours', 'bare'] as const) {
        const measured = await measure(sides[side], round * events);
        if (round > 0) rounds[side].push(measured); // the first one warms up
      }
    }
    return figuresOf(rounds.ours, rounds.bare);
  } finally {
    for (const one of children) one.kill();
    await replicas.close();
    await relay.stop();
    await unit.close();
    await issuer.stop();
    await clearNamespace(
      { kind: 'given', brokers, mongoUri: MONGODB_URI, stop: () => Promise.resolve() },
      unit.namespace,
    );
  }
};

/** One event as the desk frames it. */
const frameOf = async (url: string, token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` };
  for (;;) {
    const { items, next } = (await (await fetch(`${url}?limit=1`, { headers })).json()) as {
      readonly items: readonly { readonly type: string }[];
      readonly next: string;
    };
    const [event] = items;
    if (event) return `id: ${next}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
    await sleep(100);
  }
};

const listening = async (child: ChildProcess, wish: ListenersWish): Promise<ChildProcess> => {
  child.send(wish);
  await once(child, 'message');
  return child;
};

const measure = async ({ listeners, pid, send }: Side, first: number): Promise<Round> => {
  listeners.send('begin');
  const cpuBefore = cpuMs(pid);
  const elapsed = await atPace(perSecond, events, (index) => send(first + index));
  const cpu = ((cpuMs(pid) - cpuBefore) / elapsed) * 100;
  const rssMb = memoryMb(pid, 'Rss');
  for (const end = performance.now() + 30_000; performance.now() < end; await sleep(200)) {
    if ((await ask<number>(listeners, 'count')) >= events * clients) break;
  }
  return { ...(await ask<Receipts>(listeners, 'end')), cpu, rssMb };
};

const figuresOf = (ours: readonly Round[], bare: readonly Round[]): readonly Figure[] => {
  const name = `${clients.toLocaleString('en')} SSE clients, ${perSecond} events/s`;
  const over = (rounds: readonly Round[], of: (round: Round) => number): Rounds => summary(rounds.map(of), 'less');
  const line = (what: string, unit: string, of: (round: Round) => number, of2 = of): Figure => ({
    name: `${name}: ${what}`,
    unit,
    ours: over(ours, of),
    twin: { name: 'bare Node, response.write of the same bytes', figure: over(bare, of2) },
  });
  for (const { count } of [...ours, ...bare]) {
    if (count !== events * clients) console.warn(`  ${count} of ${events * clients} events were received within 30 s`);
  }
  return [
    { ...line('commit to receipt, p50', 'ms', ({ fromCommit }) => fromCommit.p50) },
    {
      ...line('commit to receipt, p99', 'ms', ({ fromCommit }) => fromCommit.p99),
      goal: { of: 'value', is: 'at most', number: 250 },
    },
    line('Kafka record to receipt, p50', 'ms', ({ fromRecord }) => fromRecord.p50),
    line('Kafka record to receipt, p99', 'ms', ({ fromRecord }) => fromRecord.p99),
    line('processor time of the writer', '% of a core', ({ cpu }) => cpu),
    line('memory of the writer (RSS)', 'MB', ({ rssMb }) => rssMb),
  ];
};
