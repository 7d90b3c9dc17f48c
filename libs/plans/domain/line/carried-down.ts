import type { Cell } from '#sheets';
import type { Meaning } from '../table/meanings.js';
import type { PlanColumn, TableRow } from '../table/plan-table.js';

/** What a line without a title of its own has from the line above it, when it goes on with that line's measures. */
const carriedWithTitle: readonly Meaning[] = [
  'title',
  'goal',
  'lead',
  'cooperating',
  'leader',
  'deadline',
  'time',
  'start',
  'end',
];

/**
 * In a text nothing is merged: a class or a month stands on its first line only, and a task of several measures has its name there. They count for
 * the lines below until another stands there.
 */
export const carriedDown = (rows: readonly TableRow[], columns: readonly PlanColumn[]): readonly TableRow[] => {
  const classes = columns.filter(({ meaning }) => meaning === 'class' || meaning === 'month');
  const titles = columns.filter(({ meaning }) => meaning === 'title');
  const measures = columns.filter(({ meaning }) => meaning === 'measures');
  const withTitle = columns.filter(({ meaning }) => carriedWithTitle.includes(meaning));
  let above: readonly (Cell | undefined)[] = [];
  return rows.map((row) => {
    const cells = [...row.cells];
    const carry = ({ index }: PlanColumn): void => {
      const cell = above[index];
      if (cells[index] === undefined && cell) cells[index] = { ...cell, isCovered: true };
    };
    classes.forEach(carry);
    const isContinued =
      titles.length > 0 &&
      titles.every(({ index }) => cells[index] === undefined) &&
      measures.some(({ index }) => cells[index] !== undefined);
    if (isContinued) withTitle.forEach(carry);
    above = cells;
    return { ...row, cells };
  });
};
