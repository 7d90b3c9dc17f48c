import { Body, Controller, Get, Inject, Param, Post as HttpPost, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate, type Known } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  type Page,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { holdersOn, isAbolishedOn, type Post, type PostCommand, type PostEvent } from './domain/post.js';
import { keyOf, type PostRow, PostRows } from './post-rows.js';
import { PostsPage, PostView, postView, RotationPage, type RotationView } from './post.view.js';
import {
  AbolishPostDto,
  EstablishPostDto,
  FillPostDto,
  PostsQuery,
  RotationQuery,
  VacatePostDto,
} from './posts.dto.js';
import { type PostFields, posts } from './posts.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Posts are written at organisation by the bodies' own people, and read everywhere. */
@Controller('v1/posts')
@Allow('secretary', 'department', 'coordinator', 'system')
export class PostsController {
  constructor(
    @InjectAggregate(posts) private readonly posts: Aggregate<PostCommand, PostEvent, Post, PostFields>,
    private readonly rows: PostRows,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Also what a rule asks for and nobody has established (`id` is absent). */
  @Get()
  @Allow()
  @Answers(200, PostsPage)
  async list(@Query() query: PostsQuery): Promise<Answer<Page<PostView>>> {
    const { body, kind, person, vacant, concurrent, required, limit, on = this.today() } = query;
    const after = decodeCursor(query.cursor, isText, 'posts');
    const rows = await this.rows.on({ on, body });
    const inTwo = concurrent === undefined ? new Set<string>() : await this.peopleInTwo(on);
    const isWanted = (row: PostRow): boolean => {
      const holders = row.post ? holdersOn(row.post, on) : [];
      return (
        (kind === undefined || row.kind === kind) &&
        (person === undefined || holders.some((one) => one.person === person)) &&
        (vacant === undefined || row.free > 0 === vacant) &&
        (required === undefined || (row.required !== undefined) === required) &&
        (concurrent === undefined || holders.some((one) => inTwo.has(one.person)) === concurrent)
      );
    };
    const found = rows.filter((row) => isWanted(row) && (after === undefined || keyOf(row) > after));
    const { items, next } = pageOf(found.slice(0, limit + 1), limit, keyOf, 'posts');
    return { body: { items: items.map((row) => postView(row, on)), next } };
  }

  /** Who is in the last allowed term or beyond, where the committee has set a number of terms. */
  @Get('rotation')
  @Allow()
  @Answers(200, RotationPage)
  async rotation(@Query() { on = this.today(), cursor, limit }: RotationQuery): Promise<Answer<Page<RotationView>>> {
    const after = decodeCursor(cursor, isText, 'rotation');
    const rows = await this.rows.on({ on });
    const fromPosts = rows.flatMap(({ post, body, kind, limit: most }) =>
      post && most
        ? holdersOn(post, on)
            .filter(({ term }) => term >= most.terms)
            .map(({ term }): RotationView => ({ body, kind, post: post.post, term, limit: most, source: 'posts' }))
        : [],
    );
    const held = new Set(
      rows
        .filter(({ post, kind }) => kind === 'secretary' && post && holdersOn(post, on).length > 0)
        .map(({ body }) => body),
    );
    const fromRegister: RotationView[] = [];
    for (const body of await this.rows.bodies(on)) {
      const most = held.has(body.code) ? undefined : await this.rows.limitFor(body, on);
      const term = body.secretaryConsecutiveTerms ?? 0;
      if (most && term >= most.terms)
        fromRegister.push({ body: body.code, kind: 'secretary', term, limit: most, source: 'register' });
    }
    const key = ({ body, kind, post = '' }: RotationView) => `${body}/${kind}/${post}`;
    const found = [...fromPosts, ...fromRegister]
      .filter((one) => after === undefined || key(one) > after)
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    return { body: pageOf(found.slice(0, limit + 1), limit, key, 'rotation') };
  }

  @Get(':id')
  @Allow()
  @Answers(200, PostView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<PostView>> {
    return this.answer(await this.posts.get(id));
  }

  @HttpPost()
  @Answers(201, PostView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  async establish(
    @Body() { body: code, kind, title, places = 1, isFullTime }: EstablishPostDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<PostView>> {
    const body = code ?? caller.body;
    const command = (post: string): PostCommand => ({
      type: 'establish-post',
      post,
      body,
      kind,
      places,
      isFullTime: isFullTime ?? kind === 'full-time-deputy-secretary',
      ...(title !== undefined && { title }),
    });
    return this.answer(await this.posts.open({ body, command, caller, request }));
  }

  @HttpPost(':id/fill')
  @Answers(200, PostView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'body-dissolved')
  @Refuses('post-held', 'post-abolished', 'holding-period-empty', 'rotation-limit')
  async fill(
    @Param('id') id: string,
    @Body() { person, from, to, homeBody, steps, exception }: FillPostDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<PostView>> {
    if (homeBody !== undefined) await namedBodies(this.register, [{ path: 'homeBody', code: homeBody }]);
    const command = async ({ body }: Post): Promise<PostCommand> => {
      const known = await this.register.find(body);
      const limit = known && (await this.rows.limitFor(known, from));
      return {
        type: 'fill-post',
        person,
        from,
        ...(to !== undefined && { to }),
        ...(homeBody !== undefined && { homeBody }),
        ...(steps && { steps: steps.map(({ step, on }) => ({ step, on })) }),
        ...(exception !== undefined && { exception }),
        ...(limit && { limit }),
      };
    };
    return this.answer(await this.posts.act(id, { step: 'fill', command, caller, request }));
  }

  @HttpPost(':id/vacate')
  @Answers(200, PostView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'not-the-holder', 'vacated-before-held')
  async vacate(
    @Param('id') id: string,
    @Body() { person, on, reason }: VacatePostDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<PostView>> {
    const command: PostCommand = { type: 'vacate-post', person, on, ...(reason !== undefined && { reason }) };
    return this.answer(await this.posts.act(id, { step: 'vacate', command, caller, request }));
  }

  @HttpPost(':id/abolish')
  @Answers(200, PostView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async abolish(
    @Param('id') id: string,
    @Body() { on, reason }: AbolishPostDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<PostView>> {
    const command: PostCommand = { type: 'abolish-post', on, reason };
    return this.answer(await this.posts.act(id, { step: 'abolish', command, caller, request }));
  }

  private async answer(found: Known<Post>): Promise<Answer<PostView>> {
    const { thing } = found;
    const on = this.today();
    const known = await this.register.find(thing.body);
    const limit = known && (await this.rows.limitFor(known, on));
    const free = isAbolishedOn(thing, on) ? 0 : Math.max(0, thing.places - holdersOn(thing, on).length);
    const row = {
      body: thing.body,
      kind: thing.kind,
      places: thing.places,
      post: thing,
      free,
      isHeldByRegister: false,
    };
    return answered(found, () => postView({ ...row, ...(limit && { limit }) }, on));
  }

  private async peopleInTwo(on: string): Promise<ReadonlySet<string>> {
    const people = (await this.rows.on({ on })).flatMap(({ post }) => (post ? holdersOn(post, on) : []));
    const byPerson = Map.groupBy(people, ({ person }) => person);
    return new Set([...byPerson].filter(([, held]) => held.length > 1).map(([person]) => person));
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}
