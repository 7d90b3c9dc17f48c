import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Known } from '#aggregates';
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
import {
  AwardedView,
  type BodyCreditsView,
  BodyCreditsPage,
  CreditAccountsPage,
  CreditAccountView,
} from './credit.view.js';
import { AwardCreditsDto, BodyCreditsQuery, CreditsQuery } from './credits.dto.js';
import { CreditsService } from './credits.service.js';

/** Credits of training: a person sees their own, everybody how many of a body are short, nobody a list of persons. */
@Controller('v1/credits')
@Allow()
export class CreditsController {
  constructor(private readonly service: CreditsService) {}

  /** The caller's own, the last year first. */
  @Get()
  @Answers(200, CreditAccountsPage)
  async list(@Query() query: CreditsQuery, @Caller() caller: Principal): Promise<Answer<Page<CreditAccountView>>> {
    return { body: await this.service.own(query, caller) };
  }

  /** By body, in the order of their codes. */
  @Get('by-body')
  @Answers(200, BodyCreditsPage)
  async byBody(@Query() query: BodyCreditsQuery): Promise<Answer<Page<BodyCreditsView>>> {
    return { body: await this.service.byBody(query) };
  }

  @Get(':id')
  @Answers(200, CreditAccountView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<CreditAccountView>> {
    const found: Known<CreditAccountView> = await this.service.one(id, caller);
    return { body: found.thing, version: found.version };
  }

  /** By the host, for an attendance whose course stated nothing or too much. */
  @Post()
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(201, AwardedView)
  @Refuses('no-course', 'no-attendance', 'not-your-body')
  async award(
    @Body() dto: AwardCreditsDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AwardedView>> {
    return { body: await this.service.award(dto, caller, request), status: 201 };
  }
}
