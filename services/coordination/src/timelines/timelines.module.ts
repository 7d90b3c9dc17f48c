import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { MaskingModule } from '../masking/masking.module.js';
import { IndexRebuilds } from './index-rebuilds.js';
import { TimelineIndexController } from './timeline-index.controller.js';
import { TimelineIndexModule } from '../timeline-index/timeline-index.module.js';
import { TimelinesController } from './timelines.controller.js';
import { Timelines } from './timelines.js';

@Module({
  imports: [FeedModule, MaskingModule, TimelineIndexModule],
  controllers: [TimelinesController, TimelineIndexController],
  providers: [Timelines, IndexRebuilds],
})
export class TimelinesModule {}
