import { Body, Controller, Param, Post } from '@nestjs/common';
import { Type } from 'typebox';
import { stages, type Stage } from '#contracts';
import { Allow, Answers, Caller, Command, type CommandRequest, notFound, type Principal, Refuses, Takes } from '#http';
import { Prefer } from './prefer.js';
import { AssessDto, CompleteStageDto, ConcludeDto, ReasonDto } from './host-steps.dto.js';
import { contentRefusals, hostRefusals, moveRefusals } from '../problems.js';
import { InitiativeView } from './initiative.view.js';
import { InitiativesService } from './initiatives.service.js';
import { plain } from './plain.js';

/** What a host does with its initiative after the draft. */
@Controller('v1/initiatives/:id')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses(...hostRefusals)
export class HostStepsController {
  constructor(private readonly hosts: InitiativesService) {}

  @Post('post')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses('respond-by-over')
  post(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.hosts.take(id, `/v1/initiatives/${id}/post`, { type: 'post' }, caller, request);
  }

  @Post('withdraw')
  @Answers(200, InitiativeView, 'ETag')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.hosts.take(id, `/v1/initiatives/${id}/withdraw`, { type: 'withdraw', reason }, caller, request);
  }

  @Post('start')
  @Answers(200, InitiativeView, 'ETag')
  start(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.hosts.take(id, `/v1/initiatives/${id}/start`, { type: 'start' }, caller, request);
  }

  @Post('conclude')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses('indicator-unreadable', 'weights-do-not-sum')
  conclude(
    @Param('id') id: string,
    @Body() { results }: ConcludeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.hosts.take(id, `/v1/initiatives/${id}/conclude`, { type: 'conclude', results }, caller, request);
  }

  @Post('assess')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses('stage-missing')
  assess(
    @Param('id') id: string,
    @Body() dto: AssessDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.hosts.take(id, `/v1/initiatives/${id}/assess`, { type: 'assess', ...plain(dto) }, caller, request);
  }

  @Post('stages/:stage')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'stage-in-future', 'stage-without-participants')
  completeStage(
    @Param('id') id: string,
    @Param('stage') stage: string,
    @Body() dto: CompleteStageDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    if (!isStage(stage)) throw notFound(`stage ${stage}`);
    return this.hosts.completeStage(id, stage, plain(dto), caller, request);
  }

  @Post('proposals/:body/accept')
  @Answers(200, InitiativeView, 'ETag')
  @Answers(202, InitiativeView, 'ETag')
  @Refuses('no-proposal', 'already-started', 'respond-by-over', ...contentRefusals, ...moveRefusals)
  @Takes({ headers: Type.Object({ Prefer: Type.Optional(Prefer) }) })
  acceptProposal(
    @Param('id') id: string,
    @Param('body') body: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const path = `/v1/initiatives/${id}/proposals/${body}/accept`;
    return this.hosts.takeOrMove(id, path, { type: 'accept-proposal', body }, caller, request);
  }

  @Post('proposals/:body/refuse')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses('no-proposal')
  refuseProposal(
    @Param('id') id: string,
    @Param('body') body: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const path = `/v1/initiatives/${id}/proposals/${body}/refuse`;
    return this.hosts.take(id, path, { type: 'refuse-proposal', body, reason }, caller, request);
  }
}

const isStage = (text: string): text is Stage => stages.includes(text as Stage);
