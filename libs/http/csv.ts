import { stringify } from 'csv-stringify/sync';

/** A key of the rows, with its heading where that is another. */
export type CsvColumn = string | { readonly key: string; readonly header: string };

/**
 * Rows as CSV (RFC 4180) that spreadsheets open as it is: with a byte order mark, so that Chinese reads right, a header of the rows' own
 * keys or of what is said for them, and no cell that a spreadsheet would take for a formula (OWASP, CSV Injection): every text is quoted, so that no line break in it
 * begins a line of the sheet, and each of its lines that begins like a formula has an apostrophe before it, for programs that break lines
 * inside quotes too. What is absent is an empty cell.
 */
export const csvOf = (header: readonly CsvColumn[], rows: readonly object[]): string =>
  stringify([...rows], {
    bom: true,
    header: true,
    columns: [...header],
    record_delimiter: 'windows',
    quoted_string: true,
    cast: {
      string: (text, { header: isHeader }) =>
        isHeader ? { value: text, quoted_string: false } : withoutFormulas(text),
    },
  });

/** The signs with which spreadsheets begin a formula, also as full-width letters; a tab or blanks before them hide nothing. */
const formula = /(^|\r\n|[\r\n\v\f\u0085\u2028\u2029])(?=[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

const withoutFormulas = (text: string): string => text.replace(formula, "$1'");
