import { parse } from 'csv-parse/sync';
import { textCell } from '../cell-text.js';
import { headingsIn } from '../heading-words.js';
import { maxCells, maxCharacters, maxColumns, maxLine, maxRows } from '../limits.js';
import { tooLarge, unreadable, type Cell, type SheetRow } from '../sheet.js';

const separators = [',', '\t', ';', '，', '；', '|'];
/** Where a heading is looked for. */
const firstLines = 40;

/**
 * The lines of a text whose cells stand apart by a comma, a tab, a semicolon or a bar: the one by which some line has the most headings,
 * else the one by which the first lines have the most cells. Errors: UnreadableSheet.
 */
export const separatedRows = (
  text: string,
  headings: ReadonlySet<string>,
): { readonly separator: string; readonly rows: readonly SheetRow[] } => {
  const separator = separatorOf(text, headings);
  return { separator, rows: boundedRows(records(text, separator)) };
};

const separatorOf = (text: string, headings: ReadonlySet<string>): string => {
  const start = text.slice(0, 40_000);
  const scored = separators
    .filter((separator) => start.includes(separator))
    .map((separator) => {
      const lines = firstRecords(start, separator);
      const found = Math.max(0, ...lines.map((cells) => headingsIn(cells.slice(0, maxColumns), headings)));
      const cells = lines.reduce((sum, one) => sum + Math.min(one.length, maxColumns), 0);
      return { separator, found, cells };
    });
  const [best] = scored.sort((a, b) => b.found - a.found || b.cells - a.cells);
  return best?.separator ?? ',';
};

/** The text may end in the middle of a cell here, and a separator that is none may make its quotes wrong: what was read until then counts. */
const firstRecords = (text: string, separator: string): readonly (readonly string[])[] => {
  const read: string[][] = [];
  try {
    parse(text, {
      ...options(separator),
      to: firstLines,
      on_record: (record: string[]) => {
        read.push(record);
        return null;
      },
    });
  } catch {
    // Judged by what could be read.
  }
  return read;
};

const options = (delimiter: string) =>
  ({ delimiter, relax_column_count: true, relax_quotes: true, bom: true }) as const;

const records = (text: string, separator: string): readonly (readonly string[])[] => {
  try {
    return parse(text.trimEnd(), { ...options(separator), to: maxLine + 1 });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    throw unreadable(error instanceof Error ? error.message : String(error), line);
  }
};

/** A record is a line, also when its cells have line breaks: so a spreadsheet program numbers it. */
const boundedRows = (all: readonly (readonly string[])[]): readonly SheetRow[] => {
  let cellCount = 0;
  let characters = 0;
  const rows: SheetRow[] = [];
  if (all.length > maxLine) throw tooLarge('it has more lines', maxLine);
  all.forEach((record, index) => {
    const line = index + 1;
    const cells: (Cell | undefined)[] = [];
    record.forEach((raw, column) => {
      const cell = textCell(raw);
      if (!cell) return;
      if (column >= maxColumns)
        throw tooLarge(`line ${line} has a value in column ${column + 1}`, maxColumns, ' columns');
      cells[column] = cell;
      characters += cell.text.length;
      if (++cellCount > maxCells) throw tooLarge('it has more cells', maxCells);
      if (characters > maxCharacters) throw tooLarge('it has more characters', maxCharacters);
    });
    if (cells.length === 0) return;
    if (rows.length >= maxRows) throw tooLarge('it has more lines with values', maxRows);
    rows.push({ line, cells: Array.from(cells) });
  });
  return rows;
};
