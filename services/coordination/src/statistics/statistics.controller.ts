import { coverageAnswer, overdueAnswer, participationAnswer, sharingAnswer } from './statistics.answers.js';
import { viewRefusals } from '../problems.js';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, type Answer, Answers, csvOf, Refuses } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { readers } from '../readers.js';
import type { ViewHandle } from '../views/feed-view.js';
import { FeedViews } from '../views/feed-views.js';
import { coverage } from './coverage.js';
import { overdue } from './overdue.js';
import { participation } from './participation.js';
import { dateIn, type Period } from './periods.js';
import { oncePerState } from './once-per-state.js';
import { flatUse, sharing, type SharingFigures } from './sharing.js';
import { columns } from './statistics-csv.js';
import { statisticsView, type StatisticsView } from './statistics-view.js';
import {
  CoverageQuery,
  OverdueQuery,
  overduePeriodOf,
  ParticipationQuery,
  periodOf,
  SharingQuery,
  type StatisticsQuery,
} from './statistics.dto.js';

interface Figures {
  readonly rows: readonly object[];
  readonly total: object;
}
/** Instants as RFC 3339 has them, UTC; `from` is null where the figures have no beginning. */
interface Statistics extends Figures {
  readonly from: string | null;
  readonly to: string;
  readonly groupBy: string;
}

/** What was asked for, and how its rows become a sheet. */
interface Asked {
  readonly name: string;
  readonly query: StatisticsQuery & { readonly groupBy: string };
  readonly period: Period;
  readonly columns: readonly string[];
  readonly reply: FastifyReply;
  readonly flat?: (row: never) => object;
}

@Controller('v1/statistics')
@Allow(...readers)
@Refuses(...viewRefusals)
export class StatisticsController {
  private readonly view: ViewHandle<StatisticsView>;
  private readonly counting = oncePerState<SharingFigures>();

  constructor(
    views: FeedViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.view = views.keep('statistics', statisticsView);
  }

  @Get('coverage')
  @Answers(200, coverageAnswer, 'Content-Disposition')
  async coverage(@Query() query: CoverageQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const period = periodOf(query, this.now);
    const figures = coverage(await this.view.current(), period, query.groupBy, this.now);
    return answerOf({ name: 'coverage', query, period, columns: columns.coverage, reply }, figures);
  }

  @Get('participation')
  @Answers(200, participationAnswer, 'Content-Disposition')
  async participation(@Query() query: ParticipationQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const period = periodOf(query, this.now);
    const figures = participation(await this.view.current(), period, query.groupBy);
    return answerOf({ name: 'participation', query, period, columns: columns.participation, reply }, figures);
  }

  @Get('overdue')
  @Answers(200, overdueAnswer, 'Content-Disposition')
  async overdue(@Query() query: OverdueQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const period = overduePeriodOf(query, this.now);
    const figures = overdue(await this.view.current(), period, query.groupBy);
    return answerOf({ name: 'overdue', query, period, columns: columns.overdue, reply }, figures);
  }

  @Get('sharing')
  @Answers(200, sharingAnswer, 'Content-Disposition')
  async sharing(@Query() query: SharingQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const period = periodOf(query, this.now);
    const view = await this.view.current();
    const name = [query.groupBy, period.from, period.to].join(' ');
    const figures = await this.counting(view, name, () => sharing(view, period, query.groupBy));
    const asked = { name: 'sharing', query, period, reply };
    return query.groupBy === 'unit'
      ? answerOf({ ...asked, columns: columns.sharingByUnit }, figures)
      : answerOf({ ...asked, columns: columns.sharingByResource, flat: flatUse }, figures);
  }

  private get now(): number {
    return this.clock.now().getTime();
  }
}

const answerOf = (asked: Asked, { rows, total }: Figures): Answer<Statistics> | string => {
  const { name, query, period, reply, flat } = asked;
  const { groupBy, format } = query;
  if (format === 'json') return { body: { from: instantOf(period.from), to: iso(period.to), groupBy, rows, total } };
  const dates = [period.from, period.to].filter(Number.isFinite).map(dateIn).join('-');
  void reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}-by-${groupBy}-${dates}.csv"`);
  return csvOf(asked.columns, flat ? rows.map((row) => flat(row as never)) : rows);
};

const iso = (instant: number): string => new Date(instant).toISOString();
const instantOf = (instant: number): string | null => (Number.isFinite(instant) ? iso(instant) : null);
