import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { holdersOn, type Post as BodyPost, type PostCommand, type PostEvent, type PostFields, posts } from '#posts';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import type { Mandate, MandateCommand, MandateEvent } from './domain/mandate.js';
import { MandateBook } from './mandate-book.js';
import { MandatesPage, MandateView, mandateView, OwnMandates } from './mandate.view.js';
import { EndMandateDto, GiveMandateDto, MandatesQuery } from './mandates.dto.js';
import { type MandateFields, mandates } from './mandates.js';

/** Written at organisation by the body's secretary, read everywhere. */
@Controller('v1/mandates')
@Allow('secretary', 'coordinator')
export class MandatesController {
  constructor(
    @InjectAggregate(mandates)
    private readonly mandates: Aggregate<MandateCommand, MandateEvent, Mandate, MandateFields>,
    @InjectAggregate(posts) private readonly posts: Aggregate<PostCommand, PostEvent, BodyPost, PostFields>,
    private readonly book: MandateBook,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, MandatesPage)
  async list(@Query() query: MandatesQuery): Promise<Answer<Page<MandateView>>> {
    const { body, person, ended, cursor, limit } = query;
    const filter = { body, person, isEnded: ended };
    const sort = [
      ['body', 1],
      ['from', 1],
    ] as const;
    const page = { filter, sort, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.mandates.page(page, this.view()) };
  }

  /** The bodies that the caller may act for now, beside what the token says. */
  @Get('mine')
  @Allow()
  @Answers(200, OwnMandates)
  mine(@Caller() { sub }: Principal) {
    return { body: { items: this.book.of(sub, this.clock.now()) } };
  }

  @Get(':id')
  @Allow()
  @Answers(200, MandateView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<MandateView>> {
    return answered(await this.mandates.get(id), this.view());
  }

  @Post()
  @Answers(201, MandateView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  @Refuses('mandate-for-oneself', 'post-not-held', 'roles-beyond-post', 'mandate-period-empty', 'stand-in-needs-end')
  async give(
    @Body() { body: code, person, roles, post: postId, inPlaceOf, from, until }: GiveMandateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MandateView>> {
    const body = code ?? caller.body;
    const { unit } = (await namedBodies(this.register, [{ path: 'body', code: body }]))(body);
    const begins = new Date(from ?? this.clock.now()).toISOString();
    const post = await this.postOf(body, postId, agencyDayOf(begins));
    const command = (mandate: string): MandateCommand => ({
      type: 'give-mandate',
      mandate,
      body,
      unit,
      by: caller.sub,
      person,
      roles,
      post,
      from: begins,
      ...(inPlaceOf !== undefined && { inPlaceOf }),
      ...(until !== undefined && { until: new Date(until).toISOString() }),
    });
    return answered(await this.mandates.open({ body, command, caller, request }), this.view());
  }

  @Post(':id/end')
  @Answers(200, MandateView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async end(
    @Param('id') id: string,
    @Body() { reason }: EndMandateDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MandateView>> {
    const command = { type: 'end-mandate', cause: 'withdrawn', ...(reason !== undefined && { reason }) } as const;
    return answered(await this.mandates.act(id, { step: 'end', command, caller, request }), this.view());
  }

  /** Error: 404 for no post of this body. */
  private async postOf(body: string, id: string, day: string) {
    const { thing } = await this.posts.get(id);
    if (thing.body !== body) throw notFound(`post ${id} of ${body}`);
    return { id, kind: thing.kind, holders: holdersOn(thing, day).map(({ person }) => person) };
  }

  private view() {
    return mandateView(this.clock.now().toISOString());
  }
}
