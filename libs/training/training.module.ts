import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { CreditWhenSomebodyAttended } from './credit-when-somebody-attended.policy.js';
import { TrainingRules } from './credit-rules.js';
import { CreditsController } from './credits.controller.js';
import { credits } from './credits.js';
import { CreditsService } from './credits.service.js';

/** Credits of training, at propaganda alone. Needs rules, the register, `PersonalTextsModule` and {@link COURSES}. */
@Module({})
export class TrainingModule {
  static forPropaganda(): DynamicModule {
    return {
      module: TrainingModule,
      imports: [AggregatesModule.forUnit('propaganda', { aggregates: [credits] })],
      controllers: [CreditsController, CreditWhenSomebodyAttended],
      providers: [CreditsService, TrainingRules],
    };
  }
}
