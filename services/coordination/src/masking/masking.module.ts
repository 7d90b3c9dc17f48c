import { Module } from '@nestjs/common';
import { FeedStoreModule } from '../feed-store/feed-store.module.js';
import { UnmaskingsController } from './unmaskings.controller.js';
import { Unmaskings } from './unmaskings.js';

@Module({
  imports: [FeedStoreModule],
  controllers: [UnmaskingsController],
  providers: [Unmaskings],
  exports: [Unmaskings],
})
export class MaskingModule {}
