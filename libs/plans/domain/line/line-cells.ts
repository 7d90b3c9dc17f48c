import type { Cell } from '#sheets';
import type { ReadCell } from './plan-line.js';
import { reasonOf, type PlanFault, type PlanReason } from '../reasons.js';
import type { Meaning } from '../table/meanings.js';
import type { PlanColumn, TableRow } from '../table/plan-table.js';

/** One line of a plan while it is read: its cells by what their columns mean, and what was found in them. */
export class LineCells {
  readonly faults: PlanFault[] = [];
  readonly read: ReadCell[] = [];

  constructor(
    readonly row: TableRow,
    readonly columns: readonly PlanColumn[],
    /** All lines of the table, this one among them. */
    readonly rows: readonly TableRow[],
  ) {}

  at({ index }: PlanColumn): Cell | undefined {
    return this.row.cells[index];
  }

  /** The columns of these meanings, the first in rank first. */
  of(...wanted: readonly Meaning[]): readonly PlanColumn[] {
    return this.columns
      .filter(({ meaning }) => wanted.includes(meaning))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
  }

  /** The words of the first column of these meanings that has any. */
  firstText(...wanted: readonly Meaning[]): string {
    const column = this.of(...wanted).find((one) => this.at(one));
    return (column && this.at(column)?.text) ?? '';
  }

  /** All words of the columns of a meaning, each once; longer than `max` is a fault. */
  text(meaning: Meaning, max: number): string {
    const found = this.of(meaning).flatMap((column) => {
      const cell = this.at(column);
      if (!cell) return [];
      if (cell.text.length > max) this.refuse(column.heading, `${cell.text.slice(0, 40)}…`, reasonOf('too-long', max));
      return [cell.text];
    });
    return [...new Set(found)].join('；').slice(0, max);
  }

  refuse(column: string, value: string, reason: PlanReason, offer?: string): undefined {
    this.faults.push({ line: this.row.line, column, value, reason, ...(offer !== undefined && { offer }) });
    return undefined;
  }
}
