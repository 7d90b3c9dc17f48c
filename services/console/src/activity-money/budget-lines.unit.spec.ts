import { linesOf, typedOf } from './budget-lines.ts';

const items = [
  { name: '奖品', amountFen: 120_050 },
  { name: '误餐', amountFen: 60_000, perHeadFen: 2000 },
];

describe('items of a budget', () => {
  it('are typed and read in yuan, where the service has fen', () => {
    expect(typedOf(items)).toEqual([
      { name: '奖品', amountFen: 1200.5 },
      { name: '误餐', amountFen: 600, perHeadFen: 20 },
    ]);
    expect(linesOf(items)).toBe('奖品 ¥1200.5；误餐 ¥600 (¥20)');
  });
});
