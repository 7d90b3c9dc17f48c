import { Module, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '#http';
import { FeedModule } from '../feed/feed.module.js';
import { FeedViews } from './feed-views.js';
import { ViewsController } from './views.controller.js';

@Module({ imports: [FeedModule], controllers: [ViewsController], providers: [FeedViews], exports: [FeedViews] })
export class ViewsModule implements OnModuleInit {
  constructor(
    private readonly views: FeedViews,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.add('views', () => {
      if (!this.views.isReady) throw new Error('the views have not read the feed through');
    });
  }
}
