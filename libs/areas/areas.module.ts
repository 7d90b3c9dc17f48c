import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { AreasController } from './areas.controller.js';
import { areas, areasAndConsents, handoverDuty } from './areas.js';

/** Co-operation areas; needs `ConsentsModule`, `DutiesModule.forUnit`, `RulesModule` and `RegisterModule`. */
@Module({})
export class AreasModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: AreasModule,
      imports: [
        AggregatesModule.forUnit(unit, { aggregates: [areas], exchanges: [areasAndConsents] }),
        DutiesModule.forDuty(handoverDuty),
      ],
      controllers: [AreasController],
    };
  }
}
