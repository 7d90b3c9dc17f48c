import type { Cell, Sheet, SheetRow } from '#sheets';
import { plainWords } from '#sheets';
import { reasonOf, type PlanFault } from '../reasons.js';
import { meaningOf, periodIn, type Meaning, type NamedMeaning } from './meanings.js';
import { roleOf, type PassedRole } from './row-roles.js';

export interface PlanColumn {
  readonly index: number;
  /** As it is written; of two lines of headings both: `季度安排·上半年`. */
  readonly heading: string;
  readonly meaning: Meaning;
  readonly rank: number;
  readonly sure: 'certain' | 'usual' | 'unknown';
  /** For `period`: the time that the heading names. */
  readonly period?: string;
  /** For `budget`: what a bare number counts. */
  readonly unit: 'yuan' | 'wan';
}

/** A line that is none of a plan's: titles, headings, sections, totals, notes, empty numbers. */
export interface PassedLine {
  readonly line: number;
  readonly what: PassedRole | 'title' | 'heading' | 'hidden';
}

export interface TableRow {
  readonly line: number;
  /** By the index of their column. */
  readonly cells: readonly (Cell | undefined)[];
  /** The last section line or class above it. */
  readonly section?: string;
  readonly isHidden: boolean;
}

export interface PlanTable {
  readonly headingLine: number;
  readonly columns: readonly PlanColumn[];
  /** What stands above the headings. */
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  readonly passed: readonly PassedLine[];
  /** What is wrong with the sheet itself; without a heading that is needed there are no rows. */
  readonly faults: readonly PlanFault[];
}

/** How far down a heading is looked for. */
const maxLinesAbove = 40;

/** Finds the headings of a plan and which of its lines are lines of a plan. */
export const planTable = (sheet: Sheet, remembered: ReadonlyMap<string, Meaning>): PlanTable => {
  const { rows } = sheet;
  const none = { headingLine: 1, columns: [], titles: [], rows: [], passed: [] };
  if (rows.length === 0) return { ...none, faults: [sheetFault(1, 'sheet-empty')] };
  const at = headingAt(rows, remembered);
  const heading = rows[at];
  if (!heading) return { ...none, faults: [sheetFault(rows[0]?.line ?? 1, 'no-heading')] };
  const below = rows[at + 1];
  const isTwofold = below !== undefined && isSecondHeading(heading, below, sheet, remembered);
  const columns = columnsOf(heading, isTwofold ? below : undefined, remembered);
  const above = rows.slice(0, at);
  const faults = twiceFaults(heading.line, columns);
  const body = rows.slice(at + (isTwofold ? 2 : 1));
  return {
    headingLine: heading.line,
    columns,
    titles: above.flatMap(({ cells }) => [...new Set(cells.flatMap((cell) => (cell ? [cell.text] : [])))]),
    faults,
    ...bodyOf(body, columns),
    passed: [
      ...above.map(({ line }) => ({ line, what: 'title' as const })),
      { line: heading.line, what: 'heading' as const },
      ...(isTwofold ? [{ line: below.line, what: 'heading' as const }] : []),
      ...bodyOf(body, columns).passed,
    ],
  };
};

const textOf = (cell: Cell | undefined): string => cell?.text ?? '';

/** The first line with two headings of which one names what is to be done; else the first with two headings. */
const headingAt = (rows: readonly SheetRow[], remembered: ReadonlyMap<string, Meaning>): number => {
  const candidates = rows.slice(0, maxLinesAbove).map(({ cells }) => {
    const named = new Map<string, NamedMeaning>();
    for (const cell of cells) {
      const meaning = cell && meaningOf(cell.text, remembered);
      if (meaning) named.set(plainWords(cell.text), meaning);
    }
    const found = [...named.values()];
    const certain = found.filter(({ sure }) => sure === 'certain');
    const isWhole = found.some(({ meaning }) => meaning === 'title' || meaning === 'measures' || meaning === 'goal');
    return { isHeading: certain.length > 1, isWhole };
  });
  const whole = candidates.findIndex(({ isHeading, isWhole }) => isHeading && isWhole);
  return whole >= 0 ? whole : candidates.findIndex(({ isHeading }) => isHeading);
};

/**
 * Does the next line divide the headings above it? It does where headings are merged down into it, or where it has words only below a heading
 * that spans several columns, and those words are headings or times.
 */
const isSecondHeading = (
  heading: SheetRow,
  below: SheetRow,
  { merged }: Sheet,
  remembered: ReadonlyMap<string, Meaning>,
): boolean => {
  if (below.line !== heading.line + 1) return false;
  if (merged.some(({ top, bottom }) => top === heading.line && bottom === below.line)) return true;
  const own = below.cells.flatMap((cell, index) => (cell && !cell.isCovered ? [{ cell, index }] : []));
  return (
    own.length > 1 &&
    own.every(({ cell, index }) => meaningOf(cell.text, remembered) && isDivided(heading, index)) &&
    textOf(heading.cells.find((cell) => cell)) !== ''
  );
};

/** A heading spans this column where it is merged over it, or where the column has none and one to its left has. */
const isDivided = ({ cells }: SheetRow, index: number): boolean => {
  const own = cells[index];
  if (own?.isCovered || cells[index + 1]?.isCovered) return true;
  return own === undefined || cells[index + 1] === undefined;
};

const columnsOf = (
  heading: SheetRow,
  below: SheetRow | undefined,
  remembered: ReadonlyMap<string, Meaning>,
): readonly PlanColumn[] => {
  const width = Math.max(heading.cells.length, below?.cells.length ?? 0);
  const columns: PlanColumn[] = [];
  let last = '';
  for (let index = 0; index < width; index++) {
    const own = textOf(heading.cells[index]);
    const child = below?.cells[index];
    const childText = child && textOf(child) !== own ? textOf(child) : '';
    // In a text a heading over several columns stands at the first of them.
    const parent = own === '' && childText !== '' ? last : own;
    if (own !== '') last = own;
    if (parent === '' && childText === '') continue;
    columns.push(columnAt(index, parent, childText, remembered));
  }
  return columns;
};

const columnAt = (
  index: number,
  parent: string,
  child: string,
  remembered: ReadonlyMap<string, Meaning>,
): PlanColumn => {
  const heading = [parent, child]
    .filter((text) => text !== '')
    .join('·')
    .slice(0, 200);
  const own = remembered.get(plainWords(heading));
  const childNamed = child === '' ? undefined : meaningOf(child, remembered);
  const named = own
    ? { meaning: own, rank: 0, sure: 'certain' as const }
    : (childNamed ?? meaningOf(parent, remembered));
  const isWan =
    /万/.test(/\(([^()]*)\)/.exec(plainWords(heading))?.[1] ?? '') || /\(?万元\)?$/.test(plainWords(heading));
  return {
    index,
    heading,
    meaning: named?.meaning ?? 'note',
    rank: named?.rank ?? 900,
    sure: named?.sure ?? 'unknown',
    unit: isWan ? 'wan' : 'yuan',
    ...(named?.meaning === 'period' && { period: periodIn(child === '' ? parent : child) }),
  };
};

/** Two columns with the same heading side by side are one heading over both of them where it is merged; else it is a fault. */
const twiceFaults = (line: number, columns: readonly PlanColumn[]): readonly PlanFault[] => {
  const seen = new Map<string, number>();
  return columns.flatMap(({ heading, index }): readonly PlanFault[] => {
    const before = seen.get(plainWords(heading));
    seen.set(plainWords(heading), index);
    return before === undefined || before === index - 1
      ? []
      : [{ line, column: heading, value: '', reason: reasonOf('column-twice') }];
  });
};

const bodyOf = (
  body: readonly SheetRow[],
  columns: readonly PlanColumn[],
): { readonly rows: readonly TableRow[]; readonly passed: readonly PassedLine[] } => {
  const rows: TableRow[] = [];
  const passed: PassedLine[] = [];
  let section: string | undefined;
  const hasNumbers = body.filter(({ cells }) =>
    columns.some(({ meaning, index }) => meaning === 'number' && cells[index]),
  );
  for (const { line, cells, isHidden = false } of body) {
    const role = roleOf(cells, columns, hasNumbers.length > 1);
    if (role.is === 'line') rows.push({ line, cells, isHidden, ...(section !== undefined && { section }) });
    else passed.push({ line, what: role.is });
    if (role.is === 'section') section = role.words;
  }
  return { rows, passed };
};

const sheetFault = (line: number, code: 'sheet-empty' | 'no-heading'): PlanFault => ({
  line,
  column: '',
  value: '',
  reason: reasonOf(code),
});
