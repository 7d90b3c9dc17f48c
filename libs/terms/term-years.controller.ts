import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Allow, type Answer, Answers, decodeCursor, type Page, pageOf, Refuses, wrongUnit } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { agencyDayOf } from '#rules';
import { TermYears } from './term-years.js';
import { type HeldInYear, HeldInYearPage, type PlannedInYear, PlannedInYearPage } from './term-years.view.js';
import { HeldInYearQuery, PlannedInYearQuery } from './terms.dto.js';
import { Terms } from './terms.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The two yearly tables over all units, kept at organisation; as sheets by `format`. */
@Controller('v1/terms/years')
@Allow()
export class TermYearsController {
  constructor(
    private readonly terms: Terms,
    private readonly years: TermYears,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 本年度换届完成情况统计表. */
  @Get('held')
  @Answers(200, HeldInYearPage)
  @Refuses('wrong-unit')
  async held(@Query() { year, on, cursor, limit }: HeldInYearQuery): Promise<Answer<Page<HeldInYear>>> {
    this.requireOrganisation('held');
    const today = agencyDayOf(this.clock.now());
    const after = decodeCursor(cursor, isText, 'held');
    const rows = await this.years.held(year ?? Number(today.slice(0, 4)), on ?? today);
    const left = rows.filter(({ id }) => after === undefined || id > after);
    return { body: pageOf(left.slice(0, limit + 1), limit, ({ id }) => id, 'held') };
  }

  /** 下年度换届计划安排表; without a year, the next one. */
  @Get('planned')
  @Answers(200, PlannedInYearPage)
  @Refuses('wrong-unit')
  async planned(@Query() { year, cursor, limit }: PlannedInYearQuery): Promise<Answer<Page<PlannedInYear>>> {
    this.requireOrganisation('planned');
    const after = decodeCursor(cursor, isText, 'planned');
    const rows = await this.years.planned(year ?? Number(agencyDayOf(this.clock.now()).slice(0, 4)) + 1);
    const key = ({ dueOn, id }: PlannedInYear) => dueOn + id;
    const left = rows.filter((row) => after === undefined || key(row) > after);
    return { body: pageOf(left.slice(0, limit + 1), limit, key, 'planned') };
  }

  private requireOrganisation(table: string): void {
    if (this.terms.unit !== 'organisation') throw wrongUnit('organisation', `/v1/terms/years/${table}`);
  }
}
