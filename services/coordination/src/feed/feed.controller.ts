import { StructuredEvent } from '../feed-store/structured-event.js';
import { EventStream, FeedHeaders, FeedParameters } from './feed-parameters.js';
import { feedRefusals } from '../problems.js';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  Answers,
  Caller,
  inMedia,
  largestPage,
  OpenCounts,
  PageOf,
  type Principal,
  Problem,
  readerOf,
  Refuses,
  Revocations,
  SERVICE_CONFIG,
  type ServiceConfig,
  Takes,
  Token,
  type CheckedToken,
  tooManyRequests,
  validationFailed,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { isConcealed } from '../masking/concealed.js';
import { Unmaskings } from '../masking/unmaskings.js';
import type { SubjectSight } from '../masking/unmaskings.js';
import { readers } from '../readers.js';
import { packCursor } from './cursor.js';
import { FeedClient } from './feed-client.js';
import { accepts, filterOf, valuesOf, type FeedFilter, type Query as FeedQuery } from './feed-filter.js';
import { Feed } from './feed.service.js';
import { at, type OffsetVector } from '../feed-store/partition-index.js';

const defaultPage = 50;

@Controller('v1/events')
export class FeedController {
  /** Of each client, also where it comes past the gateway. */
  private readonly open: OpenCounts;

  constructor(
    private readonly feed: Feed,
    private readonly unmaskings: Unmaskings,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly revocations: Revocations,
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
  ) {
    this.open = new OpenCounts(config.maxStreamsPerClient);
  }

  @Get()
  @Allow(...readers)
  @Answers(200, inMedia({ 'application/json': PageOf(StructuredEvent), 'text/event-stream': EventStream }))
  @Refuses('bad-cursor', 'not-acceptable', ...feedRefusals)
  @Takes({ query: FeedParameters, headers: FeedHeaders })
  async read(
    @Query() query: FeedQuery,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Caller() caller: Principal,
    @Token() token: CheckedToken,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (accept?.includes('text/event-stream')) {
      await this.stream(query, lastEventId, token, reply);
    } else if (accept === undefined || /application\/(json|\*)|\*\/\*/.test(accept)) {
      void reply.header('content-type', 'application/json; charset=utf-8').send(await this.page(query, caller, reply));
    } else {
      throw new Problem(406, 'not-acceptable', 'Events come as text/event-stream or application/json.');
    }
  }

  private async stream(
    query: FeedQuery,
    lastEventId: string | undefined,
    token: CheckedToken,
    reply: FastifyReply,
  ): Promise<void> {
    const { principal: caller } = token;
    if (query['to'] !== undefined) {
      throw validationFailed([{ path: 'to', message: 'is for application/json: a stream has no end' }]);
    }
    const filter = filterOf(query, ['after']);
    const from = await this.startOf(lastEventId || textOf(query['after']), filter, () => this.feed.position);
    const { sight, until } = await this.sightOf(caller, filter, reply.request);
    const expiresAtMs = earlier(
      this.onOwnClock(token.facts.expiresAt * 1000),
      until === undefined ? undefined : this.onOwnClock(Date.parse(until)),
    );
    const { lanes } = this.feed;
    const response = reply.raw;
    if (response.destroyed) return; // gone while all that was looked up
    const leave = this.open.open(`${caller.issuer} ${caller.sub}`);
    if (!leave) throw tooManyRequests(`At most ${this.open.max} streams at once.`, 10);
    response.once('close', leave);
    reply.hijack();
    response.on('error', () => undefined); // a client that is gone: `close` follows
    const client = new FeedClient(lanes, response, filter, from, {
      sight,
      bodies: readerOf(caller).bodies,
      onClosed: (closed) => this.feed.leave(closed),
      ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
    });
    // Ended by its connection, not cut into chunks: one buffer a write for each of a thousand clients, where chunks would be three.
    response.removeHeader('transfer-encoding');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // From its first byte on the client has a cursor: also one that is cut off before its first event misses nothing.
    response.write(`retry: 1000\nid: ${packCursor(lanes, from)}\n\n`);
    response.once(
      'close',
      this.revocations.watch(token, () => client.close()),
    );
    await this.feed.follow(client).catch(() => response.destroy());
  }

  private async page(query: FeedQuery, caller: Principal, reply: FastifyReply): Promise<string> {
    const filter = filterOf(query, ['after', 'cursor', 'limit']);
    const limit = limitOf(query['limit']);
    const { sight } = await this.sightOf(caller, filter, reply.request);
    const { bodies } = readerOf(caller);
    const { lanes } = this.feed;
    const from = await this.startOf(textOf(query['after']) ?? textOf(query['cursor']), filter, () => lanes.start());
    const items: string[] = [];
    let positions: number[] = [...from];
    for await (const page of this.feed.pages(from)) {
      for (const entry of page.entries) {
        if (entry.offset < at(positions, entry.lane)) continue;
        positions[entry.lane] = entry.offset + 1;
        const seen = entry.seenBy(sight);
        if (isConcealed(entry.event, { level: sight, bodies })) continue;
        if (filter === undefined || accepts(filter, seen.event)) items.push(seen.json);
        if (items.length === limit) return pageText(items, packCursor(lanes, positions));
      }
      positions = [...page.positions];
      if (reply.raw.destroyed) break;
    }
    return pageText(items, packCursor(lanes, positions));
  }

  private async startOf(
    cursor: string | undefined,
    filter: FeedFilter | undefined,
    otherwise: () => OffsetVector,
  ): Promise<OffsetVector> {
    if (cursor !== undefined) return this.feed.positionsOf(cursor);
    return filter?.fromMs === undefined ? otherwise() : this.feed.positionsAt(new Date(filter.fromMs));
  }

  /** The clock of the run may be another one than this machine's. */
  private onOwnClock(ms: number): number {
    return Date.now() + ms - this.clock.now().getTime();
  }

  /** What was unmasked is seen where nothing else is asked for. */
  private sightOf(caller: Principal, filter: FeedFilter | undefined, request: FastifyRequest): Promise<SubjectSight> {
    return this.unmaskings.sightOf(caller, filter?.subjects ?? [], request);
  }
}

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

const pageText = (items: readonly string[], next: string): string => `{"items":[${items.join(',')}],"next":"${next}"}`;

const textOf = (value: unknown): string | undefined => {
  const [first] = valuesOf(value);
  return first === '' ? undefined : first;
};

const limitOf = (value: unknown): number => {
  const limit = value === undefined ? defaultPage : Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= largestPage) return limit;
  throw validationFailed([{ path: 'limit', message: `must be a whole number from 1 to ${largestPage}` }]);
};
