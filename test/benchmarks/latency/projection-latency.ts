import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Times } from './probe.js';
import type { Figure } from '../report.js';
import { percentile, roundCount, summary, type Rounds } from '../rounds.js';

const events = 300;
const warmUp = 100;
const sides = ['ours', 'nest', 'bare'] as const;
type Side = (typeof sides)[number];

interface Latency {
  readonly p50: Rounds;
  readonly p99: Rounds;
}
type What = keyof Times;

/** Back to back, in turn over the three ways. */
export const projectionLatency = async (): Promise<readonly Figure[]> => {
  const processes = new Map<Side, ChildProcess>();
  try {
    for (const side of sides) {
      const child = fork(join(import.meta.dirname, 'probe-process.js'), [side], { execArgv: ['--no-warnings'] });
      processes.set(side, child);
      await answerOf(child);
      await ask(child, warmUp);
    }
    const rounds = new Map<Side, Times[]>(sides.map((side) => [side, []]));
    for (let round = 0; round < roundCount; round++) {
      for (const [side, child] of processes) rounds.get(side)?.push(await ask(child, events));
    }
    return figuresOf((side, what) => latencyOf((rounds.get(side) ?? []).map((times) => times[what])));
  } finally {
    await Promise.all([...processes.values()].map(close));
  }
};

const ask = (child: ChildProcess, count: number): Promise<Times> => {
  const answer = answerOf(child);
  child.send(count);
  return answer as Promise<Times>;
};

const answerOf = async (child: ChildProcess): Promise<unknown> => {
  const died = new AbortController();
  const death = once(child, 'exit', { signal: died.signal }).then(([code]) => {
    throw new Error(`the probe ended with ${String(code)}`);
  });
  const message = once(child, 'message', { signal: died.signal }).then(([answer]: unknown[]) => answer);
  try {
    return await Promise.race([message, death]);
  } finally {
    died.abort();
    await Promise.allSettled([message, death]);
  }
};

const close = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const end = once(child, 'exit');
  child.send('close');
  await end;
};

const figuresOf = (of: (side: Side, what: What) => Latency): readonly Figure[] => {
  const [stored, called, nest, bare] = [
    of('ours', 'stored'),
    of('ours', 'came'),
    of('nest', 'came'),
    of('bare', 'came'),
  ];
  const stock = 'Nest’s Kafka transport, emit to handler';
  const trip = 'bare kafkajs round trip, autoCommit false';
  return [
    line('commit to stored projection elsewhere, p50', stored.p50, stock, nest.p50, 0.25),
    line('commit to stored projection elsewhere, p99', stored.p99, stock, nest.p99),
    line('commit to stored projection elsewhere, p50', stored.p50, trip, bare.p50, 2),
    line('commit to stored projection elsewhere, p99', stored.p99, trip, bare.p99),
    line('of that: commit to the handler elsewhere, p50', called.p50, trip, bare.p50),
  ];
};

const latencyOf = (rounds: readonly (readonly number[])[]): Latency => ({
  p50: summary(
    rounds.map((round) => percentile(round, 50)),
    'less',
  ),
  p99: summary(
    rounds.map((round) => percentile(round, 99)),
    'less',
  ),
});

const line = (name: string, ours: Rounds, twin: string, figure: Rounds, goal?: number): Figure => ({
  name,
  unit: 'ms',
  ours,
  twin: { name: twin, figure },
  ...(goal !== undefined && { goal: { of: 'ratio', is: 'at most', number: goal } }),
});
