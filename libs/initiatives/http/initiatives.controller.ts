import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  Allow,
  Caller,
  Command,
  decodeCursor,
  pageOf,
  type Answer,
  type CommandRequest,
  type Page,
  type Principal,
} from '#http';
import { InitiativeReadModel, isPosition, type CopyPosition } from '../read-models/initiative-read-model.js';
import { draftsSeenBy, Initiatives } from '../initiatives.js';
import { DraftInitiativeDto, InitiativesQuery, ReviseInitiativeDto, type InvitationDto } from './initiative.dto.js';
import { initiativeView, type InitiativeView } from './initiative.view.js';
import { InitiativesService, type Invitation } from './initiatives.service.js';
import { plain, plainPatch } from './plain.js';

@Controller('v1/initiatives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class InitiativesController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly copies: InitiativeReadModel,
    private readonly hosts: InitiativesService,
  ) {}

  @Get()
  @Allow()
  async list(@Query() query: InitiativesQuery, @Caller() caller: Principal): Promise<Answer<Page<InitiativeView>>> {
    const { cursor, limit, status, ...filter } = query;
    const after = decodeCursor(cursor, isPosition);
    const found = await this.copies.list({
      ...filter,
      ...(status && { statuses: [status] }),
      ...(after && { after }),
      draftsOf: draftsSeenBy(caller),
      limit: limit + 1,
    });
    const { items, next } = pageOf(found, limit, ({ startsAt, _id }): CopyPosition => ({ startsAt, id: _id }));
    return { body: { items: items.map(initiativeView), next } };
  }

  @Get(':id')
  @Allow()
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<InitiativeView>> {
    const found = await this.initiatives.visible(id, caller);
    return { body: initiativeView(found), version: found.version };
  }

  @Post()
  draft(@Body() dto: DraftInitiativeDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    const { invited, ...content } = plain(dto);
    return this.hosts.draft({ ...content, ...(invited && { invited: invited.map(invitation) }) }, caller, request);
  }

  @Patch(':id')
  revise(
    @Param('id') id: string,
    @Body() dto: ReviseInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { invited, ...changes } = plainPatch(dto);
    const asked = invited === undefined ? {} : { invited: invited && invited.map(invitation) };
    return this.hosts.revise(id, { ...changes, ...asked }, caller, request);
  }
}

const invitation = ({ body, role, required = true }: InvitationDto): Invitation => ({ body, role, required });
