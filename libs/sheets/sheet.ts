import { maxCellCharacters } from './limits.js';

export type Encoding = 'utf-8' | 'utf-16' | 'gb18030';

/** Why a cell is no value; for people in {@link cellFaultTexts}. */
export type CellFault =
  | 'error-value'
  | 'formula-without-value'
  | 'half-character'
  | 'control-character'
  | 'lost-character'
  | 'too-long'
  | 'text-missing'
  | 'no-number'
  | 'no-date';

export const cellFaultTexts: Readonly<Record<CellFault, { readonly 'zh-CN': string; readonly en: string }>> = {
  'error-value': { 'zh-CN': '是表格的错误值', en: 'is an error of the spreadsheet' },
  'formula-without-value': {
    'zh-CN': '公式没有保存结果，请用表格软件打开后另存',
    en: 'is a formula whose value was not kept; open the sheet in a spreadsheet program and save it',
  },
  'half-character': { 'zh-CN': '含有半个字符', en: 'holds half a character (a lone surrogate)' },
  'control-character': { 'zh-CN': '含有控制字符', en: 'holds a control character' },
  'lost-character': { 'zh-CN': '含有保存时丢失的字符', en: 'holds a character that was lost when the file was saved' },
  'too-long': { 'zh-CN': `超过${maxCellCharacters}个字`, en: `is longer than ${maxCellCharacters} characters` },
  'text-missing': { 'zh-CN': '引用了表格里没有的文字', en: 'refers to a text that the workbook does not have' },
  'no-number': { 'zh-CN': '不是数', en: 'is no number' },
  'no-date': { 'zh-CN': '是日期格式，但没有这一天', en: 'is formatted as a date, and there is no such date' },
};

/** One cell with a value, as a spreadsheet program shows it. */
export interface Cell {
  /** What is shown, without blanks around it and without characters that nobody sees. A date cell shows the parts that its format shows. */
  readonly text: string;
  /** The number behind the text, where the cell holds one and is no date. */
  readonly number?: number;
  /** Why the cell cannot be used. `text` is what stands there. */
  readonly fault?: CellFault;
  /** The value is that of a merged area which begins in another cell. */
  readonly isCovered?: true;
}

/** A line with at least one value. */
export interface SheetRow {
  /** As a spreadsheet program counts: the first is 1, empty lines count, a cell with line breaks is on one line. */
  readonly line: number;
  /** From the first column to the last with a value; undefined where there is nothing. */
  readonly cells: readonly (Cell | undefined)[];
  readonly isHidden?: true;
}

/** Cells that were made one. Lines as in {@link SheetRow}, columns from 0, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** How the bytes were understood. */
  readonly readAs: Encoding | 'xlsx';
  /** What stands between the cells of a text. */
  readonly separator?: string;
  /** The worksheet that was read. */
  readonly name?: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedArea[];
  /** Worksheets with values or without that were not read. */
  readonly others: readonly { readonly name: string; readonly isHidden: boolean }[];
}

/**
 * The bytes are no sheet that can be read, or one beyond the limits; the text says which, and the remedy.
 * `line` is where, if it is known.
 */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';

  constructor(
    readonly code: 'sheet-unreadable' | 'sheet-too-large',
    message: string,
    readonly line = 1,
  ) {
    super(message);
  }
}

export const unreadable = (message: string, line?: number): UnreadableSheet =>
  new UnreadableSheet('sheet-unreadable', message, line);

export const tooLarge = (what: string, max: number, unit = ''): UnreadableSheet =>
  new UnreadableSheet('sheet-too-large', `the sheet is too large: ${what}; at most ${max}${unit} are read`);
