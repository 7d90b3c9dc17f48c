import { Module } from '@nestjs/common';
import { FeedStore } from './feed-store.js';

/** Apart from the feed, since who reads it as it is stands in it too. */
@Module({ providers: [FeedStore], exports: [FeedStore] })
export class FeedStoreModule {}
