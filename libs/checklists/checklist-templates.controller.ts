import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import type { ChecklistContent } from '#contracts';
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
import { actsForDiscipline, requireOfDiscipline } from '#supervision';
import { contentOf, requireKnownCounters } from './checklist-content-of.js';
import { IssueDto, OpenTemplateDto, ReviseContentDto, TemplatesQuery } from './checklist.dto.js';
import { IssuedView, TemplatesPage, TemplateView, templateView } from './checklist.view.js';
import { type TemplateFields, templates } from './checklists.js';
import { ChecklistsService } from './checklists.service.js';
import { type Template, type TemplateCommand, type TemplateEvent, templateId } from './domain/template.js';

/** What a kind of bodies answers for in a year; written at discipline, read everywhere. */
@Controller('v1/checklist-templates')
@Allow('department', 'supervisor')
export class ChecklistTemplatesController {
  constructor(
    @InjectAggregate(templates)
    private readonly templates: Aggregate<TemplateCommand, TemplateEvent, Template, TemplateFields>,
    private readonly service: ChecklistsService,
  ) {}

  @Get()
  @Allow()
  @Answers(200, TemplatesPage)
  async list(@Query() { year, bodyKind, cursor, limit }: TemplatesQuery): Promise<Answer<Page<TemplateView>>> {
    const query = { filter: { year, bodyKind }, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.templates.page(query, templateView) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, TemplateView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<TemplateView>> {
    return answered(await this.templates.get(id), templateView);
  }

  @Post()
  @Answers(201, TemplateView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-of-discipline', 'unknown-body', 'body-dissolved', 'not-your-body', 'template-exists')
  @Refuses('weights-do-not-add-up', 'key-twice', 'checklist-item-unknown', 'months-reversed', 'duty-not-named')
  @Refuses('too-many-decimals', 'counter-unknown')
  async open(
    @Body() { year, bodyKind, ...rest }: OpenTemplateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<TemplateView>> {
    const content = contentOf(rest) as ChecklistContent;
    const command = (id: string): TemplateCommand => {
      requireOfDiscipline(caller);
      requireKnownCounters(content);
      return { type: 'open-template', id, year, bodyKind, content };
    };
    const id = templateId(bodyKind, year);
    return answered(await this.templates.open({ id, body: caller.body, command, caller, request }), templateView);
  }

  /** What was issued by it stays as it was issued. */
  @Patch(':id')
  @Answers(200, TemplateView, 'ETag')
  @Refuses(
    'wrong-unit',
    'not-of-discipline',
    'template-retired',
    'weights-do-not-add-up',
    'key-twice',
    'checklist-item-unknown',
  )
  @Refuses('months-reversed', 'duty-not-named', 'too-many-decimals', 'counter-unknown')
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<TemplateView>> {
    const changes = contentOf(dto);
    requireKnownCounters(changes);
    const command: TemplateCommand = { type: 'revise-template', changes };
    const as = actsForDiscipline(caller);
    return answered(await this.templates.act(id, { command, as, caller, request }), templateView);
  }

  @Post(':id/retire')
  @Answers(200, TemplateView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline')
  async retire(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<TemplateView>> {
    const as = actsForDiscipline(caller);
    const command: TemplateCommand = { type: 'retire-template' };
    return answered(await this.templates.act(id, { step: 'retire', command, as, caller, request }), templateView);
  }

  /** A checklist for each body of the template's kind, or for the bodies that are named; a body that has one keeps it. */
  @Post(':id/issue')
  @Answers(200, IssuedView)
  @Refuses('wrong-unit', 'not-of-discipline', 'template-retired')
  async issue(
    @Param('id') id: string,
    @Body() { bodies }: IssueDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<IssuedView>> {
    const { thing } = await this.templates.writable(id, 'issue');
    requireOfDiscipline(caller);
    return { body: await this.service.issue(thing, bodies, request) };
  }
}
