import { Module } from '@nestjs/common';
import { TimelineIndex } from './timeline-index.js';

/** Apart from the timelines, since the feed writes the index and the timelines read the feed. */
@Module({ providers: [TimelineIndex], exports: [TimelineIndex] })
export class TimelineIndexModule {}
