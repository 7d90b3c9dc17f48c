import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { HandoversController } from './handovers.controller.js';
import { handovers } from './handovers.js';

/** Handovers at one unit. `parts` provides HANDOVER_PARTS from what `imports` give. */
@Module({})
export class HandoversModule {
  static forUnit(unit: Unit, parts: Provider, imports: readonly DynamicModule[]): DynamicModule {
    return {
      module: HandoversModule,
      imports: [...imports, AggregatesModule.forUnit(unit, { aggregates: [handovers] })],
      controllers: [HandoversController],
      providers: [parts],
    };
  }
}
