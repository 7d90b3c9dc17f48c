import type { Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { awaitsApproval } from '../resources/awaits.ts';

export interface Balance {
  readonly budgetFen: number;
  /** Granted, held or spent. */
  readonly drawnFen: number;
  /** Asked for, and not decided. */
  readonly askedFen: number;
  readonly leftFen: number;
  /** Of the budget, from 0 to 100. */
  readonly usedPercent: number;
}

const drawing: readonly string[] = ['confirmed', 'held', 'used', 'offered'];

/** What a fund has left: what was let go, refused or is only asked for takes nothing of it. */
export const balanceOf = (
  { budgetFen = 0 }: Pick<Resource, 'budgetFen'>,
  draws: readonly Pick<Reservation, 'status' | 'awaiting' | 'amountFen'>[],
): Balance => {
  const sum = (some: typeof draws): number => some.reduce((all, { amountFen = 0 }) => all + amountFen, 0);
  const drawnFen = sum(draws.filter(({ status }) => drawing.includes(status)));
  const askedFen = sum(draws.filter((draw) => draw.status === 'awaiting-clearance' || awaitsApproval(draw)));
  const share = budgetFen === 0 ? 0 : (drawnFen / budgetFen) * 100;
  return {
    budgetFen,
    drawnFen,
    askedFen,
    leftFen: budgetFen - drawnFen,
    usedPercent: Math.min(100, Math.round(share)),
  };
};
