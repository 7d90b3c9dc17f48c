import { Body, Controller, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { Type } from 'typebox';
import type { Done, Known } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  inMedia,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { erasureView, ErasureView } from '#personal-texts';
import {
  EnterHoursDto,
  IssueCertificateDto,
  RegisterVolunteerDto,
  VolunteerDto,
  VolunteersQuery,
} from './volunteer.dto.js';
import { VolunteersImported, VolunteersPage, VolunteerView } from './volunteer.view.js';
import { VolunteersService } from './volunteers.service.js';
import type { Volunteer } from './domain/volunteer.js';

type VolunteerAnswer = Promise<Answer<VolunteerView>>;

/** Volunteers inside a federation: names for the volunteer and the body that keeps the record, skills and hours for its members. */
@Controller('v1/volunteers')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses('other-federation', 'no-federation', 'not-your-body')
export class VolunteersController {
  constructor(private readonly service: VolunteersService) {}

  @Get()
  @Allow()
  @Answers(200, VolunteersPage)
  async list(@Query() query: VolunteersQuery, @Caller() caller: Principal): Promise<Answer<Page<VolunteerView>>> {
    return { body: await this.service.page(query, caller) };
  }

  @Get('export')
  @Answers(200, inMedia({ 'text/csv': Type.String() }))
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="volunteers.csv"')
  export(@Query() { body }: VolunteersQuery, @Caller() caller: Principal): Promise<string> {
    return this.service.export(body, caller);
  }

  /** `text/csv` as it was exported. */
  @Post('import')
  @Answers(200, VolunteersImported)
  async import(
    @Body() sheet: Buffer,
    @Query() { body }: VolunteersQuery,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<VolunteersImported>> {
    return { body: await this.service.import(sheet, body, { caller, request }) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, VolunteerView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): VolunteerAnswer {
    return this.answered(await this.service.one(id, caller), caller);
  }

  @Get(':id/certificates/:certificate')
  @Allow()
  @Answers(200, inMedia({ 'text/html': Type.String() }))
  @Refuses('not-yours')
  @Header('content-type', 'text/html; charset=utf-8')
  print(
    @Param('id') id: string,
    @Param('certificate') certificate: string,
    @Caller() caller: Principal,
  ): Promise<string> {
    return this.service.print(id, certificate, caller);
  }

  @Post()
  @Answers(201, VolunteerView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved')
  async add(
    @Body() dto: RegisterVolunteerDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.add(dto, { caller, request }), caller);
  }

  /** The whole record anew. */
  @Patch(':id')
  @Answers(200, VolunteerView, 'ETag')
  @Refuses('volunteer-retired')
  async revise(
    @Param('id') id: string,
    @Body() dto: VolunteerDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.revise(id, dto, { caller, request }), caller);
  }

  @Post(':id/retire')
  @Answers(200, VolunteerView, 'ETag')
  async retire(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.retire(id, { caller, request }), caller);
  }

  @Post(':id/hours')
  @Answers(200, VolunteerView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'volunteer-retired', 'hours-overlap', 'no-hours', 'too-many-entries')
  async enter(
    @Param('id') id: string,
    @Body() dto: EnterHoursDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.enterHours(id, dto, { caller, request }), caller);
  }

  @Post(':id/hours/:entry/confirm')
  @Answers(200, VolunteerView, 'ETag')
  @Refuses('not-confirmer', 'own-request', 'hours-unknown', 'hours-revoked')
  async confirm(
    @Param('id') id: string,
    @Param('entry') entry: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.confirm(id, entry, { caller, request }), caller);
  }

  @Post(':id/hours/:entry/revoke')
  @Answers(200, VolunteerView, 'ETag')
  async revoke(
    @Param('id') id: string,
    @Param('entry') entry: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.revoke(id, entry, { caller, request }), caller);
  }

  @Post(':id/certificates')
  @Answers(200, VolunteerView, 'ETag')
  @Refuses('no-hours')
  async certify(
    @Param('id') id: string,
    @Body() dto: IssueCertificateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): VolunteerAnswer {
    return this.answered(await this.service.certify(id, dto, { caller, request }), caller);
  }

  @Post(':id/erase')
  @Allow('member', 'department', 'secretary')
  @Answers(200, ErasureView)
  @Refuses('not-yours')
  async erase(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ErasureView>> {
    return { body: erasureView(await this.service.erase(id, { caller, request })) };
  }

  private async answered(found: Known<Volunteer> | Done<Volunteer>, caller: Principal): VolunteerAnswer {
    return {
      body: await this.service.view(found, caller),
      version: found.version,
      ...('status' in found && { status: found.status }),
      ...('location' in found && found.location !== undefined && { location: found.location }),
    };
  }
}
