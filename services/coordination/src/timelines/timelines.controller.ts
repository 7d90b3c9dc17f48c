import { feedRefusals } from '../problems.js';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  decodeCursor,
  encodeCursor,
  PageQuery,
  type Principal,
  Problem,
  readerOf,
  Refuses,
} from '#http';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import { isConcealed } from '../masking/concealed.js';
import { Unmaskings } from '../masking/unmaskings.js';
import { readers } from '../readers.js';
import { Timelines, Causation, type CausationTree, Timeline } from './timelines.js';

@Controller('v1')
@Allow(...readers)
@Refuses(...feedRefusals)
export class TimelinesController {
  constructor(
    private readonly timelines: Timelines,
    private readonly unmaskings: Unmaskings,
  ) {}

  /** A subject's slash may stand as it is or as %2F. */
  @Get('timelines/*')
  @Answers(200, Timeline)
  async timeline(
    @Param('*') subject: string,
    @Query() query: PageQuery,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<Answer<Timeline>> {
    const after = decodeCursor(
      query.cursor,
      (value): value is string => typeof value === 'string',
      `timeline ${subject}`,
    );
    const isHidden = hiddenFrom(caller);
    const timeline = await this.timelines.timeline(subject, query.limit, after, isHidden);
    if (timeline === undefined) throw new Problem(404, 'not-found', 'Nothing is known here of this subject.');
    const shown = await this.unmaskings.around(caller, subject, request);
    const items = timeline.items.map((item) => ({ ...item, event: shown(item.event) }));
    return {
      body: {
        ...timeline,
        items,
        next: timeline.next === null ? null : encodeCursor(timeline.next, `timeline ${subject}`),
      },
    };
  }

  @Get('causation/:eventId')
  @Answers(200, Causation)
  async causation(
    @Param('eventId') eventId: string,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<Answer<Causation>> {
    const causation = await this.timelines.causation(eventId);
    const isHidden = hiddenFrom(caller);
    if (causation === undefined || isHidden(causation.event))
      throw new Problem(404, 'not-found', 'Nothing is known here of this event.');
    const { event, causes, tree } = causation;
    const shown = await this.unmaskings.around(caller, event.subject, request);
    const seen = causes.filter((cause) => !isHidden(cause)).map(shown);
    return { body: { event: shown(event), causes: seen, tree: maskTree(tree, shown, isHidden) } };
  }
}

type Shown = (event: StructuredEvent) => StructuredEvent;

const maskTree = (tree: CausationTree, shown: Shown, isHidden: Hidden): CausationTree => ({
  ...tree,
  event: shown(tree.event),
  effects: tree.effects.filter(({ event }) => !isHidden(event)).map((effect) => maskTree(effect, shown, isHidden)),
});

type Hidden = (event: StructuredEvent) => boolean;

const hiddenFrom = (caller: Principal): Hidden => {
  const reader = readerOf(caller);
  return (event) => isConcealed(event, reader);
};
