import { Body, Controller, Delete, Get, Headers, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'typebox';
import { Id, Instant, type ViewOf } from '#contracts';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  OnRecord,
  type CommandRequest,
  mayActFor,
  notFound,
  onBehalfOf,
  type Principal,
  Refuses,
  SERVICE_CONFIG,
  type ServiceConfig,
  validationFailed,
  wrongUnit,
} from '#http';
import { unitOfId } from '#kernel';
import { Bookers } from '../application/bookers.js';
import { Calendars } from '../application/calendars.js';
import '../problems.js';
import { bookersRoles } from './roles.js';
import { InitiativesOfBookers } from '../application/known-initiatives.js';
import { addressOf, type RequestHeaders } from '../application/calendar-links/address.js';
import { MakeCalendarLinkDto } from './calendar-link.dto.js';
import { CalendarLink, CalendarLinks, type LinkTarget } from '../application/calendar-links/calendar-links.js';

/** From `endsAt` on the address opens nothing. */
const MadeLink = Type.Object({ id: Id, url: Type.String({ format: 'uri' }), endsAt: Instant }, { $id: 'MadeLink' });
type MadeLink = ViewOf<typeof MadeLink>;

/** Addresses that open a calendar without a token, made at the unit whose resource, body or initiative it is, and revoked there. */
@Controller('v1')
@Allow(...bookersRoles)
@Refuses('wrong-unit', 'not-your-body', 'too-many-calendar-links')
export class CalendarLinksController {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly links: CalendarLinks,
    private readonly initiatives: InitiativesOfBookers,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Post('resources/:id/calendar-links')
  @OnRecord('calendar-link-made')
  @Answers(201, MadeLink, 'Location')
  @Refuses('unknown-resource')
  async ofResource(
    @Param('id') resource: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
    @Headers() headers: RequestHeaders,
  ): Promise<Answer<MadeLink>> {
    this.calendars.checkOwn(resource, `/v1/resources/${resource}/calendar-links`);
    await this.calendars.ownerOf(resource);
    return this.made({ resource }, actFor(caller), caller, command, headers);
  }

  @Post('calendar-links')
  @OnRecord('calendar-link-made')
  @Answers(201, MadeLink, 'Location')
  @Refuses('not-found', 'unknown-body', 'body-dissolved')
  async ofBodyOrInitiative(
    @Body() { body, initiative }: MakeCalendarLinkDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
    @Headers() headers: RequestHeaders,
  ): Promise<Answer<MadeLink>> {
    if ((body === undefined) === (initiative === undefined)) {
      throw validationFailed([{ path: 'body', message: 'either a body or an initiative is needed' }]);
    }
    if (initiative !== undefined) {
      const unit = unitOfId(initiative);
      if (unit === undefined) throw notFound(`initiative ${initiative}`);
      if (unit !== this.calendars.unit) throw wrongUnit(unit, '/v1/calendar-links');
      const found = await this.initiatives.find(initiative);
      if (!found || !(found.wasPosted || mayActFor(caller, found.host))) throw notFound(`initiative ${initiative}`);
      return this.made({ initiative }, actFor(caller), caller, command, headers);
    }
    const named = actFor(caller, body);
    const unit = await this.bookers.unitOf(caller, named);
    if (unit !== this.calendars.unit) throw wrongUnit(unit, '/v1/calendar-links');
    return this.made({ body: named }, named, caller, command, headers);
  }

  /** Those that were made for the caller's body; their addresses are not shown again. */
  @Get('calendar-links')
  @Answers(200, Type.Object({ items: Type.Array(CalendarLink) }))
  async list(@Caller() caller: Principal): Promise<Answer<{ readonly items: readonly CalendarLink[] }>> {
    return { body: { items: await this.links.of(caller.body) } };
  }

  @Delete('resources/:id/calendar-links/:link')
  @Answers(204)
  @Refuses('unknown-resource')
  async revokeOfResource(
    @Param('id') resource: string,
    @Param('link') link: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<undefined>> {
    this.calendars.checkOwn(resource, `/v1/resources/${resource}/calendar-links/${link}`);
    return this.revoked(link, caller, command, resource);
  }

  @Delete('calendar-links/:link')
  @Answers(204)
  @Refuses('unknown-resource')
  async revoke(
    @Param('link') link: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<undefined>> {
    this.calendars.checkOwn(link, `/v1/calendar-links/${link}`);
    return this.revoked(link, caller, command);
  }

  private async made(
    target: LinkTarget,
    madeFor: string,
    caller: Principal,
    command: CommandRequest,
    headers: RequestHeaders,
  ): Promise<Answer<MadeLink>> {
    const behalf = onBehalfOf(caller, madeFor);
    const context = command.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const { id, secret, endsAt } = await this.links.make(target, madeFor, context);
    const url = addressOf(`/v1/calendar-feeds/${id}/${secret}.ics`, headers, this.config.publicUrl);
    const location = 'resource' in target ? `/v1/resources/${target.resource}/calendar-links` : '/v1/calendar-links';
    return { status: 201, body: { id, url, endsAt }, location: `${location}/${id}` };
  }

  /** The body that it was made for takes it back, and of a resource also its owner. */
  private async revoked(
    id: string,
    caller: Principal,
    command: CommandRequest,
    resource?: string,
  ): Promise<Answer<undefined>> {
    const { target, madeFor } = await this.links.one(id);
    const opens = 'resource' in target ? target.resource : undefined;
    if (resource !== undefined && opens !== resource) throw notFound(`calendar link ${id}`);
    const behalf = onBehalfOf(caller, madeFor);
    if (caller.body !== madeFor) actFor(caller, opens === undefined ? madeFor : await this.calendars.ownerOf(opens));
    await this.links.revoke(id, command.context({ status: 204, ...(behalf !== undefined && { onBehalfOf: behalf }) }));
    return { status: 204, body: undefined };
  }
}
