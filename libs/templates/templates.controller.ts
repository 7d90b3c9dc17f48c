import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { answered, InjectAggregate } from '#aggregates';
import type { TemplateContent } from '#contracts';
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
import { contentRefusals, Initiatives, InitiativesService, InitiativeView, startedFrom } from '#initiatives';
import { CLOCK, type Clock } from '#kernel';
import { requireKept, type TemplateCommand } from './domain/template.js';
import { ReviseTemplateDto, SaveTemplateDto, StartFromTemplateDto, TemplatesQuery } from './template.dto.js';
import { TemplatesPage, TemplateView, templateView } from './template.view.js';
import { templates, type Templates } from './templates.js';

/** Templates of initiatives: kept by a body at its unit, for everybody to begin with. */
@Controller('v1/templates')
@Allow('department', 'secretary', 'coordinator', 'system')
export class TemplatesController {
  constructor(
    @InjectAggregate(templates) private readonly templates: Templates,
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, TemplatesPage)
  async list(
    @Query() { status = 'kept', body, kind, cursor, limit }: TemplatesQuery,
  ): Promise<Answer<Page<TemplateView>>> {
    const query = { filter: { status, body, kind }, sort: [['name', 1]] as const, limit };
    return { body: await this.templates.page({ ...query, ...(cursor !== undefined && { cursor }) }, templateView) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, TemplateView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<TemplateView>> {
    return answered(await this.templates.get(id), templateView);
  }

  /** Of an initiative that the caller may see, also of a draft: what is saved is everybody's to read. */
  @Post()
  @Answers(201, TemplateView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  async save(
    @Body() { initiative, name, body: code }: SaveTemplateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const body = code ?? caller.body;
    const content = await this.contentOf(initiative, caller);
    const said = { body, name: name ?? content.title, content, from: initiative };
    const command = (id: string): TemplateCommand => ({ type: 'save-template', id, ...said });
    return answered(await this.templates.open({ body, command, caller, request }), templateView);
  }

  @Patch(':id')
  @Answers(200, TemplateView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'template-withdrawn')
  async revise(
    @Param('id') id: string,
    @Body() { name, initiative }: ReviseTemplateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const anew = initiative !== undefined && { content: await this.contentOf(initiative, caller), from: initiative };
    const command = { type: 'revise-template', ...(name !== undefined && { name }), ...anew } as const;
    return answered(await this.templates.act(id, { command, caller, request }), templateView);
  }

  @Post(':id/withdraw')
  @Answers(200, TemplateView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async withdraw(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    const command = { type: 'withdraw-template' } as const;
    return answered(await this.templates.act(id, { step: 'withdraw', command, caller, request }), templateView);
  }

  /** A draft, at the unit of who is to host it: hours, distances and weekdays are the template's. */
  @Post(':id/start')
  @Answers(201, InitiativeView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-your-body', 'template-withdrawn', ...contentRefusals)
  async start(
    @Param('id') id: string,
    @Body() { host, title, ...when }: StartFromTemplateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<InitiativeView>> {
    const { thing } = await this.templates.get(id);
    requireKept(thing);
    const content = startedFrom(thing.content, when, this.clock.now());
    const by = host ?? caller.body;
    const invited = content.invited
      .filter(({ body }) => body !== by)
      .map(({ body, role, required }) => ({ body, role, required }));
    const draft = { ...content, invited, host: by, ...(title !== undefined && { title }) };
    return this.hosts.draft(draft, caller, request);
  }

  private async contentOf(id: string, caller: Principal): Promise<TemplateContent> {
    const { note: _, ...content } = (await this.initiatives.visible(id, caller)).initiative.content;
    return content;
  }
}
