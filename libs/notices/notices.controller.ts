import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { type Done, type Exchange, InjectExchange } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  type Page,
  PageOf,
  type Principal,
  Refuses,
} from '#http';
import type { PublicEvent } from '#contracts';
import type { NoticeCommand } from './domain/notice.decide.js';
import type { Notice } from './domain/notice.js';
import { type GiveOpinion, type NoticeFields, opinionExchange, type Opinions } from './notices.js';
import {
  AdvanceNoticeDto,
  AnswerOpinionDto,
  ApproveNoticeDto,
  CheckNoticeDto,
  GiveOpinionDto,
  NoticesQuery,
  OfTextDto,
  ProposeNoticeDto,
  RefuseNoticeDto,
  ReviseNoticeDto,
  WithdrawNoticeDto,
} from './notices.dto.js';
import { NoticesService } from './notices.service.js';
import { NoticeView } from './notice.view.js';

const written = ['not-your-body', 'wrong-unit', 'notice-withdrawn'] as const;

/** 党务公开: proposed, checked for secrets, approved and published by the people of a body, and read by those whom it is for. */
@Controller('v1/notices')
@Allow('department', 'secretary', 'coordinator', 'system')
export class NoticesController {
  constructor(
    private readonly service: NoticesService,
    @InjectExchange(opinionExchange)
    private readonly exchange: Exchange<
      NoticeCommand,
      Notice,
      NoticeFields,
      GiveOpinion,
      PublicEvent<'notice-opinion.given'>,
      Opinions
    >,
  ) {}

  @Get()
  @Allow()
  @Answers(200, PageOf(NoticeView))
  async list(@Query() query: NoticesQuery, @Caller() caller: Principal): Promise<Answer<Page<NoticeView>>> {
    return { body: await this.service.page(query, caller) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, NoticeView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<NoticeView>> {
    const known = await this.service.open(id, caller);
    return { body: await this.service.view(known, caller), version: known.version };
  }

  @Post()
  @Answers(201, NoticeView, 'ETag', 'Location')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'audience-unnamed')
  async propose(@Body() dto: ProposeNoticeDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answer(await this.service.propose(dto, { caller, request }), caller);
  }

  /** Another text: a draft, or a correction of what is published; check and approval begin anew. */
  @Patch(':id')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'unknown-body', 'audience-unnamed', 'reason-needed', 'too-many-editions')
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answer(await this.service.revise(id, dto, { caller, request }), caller);
  }

  /** 保密审查. */
  @Post(':id/secrecy-check')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'text-changed', 'notice-refused', 'notice-checked')
  check(
    @Param('id') id: string,
    @Body() dto: CheckNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'secrecy-check', (by) => ({ type: 'check-notice', ...dto, by }), caller, request);
  }

  @Post(':id/approve')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'text-changed', 'notice-refused', 'not-checked', 'secrecy-check-failed', 'own-request')
  approve(
    @Param('id') id: string,
    @Body() dto: ApproveNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'approve', (by) => ({ type: 'approve-notice', ...dto, by }), caller, request);
  }

  @Post(':id/refuse')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'text-changed', 'notice-approved')
  refuse(
    @Param('id') id: string,
    @Body() dto: RefuseNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'refuse', (by) => ({ type: 'refuse-notice', ...dto, by }), caller, request);
  }

  /** 预公开: asks for opinions until the end of a day. */
  @Post(':id/advance')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'text-changed', 'notice-refused', 'not-checked', 'secrecy-check-failed', 'notice-published')
  @Refuses('until-in-the-past')
  advance(
    @Param('id') id: string,
    @Body() dto: AdvanceNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'advance', (by) => ({ type: 'open-advance-notice', ...dto, by }), caller, request);
  }

  /** By a body that may see it, at its own unit. */
  @Post(':id/opinions')
  @Answers(200, NoticeView)
  @Refuses('wrong-unit', 'unknown-body', 'not-your-body', 'no-advance-notice', 'too-many-opinions')
  async giveOpinion(
    @Param('id') id: string,
    @Body() { body, text }: GiveOpinionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<NoticeView>> {
    const known = await this.service.notices.get(id);
    if (!(await this.service.maySee(known.thing, caller))) throw notFound(`notice ${id}`);
    await this.exchange.reply(id, {
      body,
      step: 'opinions',
      command: (_, to) => ({ type: 'give-opinion', notice: id, body: to.body, text }),
      caller,
      request,
    });
    return { body: await this.service.view(known, caller) };
  }

  @Post(':id/opinions/:number/answer')
  @Answers(200, NoticeView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'opinion-unknown')
  answerOpinion(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() dto: AnswerOpinionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(
      id,
      `opinions/${number}/answer`,
      (by) => ({ type: 'answer-opinion', number, ...dto, by }),
      caller,
      request,
    );
  }

  @Post(':id/publish')
  @Answers(200, NoticeView, 'ETag')
  @Refuses(...written, 'text-changed', 'notice-refused', 'not-checked', 'secrecy-check-failed', 'not-approved')
  @Refuses('advance-notice-runs', 'opinions-unanswered')
  publish(
    @Param('id') id: string,
    @Body() dto: OfTextDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'publish', (by) => ({ type: 'publish-notice', ...dto, by }), caller, request);
  }

  @Post(':id/withdraw')
  @Answers(200, NoticeView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-published')
  withdraw(
    @Param('id') id: string,
    @Body() dto: WithdrawNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.step(id, 'withdraw', (by) => ({ type: 'withdraw-notice', ...dto, by }), caller, request);
  }

  private async step(
    id: string,
    step: string,
    command: (by: string) => NoticeCommand,
    caller: Principal,
    request: CommandRequest,
  ) {
    return this.answer(await this.service.step(id, step, command, { caller, request }), caller);
  }

  private async answer(done: Done<Notice>, caller: Principal): Promise<Answer<NoticeView>> {
    const { version, status, location } = done;
    return {
      body: await this.service.view(done, caller),
      version,
      status,
      ...(location !== undefined && { location }),
    };
  }
}
