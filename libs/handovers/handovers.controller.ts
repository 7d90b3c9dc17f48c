import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import type { HandoverCount } from '#contracts';
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
import type { Handover, HandoverCommand, HandoverEvent } from './domain/handover.js';
import { HandoversPage, HandoverView, handoverView } from './handover.view.js';
import { HandoversQuery, OfferHandoverDto } from './handovers.dto.js';
import { type CountedPart, HANDOVER_PARTS, type HandoverFields, handovers, type TokenPerson } from './handovers.js';

/** Offered and taken at the body's own unit, by two of its people. */
@Controller('v1/handovers')
@Allow('secretary', 'department', 'resource-owner')
export class HandoversController {
  constructor(
    @InjectAggregate(handovers)
    private readonly handovers: Aggregate<HandoverCommand, HandoverEvent, Handover, HandoverFields>,
    @Inject(HANDOVER_PARTS) private readonly parts: readonly CountedPart[],
  ) {}

  @Get()
  @Allow()
  @Answers(200, HandoversPage)
  async list(@Query() { body, status, cursor, limit }: HandoversQuery): Promise<Answer<Page<HandoverView>>> {
    const sort = [['offeredAt', -1]] as const;
    const page = { filter: { body, status }, sort, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.handovers.page(page, handoverView) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, HandoverView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<HandoverView>> {
    return answered(await this.handovers.get(id), handoverView);
  }

  @Post()
  @Answers(201, HandoverView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'handover-to-oneself')
  async offer(
    @Body() { to, body: code }: OfferHandoverDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HandoverView>> {
    const body = code ?? caller.body;
    const counts = await this.count(body, caller);
    const command = (handover: string): HandoverCommand => ({
      type: 'offer-handover',
      handover,
      body,
      from: caller.sub,
      to,
      counts,
    });
    return answered(await this.handovers.open({ body, command, caller, request }), handoverView);
  }

  /** What is kept by person passes first; the one commit after it ends the old access and says what was counted. */
  @Post(':id/take')
  @Answers(200, HandoverView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-the-successor', 'handover-over', 'handover-incomplete')
  async take(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HandoverView>> {
    const command = async ({ body, from: sub, to, status }: Handover): Promise<HandoverCommand> => {
      const from = { issuer: caller.issuer, sub };
      const before = await this.count(body, from);
      if (caller.sub === to && status === 'offered')
        for (const { pass } of this.parts) await pass?.(from, { issuer: caller.issuer, sub: caller.sub });
      return { type: 'complete-handover', by: caller.sub, before, after: await this.count(body, caller) };
    };
    return answered(await this.handovers.act(id, { step: 'take', command, caller, request }), handoverView);
  }

  @Post(':id/withdraw')
  @Answers(200, HandoverView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-your-handover', 'handover-over')
  async withdraw(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HandoverView>> {
    const command = { type: 'withdraw-handover', by: caller.sub } as const;
    return answered(await this.handovers.act(id, { step: 'withdraw', command, caller, request }), handoverView);
  }

  private async count(body: string, { issuer, sub }: TokenPerson): Promise<HandoverCount[]> {
    const counted: HandoverCount[] = [];
    for (const { part, count } of this.parts) counted.push({ part, count: await count(body, { issuer, sub }) });
    return counted;
  }
}
