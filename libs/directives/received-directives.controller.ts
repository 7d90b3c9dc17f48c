import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Asked, type Exchange, InjectExchange } from '#aggregates';
import { Type } from 'typebox';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  Nullable,
  type Page,
  PageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { DirectiveLine, lineOfDirective, ReceiptView, viewOfReceipt } from './directive.view.js';
import { directiveExchange, type DirectiveFields } from './directives.js';
import { AskDelayDto, ForBodyDto, ReceivedQuery, ReportDto, TellDto } from './received-directives.dto.js';
import type { DirectiveCommand } from './domain/directive.decide.js';
import { type Directive, isDated, sideOf, wholeItem } from './domain/directive.js';
import { itemFactsOf } from './domain/item-facts.js';
import type { Receipt, ReceiptCommand, ReceiptEvent } from './domain/receipt.js';
import { bodyStandingAt } from './domain/standing.js';

const ReceivedView = Type.Object(
  { directive: DirectiveLine, receipt: Nullable(ReceiptView) },
  { $id: 'ReceivedDirective' },
);
type ReceivedView = { readonly directive: DirectiveLine; readonly receipt: ReceiptView | null };

const refusals = ['wrong-unit', 'unknown-body', 'not-your-body', 'directive-closed'] as const;

/** What arrives: a body reads, acknowledges, reports and asks for delays at its own unit. */
@Controller('v1/directives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class ReceivedDirectivesController {
  constructor(
    @InjectExchange(directiveExchange)
    private readonly exchange: Exchange<
      DirectiveCommand,
      Directive,
      DirectiveFields,
      ReceiptCommand,
      ReceiptEvent,
      Receipt
    >,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is addressed to a body (default: the caller's own), the newest first, with what the body said. */
  @Get('received')
  @Allow()
  @Answers(200, PageOf(ReceivedView))
  async received(@Query() query: ReceivedQuery, @Caller() caller: Principal): Promise<Answer<Page<ReceivedView>>> {
    const { body = caller.body, cursor, limit } = query;
    const at = this.now();
    const page = await this.exchange.asked.page(
      { filter: { bodies: body }, sort: [['sentAt', -1]], ...(cursor !== undefined && { cursor }), limit },
      async (known): Promise<ReceivedView> => {
        const side = sideOf(known.thing, body);
        const receipt = side && (await this.exchange.replyOf(known.id, side));
        return { directive: lineOfDirective(known, at), receipt: receipt ? viewOfReceipt(receipt) : null };
      },
    );
    return { body: page };
  }

  @Post(':id/acknowledge')
  @Answers(200, ReceiptView, 'ETag')
  @Refuses(...refusals)
  acknowledge(
    @Param('id') id: string,
    @Body() { body }: ForBodyDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.reply(id, 'acknowledge', body, { caller, request }, () => ({ type: 'acknowledge' }));
  }

  @Post(':id/reports')
  @Answers(200, ReceiptView, 'ETag')
  @Refuses(...refusals, 'no-answer-wanted', 'item-unknown')
  report(
    @Param('id') id: string,
    @Body() { body, item, ...said }: ReportDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.reply(id, 'reports', body, { caller, request }, (directive, code, at) => {
      const facts = itemFactsOf(directive, code, item ?? nextItem(directive, code, at), at);
      return { type: facts.item === wholeItem ? 'finish' : 'report', facts, ...said };
    });
  }

  @Post(':id/done')
  @Answers(200, ReceiptView, 'ETag')
  @Refuses(...refusals, 'no-answer-wanted', 'item-unknown')
  finish(
    @Param('id') id: string,
    @Body() { body, ...said }: TellDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.reply(id, 'done', body, { caller, request }, (directive, code, at) => ({
      type: 'finish',
      facts: itemFactsOf(directive, code, wholeItem, at),
      ...said,
    }));
  }

  /** Before the date, with a new one; asking moves nothing. */
  @Post(':id/delay')
  @Answers(200, ReceiptView, 'ETag')
  @Refuses(...refusals, 'no-answer-wanted', 'item-unknown', 'delay-pending', 'delay-after-due', 'delay-not-after-due')
  askDelay(
    @Param('id') id: string,
    @Body() { body, item, ...asked }: AskDelayDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.reply(id, 'delay', body, { caller, request }, (directive, code, at) => ({
      type: 'ask-delay',
      facts: itemFactsOf(directive, code, item ?? delayedItem(directive, code, at), at),
      ...asked,
    }));
  }

  private async reply(
    id: string,
    step: string,
    body: string | undefined,
    { caller, request }: Asked,
    command: (directive: Directive, body: string, at: string) => ReceiptCommand,
  ): Promise<Answer<ReceiptView>> {
    const { reply } = await this.exchange.reply(id, {
      body,
      step,
      command: (directive, to) => ({
        ...command(directive, to.body, this.now()),
        ...(directive.closed && { closedAt: directive.closed.at }),
      }),
      caller,
      request,
    });
    return { body: viewOfReceipt(reply), version: reply.version, status: reply.status };
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** The first report that was not told or came back. */
const nextItem = (directive: Directive, body: string, at: string): string => {
  const side = sideOf(directive, body);
  const open = side ? bodyStandingAt(directive, side, at).items.filter(({ isMet }) => !isMet) : [];
  return open.map(({ item }) => item).sort(reportsFirst)[0] ?? wholeItem;
};

const reportsFirst = (a: string, b: string): number =>
  a === wholeItem ? 1 : b === wholeItem ? -1 : Number(a.split('-')[1]) - Number(b.split('-')[1]);

const delayedItem = (directive: Directive, body: string, at: string): string => {
  const whole = sideOf(directive, body)?.items.find(({ item }) => item === wholeItem);
  return whole && isDated(whole) ? wholeItem : nextItem(directive, body, at);
};
