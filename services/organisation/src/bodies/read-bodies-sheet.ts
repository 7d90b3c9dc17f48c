import { bodyKinds, type BodyKind, type Registration } from '#contracts';
import { isUnit, RuleViolation } from '#kernel';
import { plainHeading, readSheet, UnreadableSheet, type Sheet } from '#sheets';
import { bodyCodeForm, bodyCodeRule, maxNameLength } from './bodies.dto.js';
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

const columns = [
  'code',
  'name',
  'kind',
  'unit',
  'affiliation',
  'guidedBy',
  'members',
  'fullTimeDeputySecretary',
  'termStart',
  'termYears',
  'secretaryConsecutiveTerms',
] as const;
type Columns = (typeof columns)[number];
type Cells = Readonly<Record<Columns, string | undefined>>;

/**
 * The register as somebody sends it, in any form that `#sheets` reads, with a line of headings.
 * Error: RuleViolation `sheet-unreadable`, `sheet-too-large`.
 */
export const readBodiesBytes = async (bytes: Uint8Array): Promise<Sheet> => {
  try {
    return await readSheet(bytes, columns.map(plainHeading));
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new RuleViolation(error.code, error.message, 'unprocessable');
    throw error;
  }
};

/**
 * Reads a sheet of the register. Nothing is guessed: a line with a wrong cell is rejected with
 * its column and the reason. A relation holds from `recordedOn` (a date), since the sheet does not say since when.
 * Error: RuleViolation `sheet-unreadable`.
 * `isKnown` tells of codes that stand in the register already; the sheet's own rows may name one another in any order.
 */
export const readBodiesSheet = (sheet: Sheet, recordedOn: string, isKnown: (code: string) => boolean): BodiesSheet => {
  const lines = linesOf(sheet);
  const codes = new Set(lines.map(({ record }) => record.code));
  const rows: BodyRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const { line, record, fault } of lines) {
    const wrong = fault ?? firstWrongCell(record, (code) => codes.has(code) || isKnown(code), seen);
    if (wrong) rejected.push({ line, value: record[wrong.column] ?? '', ...wrong });
    else rows.push({ line, registration: registrationOf(record), relations: relationsOf(record, recordedOn) });
    if (record.code) seen.add(record.code);
  }
  return { rows, rejected };
};

interface Line {
  readonly line: number;
  readonly record: Cells;
  /** What the spreadsheet itself says is no value. */
  readonly fault?: { readonly column: Columns; readonly reason: string };
}

const linesOf = ({ rows }: Sheet): readonly Line[] => {
  const [heading, ...rest] = rows;
  const headings = (heading?.cells ?? []).map((cell) => columns.find((name) => name === cell?.text));
  if (!headings.includes('code'))
    throw new RuleViolation(
      'sheet-unreadable',
      'The sheet has no line of headings with a column code.',
      'unprocessable',
    );
  return rest.map(({ line, cells }) => {
    const named = cells.flatMap((cell, at) => {
      const column = headings[at];
      return cell && column ? [{ column, cell }] : [];
    });
    const faulty = named.find(({ cell }) => cell.fault !== undefined);
    return {
      line,
      record: Object.fromEntries(named.map(({ column, cell }) => [column, cell.text])) as Cells,
      ...(faulty && { fault: { column: faulty.column, reason: faulty.cell.fault ?? '' } }),
    };
  });
};

const firstWrongCell = (cells: Cells, isKnown: (code: string) => boolean, seen: ReadonlySet<string>) => {
  const wrong = (column: Columns, reason: string) => ({ column, reason });
  if (!cells.code) return wrong('code', 'a body needs a code');
  if (!bodyCodeForm.test(cells.code)) return wrong('code', bodyCodeRule);
  if (seen.has(cells.code)) return wrong('code', 'this code stands on an earlier line');
  if (!cells.name) return wrong('name', 'a body needs a name');
  if (cells.name.length > maxNameLength) return wrong('name', `has more than ${maxNameLength} characters`);
  if (!bodyKinds.includes(cells.kind as BodyKind)) return wrong('kind', `is none of ${bodyKinds.join(', ')}`);
  if (!isUnit(cells.unit)) return wrong('unit', 'is no unit');
  if (cells.affiliation && !isKnown(cells.affiliation)) return wrong('affiliation', 'is no registered body');
  if (cells.guidedBy && !isKnown(cells.guidedBy)) return wrong('guidedBy', 'is no registered body');
  for (const column of ['members', 'termYears', 'secretaryConsecutiveTerms'] as const) {
    if (cells[column] && !/^\d{1,9}$/.test(cells[column])) return wrong(column, 'is no whole number');
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
