import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Type } from 'typebox';
import type { ResourceDescription } from '#contracts';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  onBehalfOf,
  type Page,
  PageOf,
  PeriodQuery,
  type Principal,
  Refuses,
  validationFailed,
  wrongUnit,
} from '#http';
import { derivedId, ownedId } from '#kernel';
import { Bookers } from '../application/bookers.js';
import type { CommandOf } from '../domain/calendar/resource-calendar.js';
import { resourceView, ResourceView } from '../domain/calendar/resource-calendar.view.js';
import { Calendars } from '../application/calendars.js';
import { CalendarReader, CalendarPage } from '../application/calendar-reader.js';
import { ResourceReadModel } from '../read-models/resource-read-model.js';
import { FoundResource, ResourceSearch } from '../read-models/resource-search.js';
import { answerOf, type Versioned } from './answers.js';
import { present } from './present.js';
import { OfferResourceDto, ResourcesQuery, RetireResourceDto, ReviseResourceDto } from './resource.dto.js';
import '../problems.js';
import { ownersRoles } from './roles.js';

const ownerRefusals = ['wrong-unit', 'not-your-body', 'unknown-resource', 'resource-retired'] as const;

/** A resource with its version. */
const VersionedResource = Type.Object(
  { ...ResourceView.properties, version: Type.Integer({ minimum: 1 }) },
  { $id: 'Resource' },
);

type ResourceAnswer = Promise<Answer<Versioned<ResourceView>>>;

/** What a description cannot be without. */
const needed = ['name', 'kind', 'sharing', 'timeZone', 'approval'] as const;

@Controller('v1/resources')
export class ResourcesController {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly copies: ResourceReadModel,
    private readonly search: ResourceSearch,
    private readonly reader: CalendarReader,
  ) {}

  @Post()
  @Answers(201, VersionedResource, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-your-body', 'unknown-body', 'body-dissolved', 'invalid-description')
  @Allow(...ownersRoles)
  async offer(
    @Body() dto: OfferResourceDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): ResourceAnswer {
    const owner = actFor(caller, dto.owner ?? undefined);
    const unit = await this.bookers.unitOf(caller, owner);
    if (unit !== this.calendars.unit) throw wrongUnit(unit, '/v1/resources');
    const behalf = onBehalfOf(caller, owner);
    const context = command.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const resource = ownedId(unit, derivedId('resource', context.commandId));
    const description: ResourceDescription = { holidays: 'open', ...present(dto), owner, unit };
    const offer = { type: 'offer-resource', resource, description } as const;
    const done = await this.calendars.execute(resource, offer, context, resourceView, command.ifMatch);
    return { ...this.answer(resource, done), location: `/v1/resources/${resource}` };
  }

  @Patch(':id')
  @Answers(200, VersionedResource, 'ETag')
  @Refuses(...ownerRefusals, 'invalid-description', 'resource-in-use', 'threshold-not-yours')
  @Allow(...ownersRoles)
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseResourceDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): ResourceAnswer {
    const missing = needed.filter((field) => dto[field] === null);
    if (missing.length > 0) {
      throw validationFailed(missing.map((path) => ({ path, message: `${path} cannot be taken away` })));
    }
    const changes = changesOf(dto);
    return this.decide(id, '', caller, command, { type: 'revise-resource', changes });
  }

  @Post(':id/retire')
  @Answers(200, VersionedResource, 'ETag')
  @Refuses(...ownerRefusals, 'resource-in-use')
  @Allow(...ownersRoles)
  retire(
    @Param('id') id: string,
    @Body() { reason }: RetireResourceDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): ResourceAnswer {
    return this.decide(id, '/retire', caller, command, { type: 'retire-resource', reason });
  }

  /** Over all units' resources, the best fit first. */
  @Get()
  @Answers(200, PageOf(FoundResource))
  @Allow()
  async list(@Query() query: ResourcesQuery): Promise<Answer<Page<FoundResource>>> {
    return { body: await this.search.find(query) };
  }

  @Get(':id')
  @Answers(200, VersionedResource, 'ETag')
  @Allow()
  async one(@Param('id') id: string): ResourceAnswer {
    const own = this.calendars.isOwn(id)
      ? await this.calendars.read(id, (state, { version }) => ({ view: resourceView(state), version }))
      : undefined;
    if (own?.view) return answerOf({ ...own, status: 200 }, own.view);
    const copy = this.calendars.isOwn(id) ? undefined : await this.copies.resource(id);
    if (!copy) throw notFound(`resource ${id}`);
    const { status, description, version } = copy;
    return answerOf({ version, status: 200 }, { id, status, ...description });
  }

  @Get(':id/calendar')
  @Answers(200, CalendarPage, 'ETag')
  @Refuses('unknown-resource')
  @Allow()
  async calendar(@Param('id') id: string, @Query() period: PeriodQuery): Promise<Answer<CalendarPage>> {
    const body = await this.reader.calendar(id, period);
    return { body, version: body.version };
  }

  private async decide(
    id: string,
    step: string,
    caller: Principal,
    command: CommandRequest,
    decision: CommandOf<'revise-resource' | 'retire-resource'>,
  ): ResourceAnswer {
    this.calendars.checkOwn(id, `/v1/resources/${id}${step}`);
    const owner = actFor(caller, await this.calendars.ownerOf(id));
    const behalf = onBehalfOf(caller, owner);
    const context = command.context(behalf === undefined ? {} : { onBehalfOf: behalf });
    return this.answer(id, await this.calendars.execute(id, decision, context, resourceView, command.ifMatch));
  }

  private answer(
    id: string,
    done: { readonly version: number; readonly status: number; readonly view: ResourceView | undefined },
  ): Answer<Versioned<ResourceView>> {
    if (!done.view) throw notFound(`resource ${id}`);
    return answerOf(done, done.view);
  }
}

/** What is set to nothing is taken away; holidays without a word are open. */
const changesOf = (dto: ReviseResourceDto): Partial<ResourceDescription> => {
  const taken = Object.entries(dto).flatMap(([field, value]) => (value === null ? [[field, undefined] as const] : []));
  const holidays = dto.holidays === null ? { holidays: 'open' as const } : {};
  return { ...(Object.fromEntries(taken) as Partial<ResourceDescription>), ...holidays, ...present(dto) };
};
