import { describe, expect, it } from '@jest/globals';
import { balanceOf } from './balance.ts';

describe('what a fund has left', () => {
  it('is what was neither granted, held nor spent; what is asked for is told apart', () => {
    const draws = [
      { status: 'confirmed', amountFen: 20_000 },
      { status: 'used', amountFen: 18_000 },
      { status: 'held', awaiting: 'approval', amountFen: 5_000 },
      { status: 'awaiting-approval', amountFen: 7_000 },
      { status: 'refused', amountFen: 90_000 },
      { status: 'released', amountFen: 90_000 },
    ] as const;
    expect(balanceOf({ budgetFen: 100_000 }, draws)).toEqual({
      budgetFen: 100_000,
      drawnFen: 43_000,
      askedFen: 12_000,
      leftFen: 57_000,
      usedPercent: 43,
    });
    expect(balanceOf({}, [])).toMatchObject({ budgetFen: 0, leftFen: 0, usedPercent: 0 });
  });
});
