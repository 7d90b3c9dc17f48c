import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Answer, Answers, notFound, Open, type Page, PageOf, PageQuery } from '#http';
import { Register } from '#register';
import { NoticesService } from './notices.service.js';
import { PublicNotice, publicViewOf } from './notice.view.js';

/** What is for society, without a sign-in: the published texts and nothing of how they came to be. */
@Controller('v1/public/notices')
@Open()
export class PublicNoticesController {
  constructor(
    private readonly service: NoticesService,
    private readonly register: Register,
  ) {}

  /** The last published first. */
  @Get()
  @Answers(200, PageOf(PublicNotice))
  async list(@Query() { cursor, limit }: PageQuery): Promise<Answer<Page<PublicNotice>>> {
    const page = await this.service.notices.page(
      {
        filter: { audience: 'society', status: 'published' },
        sort: [['publishedAt', -1]],
        ...(cursor !== undefined && { cursor }),
        limit: Math.min(limit, 50),
      },
      async (known) => publicViewOf(known, await this.nameOf(known.thing.body)),
    );
    return { body: { items: page.items.filter((item) => item !== undefined), next: page.next } };
  }

  @Get(':id')
  @Answers(200, PublicNotice)
  async one(@Param('id') id: string): Promise<Answer<PublicNotice>> {
    const known = await this.service.notices.find(id);
    const view = known && publicViewOf(known, await this.nameOf(known.thing.body));
    if (!view) throw notFound(`notice ${id}`);
    await this.service.countReading(id);
    return { body: view };
  }

  private async nameOf(body: string): Promise<string> {
    return (await this.register.find(body))?.name ?? body;
  }
}
