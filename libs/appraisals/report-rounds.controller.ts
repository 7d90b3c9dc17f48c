import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Done } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { CountBatchDto } from './count-form.dto.js';
import type { ReportRound } from './domain/report-round.js';
import {
  CloseRoundDto,
  CommentOnReportDto,
  OpenRoundDto,
  ReportLastListDto,
  RoundsQuery,
  StateReportDto,
} from './report-round.dto.js';
import { FiguresView, RoundsPage, RoundView } from './report-round.view.js';
import { ReportRoundsService } from './report-rounds.service.js';

/** 述职评议: one round a year of a body, at its own unit; shown to the body, to those above it and to those who supervise. */
@Controller('v1/report-rounds')
@Allow('secretary', 'department', 'coordinator', 'system')
export class ReportRoundsController {
  constructor(private readonly service: ReportRoundsService) {}

  /** The newest year first, then by body; never by results. */
  @Get()
  @Allow()
  @Answers(200, RoundsPage)
  async list(@Query() query: RoundsQuery, @Caller() caller: Principal): Promise<Answer<Page<RoundView>>> {
    const { unit, body, year, status, cursor, limit } = query;
    const sort = [
      ['year', -1],
      ['body', 1],
    ] as const;
    const page = {
      filter: { unit, body, year, status },
      sort,
      limit,
      ...(cursor !== undefined && { cursor }),
      where: ({ thing }: { readonly thing: ReportRound }) => this.service.sees(caller, thing.body),
    };
    return { body: await this.service.rounds.page(page, (known) => this.service.viewOf(known, caller)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, RoundView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<RoundView>> {
    const found = await this.service.visible(id, caller);
    return { body: await this.service.wholeViewOf(found, caller), version: found.version };
  }

  /** What the statement begins with, as it is counted now. */
  @Get(':id/figures')
  @Allow()
  @Answers(200, FiguresView)
  async figures(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<FiguresView>> {
    return { body: await this.service.figuresOf(await this.service.visible(id, caller), caller) };
  }

  /** Begins with the list of the last round. */
  @Post()
  @Answers(201, RoundView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'round-exists', 'round-to-come')
  @Refuses('last-round-open', 'last-list-known', 'form-empty', 'key-twice', 'grade-reserved')
  async open(@Body() dto: OpenRoundDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answer(await this.service.open(dto, { caller, request }), caller);
  }

  /** What became of each problem of last year's list. */
  @Post(':id/last-list')
  @Answers(200, RoundView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'round-closed', 'outcomes-missing', 'day-in-future')
  async reportLastList(
    @Param('id') id: string,
    @Body() { on, outcomes }: ReportLastListDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = {
      type: 'report-last-list' as const,
      on,
      outcomes: outcomes.map(({ key, outcome, note }) => ({ key, outcome, ...(note !== undefined && { note }) })),
      today: this.service.today(),
    };
    return this.answer(await this.service.rounds.act(id, { step: 'last-list', command, caller, request }), caller);
  }

  /** The figures of the year are counted into it. */
  @Post(':id/statement')
  @Answers(200, RoundView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'round-closed', 'last-list-first', 'day-in-future')
  async state(
    @Param('id') id: string,
    @Body() dto: StateReportDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answer(await this.service.state(id, dto, { caller, request }), caller);
  }

  @Post(':id/comments')
  @Answers(200, RoundView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'round-closed', 'last-list-first')
  @Refuses('statement-first', 'day-in-future', 'comments-full', 'comments-on-itself')
  async comment(
    @Param('id') id: string,
    @Body() dto: CommentOnReportDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answer(await this.service.comment(id, dto, { caller, request }), caller);
  }

  /** What the tellers counted of one batch of papers; typed in again it is corrected. */
  @Post(':id/batches')
  @Answers(200, RoundView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'round-closed', 'last-list-first', 'statement-first', 'too-many-batches')
  @Refuses('sheet-does-not-fit', 'counts-do-not-add-up', 'more-returned-than-issued', 'key-twice')
  async count(
    @Param('id') id: string,
    @Body() dto: CountBatchDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answer(await this.service.count(id, dto, { caller, request }), caller);
  }

  /** With the list of problems; the counts of the batches are erased, the result stays. */
  @Post(':id/close')
  @Answers(200, RoundView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'round-closed', 'last-list-first', 'statement-first', 'nothing-counted')
  @Refuses('counts-changed', 'day-in-future', 'key-twice')
  async close(
    @Param('id') id: string,
    @Body() { on, problems }: CloseRoundDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answer(await this.service.close(id, on, problems, { caller, request }), caller);
  }

  private async answer(done: Done<ReportRound>, caller: Principal): Promise<Answer<RoundView>> {
    const { version, status, location } = done;
    const body = await this.service.wholeViewOf(done, caller);
    return { body, version, status, ...(location !== undefined && { location }) };
  }
}
