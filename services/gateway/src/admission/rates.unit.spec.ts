import { Problem } from '#http';
import { Rates } from './rates.js';

/** Replicas that exchange once a second, each asked so many times a second by one client; the number of calls let through in a minute. */
const letThrough = (perMinute: number, asks: readonly ((second: number) => number)[], seconds = 60): number => {
  let now = 0;
  const replicas = asks.map(() => new Rates(perMinute, () => now));
  for (const rates of replicas) for (const other of ['one', 'two', 'three']) rates.take(other);
  let passed = 0;
  for (let second = 0; second < seconds; second++) {
    const calls = replicas.flatMap((rates, index) =>
      Array.from({ length: asks[index]!(second) }, (_, call) => ({ rates, at: call / asks[index]!(second) })),
    );
    for (const { rates, at } of calls.sort((one, other) => one.at - other.at)) {
      now = (second + at) * 1000;
      if (passes(rates)) passed += 1;
    }
    now = (second + 1) * 1000;
    const reports = replicas.map((rates) => rates.report());
    replicas.forEach((rates, index) =>
      rates.learn(new Map(reports.flatMap((report, other) => (other === index ? [] : [[String(other), report]])))),
    );
  }
  return passed;
};

const refusalOf = (rates: Rates): Problem | undefined => {
  try {
    rates.take('client');
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return error;
    throw error;
  }
};

const passes = (rates: Rates): boolean => refusalOf(rates) === undefined;

describe('The rate of a client', () => {
  it('is a minute’s worth at once and the rest evenly, and says after how many seconds to ask again', () => {
    let now = 0;
    const rates = new Rates(60, () => now);
    for (let call = 0; call < 60; call++) rates.take('client');
    expect(refusalOf(rates)?.headers).toEqual({ 'retry-after': '1' });
    rates.take('another client');
    now = 1_000;
    rates.take('client');
    expect(passes(rates)).toBe(false);
  });

  // A full bucket and a minute's refill: twice the rate in the first minute.
  it.each([
    ['all at one replica of two', [() => 100, () => 0]],
    ['evenly at two', [() => 100, () => 100]],
    ['unevenly at three', [() => 100, () => 10, () => 1]],
    [
      'at another replica every ten seconds',
      [(s: number) => (s % 20 < 10 ? 60 : 0), (s: number) => (s % 20 < 10 ? 0 : 60)],
    ],
  ] as const)('holds within 20 %% over replicas that exchange once a second: asked %s', (_, asks) => {
    const passed = letThrough(600, asks);
    expect(passed).toBeGreaterThanOrEqual(1_200 * 0.8);
    expect(passed).toBeLessThanOrEqual(1_200 * 1.2);
  });

  it('holds the steady rate within 20 %, minute after minute', () => {
    const ten = letThrough(600, [() => 40, () => 40], 600);
    expect(ten).toBeGreaterThanOrEqual(6_600 * 0.8);
    expect(ten).toBeLessThanOrEqual(6_600 * 1.2);
  });

  it('does not bother a client that stays below it at each replica', () => {
    expect(letThrough(600, [() => 4, () => 4, () => 1])).toBe(9 * 60);
  });
});
