import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Exchange, InjectExchange } from '#aggregates';
import { type Stage, stages } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  type Principal,
  Refuses,
} from '#http';
import { CompleteItemDto, RecordStageDto, ReopenItemDto, ReportIndicatorDto } from './checklist.dto.js';
import { ChecklistView, checklistView } from './checklist.view.js';
import { type ChecklistFields, checklistsAndProgress } from './checklists.js';
import { ChecklistsService } from './checklists.service.js';
import type { Checklist, ChecklistCommand } from './domain/checklist.js';
import type { ProgressCommand } from './domain/progress.decide.js';
import type { Progress, ProgressEvent } from './domain/progress.js';

type Said =
  Extract<ProgressCommand, { readonly type: string }> extends infer Each
    ? Each extends ProgressCommand
      ? Omit<Each, 'checklist' | 'body' | 'unit' | 'today'>
      : never
    : never;

/** What a body does of its checklist, at its own unit. */
@Controller('v1/checklists/:id')
@Allow('department', 'secretary', 'coordinator', 'system')
export class ChecklistProgressController {
  constructor(
    @InjectExchange(checklistsAndProgress)
    private readonly exchange: Exchange<
      ChecklistCommand,
      Checklist,
      ChecklistFields,
      ProgressCommand,
      ProgressEvent,
      Progress
    >,
    private readonly service: ChecklistsService,
  ) {}

  @Post('items/:item/complete')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'checklist-withdrawn')
  @Refuses('checklist-item-unknown', 'day-in-future')
  complete(
    @Param('id') id: string,
    @Param('item') item: string,
    @Body() { body, on, evidence }: CompleteItemDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    return this.say(id, `items/${item}/complete`, body, { type: 'complete-item', item, on, evidence }, caller, request);
  }

  @Post('items/:item/reopen')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'checklist-withdrawn')
  @Refuses('checklist-item-unknown', 'item-open')
  reopen(
    @Param('id') id: string,
    @Param('item') item: string,
    @Body() { body, reason }: ReopenItemDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    return this.say(id, `items/${item}/reopen`, body, { type: 'reopen-item', item, reason }, caller, request);
  }

  /** 四同: one of the four stages of the year's Party work, beside the business plan. */
  @Post('stages/:stage')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'checklist-withdrawn', 'day-in-future')
  recordStage(
    @Param('id') id: string,
    @Param('stage') name: string,
    @Body() { body, ...record }: RecordStageDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    const stage = stages.find((one): one is Stage => one === name);
    if (!stage) throw notFound(`stage ${name}`);
    return this.say(id, `stages/${stage}`, body, { type: 'record-stage', stage, ...record }, caller, request);
  }

  @Post('indicators/:indicator/report')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'checklist-withdrawn')
  @Refuses('indicator-unknown', 'indicator-counted', 'day-in-future')
  report(
    @Param('id') id: string,
    @Param('indicator') indicator: string,
    @Body() { body, ...report }: ReportIndicatorDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    const command: Said = { type: 'report-indicator', indicator, ...report };
    return this.say(id, `indicators/${indicator}/report`, body, command, caller, request);
  }

  private async say(
    id: string,
    step: string,
    body: string | undefined,
    said: Said,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    const today = this.service.today();
    const { asked, reply } = await this.exchange.reply(id, {
      step,
      caller,
      request,
      ...(body !== undefined && { body }),
      command: (checklist, to): ProgressCommand => ({ ...said, ...to, checklist, today }),
    });
    const view = checklistView(asked.thing, reply.thing, today);
    return { body: view, version: reply.version, status: reply.status };
  }
}
