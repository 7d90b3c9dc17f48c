import { parse } from 'csv-parse/sync';
import { bodyKinds, type BodyKind, type Registration } from '#contracts';
import { isUnit, RuleViolation } from '#kernel';
import type { NewRelation } from './registered-body.js';

export interface BodyRow {
  readonly line: number;
  readonly registration: Registration;
  readonly relations: readonly NewRelation[];
}
export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}
export interface BodiesSheet {
  readonly rows: readonly BodyRow[];
  readonly rejected: readonly RejectedRow[];
}

/** What the two parent columns mean. The second is named `guidedBy` after the wording of 2010; since 2019 the text says leadership. */
const LEADING_GROUP = 'bodies sheet, column guidedBy; 《中国共产党党和国家机关基层组织工作条例》(2019) art. 33';
const PARTY_COMMITTEE = 'bodies sheet, column guidedBy; 《中国共产党党和国家机关基层组织工作条例》(2019) art. 10';
const massKinds: readonly BodyKind[] = ['trade-union', 'youth-league', 'womens-federation'];

type Columns =
  | 'code'
  | 'name'
  | 'kind'
  | 'unit'
  | 'affiliation'
  | 'guidedBy'
  | 'members'
  | 'fullTimeDeputySecretary'
  | 'termStart'
  | 'termYears'
  | 'secretaryConsecutiveTerms';
type Cells = Readonly<Record<Columns, string | undefined>>;

/**
 * Reads a sheet of the register (CSV with a header; its line is 1). Nothing is guessed: a line with a wrong cell is rejected with
 * its column and the reason. A relation holds from `recordedOn` (a date), since the sheet does not say since when.
 * Error: RuleViolation `sheet-unreadable`.
 * `isKnown` tells of codes that stand in the register already; the sheet's own rows may name one another in any order.
 */
export const readBodiesSheet = (csv: string, recordedOn: string, isKnown: (code: string) => boolean): BodiesSheet => {
  const lines = linesOf(csv);
  const codes = new Set(lines.map(({ record }) => record.code));
  const rows: BodyRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const { record, info } of lines) {
    const line = info.lines;
    const wrong = firstWrongCell(record, (code) => codes.has(code) || isKnown(code), seen);
    if (wrong) rejected.push({ line, value: record[wrong.column] ?? '', ...wrong });
    else rows.push({ line, registration: registrationOf(record), relations: relationsOf(record, recordedOn) });
    if (record.code) seen.add(record.code);
  }
  return { rows, rejected };
};

interface Line {
  readonly record: Cells;
  readonly info: { readonly lines: number };
}

const linesOf = (csv: string): readonly Line[] => {
  try {
    const options = { bom: true, columns: true, info: true, relax_column_count: true, trim: true } as const;
    return parse(csv, options) as unknown as readonly Line[];
  } catch (error) {
    const detail = `This is no CSV with a header: ${error instanceof Error ? error.message : String(error)}`;
    throw new RuleViolation('sheet-unreadable', detail, 'unprocessable');
  }
};

const firstWrongCell = (cells: Cells, isKnown: (code: string) => boolean, seen: ReadonlySet<string>) => {
  const wrong = (column: Columns, reason: string) => ({ column, reason });
  if (!cells.code) return wrong('code', 'a body needs a code');
  if (seen.has(cells.code)) return wrong('code', 'this code stands on an earlier line');
  if (!cells.name) return wrong('name', 'a body needs a name');
  if (!bodyKinds.includes(cells.kind as BodyKind)) return wrong('kind', `is none of ${bodyKinds.join(', ')}`);
  if (!isUnit(cells.unit)) return wrong('unit', 'is no unit');
  if (cells.affiliation && !isKnown(cells.affiliation)) return wrong('affiliation', 'is no registered body');
  if (cells.guidedBy && !isKnown(cells.guidedBy)) return wrong('guidedBy', 'is no registered body');
  for (const column of ['members', 'termYears', 'secretaryConsecutiveTerms'] as const) {
    if (cells[column] && !/^\d+$/.test(cells[column])) return wrong(column, 'is no whole number');
  }
  if (cells.termStart && !isDate(cells.termStart)) return wrong('termStart', 'is no date like 2027-03-01');
  if (Boolean(cells.termStart) !== Boolean(cells.termYears))
    return wrong('termYears', 'a term needs a start and years');
  return undefined;
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const registrationOf = (cells: Cells): Registration => ({
  body: cells.code ?? '',
  name: cells.name ?? '',
  kind: cells.kind as BodyKind,
  unit: cells.unit as Registration['unit'],
  ...(cells.members && { members: Number(cells.members) }),
  ...(cells.fullTimeDeputySecretary && { fullTimeDeputySecretary: cells.fullTimeDeputySecretary === 'yes' }),
  ...(cells.termStart && { term: { startsOn: cells.termStart, years: Number(cells.termYears) } }),
  ...(cells.secretaryConsecutiveTerms && { secretaryConsecutiveTerms: Number(cells.secretaryConsecutiveTerms) }),
});

const relationsOf = (cells: Cells, since: string): readonly NewRelation[] => {
  const isMass = massKinds.includes(cells.kind as BodyKind);
  return [
    ...(cells.affiliation
      ? [{ type: 'affiliation' as const, to: cells.affiliation, since, source: 'bodies sheet, column affiliation' }]
      : []),
    ...(cells.guidedBy
      ? [{ type: 'leadership' as const, to: cells.guidedBy, since, source: isMass ? PARTY_COMMITTEE : LEADING_GROUP }]
      : []),
  ];
};
