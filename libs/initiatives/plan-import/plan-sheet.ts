import { Type } from 'typebox';
import type { ViewOf } from '#contracts';
import { plainHeading, readSheet, UnreadableSheet, type Cell, type Sheet } from '#sheets';

/** The headings of an annual plan, as working committees write them. */
export const planColumns = [
  '序号',
  '活动名称',
  '类型',
  '牵头单位',
  '参加单位',
  '时间',
  '地点',
  '名额',
  '经费（元）',
  '责任人岗位',
  '备注',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** Above the heading a sheet may have a title and who made it. */
const titleRows = 10;
const necessaryColumns: readonly PlanColumn[] = ['活动名称', '类型', '牵头单位', '时间'];

/** Why a line cannot be loaded. `line` is the file's (the heading is line 1), `value` what stands there. */
export const PlanFault = Type.Object(
  { line: Type.Integer(), column: Type.String(), value: Type.String(), reason: Type.String() },
  { $id: 'PlanFault' },
);
export type PlanFault = ViewOf<typeof PlanFault>;

export interface PlanRow {
  readonly line: number;
  /** Trimmed text; empty where the sheet has nothing. */
  readonly cells: Readonly<Record<PlanColumn, string>>;
}

export interface PlanSheet {
  /** How the bytes were understood; absent where they could not be. */
  readonly readAs?: Sheet['readAs'];
  readonly rows: readonly PlanRow[];
  /** What is wrong with the sheet itself; without a heading that is needed there are no rows. */
  readonly faults: readonly PlanFault[];
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly (Cell | undefined)[];
}

/**
 * Reads a plan from the bytes of a text (comma, tab or semicolon) or of an XLSX workbook, as `#sheets` reads them.
 *
 * Never throws for what is in the file: what cannot be read is a fault. Empty lines are passed over and still counted.
 */
export const readPlanSheet = async (bytes: Uint8Array): Promise<PlanSheet> => {
  try {
    const { readAs, rows } = await readSheet(bytes, planColumns.map(plainHeading));
    return { ...named(rows), readAs };
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return { rows: [], faults: [sheetFault(error.line, `the file cannot be read: ${error.message}`)] };
  }
};

const named = (raw: readonly RawRow[]): PlanSheet => {
  const at = Math.max(
    0,
    raw
      .slice(0, titleRows)
      .findIndex(({ cells }) => new Set(cells.map(textOf).flatMap((one) => columnNamed(one) ?? [])).size > 1),
  );
  const heading = raw[at];
  if (heading === undefined) return { rows: [], faults: [sheetFault(1, 'the sheet is empty')] };
  const headings = heading.cells.map(textOf).map(columnNamed);
  const missing = necessaryColumns.filter((column) => !headings.includes(column));
  const faults = [
    ...missing.map((column) => ({ line: heading.line, column, value: '', reason: 'the column is missing' })),
    ...heading.cells.map(textOf).flatMap((cell, index) => headingFault(heading.line, cell, headings, index)),
  ];
  if (missing.length === necessaryColumns.length)
    return { rows: [], faults: [sheetFault(heading.line, 'there is no heading of an annual plan')] };
  if (missing.length > 0) return { rows: [], faults };
  const rows = raw.slice(at + 1);
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: cellsByColumn(headings, cells) })),
    faults: [
      ...faults,
      ...rows.flatMap(({ line, cells }) => [
        ...cellFaults(line, headings, cells),
        ...strayCells(line, headings, cells),
      ]),
    ],
  };
};

const textOf = (cell: Cell | undefined): string => cell?.text ?? '';

const plain = (heading: string): string => heading.slice(0, 100).normalize('NFKC').replace(/\s/g, '');

const columnNamed = (heading: string): PlanColumn | undefined =>
  planColumns.find((column) => plain(column) === plain(heading));

const headingFault = (
  line: number,
  heading: string,
  headings: readonly (PlanColumn | undefined)[],
  index: number,
): readonly PlanFault[] => {
  const column = headings[index];
  if (column === undefined)
    return heading.trim() === ''
      ? []
      : [{ line, column: heading.trim(), value: '', reason: 'a plan has no such column; it is not loaded' }];
  return headings.indexOf(column) === index ? [] : [{ line, column, value: '', reason: 'the column stands twice' }];
};

const cellsByColumn = (
  headings: readonly (PlanColumn | undefined)[],
  cells: readonly (Cell | undefined)[],
): Readonly<Record<PlanColumn, string>> =>
  Object.fromEntries(planColumns.map((column) => [column, textOf(cells[headings.indexOf(column)])])) as Record<
    PlanColumn,
    string
  >;

/** What the sheet itself says is no value: an error, a formula without its value, half a character. */
const cellFaults = (
  line: number,
  headings: readonly (PlanColumn | undefined)[],
  cells: readonly (Cell | undefined)[],
): readonly PlanFault[] =>
  cells.flatMap((cell, index) =>
    cell?.fault === undefined ? [] : [{ line, column: headings[index] ?? '', value: cell.text, reason: cell.fault }],
  );

/** Values beyond the last heading: often an unquoted comma inside a cell, which has moved what follows by one column. */
const strayCells = (
  line: number,
  headings: readonly (PlanColumn | undefined)[],
  cells: readonly (Cell | undefined)[],
): readonly PlanFault[] =>
  cells.length > headings.length
    ? [
        {
          line,
          column: '',
          value: cells.slice(headings.length).map(textOf).join(','),
          reason: 'the line has more cells than the sheet has headings',
        },
      ]
    : [];

const sheetFault = (line: number, reason: string): PlanFault => ({ line, column: '', value: '', reason });
