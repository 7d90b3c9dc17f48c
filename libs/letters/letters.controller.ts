import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { answered, type Done } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  asPrintedPage,
  Caller,
  Command,
  type CommandRequest,
  inMedia,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { type LetterCommand } from './domain/letter.decide.js';
import type { Letter } from './domain/letter.js';
import { letterTemplates } from './domain/templates.js';
import { LetterReader } from './letter-reader.js';
import { requireSight, sightOf } from './letter-sight.js';
import { LettersPage, LetterView, TemplatesView, viewOfLetter } from './letter.view.js';
import {
  DiscardLetterDto,
  DraftLetterDto,
  IssueLetterDto,
  LettersQuery,
  ReviseLetterDto,
  VoidLetterDto,
} from './letters.dto.js';
import { LettersService } from './letters.service.js';
import { docxType, letterDocx } from './rendering/letter-docx.js';
import { letterHtml } from './rendering/letter-html.js';

/** Letters as their sender writes them and everybody reads of them. */
@Controller('v1/letters')
@Allow('department', 'secretary', 'coordinator', 'system')
export class LettersController {
  constructor(
    private readonly service: LettersService,
    private readonly reader: LetterReader,
  ) {}

  @Get('templates')
  @Allow()
  @Answers(200, TemplatesView)
  templates() {
    return { body: { items: letterTemplates.map(({ kind, name, fields }) => ({ kind, name, fields: [...fields] })) } };
  }

  /** The newest first; of a series in the order of its numbers, voided ones among them. */
  @Get()
  @Allow()
  @Answers(200, LettersPage)
  async list(
    @Query() { cursor, limit, ...filter }: LettersQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<LetterView>>> {
    const isSeries = filter.body !== undefined && filter.kind !== undefined && filter.year !== undefined;
    const page = await this.service.letters.page(
      {
        filter: { ...filter, ...(isSeries && { number: { $gt: 0 } }), ...sightOf(caller) },
        sort: isSeries ? [['number', 1]] : [['draftedAt', -1]],
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      viewOfLetter,
    );
    return { body: page };
  }

  @Get(':id')
  @Allow()
  @Answers(200, LetterView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<LetterView>> {
    return answered(requireSight(await this.service.letters.get(id), caller), viewOfLetter);
  }

  /** As a page to print. */
  @Get(':id/print')
  @Allow()
  @Answers(200, inMedia({ 'text/html': Type.String() }), 'Content-Disposition')
  @Refuses('letter-not-yours')
  async print(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const letter = this.reader.readable((await this.service.letters.get(id)).thing, caller);
    asPrintedPage(reply);
    return letterHtml(letter.content.title, await this.reader.linesOf(letter), letter.number?.text);
  }

  @Get(':id/docx')
  @Allow()
  @Answers(200, inMedia({ [docxType]: Type.String() }), 'Content-Disposition')
  @Refuses('letter-not-yours')
  async docx(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const letter = this.reader.readable((await this.service.letters.get(id)).thing, caller);
    const name = encodeURIComponent(`${letter.number?.text ?? ''}${letter.content.title}.docx`);
    void reply
      .header('content-type', docxType)
      .header('content-disposition', `attachment; filename="letter.docx"; filename*=UTF-8''${name}`);
    return Buffer.from(letterDocx(await this.reader.linesOf(letter)));
  }

  @Post()
  @Answers(201, LetterView, 'ETag', 'Location')
  @Refuses(
    'not-your-body',
    'wrong-unit',
    'unknown-body',
    'no-addressees',
    'body-twice',
    'field-unknown',
    'fields-missing',
  )
  async draft(@Body() dto: DraftLetterDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return answered(await this.service.draft(dto, { caller, request }), viewOfLetter);
  }

  @Patch(':id')
  @Answers(200, LetterView, 'ETag')
  @Refuses(
    'not-your-body',
    'wrong-unit',
    'unknown-body',
    'no-addressees',
    'body-twice',
    'field-unknown',
    'letter-signed',
  )
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return answered(await this.service.revise(id, dto, { caller, request }), viewOfLetter);
  }

  /** Signed, and numbered at once. */
  @Post(':id/issue')
  @Answers(200, LetterView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'letter-signed', 'fields-missing')
  async issue(
    @Param('id') id: string,
    @Body() { post }: IssueLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return answered(await this.service.issue(id, post, { caller, request }), viewOfLetter);
  }

  @Post(':id/send')
  @Answers(200, LetterView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'letter-not-issued', 'letter-voided')
  send(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return this.act(id, 'send', { type: 'send-letter' }, caller, request);
  }

  /** The number stays taken and is listed as void. */
  @Post(':id/void')
  @Answers(200, LetterView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'letter-not-issued')
  empty(
    @Param('id') id: string,
    @Body() { reason }: VoidLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.act(id, 'void', { type: 'void-letter', reason }, caller, request);
  }

  @Post(':id/discard')
  @Answers(200, LetterView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'letter-signed')
  discard(
    @Param('id') id: string,
    @Body() { reason }: DiscardLetterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return this.act(
      id,
      'discard',
      { type: 'discard-letter', ...(reason !== undefined && { reason }) },
      caller,
      request,
    );
  }

  private async act(
    id: string,
    step: string,
    command: LetterCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<LetterView>> {
    const done: Done<Letter> = await this.service.letters.act(id, { step, command, caller, request });
    return answered(done, viewOfLetter);
  }
}
