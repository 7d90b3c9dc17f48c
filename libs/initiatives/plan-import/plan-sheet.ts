import { parse } from 'csv-parse/sync';
import { checkUnpackedSize, isXlsx, textOf, UnreadableSheet, type Encoding } from './sheet-bytes.js';

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
export interface PlanFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface PlanRow {
  readonly line: number;
  /** Trimmed text; empty where the sheet has nothing. */
  readonly cells: Readonly<Record<PlanColumn, string>>;
}

export interface PlanSheet {
  /** How the bytes were understood; absent where they could not be. */
  readonly readAs?: Encoding | 'xlsx';
  readonly rows: readonly PlanRow[];
  /** What is wrong with the sheet itself; without a heading that is needed there are no rows. */
  readonly faults: readonly PlanFault[];
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a plan from the bytes of a CSV file (UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030; comma or tab)
 * or of an XLSX file (its first sheet).
 *
 * Never throws for what is in the file: what cannot be read is a fault. Empty lines are passed over and still counted.
 */
export const readPlanSheet = async (bytes: Uint8Array): Promise<PlanSheet> => {
  try {
    if (isXlsx(bytes)) {
      checkUnpackedSize(bytes);
      return { ...named(await xlsxRows(bytes)), readAs: 'xlsx' };
    }
    const { text, encoding } = textOf(bytes);
    return { ...named(csvRows(text)), readAs: encoding };
  } catch (error) {
    return { rows: [], faults: [unreadable(error)] };
  }
};

const unreadable = (error: unknown): PlanFault => {
  if (error instanceof UnreadableSheet) return sheetFault(1, `the file cannot be read: ${error.message}`);
  const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
  return sheetFault(line, `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
};

/** What csv-parse gives with `info` and `raw`; its types do not say so. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

const csvRows = (text: string): readonly RawRow[] => {
  const heading = text.slice(0, (text + '\n').indexOf('\n'));
  const records = parse(text, {
    delimiter: heading.includes('\t') ? '\t' : ',',
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
  }) as unknown as readonly CsvRecord[];
  // A quoted cell may span lines: the record is named by the line on which it begins.
  return records.map(({ record, info, raw }) => ({
    line: info.lines - raw.replace(/\r?\n$/, '').split('\n').length + 1,
    cells: record,
  }));
};

const xlsxRows = async (bytes: Uint8Array): Promise<readonly RawRow[]> => {
  // Loaded when the first workbook comes: most services never see one.
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(Buffer.from(bytes), { trim: true });
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  // A cell formatted as a date has no zone, and is a fraction of a day: the reader gives it as if it were UTC, a millisecond off at times.
  if (cell instanceof Date) return new Date(cell.getTime() + 30_000).toISOString().slice(0, 16).replace('T', ' ');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};

const named = (raw: readonly RawRow[]): PlanSheet => {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = Math.max(
    0,
    filled.slice(0, titleRows).findIndex(({ cells }) => cells.filter(columnNamed).length > 1),
  );
  const heading = filled[at];
  if (heading === undefined) return { rows: [], faults: [sheetFault(1, 'the sheet is empty')] };
  const headings = heading.cells.map(columnNamed);
  const missing = necessaryColumns.filter((column) => !headings.includes(column));
  const faults = [
    ...missing.map((column) => ({ line: heading.line, column, value: '', reason: 'the column is missing' })),
    ...heading.cells.flatMap((cell, index) => headingFault(heading.line, cell, headings, index)),
  ];
  if (missing.length === necessaryColumns.length)
    return { rows: [], faults: [sheetFault(heading.line, 'there is no heading of an annual plan')] };
  if (missing.length > 0) return { rows: [], faults };
  const rows = filled.slice(at + 1);
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: cellsByColumn(headings, cells) })),
    faults: [...faults, ...rows.flatMap(({ line, cells }) => strayCells(line, headings, cells))],
  };
};

const plain = (heading: string): string => heading.normalize('NFKC').replace(/\s/g, '');

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
  cells: readonly string[],
): Readonly<Record<PlanColumn, string>> =>
  Object.fromEntries(planColumns.map((column) => [column, (cells[headings.indexOf(column)] ?? '').trim()])) as Record<
    PlanColumn,
    string
  >;

/** Values beyond the last heading: often an unquoted comma inside a cell, which has moved what follows by one column. */
const strayCells = (
  line: number,
  headings: readonly (PlanColumn | undefined)[],
  cells: readonly string[],
): readonly PlanFault[] =>
  cells.slice(headings.length).some((cell) => cell.trim() !== '')
    ? [
        {
          line,
          column: '',
          value: cells.slice(headings.length).join(','),
          reason: 'the line has more cells than the sheet has headings',
        },
      ]
    : [];

const sheetFault = (line: number, reason: string): PlanFault => ({ line, column: '', value: '', reason });
