import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, Caller, decodeCursor, encodeCursor, PageQuery, type Principal, Problem, type Answer } from '#http';
import { maskEvent } from '../masking/mask-event.js';
import { type Sight, sightOf } from '../masking/sight.js';
import { Unmaskings } from '../masking/unmaskings.js';
import { readers } from '../readers.js';
import { Timelines, type Causation, type CausationTree, type Timeline } from './timelines.js';

@Controller('v1')
@Allow(...readers)
export class TimelinesController {
  constructor(
    private readonly timelines: Timelines,
    private readonly unmaskings: Unmaskings,
  ) {}

  /** A subject's slash may stand as it is or as %2F. */
  @Get('timelines/*')
  async timeline(
    @Param('*') subject: string,
    @Query() query: PageQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Timeline>> {
    const after = decodeCursor(query.cursor, (value): value is string => typeof value === 'string');
    const timeline = await this.timelines.timeline(subject, query.limit, after);
    if (timeline === undefined) throw new Problem(404, 'not-found', 'Nothing is known here of this subject.');
    const { sight } = await this.unmaskings.sightOf(caller, [subject]);
    const items = timeline.items.map((item) => ({ ...item, event: maskEvent(item.event, sight) }));
    return { body: { ...timeline, items, next: timeline.next === null ? null : encodeCursor(timeline.next) } };
  }

  @Get('causation/:eventId')
  async causation(@Param('eventId') eventId: string, @Caller() caller: Principal): Promise<Answer<Causation>> {
    const causation = await this.timelines.causation(eventId);
    if (causation === undefined) throw new Problem(404, 'not-found', 'Nothing is known here of this event.');
    const sight = sightOf(caller);
    const { event, causes, tree } = causation;
    return {
      body: {
        event: maskEvent(event, sight),
        causes: causes.map((cause) => maskEvent(cause, sight)),
        tree: maskTree(tree, sight),
      },
    };
  }
}

const maskTree = (tree: CausationTree, sight: Sight): CausationTree => ({
  ...tree,
  event: maskEvent(tree.event, sight),
  effects: tree.effects.map((effect) => maskTree(effect, sight)),
});
