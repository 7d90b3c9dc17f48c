import { Controller, Get, Headers, Inject, Optional, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { maskAnswer } from '#contracts';
import { Allow, type Answer, Answers, Caller, inMedia, languageOf, type Principal, readerOf, Takes } from '#http';
import { Register } from '#register';
import { Initiatives } from '../initiatives.js';
import { SignUpLists } from '../sign-ups/sign-ups.js';
import { closeOut } from './close-out.js';
import { closeOutHtml } from './close-out.html.js';
import { CloseOutView } from './close-out.view.js';
import { USED_RESOURCES, type UsedResources } from './used-resource.js';

/** What became of an initiative, as data or as a page. */
@Controller('v1/initiatives/:id/close-out')
@Allow()
export class CloseOutController {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly signUps: SignUpLists,
    private readonly register: Register,
    @Optional() @Inject(USED_RESOURCES) private readonly resources?: UsedResources,
  ) {}

  @Get()
  @Answers(200, inMedia({ 'application/json': CloseOutView, 'text/html': Type.String() }))
  @Takes({ headers: Type.Object({ Accept: Type.Optional(Type.String()) }) })
  async report(
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<CloseOutView> | string> {
    const found = await this.initiatives.visible(id, caller);
    const { list } = await this.signUps.of(id);
    const { host, invited } = found.initiative.content;
    const codes = [host, ...invited.map(({ body }) => body), ...[...list.taken.values()].map(({ body }) => body)];
    const bodies = await this.register.findMany([...new Set(codes)]);
    const resources = (await this.resources?.ofInitiative(id)) ?? [];
    const nameOf = (code: string): string => bodies.get(code)?.name ?? code;
    const report = closeOut({ ...found, signUps: list, resources, nameOf });
    if (!wantsHtml(accept)) return { body: report };
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    // What is no Answer is not masked on its way out: a page shows no more than the data would.
    const seen = maskAnswer(CloseOutView, report, readerOf(caller)) as CloseOutView;
    return closeOutHtml(seen, languageOf(acceptLanguage, 'zh-CN'));
  }
}

/** A browser names pages before anything else. */
const wantsHtml = (accept = ''): boolean => {
  const json = accept.indexOf('application/json');
  const html = accept.indexOf('text/html');
  return html >= 0 && (json < 0 || html < json);
};
