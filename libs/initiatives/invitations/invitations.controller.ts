import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  type Page,
  pageOf,
  PageOf,
  type Principal,
  Refuses,
  wrongUnit,
} from '#http';
import { namedBodies, Register } from '#register';
import { isPosition } from '../read-models/initiative-read-model.js';
import { plain } from '../http/plain.js';
import { seesAllDrafts } from '../initiatives.js';
import { AcceptDto, DeclineDto, InvitationsQuery, ProposeDto } from './invitation.dto.js';
import { InvitationView } from './invitation.view.js';
import { InvitationsService, type InvitationPosition } from './invitations.service.js';

/** What an answer to an invitation may meet, whichever it is. */
const answerRefusals = [
  'wrong-unit',
  'not-your-body',
  'unknown-body',
  'body-dissolved',
  'not-invited',
  'initiative-withdrawn',
  'initiative-not-posted',
  'initiative-over',
  'respond-by-over',
] as const;

/** A body's invitations, at its own unit, whichever unit's initiative it is. */
@Controller('v1/invitations')
@Allow('department', 'secretary', 'coordinator', 'system')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly register: Register,
  ) {}

  @Get()
  @Answers(200, PageOf(InvitationView))
  @Refuses('wrong-unit', 'unknown-body', 'body-dissolved')
  @Allow()
  async list(@Query() query: InvitationsQuery, @Caller() caller: Principal): Promise<Answer<Page<InvitationView>>> {
    const { cursor, limit, status } = query;
    const body = query.body ?? (seesAllDrafts(caller) ? undefined : caller.body);
    if (body !== undefined) await this.refuseOthers(body);
    const after = decodeCursor(cursor, isInvitationPosition, 'invitations');
    const found = await this.invitations.list({
      ...(status && { status }),
      ...(body !== undefined && { body }),
      ...(after && { after }),
      limit: limit + 1,
    });
    const position = ({ id, body, initiative: { startsAt } }: InvitationView): InvitationPosition => ({
      startsAt,
      id,
      body,
    });
    return { body: pageOf(found, limit, position, 'invitations') };
  }

  @Post(':id/accept')
  @Answers(200, InvitationView, 'ETag')
  @Refuses(...answerRefusals)
  accept(
    @Param('id') id: string,
    @Body() dto: AcceptDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { body } = plain(dto);
    return this.invitations.answer(id, body, { type: 'accept' }, caller, request);
  }

  @Post(':id/decline')
  @Answers(200, InvitationView, 'ETag')
  @Refuses(...answerRefusals)
  decline(
    @Param('id') id: string,
    @Body() dto: DeclineDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { body, reason } = plain(dto);
    return this.invitations.answer(id, body, { type: 'decline', reason }, caller, request);
  }

  @Post(':id/propose')
  @Answers(200, InvitationView, 'ETag')
  @Refuses(...answerRefusals, 'nothing-proposed', 'ends-before-start')
  propose(
    @Param('id') id: string,
    @Body() dto: ProposeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { body, ...proposal } = plain(dto);
    return this.invitations.answer(id, body, { type: 'propose', proposal }, caller, request);
  }

  private async refuseOthers(body: string): Promise<void> {
    const bodyOf = await namedBodies(this.register, [{ path: 'body', code: body }]);
    const { unit } = bodyOf(body);
    if (unit !== this.invitations.unit) throw wrongUnit(unit, `/v1/invitations?body=${encodeURIComponent(body)}`);
  }
}

const isInvitationPosition = (value: unknown): value is InvitationPosition =>
  isPosition(value) && 'body' in value && typeof value.body === 'string';
