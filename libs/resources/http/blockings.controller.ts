import { Body, Controller, Delete, Param, Post, Query } from '@nestjs/common';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  onBehalfOf,
  type Principal,
  Refuses,
} from '#http';
import { derivedId } from '#kernel';
import { Blockings, BlockingAnswer } from '../application/blockings.js';
import { Calendars } from '../application/calendars.js';
import { BlockPeriodDto, BlockQuery } from './resource.dto.js';
import '../problems.js';
import { ownersRoles } from './roles.js';

/** An owner closes a period of a resource, and sees before it happens what that would displace. */
@Controller('v1/resources/:id/blockings')
@Allow(...ownersRoles)
@Refuses('wrong-unit', 'not-your-body', 'unknown-resource')
export class BlockingsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly blockings: Blockings,
  ) {}

  @Post()
  @Answers(201, BlockingAnswer, 'ETag', 'Location')
  @Answers(200, BlockingAnswer)
  @Refuses('resource-retired', 'in-the-past', 'too-far-ahead', 'ends-before-it-starts')
  async block(
    @Param('id') resource: string,
    @Body() period: BlockPeriodDto,
    @Query() { dryRun }: BlockQuery,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<BlockingAnswer>> {
    const behalf = onBehalfOf(caller, await this.owner(resource, '', caller));
    if (dryRun) return { body: await this.blockings.tryOut(resource, period) };
    const context = command.context({ status: 201, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const id = derivedId('blocking', context.commandId);
    const { body, version } = await this.blockings.block(resource, { ...period, id }, context, command.ifMatch);
    return { status: 201, body, version, location: `/v1/resources/${resource}/blockings/${id}` };
  }

  @Delete(':blocking')
  @Answers(204, undefined, 'ETag')
  @Refuses('unknown-blocking')
  async unblock(
    @Param('id') resource: string,
    @Param('blocking') blocking: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<undefined>> {
    const behalf = onBehalfOf(caller, await this.owner(resource, `/${blocking}`, caller));
    const context = command.context({ status: 204, ...(behalf !== undefined && { onBehalfOf: behalf }) });
    const step = { type: 'unblock-period', blocking } as const;
    const { version } = await this.calendars.execute(resource, step, context, () => undefined, command.ifMatch);
    return { status: 204, body: undefined, version };
  }

  private async owner(resource: string, rest: string, caller: Principal): Promise<string> {
    this.calendars.checkOwn(resource, `/v1/resources/${resource}/blockings${rest}`);
    return actFor(caller, await this.calendars.ownerOf(resource));
  }
}
