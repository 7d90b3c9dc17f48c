import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { Allow, type Answer, Answers, Caller, Command, type CommandRequest, type Principal, Refuses } from '#http';
import { derivedId } from '#kernel';
import { Initiatives } from '../initiatives.js';
import { contentRefusals, hostRefusals } from '../problems.js';
import { InitiativeView } from './initiative.view.js';
import { InitiativesService } from './initiatives.service.js';
import { plain, plainPatch } from './plain.js';
import { ReviseTaskOfInitiativeDto, TaskOfInitiativeDto } from './plan.dto.js';
import { matrixView, MatrixView } from './plan.view.js';

/** The tasks of an initiative, with who is accountable, supports, is asked and is told. */
@Controller('v1/initiatives/:id')
@Allow('department', 'secretary', 'coordinator', 'system')
export class PlanController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
  ) {}

  @Get('matrix')
  @Answers(200, MatrixView, 'ETag')
  @Allow()
  async matrix(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<MatrixView>> {
    const found = await this.initiatives.visible(id, caller);
    return { body: matrixView(found), version: found.version };
  }

  @Post('tasks')
  @Answers(201, InitiativeView, 'ETag')
  @Refuses(...hostRefusals, ...contentRefusals, 'too-many-tasks')
  add(
    @Param('id') id: string,
    @Body() dto: TaskOfInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const created: Pick<CommandRequest, 'context' | 'ifMatch'> = {
      ...(request.ifMatch !== undefined && { ifMatch: request.ifMatch }),
      context: (options) => request.context({ ...options, status: 201 }),
    };
    const task = { ...plain(dto), id: derivedId(request.context().commandId, 'task') };
    return this.hosts.take(id, `/v1/initiatives/${id}/tasks`, { type: 'add-task', task }, caller, created);
  }

  @Patch('tasks/:task')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses(...hostRefusals, ...contentRefusals, 'unknown-task')
  revise(
    @Param('id') id: string,
    @Param('task') task: string,
    @Body() dto: ReviseTaskOfInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = { type: 'revise-task', id: task, changes: plainPatch(dto) } as const;
    return this.hosts.take(id, `/v1/initiatives/${id}/tasks/${task}`, command, caller, request);
  }

  @Delete('tasks/:task')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses(...hostRefusals, 'unknown-task')
  drop(
    @Param('id') id: string,
    @Param('task') task: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.hosts.take(id, `/v1/initiatives/${id}/tasks/${task}`, { type: 'drop-task', id: task }, caller, request);
  }
}
