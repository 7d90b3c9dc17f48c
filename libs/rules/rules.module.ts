import { type DynamicModule, Module } from '@nestjs/common';
import type { Unit } from '#kernel';
import { RulesController } from './rules.controller.js';
import { RulesProjection } from './rules.projection.js';
import { RULES_UNIT, RulesService } from './rules.service.js';
import { Rules } from './rules.js';
import { WorkingDaysController } from './working-days.controller.js';
import { WorkingDays } from './working-days.js';

/** Gives `Rules` and `WorkingDays` to the whole application; needs `EventStoreModule`, and `MessagingModule` to be fed. */
@Module({})
export class RulesModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: RulesModule,
      global: true,
      controllers: [RulesController, WorkingDaysController, RulesProjection],
      providers: [{ provide: RULES_UNIT, useValue: unit }, RulesService, Rules, WorkingDays],
      exports: [Rules, WorkingDays],
    };
  }
}
