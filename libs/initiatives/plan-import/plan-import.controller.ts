import { Body, Controller, Post, Query } from '@nestjs/common';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Principal,
  QueryFlag,
  Refuses,
} from '#http';
import { PlanImportService, PlanLoaded } from './plan-import.service.js';

class PlanImportQuery {
  /** Lists what is bad and what belongs elsewhere, and loads nothing. */
  @QueryFlag()
  readonly dryRun?: boolean;

  /** Load the good lines although others are bad. */
  @QueryFlag()
  readonly acceptRest?: boolean;
}

@Controller('v1/initiatives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class PlanImportController {
  constructor(private readonly plans: PlanImportService) {}

  /** 200, or 422 with the same body and nothing loaded while a line is bad and the rest is not accepted. */
  @Post('import')
  @Answers(200, PlanLoaded)
  @Answers(422, PlanLoaded)
  @Refuses('not-your-unit', 'sheet-unreadable', 'sheet-too-large')
  async load(
    @Body() sheet: Buffer,
    @Query() { dryRun = false, acceptRest = false }: PlanImportQuery,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<PlanLoaded>> {
    const { correlationId } = command.context();
    const body = await this.plans.load(sheet, caller, { isDryRun: dryRun, acceptsRest: acceptRest, correlationId });
    return { body, status: body.rejected.length > 0 && !acceptRest ? 422 : 200 };
  }
}
