import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Done, Known } from '#aggregates';
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
import type { Proposal } from './domain/proposal.js';
import { AnswerProposalDto, CommentDto, ProposalsQuery, RaiseProposalDto } from './proposal.dto.js';
import { ProposalsPage, ProposalView } from './proposal.view.js';
import { ProposalsService } from './proposals.service.js';

const members = ['member', 'department', 'secretary'] as const;

/** What members propose to their federation: raised and read inside it, answered by its bodies. */
@Controller('v1/proposals')
@Allow(...members)
@Refuses('other-federation', 'no-federation')
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  /** Those of the caller's federations, the newest first. */
  @Get()
  @Allow()
  @Answers(200, ProposalsPage)
  async list(@Query() query: ProposalsQuery, @Caller() caller: Principal): Promise<Answer<Page<ProposalView>>> {
    return { body: await this.proposals.page(query, caller) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, ProposalView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<ProposalView>> {
    return this.answered(await this.proposals.one(id, caller), caller);
  }

  @Post()
  @Answers(201, ProposalView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-a-member')
  async raise(@Body() dto: RaiseProposalDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answered(await this.proposals.raise(dto, { caller, request }), caller);
  }

  @Post(':id/comments')
  @Answers(200, ProposalView, 'ETag')
  @Refuses('proposal-closed', 'too-many-comments')
  async comment(
    @Param('id') id: string,
    @Body() { words }: CommentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answered(await this.proposals.comment(id, words, { caller, request }), caller);
  }

  @Post(':id/answer')
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(200, ProposalView, 'ETag')
  @Refuses('proposal-closed', 'not-your-body', 'own-request')
  async answer(
    @Param('id') id: string,
    @Body() { outcome, words }: AnswerProposalDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.answered(await this.proposals.answer(id, outcome, words, { caller, request }), caller);
  }

  @Post(':id/withdraw')
  @Answers(200, ProposalView, 'ETag')
  @Refuses('proposal-closed', 'not-yours')
  async withdraw(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.answered(await this.proposals.withdraw(id, { caller, request }), caller);
  }

  /** Every text of it, for ever. */
  @Post(':id/erase')
  @Answers(200, ErasureView)
  @Refuses('not-yours')
  async erase(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ErasureView>> {
    return { body: erasureView(await this.proposals.erase(id, { caller, request })) };
  }

  private async answered(found: Known<Proposal> | Done<Proposal>, caller: Principal): Promise<Answer<ProposalView>> {
    return {
      body: await this.proposals.view(found, caller),
      version: found.version,
      ...('status' in found && { status: found.status }),
      ...('location' in found && found.location !== undefined && { location: found.location }),
    };
  }
}
