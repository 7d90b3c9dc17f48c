import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { type Aggregate, type Exchange, InjectAggregate, InjectExchange } from '#aggregates';
import { type MeasureState, measureStates } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  IsBodyCode,
  notFound,
  type Page,
  PageQuery,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { agencyDayOf } from '#rules';
import type { Finding } from './domain/finding.js';
import type { FindingCommand } from './domain/finding.decide.js';
import type { Rectification, RectificationEvent } from './domain/rectification.js';
import type { RectificationCommand } from './domain/rectification.decide.js';
import { PlanMeasuresDto, ReportMeasureDto } from './inspection.dto.js';
import { RectificationsPage, RectificationView, rectificationView } from './inspection.view.js';
import { type FindingFields, findingsAndRectifications, rectifications } from './inspections.js';

export class RectificationsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(measureStates)
  readonly state?: MeasureState;
}

/** 整改台账: what a body does about a finding, at its own unit; the id is the finding's. */
@Controller('v1/rectifications')
@Allow('department', 'secretary', 'coordinator', 'system')
export class RectificationsController {
  constructor(
    @InjectAggregate(rectifications)
    private readonly rectifications: Aggregate<
      RectificationCommand,
      RectificationEvent,
      Rectification,
      { readonly body: string; readonly state: string }
    >,
    @InjectExchange(findingsAndRectifications)
    private readonly exchange: Exchange<
      FindingCommand,
      Finding,
      FindingFields,
      RectificationCommand,
      RectificationEvent,
      Rectification
    >,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, RectificationsPage)
  async list(
    @Query() { body, state, cursor, limit }: RectificationsQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<RectificationView>>> {
    const asked = { filter: { body, state }, limit, ...(cursor !== undefined && { cursor }) };
    return {
      body: await this.rectifications.page(asked, ({ thing }) => rectificationView(thing, this.today(), caller)),
    };
  }

  @Get(':finding')
  @Allow()
  @Answers(200, RectificationView, 'ETag')
  async one(@Param('finding') id: string, @Caller() caller: Principal): Promise<Answer<RectificationView>> {
    const { content } = (await this.exchange.asked.get(id)).thing;
    const found = await this.exchange.replyOf(id, { body: content.body, unit: content.unit });
    if (!found) throw notFound(`rectification of ${id}`);
    return { body: rectificationView(found.thing, this.today(), caller), version: found.version };
  }

  /** Several measures, each with its own post, and a date or a rhythm of reports. */
  @Put(':finding/measures')
  @Answers(200, RectificationView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'rectification-over', 'measures-missing')
  @Refuses('key-twice', 'measure-needs-date', 'measure-too-late', 'measure-has-reports', 'measure-overdue')
  plan(
    @Param('finding') id: string,
    @Body() { body, measures }: PlanMeasuresDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<RectificationView>> {
    const plain = measures.map(({ key, title, post, dueOn, reportEveryMonths }) => ({
      key,
      title,
      post,
      ...(dueOn !== undefined && { dueOn }),
      ...(reportEveryMonths !== undefined && { reportEveryMonths }),
    }));
    const command: RectificationCommand = { type: 'plan-measures', measures: plain, today: this.today() };
    return this.say(id, 'measures', body, command, caller, request);
  }

  @Post(':finding/measures/:measure/report')
  @Answers(200, RectificationView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'rectification-over', 'measure-unknown')
  @Refuses('measure-done', 'day-in-future')
  report(
    @Param('finding') id: string,
    @Param('measure') measure: string,
    @Body() { body, ...said }: ReportMeasureDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<RectificationView>> {
    const command: RectificationCommand = { type: 'report-measure', measure, ...said, today: this.today() };
    return this.say(id, `measures/${measure}/report`, body, command, caller, request);
  }

  private async say(
    id: string,
    step: string,
    body: string | undefined,
    command: RectificationCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<RectificationView>> {
    const { reply } = await this.exchange.reply(id, {
      step,
      caller,
      request,
      ...(body !== undefined && { body }),
      command: () => command,
    });
    return { body: rectificationView(reply.thing, this.today(), caller), version: reply.version, status: reply.status };
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}
