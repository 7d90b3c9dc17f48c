import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { Readiness } from '#http';
import { readFeed } from '#messaging';
import { RejectedRecordsModule } from '../feed-store/rejected-records.module.js';
import { MaskingModule } from '../masking/masking.module.js';
import { TimelineIndexModule } from '../timeline-index/timeline-index.module.js';
import { FeedController } from './feed.controller.js';
import { Feed, READ_FEED } from './feed.service.js';
import { FeedStoreModule } from '../feed-store/feed-store.module.js';

@Module({
  imports: [FeedStoreModule, MaskingModule, RejectedRecordsModule, TimelineIndexModule],
  controllers: [FeedController],
  providers: [Feed, { provide: READ_FEED, useValue: readFeed }],
  exports: [Feed, FeedStoreModule],
})
export class FeedModule implements OnModuleInit {
  constructor(
    private readonly feed: Feed,
    private readonly readiness: Readiness,
    @Inject(DATABASE) private readonly connection: Connection,
  ) {}

  onModuleInit(): void {
    this.readiness.add('database', async () => void (await this.connection.db?.command({ ping: 1 })));
    this.readiness.add('feed', () => {
      if (!this.feed.isReady()) throw new Error('the feed has not read what was there when it began');
    });
  }
}
