import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Known } from '#aggregates';
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
import { erasureView, ErasureView } from '#personal-texts';
import type { Feedback } from './domain/feedback.js';
import { AnswerFeedbackDto, FeedbackQuery, RaiseFeedbackDto } from './feedback.dto.js';
import { FeedbackPage, FeedbackView } from './feedback.view.js';
import { FeedbackService } from './feedback.service.js';

const people = ['member', 'department', 'secretary', 'resource-owner'] as const;

/** What goes up, raised by anybody, answered by the body where it stands; the person who raised it sees where that is. */
@Controller('v1/feedback')
@Allow(...people)
export class FeedbackController {
  constructor(private readonly service: FeedbackService) {}

  /** The newest first. */
  @Get()
  @Allow()
  @Answers(200, FeedbackPage)
  async list(@Query() query: FeedbackQuery, @Caller() caller: Principal): Promise<Answer<Page<FeedbackView>>> {
    return { body: await this.service.page(query, caller) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, FeedbackView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<FeedbackView>> {
    return this.answered(await this.service.one(id, caller), caller);
  }

  @Post()
  @Answers(201, FeedbackView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-above')
  async raise(@Body() dto: RaiseFeedbackDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answered(await this.service.raise(dto, { caller, request }), caller);
  }

  @Post(':id/answer')
  @Allow('department', 'secretary', 'coordinator')
  @Answers(200, FeedbackView, 'ETag')
  @Refuses('not-your-body', 'own-request', 'feedback-closed')
  async answer(
    @Param('id') id: string,
    @Body() { words }: AnswerFeedbackDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answered(await this.service.answer(id, words, { caller, request }), caller);
  }

  @Post(':id/withdraw')
  @Answers(200, FeedbackView, 'ETag')
  @Refuses('not-your-feedback', 'feedback-closed')
  async withdraw(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answered(await this.service.withdraw(id, { caller, request }), caller);
  }

  @Post(':id/erase')
  @Answers(200, ErasureView)
  @Refuses('not-your-feedback')
  async erase(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return { body: erasureView(await this.service.erase(id, { caller, request })) };
  }

  private async answered(
    found: Known<Feedback> & { readonly status?: number; readonly location?: string },
    caller: Principal,
  ): Promise<Answer<FeedbackView>> {
    const { version, status, location } = found;
    return {
      body: await this.service.view(found, caller),
      version,
      ...(status !== undefined && { status }),
      ...(location !== undefined && { location }),
    };
  }
}
