import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { AffiliationUp } from './affiliation.js';
import { ClimbWhenFeedbackIsNotAnswered } from './climb-when-not-answered-in-time.policy.js';
import { FeedbackController } from './feedback.controller.js';
import { feedbacks } from './feedback.js';
import { FeedbackService } from './feedback.service.js';

/** Feedback, at propaganda alone. Needs `PersonalTextsModule` and `TimersModule`. */
@Module({})
export class FeedbackModule {
  static forPropaganda(): DynamicModule {
    return {
      module: FeedbackModule,
      imports: [AggregatesModule.forUnit('propaganda', { aggregates: [feedbacks] })],
      controllers: [FeedbackController, ClimbWhenFeedbackIsNotAnswered],
      providers: [AffiliationUp, FeedbackService],
    };
  }
}
