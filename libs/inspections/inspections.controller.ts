import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import type { InspectionContent } from '#contracts';
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
import { namedBodies, Register } from '#register';
import { actsForDiscipline, requireOfDiscipline } from '#supervision';
import type { Inspection, InspectionCommand, InspectionEvent } from './domain/inspection.js';
import {
  CloseInspectionDto,
  type InspectorDto,
  InspectionsQuery,
  OpenInspectionDto,
  ReasonDto,
  ReviseInspectionDto,
} from './inspection.dto.js';
import { InspectionsPage, InspectionView, inspectionView } from './inspection.view.js';
import { type InspectionFields, inspections } from './inspections.js';

/** Inspections of some bodies by inspectors of several units; written at discipline, read everywhere. */
@Controller('v1/inspections')
@Allow('department', 'supervisor')
export class InspectionsController {
  constructor(
    @InjectAggregate(inspections)
    private readonly inspections: Aggregate<InspectionCommand, InspectionEvent, Inspection, InspectionFields>,
    private readonly register: Register,
  ) {}

  @Get()
  @Allow()
  @Answers(200, InspectionsPage)
  async list(@Query() query: InspectionsQuery, @Caller() caller: Principal): Promise<Answer<Page<InspectionView>>> {
    const { status, body, inspector, cursor, limit } = query;
    const filter = {
      status,
      ...(body !== undefined && { scope: body }),
      ...(inspector !== undefined && { inspectors: inspector }),
    };
    const sort = [['from', 1]] as const;
    const asked = { filter, sort, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.inspections.page(asked, (known) => inspectionView(known, caller)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, InspectionView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<InspectionView>> {
    return answered(await this.inspections.get(id), (known) => inspectionView(known, caller));
  }

  @Post()
  @Answers(201, InspectionView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-of-discipline', 'unknown-body', 'body-dissolved', 'not-your-body')
  @Refuses('ends-before-start', 'body-twice', 'lead-inspects-not', 'inspects-itself')
  async open(
    @Body() { lead, inspectors, scope, topics, ...rest }: OpenInspectionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<InspectionView>> {
    const content: InspectionContent = {
      ...rest,
      lead: lead ?? caller.body,
      scope: await this.known(scope),
      topics: [...topics],
      inspectors: await this.inspectorsOf(inspectors),
    };
    const command = (id: string): InspectionCommand => {
      requireOfDiscipline(caller);
      return { type: 'open-inspection', id, content };
    };
    const done = await this.inspections.open({ body: caller.body, command, caller, request });
    return answered(done, (known) => inspectionView(known, caller));
  }

  @Patch(':id')
  @Answers(200, InspectionView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'unknown-body', 'body-dissolved', 'inspection-over')
  @Refuses('ends-before-start', 'body-twice', 'lead-inspects-not', 'inspects-itself')
  async revise(
    @Param('id') id: string,
    @Body() { inspectors, scope, topics, ...rest }: ReviseInspectionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<InspectionView>> {
    const changes = {
      ...rest,
      ...(scope && { scope: await this.known(scope) }),
      ...(topics && { topics: [...topics] }),
      ...(inspectors && { inspectors: await this.inspectorsOf(inspectors) }),
    };
    return this.act(id, undefined, { type: 'revise-inspection', changes }, caller, request);
  }

  @Post(':id/close')
  @Answers(200, InspectionView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'inspection-over')
  close(
    @Param('id') id: string,
    @Body() dto: CloseInspectionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<InspectionView>> {
    return this.act(id, 'close', { type: 'close-inspection', ...dto }, caller, request);
  }

  @Post(':id/withdraw')
  @Answers(200, InspectionView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'inspection-over')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<InspectionView>> {
    return this.act(id, 'withdraw', { type: 'withdraw-inspection', reason }, caller, request);
  }

  private async act(
    id: string,
    step: string | undefined,
    command: InspectionCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<InspectionView>> {
    const as = actsForDiscipline(caller);
    const done = await this.inspections.act(id, { command, as, caller, request, ...(step !== undefined && { step }) });
    return answered(done, (known) => inspectionView(known, caller));
  }

  private async known(scope: readonly string[]): Promise<string[]> {
    await namedBodies(
      this.register,
      scope.map((code, at) => ({ path: `scope[${at}]`, code })),
    );
    return [...scope];
  }

  private async inspectorsOf(inspectors: readonly InspectorDto[]): Promise<InspectionContent['inspectors']> {
    const bodyOf = await namedBodies(
      this.register,
      inspectors.map(({ body }, at) => ({ path: `inspectors[${at}].body`, code: body })),
    );
    return inspectors.map(({ body, post }) => ({
      body,
      unit: bodyOf(body).unit,
      ...(post !== undefined && { post }),
    }));
  }
}
