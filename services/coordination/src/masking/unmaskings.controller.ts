import { feedRefusals } from '../problems.js';
import { Body, Controller, Post } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Principal,
  Refuses,
  FreshSignIn,
  OnRecord,
} from '#http';
import { unmaskers } from './unmaskers.js';
import { Unmasked, Unmaskings } from './unmaskings.js';

class UnmaskDto {
  @IsString()
  @MaxLength(300)
  @Matches(/^[a-z-]+\/./, { message: 'subject must be the name of a stream, like initiative/org-7f3k2m' })
  readonly subject!: string;

  @IsString()
  @MaxLength(1_000)
  @Matches(/\S/, { message: 'reason must say why' })
  readonly reason!: string;
}

@Controller('v1/unmaskings')
@Allow(...unmaskers)
export class UnmaskingsController {
  constructor(private readonly unmaskings: Unmaskings) {}

  /** From then on, and until `until`, the caller sees the subject's events, timeline and state as they are. */
  @Post()
  @OnRecord('unmasked')
  @Answers(201, Unmasked, 'ETag')
  @Answers(200, Unmasked, 'ETag')
  @Refuses('not-found', ...feedRefusals)
  @FreshSignIn()
  async record(
    @Body() { subject, reason }: UnmaskDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<Unmasked>> {
    const { unmasked, version, status } = await this.unmaskings.record(
      caller,
      subject,
      reason,
      command.context({ status: 201 }),
    );
    return { body: unmasked, status, version };
  }
}
