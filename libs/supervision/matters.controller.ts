import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import { type MatterKind, matterKinds } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  IsBodyCode,
  IsWords,
  type Page,
  PageQuery,
  type Principal,
  Refuses,
} from '#http';
import type { MatterCommand } from './domain/matter.decide.js';
import { type Matter, type MatterEvent, type MatterStatus, matterStatuses } from './domain/matter.js';
import { MattersPage, MatterView, matterView } from './matter.view.js';
import { type MatterFields, matters } from './matters.js';
import { actsForDiscipline } from './of-discipline.js';

export class MattersQuery extends PageQuery {
  @IsOptional()
  @IsIn(matterStatuses)
  readonly status?: MatterStatus;

  @IsOptional()
  @IsIn(matterKinds)
  readonly kind?: MatterKind;

  /** The body that owes it. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** The stream of what is wrong: `term/organisation/LJ-CZJ`. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly subject?: string;
}

export class CloseMatterDto {
  @IsWords(1_000)
  readonly reason!: string;
}

/** Matters open and are cured by themselves; discipline may close one that nothing can cure. Read at every unit. */
@Controller('v1/matters')
@Allow()
export class MattersController {
  constructor(
    @InjectAggregate(matters) private readonly matters: Aggregate<MatterCommand, MatterEvent, Matter, MatterFields>,
  ) {}

  /** The longest open first. */
  @Get()
  @Answers(200, MattersPage)
  async list(@Query() query: MattersQuery): Promise<Answer<Page<MatterView>>> {
    const { status, kind, body, subject, cursor, limit } = query;
    const filter = { status, kind, body, subject };
    const sort = [['openedAt', 1]] as const;
    return {
      body: await this.matters.page({ filter, sort, limit, ...(cursor !== undefined && { cursor }) }, matterView),
    };
  }

  @Get(':id')
  @Answers(200, MatterView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<MatterView>> {
    return answered(await this.matters.get(id), matterView);
  }

  @Post(':id/close')
  @Allow('supervisor')
  @Answers(200, MatterView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'matter-not-open', 'own-matter')
  async close(
    @Param('id') id: string,
    @Body() { reason }: CloseMatterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MatterView>> {
    const command: MatterCommand = { type: 'close-matter', reason, closedBy: caller.body };
    const as = actsForDiscipline(caller);
    return answered(await this.matters.act(id, { step: 'close', command, as, caller, request }), matterView);
  }
}
