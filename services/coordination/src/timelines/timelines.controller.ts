import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, decodeCursor, encodeCursor, PageQuery, Problem, type Answer } from '#http';
import { readers } from '../readers.js';
import { Timelines, type Causation, type Timeline } from './timelines.js';

@Controller('v1')
@Allow(...readers)
export class TimelinesController {
  constructor(private readonly timelines: Timelines) {}

  /** A subject's slash may stand as it is or as %2F. */
  @Get('timelines/*')
  async timeline(@Param('*') subject: string, @Query() query: PageQuery): Promise<Answer<Timeline>> {
    const after = decodeCursor(query.cursor, (value): value is string => typeof value === 'string');
    const timeline = await this.timelines.timeline(subject, query.limit, after);
    if (timeline === undefined) throw new Problem(404, 'not-found', 'Nothing is known here of this subject.');
    return { body: { ...timeline, next: timeline.next === null ? null : encodeCursor(timeline.next) } };
  }

  @Get('causation/:eventId')
  async causation(@Param('eventId') eventId: string): Promise<Answer<Causation>> {
    const causation = await this.timelines.causation(eventId);
    if (causation === undefined) throw new Problem(404, 'not-found', 'Nothing is known here of this event.');
    return { body: causation };
  }
}
