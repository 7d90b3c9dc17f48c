import { linesOf, withItems } from './budget-lines.ts';

describe('budget lines', () => {
  it('reads names and yuan, with either bar, as fen', () => {
    expect(withItems({ title: '春游', items: ['奖品｜1200.5', '误餐 | 600 | 20'] })).toEqual({
      title: '春游',
      items: [
        { name: '奖品', amountFen: 120_050 },
        { name: '误餐', amountFen: 60_000, perHeadFen: 2000 },
      ],
    });
  });

  it('are written as they are read', () => {
    const items = [
      { name: '奖品', amountFen: 120_050 },
      { name: '误餐', amountFen: 60_000, perHeadFen: 2000 },
    ];
    expect(withItems({ items: linesOf(items).split('\n') })).toEqual({ items });
  });
});
