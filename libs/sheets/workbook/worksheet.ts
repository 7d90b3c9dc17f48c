import { faultyCell, textCell } from '../cell-text.js';
import { maxCells, maxCharacters, maxColumns, maxLine, maxMergedAreas, maxRows } from '../limits.js';
import { tooLarge, unreadable, type Cell, type MergedArea, type SheetRow } from '../sheet.js';
import type { Archive } from './archive.js';
import { shownDate, shownNumber, type Shown } from './number-format.js';
import { TextItem } from './parts.js';
import { readXml } from './xml.js';

/** What cells refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly Shown[];
  readonly isFrom1904: boolean;
}

interface FilledRow {
  readonly line: number;
  readonly cells: (Cell | undefined)[];
  readonly isHidden?: true;
}

export interface WorksheetCells {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedArea[];
}

/**
 * The cells of one worksheet (ECMA-376 part 1, 18.3), counted while they come. Cells that have a look and no value are passed over,
 * wherever they are. Each cell of a merged area has the area's value. Errors: UnreadableSheet.
 */
export const readWorksheet = async (archive: Archive, part: string, context: CellContext): Promise<WorksheetCells> => {
  const reader = new WorksheetReader(context);
  await readXml(archive, part, reader);
  return { rows: reader.filled(), merged: reader.merged };
};

class WorksheetReader {
  readonly merged: MergedArea[] = [];
  private readonly rows: FilledRow[] = [];
  private row: FilledRow = { line: 0, cells: [] };
  private column = -1;
  private isCell = false;
  private attributes: Readonly<Record<string, string>> = {};
  private value: string | undefined;
  private isValue = false;
  private hasFormula = false;
  private isInline = false;
  private readonly inline = new TextItem();
  private cellCount = 0;
  private characters = 0;

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' && this.isCell) [this.value, this.isValue] = ['', true];
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'is') this.isInline = true;
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    if (this.isInline) this.inline.open(name);
  }

  text(text: string): void {
    // A number has some twenty characters; a text behind a formula may be as long as a cell.
    if (this.isValue && (this.value ?? '').length < 20_000) this.value = `${this.value ?? ''}${text.slice(0, 20_000)}`;
    if (this.isInline) this.inline.text(text);
  }

  close(name: string): void {
    if (this.isInline) this.inline.close(name);
    if (name === 'v') this.isValue = false;
    else if (name === 'is') this.isInline = false;
    else if (name === 'c') this.endCell();
  }

  badCharacter(): boolean {
    if (this.isInline) return this.inline.spoil();
    if (this.isValue) this.value = `${this.value ?? ''}\ud800`;
    return this.isValue;
  }

  /** The rows with a value, those in merged areas among them. */
  filled(): readonly SheetRow[] {
    this.coverMerged();
    return this.rows.map((row) => ({ ...row, cells: Array.from(row.cells) }));
  }

  private beginRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? this.row.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.row.line)
      throw unreadable('the workbook is damaged: its rows are in disorder');
    this.row = {
      line,
      cells: [],
      ...(hidden !== undefined && hidden !== '0' && hidden !== 'false' && { isHidden: true }),
    };
    this.column = -1;
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const { r } = attributes;
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column <= this.column)
      throw unreadable(`the workbook is damaged: the cells of row ${this.row.line} are in disorder`);
    this.column = column;
    this.isCell = true;
    this.attributes = attributes;
    this.value = undefined;
    this.hasFormula = false;
    this.inline.begin();
  }

  private endCell(): void {
    this.isCell = false;
    const cell = this.cell();
    if (!cell) return;
    const { line } = this.row;
    if (line > maxLine) throw tooLarge(`it has a value on line ${line}`, maxLine, ' lines');
    if (this.column >= maxColumns)
      throw tooLarge(`line ${line} has a value in column ${this.column + 1}`, maxColumns, ' columns');
    if (this.row.cells.length === 0) this.addRow(this.row);
    this.count(cell);
    this.row.cells[this.column] = cell;
  }

  private addRow(row: FilledRow): void {
    if (this.rows.length >= maxRows) throw tooLarge('it has more lines with values', maxRows);
    this.rows.push(row);
  }

  private count(cell: Cell): void {
    this.characters += cell.text.length;
    if (++this.cellCount > maxCells) throw tooLarge('it has more cells', maxCells);
    if (this.characters > maxCharacters) throw tooLarge('it has more characters', maxCharacters);
  }

  private cell(): Cell | undefined {
    const { value } = this;
    const { t = 'n', s } = this.attributes;
    if (t === 'inlineStr') return textCell(this.inline.end());
    if (value === undefined) return this.hasFormula ? faultyCell('', 'formula-without-value') : undefined;
    switch (t) {
      case 's': {
        const text = this.context.sharedStrings[Number(value)];
        return text === undefined ? faultyCell('', 'text-missing') : textCell(text);
      }
      case 'str':
      case 'd':
        return textCell(t === 'd' ? value.replace('T', ' ').replace(/(:\d\d):\d\d.*$/, '$1') : value);
      case 'b':
        return { text: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return faultyCell(value.slice(0, 40), 'error-value');
    }
    return this.numberCell(value, this.context.formats[Number(s ?? 0)] ?? { kind: 'general' });
  }

  private numberCell(value: string, shown: Shown): Cell | undefined {
    const number = Number(value);
    if (value.trim() === '') return undefined;
    if (!Number.isFinite(number)) return faultyCell(value.slice(0, 40).toWellFormed(), 'no-number');
    if (shown.kind !== 'date') return { text: shownNumber(number, shown), number };
    const text = shownDate(number, shown.parts, this.context.isFrom1904);
    return text === undefined ? faultyCell(String(number), 'no-date') : { text };
  }

  private merge(ref: string): void {
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
    if (!found) throw unreadable('the workbook is damaged: a merged area is none');
    if (this.merged.length >= maxMergedAreas) throw tooLarge('it has more merged areas', maxMergedAreas);
    const [, from = '', top, to = '', bottom] = found;
    this.merged.push({ top: Number(top), left: columnOf(from), bottom: Number(bottom), right: columnOf(to) });
  }

  /** An area reaches as far as the sheet has values. */
  private coverMerged(): void {
    const byLine = new Map(this.rows.map((row) => [row.line, row]));
    const lastLine = this.rows.at(-1)?.line ?? 0;
    const width = Math.max(0, ...this.rows.map(({ cells }) => cells.length));
    let touched = 0;
    for (const { top, left, bottom, right } of this.merged) {
      const value = byLine.get(top)?.cells[left];
      if (!value) continue;
      const covered: Cell = { ...value, isCovered: true };
      for (let line = top; line <= Math.min(bottom, lastLine); line++) {
        const row = byLine.get(line) ?? { line, cells: [] };
        for (let column = left; column <= Math.min(right, width - 1); column++) {
          if (++touched > maxCells * 2) throw tooLarge('its merged areas cover more cells', maxCells * 2);
          if (row.cells[column] !== undefined || (line === top && column === left)) continue;
          this.count(covered);
          row.cells[column] = covered;
        }
        if (row.cells.length > 0 && !byLine.has(line)) {
          byLine.set(line, row);
          this.addRow(row);
        }
      }
    }
    this.rows.sort((a, b) => a.line - b.line);
  }
}

const columnOf = (reference: string): number => {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference)?.[1];
  if (letters === undefined) throw unreadable('the workbook is damaged: a cell has no column');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};
