import { type TSchema, Type } from 'typebox';
import { Instant, Nullable, OneOf } from '#contracts';
import { inMedia } from '#http';
import { ResourceUse, UnitShare } from '#resources';
import { Coverage, coverageGroupings, CoverageRow } from './coverage.js';
import { Overdue, overdueGroupings, OverdueRow } from './overdue.js';
import { Participation, participationGroupings, ParticipationRow } from './participation.js';
import { sharingGroupings, SharingTotal } from './sharing.js';

/** Figures as JSON, or as a sheet. `from` is null where they have no beginning. */
const figuresOf = <Grouping extends string>(
  name: string,
  groupings: readonly Grouping[],
  row: TSchema,
  total: TSchema,
) => {
  const document = Type.Object(
    { from: Nullable(Instant), to: Instant, groupBy: OneOf(groupings), rows: Type.Array(row), total },
    { $id: name },
  );
  return inMedia({ 'application/json': document, 'text/csv': Type.String() });
};

export const coverageAnswer = figuresOf('CoverageStatistics', coverageGroupings, CoverageRow, Coverage);
export const participationAnswer = figuresOf(
  'ParticipationStatistics',
  participationGroupings,
  ParticipationRow,
  Participation,
);
export const overdueAnswer = figuresOf('OverdueStatistics', overdueGroupings, OverdueRow, Overdue);

const sharingRow = Type.Union([ResourceUse, UnitShare]);
export const sharingAnswer = figuresOf('SharingStatistics', sharingGroupings, sharingRow, SharingTotal);
