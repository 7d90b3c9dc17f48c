import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { Allow, Answers, asPrintedPage, Caller, inMedia, notFound, type Principal, Refuses } from '#http';
import { LetterReader } from './letter-reader.js';
import { LetterFileQuery } from './letters.dto.js';
import { LettersService } from './letters.service.js';
import { docxType, lettersDocx } from './rendering/letter-docx.js';
import { lettersHtml } from './rendering/letter-html.js';

const maxLetters = 200;

/** A series' letters in one file, in the order of their numbers, as reminders of all terms that fall due; voided ones are left out. */
@Controller('v1/letters/file')
@Allow()
export class LetterFilesController {
  constructor(
    private readonly service: LettersService,
    private readonly reader: LetterReader,
  ) {}

  @Get('docx')
  @Answers(200, inMedia({ [docxType]: Type.String() }), 'Content-Disposition')
  @Refuses('letter-not-yours', 'not-found')
  async docx(
    @Query() query: LetterFileQuery,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = lettersDocx(await this.linesOf(query, caller));
    void reply.header('content-type', docxType).header('content-disposition', 'attachment; filename="letters.docx"');
    return Buffer.from(file);
  }

  @Get('print')
  @Answers(200, inMedia({ 'text/html': Type.String() }), 'Content-Disposition')
  @Refuses('letter-not-yours', 'not-found')
  async print(
    @Query() query: LetterFileQuery,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { body, year, from, to } = query;
    const file = lettersHtml(`${body} ${year} ${from}-${to}`, await this.linesOf(query, caller));
    asPrintedPage(reply);
    return file;
  }

  private async linesOf({ body, kind, year, from, to }: LetterFileQuery, caller: Principal) {
    const range = { $gte: from, $lte: Math.min(to, from + maxLetters - 1) };
    const found = await this.service.letters.copies
      .find({ body, kind, year, number: range, status: { $ne: 'voided' } })
      .sort({ number: 1 })
      .toArray();
    if (found.length === 0) throw notFound(`letter of ${body} from ${from} to ${to}`);
    return Promise.all(found.map(({ current }) => this.reader.linesOf(this.reader.readable(current, caller))));
  }
}
