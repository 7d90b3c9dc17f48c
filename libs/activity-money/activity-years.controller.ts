import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { answered, InjectAggregate } from '#aggregates';
import { Federations } from '#federations';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { SheetsQuery, YearBudgetDto } from './activity-money.dto.js';
import { ActivityYearsPage, ActivityYearView, activityYearView } from './activity-money.view.js';
import { activityYears, type ActivityYears } from './activity-years.js';

/** A body's money of one year, under `<body>.<year>`: its budget, its sums, and the one close. */
@Controller('v1/activity-years')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses('other-federation', 'no-federation')
export class ActivityYearsController {
  constructor(
    @InjectAggregate(activityYears) private readonly years: ActivityYears,
    private readonly federations: Federations,
  ) {}

  @Get()
  @Allow()
  @Answers(200, ActivityYearsPage)
  async list(
    @Query() { body, year, cursor, limit }: SheetsQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<ActivityYearView>>> {
    const where = ({ thing }: { readonly thing: { readonly body: string } }) =>
      this.federations.mayRead(caller, thing.body);
    const asked = { filter: { body, year }, where, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.years.page(asked, activityYearView) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, ActivityYearView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<ActivityYearView>> {
    const known = await this.years.get(id);
    await this.federations.requireReader(caller, known.thing.body);
    return answered(known, activityYearView);
  }

  /** At most so much for all sheets of the year. */
  @Put(':id/budget')
  @Answers(200, ActivityYearView, 'ETag')
  @Refuses('not-your-body', 'year-closed', 'over-year-budget')
  async budget(
    @Param('id') id: string,
    @Body() { budgetFen }: YearBudgetDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ActivityYearView>> {
    const named = await this.decidable(id, caller);
    const command = { type: 'set-year-budget', ...named, budgetFen } as const;
    return answered(await this.years.execute(id, command, request.context(), request.ifMatch), activityYearView);
  }

  @Post(':id/close')
  @Answers(200, ActivityYearView, 'ETag')
  @Refuses('not-your-body', 'year-closed', 'open-sheets')
  async close(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ActivityYearView>> {
    const named = await this.decidable(id, caller);
    const command = { type: 'close-year', ...named } as const;
    return answered(await this.years.execute(id, command, request.context(), request.ifMatch), activityYearView);
  }

  private async decidable(id: string, caller: Principal): Promise<{ readonly body: string; readonly year: number }> {
    const [, body = '', year = ''] = /^([A-Za-z0-9][A-Za-z0-9-]{0,39})\.(2[01]\d\d)$/.exec(id) ?? [];
    if (body === '') throw notFound(`activity-year ${id}`);
    await this.federations.requireDecider(caller, body);
    return { body, year: Number(year) };
  }
}
