import { describe, expect, it } from '@jest/globals';
import { figuresOfResource, totalsByKind } from './like-things.ts';

const hall = { kind: 'venue', availableHours: 10, usedHours: 4, idleHours: 6, budgetFen: 0, drawnFen: 0, bookings: 2 };
const team = { ...hall, kind: 'people', availableHours: 1000, usedHours: 100, idleHours: 900 };
const fund = { ...hall, kind: 'fund', availableHours: 0, usedHours: 0, idleHours: 0, budgetFen: 900, drawnFen: 300 };

describe('figures of sharing', () => {
  it('add up what is alike and nothing else', () => {
    const totals = totalsByKind([hall, hall, team, fund].map((row) => figuresOfResource({ ...row, refusals: {} })));
    expect(totals).toEqual([
      expect.objectContaining({ kind: 'venue', availableHours: 20, usedHours: 8, useRate: 0.4, bookings: 4 }),
      expect.objectContaining({ kind: 'people', availableHours: 1000, useRate: 0.1 }),
      expect.objectContaining({ kind: 'fund', budgetFen: 900, drawnFen: 300, useRate: 300 / 900 }),
    ]);
    expect(totals[0]).not.toHaveProperty('budgetFen');
    expect(totals[2]).not.toHaveProperty('usedHours');
  });

  it('tell what an owner refused from what clashed', () => {
    const row = figuresOfResource({
      ...hall,
      refusals: { 'refused-by-owner': 2, 'resource-unavailable': 3, 'capacity-exceeded': 1 },
    });
    expect(row).toMatchObject({ refused: 2, clashes: 4 });
  });
});
