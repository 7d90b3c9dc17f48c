import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { honours, opinions, opinionsOnHonours } from './honours.js';
import { HonoursController } from './honours.controller.js';
import { HonoursService } from './honours.service.js';

/** Honours and opinions at one unit. Needs the register, rules and `PersonalTextsModule`. */
@Module({})
export class HonoursModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: HonoursModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [honours, opinions], exchanges: [opinionsOnHonours] })],
      controllers: [HonoursController],
      providers: [HonoursService],
    };
  }
}
