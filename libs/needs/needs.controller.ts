import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Exchange, InjectAggregate, InjectExchange } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  PageOf,
  PageQuery,
  type Principal,
  Refuses,
} from '#http';
import { FoundResource, ResourceSearch } from '#resources';
import type { Claim, ClaimCommand, ClaimEvent } from './domain/claim.js';
import type { NeedCommand } from './domain/need.decide.js';
import type { Need, NeedEvent } from './domain/need.js';
import {
  ClaimNeedDto,
  CloseNeedDto,
  LinkClaimDto,
  NeedsQuery,
  PostNeedDto,
  ReportClaimDto,
  ReviseNeedDto,
  WithdrawClaimDto,
  WithdrawNeedDto,
} from './need.dto.js';
import { ClaimView, claimView, NeedsPage, NeedView, needView } from './need.view.js';
import { type NeedFields, needs, needsAndClaims } from './needs.js';

/** Needs are written at the asker's unit, claims at the claimer's, and both read everywhere. */
@Controller('v1/needs')
@Allow('department', 'secretary', 'coordinator', 'system')
export class NeedsController {
  constructor(
    @InjectAggregate(needs) private readonly needs: Aggregate<NeedCommand, NeedEvent, Need, NeedFields>,
    @InjectExchange(needsAndClaims)
    private readonly exchange: Exchange<NeedCommand, Need, NeedFields, ClaimCommand, ClaimEvent, Claim>,
    private readonly search: ResourceSearch,
  ) {}

  /** 需求清单, the first to close first; with `matched` 项目清单. */
  @Get()
  @Allow()
  @Answers(200, NeedsPage)
  async list(@Query() query: NeedsQuery): Promise<Answer<Page<NeedView>>> {
    const { status, unit, body, kind, matched, claimedBy, for: claimer, cursor, limit } = query;
    const mayClaim = claimer && [
      { claimers: claimer },
      { isOpenToAll: true, body: { $ne: claimer } },
      { paired: claimer },
    ];
    const filter = {
      status,
      unit,
      body,
      kind,
      ...(claimedBy !== undefined && { claimers: claimedBy }),
      ...(matched !== undefined && { isMatched: matched }),
      ...(mayClaim && { $or: mayClaim }),
    };
    const sort = [['closesOn', 1]] as const;
    return { body: await this.needs.page({ filter, sort, limit, ...(cursor !== undefined && { cursor }) }, needView) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, NeedView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<NeedView>> {
    return answered(await this.needs.get(id), needView);
  }

  /** Shared resources that fit what was said of it: kind, place, number, and free at the time; the best fit first. */
  @Get(':id/offers')
  @Allow()
  @Answers(200, PageOf(FoundResource))
  async offers(@Param('id') id: string, @Query() { cursor, limit }: PageQuery): Promise<Answer<Page<FoundResource>>> {
    const { content } = (await this.needs.get(id)).thing;
    const { resource: kind, district, places, from, to } = content;
    const period = from !== undefined && to !== undefined && { from, to, free: true };
    const wish = {
      ...(kind && { kind }),
      ...(district !== undefined && { district }),
      ...(places !== undefined && { places }),
    };
    return { body: await this.search.find({ ...wish, ...period, limit, ...(cursor !== undefined && { cursor }) }) };
  }

  @Post()
  @Answers(201, NeedView, 'ETag', 'Location')
  @Refuses(
    'unknown-body',
    'body-dissolved',
    'not-your-body',
    'wrong-unit',
    'asker-paired',
    'closes-in-the-past',
    'ends-before-start',
  )
  async post(
    @Body() { body: code, paired = [], ...rest }: PostNeedDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const body = code ?? caller.body;
    const command = (id: string): NeedCommand => ({
      type: 'post-need',
      id,
      body,
      content: { ...rest, paired: [...paired] },
    });
    return answered(await this.needs.open({ body, command, caller, request }), needView);
  }

  @Patch(':id')
  @Answers(200, NeedView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'need-over', 'asker-paired', 'ends-before-start')
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseNeedDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { paired, ...rest } = dto;
    const command: NeedCommand = {
      type: 'revise-need',
      changes: { ...rest, ...(paired !== undefined && { paired: [...(paired ?? [])] }) },
    };
    return answered(await this.needs.act(id, { command, caller, request }), needView);
  }

  /** By the asker alone, who says how well it was met. */
  @Post(':id/close')
  @Answers(200, NeedView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'need-over', 'need-unclaimed')
  async close(
    @Param('id') id: string,
    @Body() dto: CloseNeedDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return answered(
      await this.needs.act(id, { step: 'close', command: { type: 'close-need', ...dto }, caller, request }),
      needView,
    );
  }

  @Post(':id/withdraw')
  @Answers(200, NeedView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'need-over')
  async withdraw(
    @Param('id') id: string,
    @Body() dto: WithdrawNeedDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return answered(
      await this.needs.act(id, { step: 'withdraw', command: { type: 'withdraw-need', ...dto }, caller, request }),
      needView,
    );
  }

  /** A body takes it on, at its own unit: accountable for it, or in support. Whether the claim counts stands in the need. */
  @Post(':id/claims')
  @Answers(201, ClaimView, 'ETag')
  @Refuses(
    'unknown-body',
    'body-dissolved',
    'not-your-body',
    'wrong-unit',
    'need-over',
    'not-open-to-you',
    'accountable-taken',
  )
  claim(
    @Param('id') id: string,
    @Body() { body, ...dto }: ClaimNeedDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.say(id, 'claims', body, { type: 'make-claim', ...dto }, caller, request, 201);
  }

  @Post(':id/claims/reports')
  @Answers(200, ClaimView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'need-over', 'nothing-claimed')
  report(
    @Param('id') id: string,
    @Body() { body, ...dto }: ReportClaimDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.say(id, 'claims/reports', body, { type: 'report-claim', ...dto }, caller, request);
  }

  /** The initiative, booking or task to which the claim led. */
  @Post(':id/claims/results')
  @Answers(200, ClaimView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'need-over', 'nothing-claimed')
  link(
    @Param('id') id: string,
    @Body() { body, kind, id: result }: LinkClaimDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.say(id, 'claims/results', body, { type: 'link-claim', kind, id: result }, caller, request);
  }

  @Post(':id/claims/withdraw')
  @Answers(200, ClaimView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'need-over', 'nothing-claimed')
  withdrawClaim(
    @Param('id') id: string,
    @Body() { body, ...dto }: WithdrawClaimDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.say(id, 'claims/withdraw', body, { type: 'withdraw-claim', ...dto }, caller, request);
  }

  private async say(
    id: string,
    step: string,
    body: string | undefined,
    said: DistributiveOmit<ClaimCommand, 'need' | 'body'>,
    caller: Principal,
    request: CommandRequest,
    status = 200,
  ): Promise<Answer<ClaimView>> {
    const command = (need: Need, to: { readonly body: string }): ClaimCommand => ({ ...said, need, body: to.body });
    const { reply } = await this.exchange.reply(id, { body, step, command, status, caller, request });
    return answered(reply, claimView);
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
