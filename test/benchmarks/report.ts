import type { Rounds } from './rounds.js';

/** A line of the table: a figure, what it is held against in the same run, and what their ratio should be. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: Rounds;
  readonly twin?: { readonly name: string; readonly figure: Rounds };
  readonly goal?: { readonly of: 'ratio' | 'value'; readonly is: 'at least' | 'at most'; readonly number: number };
}

export const print = (figures: readonly Figure[]): void => {
  const header = ['figure', 'median', 'worst of 5', 'raw twin', 'median', 'worst of 5', 'ratio', 'goal', ''];
  const rows = [header, ...figures.map(rowOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  rows.forEach((row, index) => {
    console.log(
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    );
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  });
};

const leftColumns: ReadonlySet<number> = new Set([0, 3, 7, 8]);
const pad = (cell: string, width: number, column: number): string =>
  leftColumns.has(column) ? cell.padEnd(width) : cell.padStart(width);

const rowOf = ({ name, unit, ours, twin, goal }: Figure): readonly string[] => {
  const ratio = twin && ours.median / twin.figure.median;
  return [
    name,
    `${rounded(ours.median)} ${unit}`,
    rounded(ours.worst),
    twin?.name ?? '',
    twin ? `${rounded(twin.figure.median)} ${unit}` : '',
    twin ? rounded(twin.figure.worst) : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    goal ? `${goal.is === 'at least' ? '≥' : '≤'} ${goal.number}${goal.of === 'value' ? ` ${unit}` : ''}` : '',
    goal ? verdict(goal, goal.of === 'ratio' ? (ratio ?? Number.NaN) : ours.median) : '',
  ];
};

const verdict = (goal: NonNullable<Figure['goal']>, number: number): string =>
  (goal.is === 'at least' ? number >= goal.number : number <= goal.number) ? 'met' : 'missed';

const rounded = (number: number): string =>
  number >= 100 ? String(Math.round(number)) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
