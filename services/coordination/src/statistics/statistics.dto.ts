import { IsIn, IsOptional } from 'class-validator';
import { PeriodQuery, validationFailed, type FieldError } from '#http';
import { coverageGroupings, type CoverageGrouping } from './coverage.js';
import { overdueGroupings, type OverdueGrouping } from './overdue.js';
import { participationGroupings, type ParticipationGrouping } from './participation.js';
import { yearOf, type Period } from './periods.js';
import { sharingGroupings, type SharingGrouping } from './sharing.js';

/** Without `from` the calendar year (of Asia/Shanghai) begins the period, without `to` it ends it. */
export class StatisticsQuery extends PeriodQuery {
  /** `csv`: the rows as a file for spreadsheets. */
  @IsOptional()
  @IsIn(['json', 'csv'])
  readonly format: 'json' | 'csv' = 'json';
}

export class CoverageQuery extends StatisticsQuery {
  @IsOptional()
  @IsIn(coverageGroupings)
  readonly groupBy: CoverageGrouping = 'unit';
}

export class ParticipationQuery extends StatisticsQuery {
  @IsOptional()
  @IsIn(participationGroupings)
  readonly groupBy: ParticipationGrouping = 'unit';
}

export class OverdueQuery extends StatisticsQuery {
  @IsOptional()
  @IsIn(overdueGroupings)
  readonly groupBy: OverdueGrouping = 'unit';
}

export class SharingQuery extends StatisticsQuery {
  @IsOptional()
  @IsIn(sharingGroupings)
  readonly groupBy: SharingGrouping = 'resource';
}

type Ends = Pick<StatisticsQuery, 'from' | 'to'>;
const greatestYears = 10;
const msPerYear = 366 * 86_400_000;

/**
 * The period asked for. Where one end is missing it is that of the calendar year in which the other end lies (of now where both are).
 * Error: Problem 400 where it ends before it begins or is longer than ten years.
 */
export const periodOf = ({ from, to }: Ends, now: number): Period => {
  const [start, end] = [instantOf(from), instantOf(to)];
  const period = {
    from: start ?? yearOf(end === undefined ? now : end - 1).from,
    to: end ?? yearOf(start ?? now).to,
  };
  const errors: FieldError[] = [];
  if (period.from >= period.to) errors.push({ path: 'to', message: 'must be after from' });
  else if (period.to - period.from > greatestYears * msPerYear)
    errors.push({ path: 'to', message: `must be at most ${greatestYears} years after from` });
  if (errors.length > 0) throw validationFailed(errors);
  return period;
};

/**
 * What fell due since `from` (ever, where it is not given) and was still not done before `to`; of what is still to come nothing is overdue.
 * Error: Problem 400 where it ends before it begins or has not begun.
 */
export const overduePeriodOf = ({ from, to }: Ends, now: number): Period => {
  const start = instantOf(from) ?? Number.NEGATIVE_INFINITY;
  const end = instantOf(to) ?? now;
  if (to !== undefined && start >= end) throw validationFailed([{ path: 'to', message: 'must be after from' }]);
  if (start >= now) throw validationFailed([{ path: 'from', message: 'must be in the past' }]);
  return { from: start, to: Math.min(end, now) };
};

const instantOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));
