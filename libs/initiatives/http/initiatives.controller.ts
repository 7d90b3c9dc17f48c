import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Type } from 'typebox';
import type { InitiativeTask } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  type Page,
  pageOf,
  PageOf,
  type Principal,
  Refuses,
  Takes,
} from '#http';
import { InitiativeReadModel, isPosition, type CopyPosition } from '../read-models/initiative-read-model.js';
import { draftsSeenBy, Initiatives } from '../initiatives.js';
import { DraftInitiativeDto, InitiativesQuery, ReviseInitiativeDto, type InvitationDto } from './initiative.dto.js';
import { initiativeView, InitiativeView } from './initiative.view.js';
import { InitiativesService, type Invitation } from './initiatives.service.js';
import { Prefer } from './prefer.js';
import { contentRefusals, hostRefusals, moveRefusals } from '../problems.js';
import { plain, plainPatch } from './plain.js';
import type { NumberedTaskDto } from './plan.dto.js';

@Controller('v1/initiatives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class InitiativesController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly copies: InitiativeReadModel,
    private readonly hosts: InitiativesService,
  ) {}

  @Get()
  @Answers(200, PageOf(InitiativeView))
  @Allow()
  async list(@Query() query: InitiativesQuery, @Caller() caller: Principal): Promise<Answer<Page<InitiativeView>>> {
    const { cursor, limit, status, ...filter } = query;
    const after = decodeCursor(cursor, isPosition, 'initiatives');
    const found = await this.copies.list({
      ...filter,
      ...(status && { statuses: [status] }),
      ...(after && { after }),
      draftsOf: draftsSeenBy(caller),
      limit: limit + 1,
    });
    const { items, next } = pageOf(
      found,
      limit,
      ({ startsAt, _id }): CopyPosition => ({ startsAt, id: _id }),
      'initiatives',
    );
    return { body: { items: items.map(initiativeView), next } };
  }

  @Get(':id')
  @Answers(200, InitiativeView, 'ETag')
  @Allow()
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<InitiativeView>> {
    const found = await this.initiatives.visible(id, caller);
    return { body: initiativeView(found), version: found.version };
  }

  @Post()
  @Answers(201, InitiativeView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-your-body', ...contentRefusals)
  draft(@Body() dto: DraftInitiativeDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    const { invited, tasks, ...content } = plain(dto);
    const asked = {
      ...(invited && { invited: invited.map(invitation) }),
      ...(tasks && { tasks: tasks.map(numbered) }),
    };
    return this.hosts.draft({ ...content, ...asked }, caller, request);
  }

  @Patch(':id')
  @Answers(200, InitiativeView, 'ETag')
  @Answers(202, InitiativeView, 'ETag')
  @Refuses(...hostRefusals, ...contentRefusals, ...moveRefusals, 'already-started', 'respond-by-over')
  @Takes({ headers: Type.Object({ Prefer: Type.Optional(Prefer) }) })
  revise(
    @Param('id') id: string,
    @Body() dto: ReviseInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { invited, tasks, reason, ...changes } = plainPatch(dto);
    const asked = {
      ...(invited !== undefined && { invited: invited && invited.map(invitation) }),
      ...(tasks !== undefined && { tasks: tasks && tasks.map(numbered) }),
    };
    return this.hosts.revise(id, { ...changes, ...asked }, caller, request, reason ?? undefined);
  }
}

const invitation = ({ body, role, required = true }: InvitationDto): Invitation => ({ body, role, required });

const numbered = ({ id, ...task }: NumberedTaskDto, index: number): InitiativeTask => ({
  ...task,
  id: id ?? String(index + 1),
});
