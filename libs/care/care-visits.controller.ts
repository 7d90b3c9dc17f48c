import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Done, Known } from '#aggregates';
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
import { CareVisitsService } from './care-visits.service.js';
import { OpenVisitsDto, VisitsQuery } from './care.dto.js';
import { CareVisitsPage, CareVisitsView } from './care.view.js';
import type { CareVisits } from './domain/care-visits.js';

/** The visits before 春节, for the bodies of a federation. Numbers and dates alone. */
@Controller('v1/care-visits')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses('other-federation', 'no-federation')
export class CareVisitsController {
  constructor(private readonly visits: CareVisitsService) {}

  @Get()
  @Allow()
  @Answers(200, CareVisitsPage)
  async list(@Query() query: VisitsQuery, @Caller() caller: Principal): Promise<Answer<Page<CareVisitsView>>> {
    return { body: await this.visits.page(query, caller) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, CareVisitsView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<CareVisitsView>> {
    return this.answered(await this.visits.one(id, caller));
  }

  @Post()
  @Answers(201, CareVisitsView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  async open(
    @Body() { year, body }: OpenVisitsDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<CareVisitsView>> {
    return this.answered(await this.visits.open(year, body, { caller, request }));
  }

  @Post(':id/close')
  @Answers(200, CareVisitsView, 'ETag')
  @Refuses('not-your-body', 'visits-closed')
  async close(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<CareVisitsView>> {
    return this.answered(await this.visits.close(id, { caller, request }));
  }

  private async answered(found: Known<CareVisits> | Done<CareVisits>): Promise<Answer<CareVisitsView>> {
    return {
      body: await this.visits.view(found),
      version: found.version,
      ...('status' in found && { status: found.status }),
      ...('location' in found && found.location !== undefined && { location: found.location }),
    };
  }
}
