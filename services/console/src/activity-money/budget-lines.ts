import type { Values } from '../duties/duty.ts';

interface BudgetItem {
  readonly name: string;
  readonly amountFen: number;
  readonly perHeadFen?: number;
}

const yuanOf = (fen: number): number => fen / 100;

/** Items as a form has them: in yuan. */
export const typedOf = (items: readonly BudgetItem[]): readonly Values[] =>
  items.map(({ name, amountFen, perHeadFen }) => ({
    name,
    amountFen: yuanOf(amountFen),
    ...(perHeadFen !== undefined && { perHeadFen: yuanOf(perHeadFen) }),
  }));

/** Items in one line, in yuan. */
export const linesOf = (items: readonly BudgetItem[]): string =>
  items
    .map(({ name, amountFen, perHeadFen }) =>
      [name, `¥${yuanOf(amountFen)}`, ...(perHeadFen === undefined ? [] : [`(¥${yuanOf(perHeadFen)})`])].join(' '),
    )
    .join('；');
