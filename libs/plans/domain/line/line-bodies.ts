import type { Cell } from '#sheets';
import type { BodyNames } from '../bodies/body-names.js';
import { namesIn, type NameInCell } from '../bodies/named-bodies.js';
import type { ReadCell } from './plan-line.js';
import type { Questions } from '../questions.js';
import { reasonOf, type PlanFault, type PlanReason } from '../reasons.js';
import type { PlanColumn } from '../table/plan-table.js';

export const maxInvited = 400;

export interface LineBodies {
  readonly host?: string;
  readonly invited: readonly string[];
  readonly cells: readonly ReadCell[];
  readonly faults: readonly PlanFault[];
}

interface Settled {
  readonly words: string;
  readonly column: PlanColumn;
  readonly codes: readonly string[];
  readonly isGroup: boolean;
  readonly role?: NameInCell['role'];
}

/** Knows the bodies of a sheet: its register, what the sender confirmed before, and whom a sheet without a lead column belongs to. */
export interface BodyContext {
  readonly names: BodyNames;
  readonly remembered: ReadonlyMap<string, string>;
  readonly sender: string;
  readonly questions: Questions;
}

/**
 * Who leads a line and who takes part: the first body of the first column of leads leads, unless a label in the cell says another; all others
 * named beside it, in further columns of leads and in those of co-operating units take part. A group cannot lead.
 */
export const readLineBodies = (
  line: number,
  columns: readonly PlanColumn[],
  cellAt: (column: PlanColumn) => Cell | undefined,
  context: BodyContext,
): LineBodies => {
  const reader = new BodyReader(line, context);
  const leads = columns
    .filter(({ meaning }) => meaning === 'lead')
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const filled = leads.filter((column) => cellAt(column));
  for (const column of filled) reader.read(column, cellAt(column)?.text ?? '', undefined);
  const host = reader.host(leads[0]);
  for (const column of columns.filter(({ meaning }) => meaning === 'cooperating')) {
    const cell = cellAt(column);
    if (cell) reader.read(column, cell.text, host);
  }
  return reader.result(host);
};

class BodyReader {
  private readonly named: Settled[] = [];
  private readonly faults: PlanFault[] = [];
  private readonly cells: ReadCell[] = [];
  private hasTrouble = false;

  constructor(
    private readonly line: number,
    private readonly context: BodyContext,
  ) {}

  read(column: PlanColumn, text: string, lead: string | undefined): void {
    const before = this.named.length;
    let sure: ReadCell['sure'] = 'certain';
    for (const one of namesIn(text, this.context.names, lead)) {
      const codes = this.settle(column, one);
      if (codes.sure !== 'certain') sure = codes.sure;
      if (codes.codes.length > 0)
        this.named.push({
          words: one.words,
          column,
          codes: codes.codes,
          isGroup: one.reading.kind === 'group',
          ...(one.role && { role: one.role }),
        });
    }
    const reading = this.named.slice(before).flatMap(({ codes }) => codes);
    this.cells.push({ column: column.heading, words: text, reading: reading.join(' '), sure });
  }

  host(column: PlanColumn | undefined): string | undefined {
    const leads = this.named.filter(({ column: { meaning } }) => meaning === 'lead');
    const marked = leads.find(({ role, isGroup }) => role === 'lead' && !isGroup);
    const first = marked ?? leads.find(({ role }) => role !== 'cooperating');
    if (first && !first.isGroup) return first.codes[0];
    if (this.hasTrouble) return undefined;
    if (first) return this.askHost(first.column.heading, first.words, reasonOf('group-leads'));
    if (column) {
      this.fault(column.heading, '', reasonOf('empty'));
      return undefined;
    }
    return this.askHost('牵头单位', '', reasonOf('lead-missing'));
  }

  result(host: string | undefined): LineBodies {
    const invited = new Set<string>();
    for (const { codes, column, words, isGroup } of this.named) {
      for (const code of codes) {
        if (code === host) {
          if (column.meaning === 'cooperating' && !isGroup) this.fault(column.heading, words, reasonOf('invites-host'));
          continue;
        }
        const isAgain = invited.has(code) && !isGroup && column.meaning === 'cooperating';
        const isOwnAgain =
          isAgain &&
          this.named.filter((one) => !one.isGroup && one.column === column && one.codes.includes(code)).length > 1;
        if (isOwnAgain) this.fault(column.heading, words, reasonOf('body-twice'));
        invited.add(code);
      }
    }
    if (invited.size > maxInvited)
      this.fault(this.named.at(-1)?.column.heading ?? '', '', reasonOf('too-many-bodies', maxInvited));
    return {
      ...(host !== undefined && { host }),
      invited: [...invited],
      cells: this.cells,
      faults: unique(this.faults),
    };
  }

  private settle(
    column: PlanColumn,
    { words, reading }: NameInCell,
  ): { readonly codes: readonly string[]; readonly sure: ReadCell['sure'] } {
    const own = this.context.remembered.get(words);
    if (own !== undefined && this.context.names.find(own)?.isDissolved === false)
      return { codes: [own], sure: 'certain' };
    switch (reading.kind) {
      case 'body':
        return reading.sure === 'certain'
          ? { codes: [reading.code], sure: 'certain' }
          : this.ask(column, words, [reading.code], 'usual', reasonOf('name-usual'));
      case 'group':
        if (reading.sure === 'certain') return { codes: reading.codes, sure: 'certain' };
        return reading.sure === 'usual'
          ? this.ask(column, words, reading.codes, 'usual', reasonOf('group-usual', reading.codes.length))
          : this.ask(column, words, [], 'ask', reasonOf('group-unknown'));
      case 'ambiguous':
        return this.ask(column, words, reading.codes.slice(0, 1), 'ask', reasonOf('name-ambiguous'));
      case 'unknown':
        return this.ask(
          column,
          words,
          reading.offer === undefined ? [] : [reading.offer],
          'ask',
          reasonOf('name-unknown'),
        );
      case 'fault':
        this.fault(column.heading, words, reasonOf(reading.code));
        return { codes: [], sure: 'fault' };
    }
  }

  private ask(column: PlanColumn, words: string, codes: readonly string[], sure: 'usual' | 'ask', reason: PlanReason) {
    const answer = this.context.questions.ask({
      line: this.line,
      column: column.heading,
      words,
      offer: codes.join(' '),
      sure,
      reason,
    });
    if (!answer.isOwn || answer.reading === codes.join(' ')) return { codes, sure };
    const given = answer.reading.split(/[\s;,、；，]+/).filter((code) => code !== '');
    const wrong = given.find((code) => this.context.names.find(code)?.isDissolved !== false);
    if (wrong !== undefined) this.fault(column.heading, words, reasonOf('body-unknown'));
    return wrong === undefined ? { codes: given, sure: 'certain' as const } : { codes: [], sure: 'fault' as const };
  }

  private askHost(column: string, words: string, reason: PlanReason): string | undefined {
    const offer = this.context.sender;
    const { reading } = this.context.questions.ask({ line: this.line, column, words, offer, sure: 'ask', reason });
    if (this.context.names.find(reading)?.isDissolved === false) return reading;
    this.fault(column, reading, reasonOf('body-unknown'));
    return undefined;
  }

  private fault(column: string, value: string, reason: PlanReason): void {
    this.hasTrouble = true;
    this.faults.push({ line: this.line, column, value, reason });
  }
}

const unique = (faults: readonly PlanFault[]): readonly PlanFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify([fault.column, fault.value, fault.reason.code]), fault])).values(),
];
