import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  Allow,
  Answers,
  Caller,
  Command,
  decodeCursor,
  PageOf,
  pageOf,
  Refuses,
  type Answer,
  type CommandRequest,
  type Page,
  type Principal,
} from '#http';
import { contentRefusals } from '#initiatives';
import { dueIn } from './due-in.js';
import './problems.js';
import { TaskReadModel } from './task-read-model.js';
import {
  CloseTaskDto,
  MakeInitiativeDto,
  OpenTaskDto,
  ReportTaskDto,
  ReviseTaskDto,
  TasksQuery,
  type StepDto,
} from './task.dto.js';
import { TasksService } from './tasks.service.js';
import { taskView, TaskView } from './task.view.js';

const isId = (value: unknown): value is string => typeof value === 'string';

@Controller('v1/tasks')
@Allow('department', 'secretary', 'coordinator', 'system')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly copies: TaskReadModel,
  ) {}

  @Get()
  @Allow()
  @Answers(200, PageOf(TaskView))
  async list(@Query() { cursor, limit, late, ...filter }: TasksQuery): Promise<Answer<Page<TaskView>>> {
    const after = decodeCursor(cursor, isId);
    const { today } = this.tasks;
    const found = await this.copies.list({
      ...filter,
      ...(late === true && { lateOn: today }),
      ...(after !== undefined && { after }),
      limit: limit + 1,
    });
    const { items, next } = pageOf(found, limit, ({ _id }) => _id);
    return { body: { items: items.map(({ task, version }) => taskView(task, version, today)), next } };
  }

  @Get(':id')
  @Allow()
  @Answers(200, TaskView, 'ETag')
  one(@Param('id') id: string): Promise<Answer<TaskView>> {
    return this.tasks.one(id);
  }

  @Post()
  @Answers(201, TaskView, 'ETag', 'Location')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'lead-cooperates', 'body-twice', 'ends-before-start')
  add(@Body() { due, steps, ...dto }: OpenTaskDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    const asked = { ...dto, due: dueIn(due, 'due'), ...(steps && { steps: stepsIn(steps) }) };
    return this.tasks.add(asked, caller, request);
  }

  @Patch(':id')
  @Answers(200, TaskView, 'ETag')
  @Refuses('task-closed', 'not-your-body', 'wrong-unit', 'unknown-body', 'lead-cooperates', 'body-twice')
  @Refuses('ends-before-start')
  revise(
    @Param('id') id: string,
    @Body() { due, steps, ...dto }: ReviseTaskDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const changes = { ...dto, ...(due && { due: dueIn(due, 'due') }), ...(steps && { steps: stepsIn(steps) }) };
    return this.tasks.revise(id, changes, caller, request);
  }

  /** Progress, by the lead. */
  @Post(':id/reports')
  @Answers(200, TaskView, 'ETag')
  @Refuses('task-closed', 'not-your-body', 'wrong-unit')
  report(
    @Param('id') id: string,
    @Body() dto: ReportTaskDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.tasks.take(id, `/v1/tasks/${id}/reports`, { type: 'report-task', ...dto }, caller, request);
  }

  /** Makes an initiative of the task; its id is the last of `initiatives`. */
  @Post(':id/initiative')
  @Answers(200, TaskView, 'ETag')
  @Refuses('task-closed', 'too-many-initiatives', 'not-your-body', 'wrong-unit', ...contentRefusals)
  makeInitiative(
    @Param('id') id: string,
    @Body() dto: MakeInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.tasks.makeInitiative(id, dto, caller, request);
  }

  @Post(':id/close')
  @Answers(200, TaskView, 'ETag')
  @Refuses('task-closed', 'not-your-body', 'wrong-unit')
  close(
    @Param('id') id: string,
    @Body() dto: CloseTaskDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.tasks.take(id, `/v1/tasks/${id}/close`, { type: 'close-task', ...dto }, caller, request);
  }
}

const stepsIn = (steps: readonly StepDto[]) =>
  steps.map(({ due, ...step }, index) => ({ ...step, ...(due && { due: dueIn(due, `steps.${index}.due`) }) }));
