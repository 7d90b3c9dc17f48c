import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, type Asked, type Done } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  PageOf,
  type Principal,
  Refuses,
} from '#http';
import { DirectiveLine, DirectivesSummary, DirectiveView, viewOfDirective } from './directive.view.js';
import {
  AtQuery,
  CloseDirectiveDto,
  DirectivesQuery,
  GrantDelayDto,
  RefuseDelayDto,
  ReturnWorkDto,
  SendDirectiveDto,
  SummaryQuery,
} from './directives.dto.js';
import { DirectivesService } from './directives.service.js';
import type { DirectiveCommand } from './domain/directive.decide.js';
import { type Directive, sideOf, wholeItem } from './domain/directive.js';

/** What goes down: the sender sends, judges and closes, everybody reads. */
@Controller('v1/directives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class DirectivesController {
  constructor(private readonly service: DirectivesService) {}

  /** The newest first. */
  @Get()
  @Allow()
  @Answers(200, PageOf(DirectiveLine))
  async list(@Query() query: DirectivesQuery): Promise<Answer<Page<DirectiveLine>>> {
    return { body: await this.service.page(query) };
  }

  @Get('summary')
  @Allow()
  @Answers(200, DirectivesSummary)
  @Refuses('not-found')
  async summary(@Query() query: SummaryQuery): Promise<Answer<DirectivesSummary>> {
    return { body: await this.service.summary(query) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, DirectiveView, 'ETag')
  async one(@Param('id') id: string, @Query() { at }: AtQuery): Promise<Answer<DirectiveView>> {
    const found = await this.service.directives.get(id);
    return answered(found, (known) => viewOfDirective(known, at ?? this.service.now()));
  }

  @Post()
  @Answers(201, DirectiveView, 'ETag', 'Location')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'no-addressees', 'too-many-addressees', 'body-twice')
  @Refuses('lead-not-addressed', 'due-in-the-past', 'no-answer-wanted', 'rhythm-empty', 'too-many-reports')
  async send(@Body() dto: SendDirectiveDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answer(await this.service.send(dto, { caller, request }));
  }

  @Post(':id/bodies/:body/accept')
  @Answers(200, DirectiveView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-addressed', 'directive-closed', 'nothing-told', 'item-unknown')
  accept(
    @Param('id') id: string,
    @Param('body') body: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.act(id, `bodies/${body}/accept`, { type: 'accept-work', body }, { caller, request });
  }

  /** What is weak goes back, to be told again. */
  @Post(':id/bodies/:body/return')
  @Answers(200, DirectiveView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-addressed', 'directive-closed', 'nothing-told', 'work-accepted')
  @Refuses('item-unknown', 'due-in-the-past')
  giveBack(
    @Param('id') id: string,
    @Param('body') body: string,
    @Body() { item = wholeItem, reason, dueAt }: ReturnWorkDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = { type: 'return-work', body, item, reason, ...(dueAt !== undefined && { dueAt }) } as const;
    return this.act(id, `bodies/${body}/return`, command, { caller, request });
  }

  @Post(':id/delays/:body/grant')
  @Answers(200, DirectiveView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-addressed', 'directive-closed', 'no-delay-asked')
  @Refuses('delay-not-after-due', 'item-unknown')
  grant(
    @Param('id') id: string,
    @Param('body') body: string,
    @Body() dto: GrantDelayDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = (directive: Directive): DirectiveCommand => {
      const item = dto.item ?? askedItem(directive, body);
      const to = dto.to ?? delayAskedOf(directive, body, item)?.to ?? '';
      return { type: 'grant-delay', body, item, to };
    };
    return this.act(id, `delays/${body}/grant`, command, { caller, request });
  }

  @Post(':id/delays/:body/refuse')
  @Answers(200, DirectiveView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-addressed', 'directive-closed', 'no-delay-asked', 'item-unknown')
  refuse(
    @Param('id') id: string,
    @Param('body') body: string,
    @Body() { item, reason }: RefuseDelayDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = (directive: Directive): DirectiveCommand => ({
      type: 'refuse-delay',
      body,
      item: item ?? askedItem(directive, body),
      reason,
    });
    return this.act(id, `delays/${body}/refuse`, command, { caller, request });
  }

  @Post(':id/close')
  @Answers(200, DirectiveView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  close(
    @Param('id') id: string,
    @Body() { reason }: CloseDirectiveDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.act(
      id,
      'close',
      { type: 'close-directive', ...(reason !== undefined && { reason }) },
      { caller, request },
    );
  }

  private async act(
    id: string,
    step: string,
    command: DirectiveCommand | ((directive: Directive) => DirectiveCommand),
    asked: Asked,
  ): Promise<Answer<DirectiveView>> {
    return this.answer(await this.service.directives.act(id, { step, command, ...asked }));
  }

  private answer(done: Done<Directive>): Answer<DirectiveView> {
    return answered(done, (known) => viewOfDirective(known, this.service.now()));
  }
}

const delayAskedOf = (directive: Directive, body: string, item: string) =>
  sideOf(directive, body)?.items.find((one) => one.item === item)?.delayAsked;

/** The one item of the body of which a delay waits for an answer. */
const askedItem = (directive: Directive, body: string): string =>
  sideOf(directive, body)?.items.find(({ delayAsked }) => delayAsked)?.item ?? wholeItem;
