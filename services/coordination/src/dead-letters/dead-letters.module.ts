import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { AllDeadLetters } from './dead-letters.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { Redrives } from './redrives.js';
import { RejectedRecordsModule } from '../feed-store/rejected-records.module.js';
import { UnitDeadLetters } from './unit-dead-letters.js';

@Module({
  imports: [FeedModule, RejectedRecordsModule],
  controllers: [DeadLettersController],
  providers: [AllDeadLetters, Redrives, UnitDeadLetters],
})
export class DeadLettersModule {}
