import '../problems.js';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  disclosureOf,
  OnRecord,
  operators,
  PageQuery,
  type Principal,
  Refuses,
} from '#http';
import { type DeadLetter, DeadLetterDetail, deadLetterStates, isDeadLetterPosition } from '#messaging';
import { AllDeadLetters, DeadLetterPage, type LettersReader } from './dead-letters.js';
import { RedriveReport, Redrives } from './redrives.js';

class DeadLettersQuery extends PageQuery {
  @IsOptional()
  @IsIn(deadLetterStates)
  readonly state?: DeadLetter['state'];
}

class RedriveDto {
  /** Says what would be tried and asks for nothing. */
  @IsOptional()
  @IsBoolean()
  readonly dryRun?: boolean;

  /** Asks knowing that it came back each time. */
  @IsOptional()
  @IsBoolean()
  readonly again?: boolean;
}

@Controller('v1/dead-letters')
@Allow(...operators)
@Refuses('unit-unreachable')
export class DeadLettersController {
  constructor(
    private readonly letters: AllDeadLetters,
    private readonly redrives: Redrives,
  ) {}

  @Get()
  @OnRecord('dead-letters-read')
  @Answers(200, DeadLetterPage)
  async list(
    @Query() { cursor, limit, state }: DeadLettersQuery,
    @Headers('authorization') authorization: string,
    @Caller() caller: Principal,
  ): Promise<Answer<DeadLetterPage>> {
    const after = decodeCursor(cursor, isDeadLetterPosition, 'dead-letters');
    const query = { limit, ...(state && { state }), ...(after && { after }) };
    return { body: await this.letters.page(query, cursor, readerOf(caller, authorization)) };
  }

  @Get(':id')
  @OnRecord('dead-letters-read')
  @Answers(200, DeadLetterDetail)
  async one(
    @Param('id') id: string,
    @Headers('authorization') authorization: string,
    @Caller() caller: Principal,
  ): Promise<Answer<DeadLetterDetail>> {
    return { body: await this.letters.find(id, readerOf(caller, authorization)) };
  }

  @Post(':id/redrive')
  @Answers(202, RedriveReport, 'ETag')
  @Answers(200, RedriveReport)
  @Refuses('dead-letter-resolved', 'redrive-under-way', 'redrive-loop')
  @Allow('coordinator', 'supervisor')
  async redrive(
    @Param('id') id: string,
    @Body() { dryRun = false, again = false }: RedriveDto,
    @Headers('authorization') authorization: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<RedriveReport>> {
    const letter = await this.letters.find(id, readerOf(caller, authorization));
    if (dryRun) return { body: await this.redrives.wouldTry(letter, again) };
    const { version, report } = await this.redrives.request(letter, again, command.context({ status: 202 }));
    return { body: report, status: 202, version };
  }
}

const readerOf = (caller: Principal, authorization: string): LettersReader => ({
  authorization,
  level: disclosureOf(caller),
});
