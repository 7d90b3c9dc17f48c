import { describe, expect, it } from '@jest/globals';
import { byService } from './service-lag.ts';

const state = (service: string, partition: number, lag: number, behindSeconds: number | null) => ({
  service,
  topic: 'liandong.organisation',
  partition,
  lag,
  behindSeconds,
  isLate: (behindSeconds ?? 0) >= 30,
});

describe('the lag of the services', () => {
  it('adds up what is unread, says how far the slowest partition is behind, and puts the slowest service first', () => {
    const states = [state('propaganda', 0, 0, 0), state('discipline', 0, 2, 1.5), state('discipline', 1, 3, null)];
    expect(byService(states)).toMatchObject([
      { service: 'discipline', unread: 5, behindSeconds: 1.5 },
      { service: 'propaganda', unread: 0, behindSeconds: 0 },
    ]);
  });

  it('is late where one of its partitions is', () => {
    const states = [state('discipline', 0, 2, 1), state('discipline', 1, 2, 31), state('propaganda', 0, 1, 29)];
    expect(byService(states).map(({ service, isLate }) => [service, isLate])).toEqual([
      ['discipline', true],
      ['propaganda', false],
    ]);
  });

  it('does not know how far behind a service is of which no partition knows it', () => {
    expect(byService([state('discipline', 0, 2, null)])[0]?.behindSeconds).toBeUndefined();
  });
});
