import { Body, Controller, Param, Post } from '@nestjs/common';
import { Type } from 'typebox';
import { Allow, Answers, Caller, Command, type CommandRequest, type Principal, Refuses, Takes } from '#http';
import { plain, plainPatch } from '../http/plain.js';
import { InitiativeView } from '../http/initiative.view.js';
import { contentRefusals, hostRefusals, moveRefusals } from '../problems.js';
import { AbandonMoveDto, MoveInitiativeDto } from './move.dto.js';
import { MovePreview, MovesService } from './moves.service.js';
import { Prefer } from '../http/prefer.js';

/** An initiative moves with all its bundles, or nothing moves. */
@Controller('v1/initiatives/:id/move')
@Allow('department', 'secretary', 'coordinator', 'system')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  @Post()
  @Answers(200, Type.Union([InitiativeView, MovePreview]), 'ETag')
  @Answers(202, InitiativeView, 'ETag')
  @Refuses(...hostRefusals, ...contentRefusals, ...moveRefusals, 'already-started', 'respond-by-over')
  @Takes({ headers: Type.Object({ Prefer: Type.Optional(Prefer) }) })
  move(
    @Param('id') id: string,
    @Body() dto: MoveInitiativeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { dryRun, ...told } = plain(dto);
    const { occurrences, respondBy } = plainPatch({ occurrences: dto.occurrences, respondBy: dto.respondBy });
    const taken = { ...(occurrences === null && { occurrences }), ...(respondBy === null && { respondBy }) };
    const asked = { ...told, ...taken };
    return dryRun ? this.moves.preview(id, asked, caller) : this.moves.move(id, asked, caller, request);
  }

  @Post('abandon')
  @Answers(200, InitiativeView, 'ETag')
  @Refuses(...hostRefusals)
  abandon(
    @Param('id') id: string,
    @Body() { reason }: AbandonMoveDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.moves.abandon(id, reason, caller, request);
  }
}
