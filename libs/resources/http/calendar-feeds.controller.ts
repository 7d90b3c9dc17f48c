import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { Type } from 'typebox';
import type { FastifyReply } from 'fastify';
import { Answers, inMedia, OnRecord, Open } from '#http';
import { CalendarFeed } from '../application/calendar-links/calendar-feed.js';
import { CalendarLinks } from '../application/calendar-links/calendar-links.js';

/** What a calendar link opens. Calendar programs know no tokens: the secret in the path is the right to read. */
@Controller('v1/calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly links: CalendarLinks,
    private readonly feed: CalendarFeed,
  ) {}

  @Get(':link/:secret')
  @OnRecord('calendar-link-opened')
  @Answers(200, inMedia({ 'text/calendar': Type.String() }), 'ETag')
  @Open()
  async open(
    @Param('link') link: string,
    @Param('secret') secret: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { etag, text } = await this.feed.render(await this.links.opened(link, secret.replace(/\.ics$/, '')));
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
      void reply.code(304);
      return undefined;
    }
    void reply.type('text/calendar; charset=utf-8');
    return text();
  }
}
