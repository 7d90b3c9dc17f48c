import { saveAs } from '../statistics/save-as.ts';

/** A sheet's cell: a text, a number, or nothing. */
export type SheetCell = string | number | undefined;

/** `rate`: a number from 0 to 1, written in percent. */
export interface SheetColumn {
  readonly heading: string;
  readonly as?: 'rate' | 'number';
}

const formats = { rate: '0.0%', number: '#,##0.##' } as const;
const widthOf = ({ heading }: SheetColumn): number => Math.max(12, heading.length * 2 + 2);

/** Saves rows as a workbook of one sheet, with the headings in the reader's language. */
export const saveWorkbook = async (
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<void> => {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((cell, index) => {
      if (cell === undefined) return null;
      if (typeof cell === 'string') return { value: cell, type: String };
      return { value: cell, type: Number, format: formats[columns[index]?.as ?? 'number'] };
    }),
  );
  const file = await writeXlsxFile([head, ...body], {
    columns: columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
  }).toBlob();
  saveAs(file, `${name}.xlsx`);
};

/** What a spreadsheet would take for a formula is written as a text. */
const escaped = (cell: SheetCell): string => {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell ?? '') ? `'${cell ?? ''}` : (cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The text of a CSV file that spreadsheets read as UTF-8. */
export const csvOf = (columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): string =>
  `\uFEFF${[columns.map(({ heading }) => heading), ...rows].map((row) => row.map(escaped).join(',')).join('\r\n')}\r\n`;

export const saveCsv = (name: string, columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): void =>
  saveAs(new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
