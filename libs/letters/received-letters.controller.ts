import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, type Exchange, InjectExchange } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import type { LetterCommand } from './domain/letter.decide.js';
import type { Letter } from './domain/letter.js';
import type { LetterReceipt, LetterReceiptCommand, LetterReceiptEvent } from './domain/letter-receipt.js';
import { LetterReceiptView, LettersPage, type LetterView, viewOfLetter, viewOfReceipt } from './letter.view.js';
import { letterExchange, type LetterFields } from './letters.js';
import { AnswerLetterDto, LettersQuery, ReceiveLetterDto } from './letters.dto.js';

/** Letters as they arrive: a body receives and answers them at its own unit. */
@Controller('v1/letters')
@Allow('department', 'secretary', 'coordinator', 'system')
export class ReceivedLettersController {
  constructor(
    @InjectExchange(letterExchange)
    private readonly exchange: Exchange<
      LetterCommand,
      Letter,
      LetterFields,
      LetterReceiptCommand,
      LetterReceiptEvent,
      LetterReceipt
    >,
  ) {}

  /** What was sent to a body (default: the caller's own), the newest first. */
  @Get('received')
  @Allow()
  @Answers(200, LettersPage)
  async received(
    @Query() { body, cursor, limit }: LettersQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<LetterView>>> {
    const page = await this.exchange.asked.page(
      {
        filter: { to: body ?? caller.body, status: { $in: ['sent', 'voided'] } },
        sort: [['draftedAt', -1]],
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      viewOfLetter,
    );
    return { body: page };
  }

  @Post(':id/receive')
  @Answers(200, LetterReceiptView, 'ETag')
  @Refuses('wrong-unit', 'unknown-body', 'not-your-body')
  async receive(
    @Param('id') id: string,
    @Body() { body }: ReceiveLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { reply } = await this.exchange.reply(id, {
      body,
      step: 'receive',
      command: (letter, to) => ({ type: 'receive-letter', letter: letter.id, body: to.body }),
      caller,
      request,
    });
    return answered(reply, viewOfReceipt);
  }

  @Post(':id/answer')
  @Answers(200, LetterReceiptView, 'ETag')
  @Refuses('wrong-unit', 'unknown-body', 'not-your-body')
  async answer(
    @Param('id') id: string,
    @Body() { body, by }: AnswerLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { reply } = await this.exchange.reply(id, {
      body,
      step: 'answer',
      command: (letter, to) => ({
        type: 'answer-letter',
        letter: letter.id,
        body: to.body,
        ...(by !== undefined && { by }),
      }),
      caller,
      request,
    });
    return answered(reply, viewOfReceipt);
  }
}
