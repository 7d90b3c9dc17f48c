import { describe, expect, it } from '@jest/globals';
import type { Bundle, BundleLine } from '../api/bundles.ts';
import { leftBehind, strayBundles, timeOf } from './stray.ts';

const line = (from: string, to: string, status: BundleLine['status'] = 'confirmed'): BundleLine => ({
  line: 1,
  resource: 'org-hall',
  reservation: 'org-hall.r1',
  quantity: 1,
  status,
  from: `2027-03-${from}:00:00Z`,
  to: `2027-03-${to}:00:00Z`,
});
const bundle = (...lines: BundleLine[]): Bundle => ({ id: 'b', status: 'confirmed', decideBy: '', lines });
const held = (from: string, to: string, ...bundles: Bundle[]) => ({
  startsAt: `2027-03-${from}:00:00.000Z`,
  endsAt: `2027-03-${to}:00:00.000Z`,
  bundles,
});

describe('resources that stay behind', () => {
  it('are those of another day, not those of the day', () => {
    const own = bundle(line('17T01', '17T03'));
    expect(strayBundles(held('17T01', '17T03', own))).toEqual([]);
    expect(strayBundles(held('18T01', '18T03', own))).toEqual([own]);
  });

  it('are those of the same length that lie beside it by some hours', () => {
    expect(strayBundles(held('17T02', '17T04', bundle(line('17T01', '17T03'))))).toHaveLength(1);
    expect(strayBundles(held('17T02', '17T05', bundle(line('17T02', '17T03'))))).toEqual([]);
  });

  it('are no set-up the day before, and nothing that has been let go', () => {
    expect(strayBundles(held('17T01', '17T03', bundle(line('16T01', '16T03'), line('17T01', '17T03'))))).toEqual([]);
    expect(strayBundles(held('18T01', '18T03', bundle(line('17T01', '17T03', 'released'))))).toEqual([]);
  });

  it('of several dates are those of none of them', () => {
    const dates = {
      ...held('10T01', '24T03', bundle(line('17T01', '17T03'))),
      occurrences: [
        { startsAt: '2027-03-10T01:00:00Z', endsAt: '2027-03-10T03:00:00Z' },
        { startsAt: '2027-03-17T01:00:00Z', endsAt: '2027-03-17T03:00:00Z' },
      ],
    };
    expect(strayBundles(dates)).toEqual([]);
    expect(strayBundles({ ...dates, occurrences: dates.occurrences.slice(0, 1) })).toHaveLength(1);
  });

  it('are told before it moves, those only that would be left', () => {
    const now = held('17T01', '17T03', bundle(line('17T01', '17T03')), {
      ...bundle(line('09T01', '09T03')),
      id: 'stray',
    });
    const to = { from: '2027-03-18T01:00:00.000Z', to: '2027-03-18T03:00:00.000Z' };
    expect(leftBehind(now, to)).toEqual([now.bundles[0]]);
    expect(leftBehind(now, { from: now.startsAt, to: now.endsAt })).toEqual([]);
  });

  it('were asked for at the time of most of their lines', () => {
    const lines = [line('16T01', '16T02'), line('17T01', '17T03'), line('17T01', '17T03')];
    expect(timeOf(lines)).toEqual({ from: '2027-03-17T01:00:00Z', to: '2027-03-17T03:00:00Z' });
  });
});
