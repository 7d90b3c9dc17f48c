import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { answered } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  inMedia,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { FilesQuery, KeepFileQuery } from './file.dto.js';
import { FilesPage, FileView, fileView } from './file.view.js';
import { FilesService } from './files.service.js';

const binary = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Files of bodies: sent as they are (`application/octet-stream`), given to who may read them. */
@Controller('v1/files')
@Allow('department', 'secretary', 'resource-owner', 'coordinator', 'system')
export class FilesController {
  constructor(private readonly service: FilesService) {}

  /** Those that the caller may read, the newest first. */
  @Get()
  @Allow()
  @Answers(200, FilesPage)
  async list(@Query() query: FilesQuery, @Caller() caller: Principal): Promise<Answer<Page<FileView>>> {
    return { body: await this.service.page(query, caller) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, FileView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<FileView>> {
    return answered(await this.service.one(id, caller), fileView);
  }

  /** Never shown in the page's own origin: always to be saved. */
  @Get(':id/content')
  @Allow()
  @Answers(200, inMedia({ 'application/octet-stream': binary }), 'Content-Disposition')
  @Refuses('wrong-unit', 'file-withdrawn', 'file-content-missing')
  @Header('content-type', 'application/octet-stream')
  async content(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { file, content } = await this.service.content(id, caller);
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    return Buffer.from(content);
  }

  @Post()
  @Answers(201, FileView, 'ETag', 'Location')
  @Refuses('file-type-unknown', 'file-is-another', 'unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  async keep(
    @Body() content: Buffer,
    @Query() query: KeepFileQuery,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    return answered(await this.service.keep(content, query, caller, request), fileView);
  }

  @Post(':id/withdraw')
  @Answers(200, FileView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async withdraw(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return answered(await this.service.withdraw(id, caller, request), fileView);
  }
}
