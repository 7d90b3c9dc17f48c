import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { ElectionsController } from './elections.controller.js';
import { elections, electionsAndConsents } from './elections.js';
import { RulesOfElections } from './rules-of-elections.js';

/** Elections of a unit's bodies; needs `ConsentsModule`, `RulesModule` and `RegisterModule`. */
@Module({})
export class ElectionsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: ElectionsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [elections], exchanges: [electionsAndConsents] })],
      controllers: [ElectionsController],
      providers: [RulesOfElections],
    };
  }
}
