import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  decodeCursor,
  disclosureOf,
  notFound,
  operators,
  type Page,
  pageOf,
  PageOf,
  PageQuery,
  type Principal,
  SERVICE_CONFIG,
  type ServiceConfig,
} from '#http';
import {
  deadLetterStates,
  type DeadLetter,
  DeadLetterDetail,
  DeadLetterView,
  deadLetterView,
  EventTransport,
  isDeadLetterPosition,
  positionOfDeadLetter,
} from '#messaging';

class DeadLettersQuery extends PageQuery {
  @IsOptional()
  @IsIn(deadLetterStates)
  readonly state?: DeadLetter['state'];
}

/** What this unit has set aside. The desk gathers it from all units; a redrive is asked for there. */
@Controller('v1/dead-letters')
@Allow(...operators)
export class DeadLettersController {
  constructor(
    private readonly transport: EventTransport,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get()
  @Answers(200, PageOf(DeadLetterView))
  async list(
    @Query() { cursor, limit, state }: DeadLettersQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<DeadLetterView>>> {
    const after = decodeCursor(cursor, isDeadLetterPosition, 'dead-letters');
    const found = await this.transport.deadLetters.list({
      limit: limit + 1,
      ...(state && { state }),
      ...(after && { after }),
    });
    const views = found.map((letter) => deadLetterView(letter, this.config.service, disclosureOf(caller)));
    return { body: pageOf(views, limit, positionOfDeadLetter, 'dead-letters') };
  }

  @Get(':id')
  @Answers(200, DeadLetterDetail)
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<DeadLetterDetail>> {
    const letter = await this.transport.deadLetters.find(id);
    if (!letter) throw notFound(`dead letter ${id}`);
    const waiting = letter.stream === undefined ? 0 : await this.transport.waitingOf(letter.stream);
    return { body: { ...deadLetterView(letter, this.config.service, disclosureOf(caller)), waiting } };
  }
}
