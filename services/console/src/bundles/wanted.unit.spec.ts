import { describe, expect, it } from '@jest/globals';
import type { BundleLine } from '../api/bundles.ts';
import type { Resource } from '../api/resources.ts';
import { decideByOf, lackOf, movedLines, wantedOf, wishOf } from './wanted.ts';

const hall: Resource = {
  id: 'org-hall',
  status: 'offered',
  name: '报告厅',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-DX',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  approval: 'automatic',
};
const fund: Resource = { ...hall, id: 'org-fund', kind: 'fund', sharing: 'budget', clearanceAboveFen: 1_000_000 };
const bus: Resource = { ...hall, id: 'mas-bus', kind: 'people', sharing: 'capacity', capacity: 6 };
const now = Date.parse('2027-03-01T00:00:00Z');
const period = { from: '2027-03-17T01:00:00.000Z', to: '2027-03-17T03:00:00.000Z' };

describe('what is to be asked for', () => {
  it('lacks an amount where it is a fund, and a number where it is shared by number', () => {
    expect(lackOf(wantedOf(hall))).toBeUndefined();
    expect(lackOf(wantedOf(fund))).toBe('amount');
    expect(lackOf({ ...wantedOf(fund), yuan: 0 })).toBe('amount');
    expect(lackOf({ ...wantedOf(fund), yuan: 800.5 })).toBeUndefined();
    expect(lackOf(wantedOf(bus))).toBeUndefined();
    expect(lackOf({ ...wantedOf(bus), quantity: null })).toBe('quantity');
  });

  it('is sent in fen and pieces, each for the whole time', () => {
    expect(
      wishOf([{ ...wantedOf(fund), yuan: 800.55 }, { ...wantedOf(bus), quantity: 2 }, wantedOf(hall)], period, now),
    ).toEqual({
      lines: [
        { resource: 'org-fund', ...period, amountFen: 80_055 },
        { resource: 'mas-bus', ...period, quantity: 2 },
        { resource: 'org-hall', ...period },
      ],
    });
  });

  it('leaves owners a week for a word that is needed, and no longer than until it begins', () => {
    const asked = { ...hall, approval: 'owner' as const };
    expect(decideByOf([wantedOf(hall)], period, now)).toBeUndefined();
    expect(decideByOf([wantedOf(hall), wantedOf(asked)], period, now)).toBe('2027-03-08T00:00:00.000Z');
    expect(decideByOf([wantedOf(asked)], { ...period, from: '2027-03-02T01:00:00.000Z' }, now)).toBe(
      '2027-03-02T01:00:00.000Z',
    );
    expect(decideByOf([wantedOf(asked)], { ...period, from: '2027-02-02T01:00:00.000Z' }, now)).toBeUndefined();
    expect(decideByOf([{ ...wantedOf(fund), yuan: 10_000 }], period, now)).toBeUndefined();
    expect(decideByOf([{ ...wantedOf(fund), yuan: 10_000.01 }], period, now)).toBeDefined();
  });

  it('moves with its initiative: what began with it begins with it, a set-up the day before stays the day before', () => {
    const line = (from: string, to: string): BundleLine => ({
      line: 1,
      resource: 'org-hall',
      reservation: 'org-hall.r1',
      quantity: 1,
      status: 'confirmed',
      from,
      to,
    });
    const is = { from: '2027-03-18T02:00:00.000Z', to: '2027-03-18T06:00:00.000Z' };
    const lines = [line(period.from, period.to), line('2027-03-16T01:00:00Z', '2027-03-16T02:00:00Z')];
    expect(movedLines(lines, period, is)).toEqual([
      { resource: 'org-hall', quantity: 1, ...is },
      { resource: 'org-hall', quantity: 1, from: '2027-03-17T02:00:00.000Z', to: '2027-03-17T03:00:00.000Z' },
    ]);
  });
});
