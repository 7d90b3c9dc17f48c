import { Body, Controller, Param, Post } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { DateTime } from 'luxon';
import { Allow, Answers, Caller, Command, type CommandRequest, type Principal, Refuses } from '#http';
import { daysToSameWeekday, movedContent } from '../domain/again/moved-content.js';
import { Initiatives } from '../initiatives.js';
import { contentRefusals } from '../problems.js';
import { InitiativeView } from './initiative.view.js';
import { InitiativesService } from './initiatives.service.js';
import { Text } from './short-text.js';

export class AgainDto {
  /** Default: the year after. */
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(9998)
  readonly year?: number;

  /** Whose it is to be. Default: the same host's. */
  @IsOptional()
  @Text(40)
  readonly host?: string;
}

/** A new draft made of what there was: every date moved to the same weekday of its month in another year. */
@Controller('v1/initiatives/:id/again')
@Allow('department', 'secretary', 'coordinator', 'system')
export class AgainController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
  ) {}

  @Post()
  @Answers(201, InitiativeView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-your-body', ...contentRefusals)
  async again(
    @Param('id') id: string,
    @Body() { year, host }: AgainDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { content } = (await this.initiatives.visible(id, caller)).initiative;
    const { startsAt, timeZone } = content;
    const wanted = year ?? DateTime.fromISO(startsAt, { zone: timeZone }).year + 1;
    const moved = movedContent(content, daysToSameWeekday(startsAt, timeZone, wanted));
    const invited = moved.invited.map(({ body, role, required }) => ({ body, role, required }));
    return this.hosts.draft({ ...moved, invited, host: host ?? moved.host }, caller, request);
  }
}
