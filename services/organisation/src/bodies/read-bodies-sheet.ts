import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Type } from 'typebox';
import type { BodyKind, Registration, ViewOf } from '#contracts';
import { RuleViolation } from '#kernel';
import { isCalendarDate } from '#http';
import { cellFaultTexts, plainHeading, readSheet, type Sheet, UnreadableSheet } from '#sheets';
import { RegisterBodyDto } from './bodies.dto.js';
import type { NewRelation } from './registered-body.js';

export interface BodyRow {
  readonly line: number;
  readonly registration: Registration;
  readonly relations: readonly NewRelation[];
}
/** A line of a sheet that is not loaded, with the cell that stands in the way. */
export const RejectedRow = Type.Object(
  { line: Type.Integer({ minimum: 1 }), column: Type.String(), value: Type.String(), reason: Type.String() },
  { $id: 'RejectedRow' },
);
export type RejectedRow = ViewOf<typeof RejectedRow>;
export interface BodiesSheet {
  readonly rows: readonly BodyRow[];
  readonly rejected: readonly RejectedRow[];
}

/** What the two parent columns mean. The second is named `guidedBy` after the wording of 2010; since 2019 the text says leadership. */
const LEADING_GROUP = 'bodies sheet, column guidedBy; 《中国共产党党和国家机关基层组织工作条例》(2019) art. 33';
const PARTY_COMMITTEE = 'bodies sheet, column guidedBy; 《中国共产党党和国家机关基层组织工作条例》(2019) art. 10';
const massKinds: readonly BodyKind[] = ['trade-union', 'youth-league', 'womens-federation'];

export const bodiesColumns = [
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
  'foundedOn',
] as const;
export type BodiesColumn = (typeof bodiesColumns)[number];
type Cells = Readonly<Partial<Record<BodiesColumn, string>>>;

const maxShownValue = 100;

/**
 * The register as somebody sends it, in any form that `#sheets` reads, with a line of headings.
 * Error: RuleViolation `sheet-unreadable`, `sheet-too-large`.
 */
export const readBodiesBytes = async (bytes: Uint8Array): Promise<Sheet> => {
  try {
    return await readSheet(bytes, bodiesColumns.map(plainHeading));
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new RuleViolation(error.code, error.message, 'unprocessable');
    throw error;
  }
};

/**
 * Reads a sheet of the register (CSV with a header; its line is 1). Nothing is guessed: a line with a wrong cell is rejected with
 * its column and the reason; what a body may be is what `POST /v1/bodies` takes. A relation holds from `recordedOn` (a date), since the sheet
 * does not say since when. Errors: RuleViolation `sheet-unreadable`, `sheet-too-long` (unprocessable).
 * `isKnown` tells of codes that stand in the register already; the sheet's own rows may name one another in any order.
 */
export const readBodiesSheet = (sheet: Sheet, recordedOn: string, isKnown: (code: string) => boolean): BodiesSheet => {
  const lines = linesOf(sheet);
  const codes = new Set(lines.map(({ record }) => record.code));
  const rows: BodyRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const { line, record, fault } of lines) {
    const registration = registrationOf(record);
    const wrong = fault ?? firstWrongCell(record, registration, (code) => codes.has(code) || isKnown(code), seen);
    if (wrong) rejected.push({ line, value: (record[wrong.column] ?? '').slice(0, maxShownValue), ...wrong });
    else
      rows.push({
        line,
        registration: registration as unknown as Registration,
        relations: relationsOf(record, recordedOn),
      });
    if (record.code) seen.add(record.code);
  }
  return { rows, rejected };
};

interface Line {
  readonly line: number;
  readonly record: Cells;
  /** What the spreadsheet itself says is no value. */
  readonly fault?: { readonly column: BodiesColumn; readonly reason: string };
}

const linesOf = ({ rows }: Sheet): readonly Line[] => {
  const [heading, ...rest] = rows;
  const headings = (heading?.cells ?? []).map((cell) => bodiesColumns.find((name) => name === cell?.text));
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
      record: Object.fromEntries(named.map(({ column, cell }) => [column, cell.text])),
      ...(faulty && {
        fault: { column: faulty.column, reason: cellFaultTexts[faulty.cell.fault ?? 'error-value'].en },
      }),
    };
  });
};

const firstWrongCell = (
  cells: Cells,
  registration: object,
  isKnown: (code: string) => boolean,
  seen: ReadonlySet<string>,
): { readonly column: BodiesColumn; readonly reason: string } | undefined => {
  const wrong = (column: BodiesColumn, reason: string) => ({ column, reason });
  if (!cells.code) return wrong('code', 'a body needs a code');
  if (seen.has(cells.code)) return wrong('code', 'this code stands on an earlier line');
  for (const column of ['members', 'termYears', 'secretaryConsecutiveTerms'] as const) {
    if (cells[column] && !/^\d{1,15}$/.test(cells[column])) return wrong(column, 'is no whole number');
  }
  if (cells.fullTimeDeputySecretary && !Object.hasOwn(yesOrNo, cells.fullTimeDeputySecretary)) {
    return wrong('fullTimeDeputySecretary', 'is neither yes nor no');
  }
  if (cells.termStart && !isCalendarDate(cells.termStart)) return wrong('termStart', 'is no date like 2027-03-01');
  if (Boolean(cells.termStart) !== Boolean(cells.termYears))
    return wrong('termYears', 'a term needs a start and years');
  const [fault] = validateSync(plainToInstance(RegisterBodyDto, renamed(registration)), { stopAtFirstError: true });
  if (fault) return wrong(columnOf[fault.property] ?? 'code', messageOf(fault));
  for (const column of ['affiliation', 'guidedBy'] as const) {
    if (!cells[column]) continue;
    if (!isKnown(cells[column])) return wrong(column, 'is no registered body');
    if (cells[column] === cells.code) return wrong(column, 'is the body itself');
  }
  return undefined;
};

const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

const columnOf: Readonly<Record<string, BodiesColumn>> = {
  code: 'code',
  name: 'name',
  kind: 'kind',
  unit: 'unit',
  members: 'members',
  term: 'termYears',
  secretaryConsecutiveTerms: 'secretaryConsecutiveTerms',
  foundedOn: 'foundedOn',
};

type Fault = ReturnType<typeof validateSync>[number];

const messageOf = ({ constraints, children }: Fault): string => {
  const [own] = Object.values(constraints ?? {});
  const [child] = children ?? [];
  return own ?? (child ? messageOf(child) : 'is wrong');
};

/** As the request has it. */
const renamed = (registration: object): object => {
  const { body: code, ...rest } = registration as Registration;
  return { code, ...rest };
};

const registrationOf = (cells: Cells): object => ({
  body: cells.code ?? '',
  name: cells.name ?? '',
  kind: cells.kind,
  unit: cells.unit,
  ...(cells.members && { members: Number(cells.members) }),
  ...(cells.fullTimeDeputySecretary && { fullTimeDeputySecretary: yesOrNo[cells.fullTimeDeputySecretary] }),
  ...(cells.termStart && { term: { startsOn: cells.termStart, years: Number(cells.termYears) } }),
  ...(cells.secretaryConsecutiveTerms && { secretaryConsecutiveTerms: Number(cells.secretaryConsecutiveTerms) }),
  ...(cells.foundedOn && { foundedOn: cells.foundedOn }),
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
