import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { claims, needs, needsAndClaims } from './needs.js';
import { NeedsController } from './needs.controller.js';
import { OpenToAllWhenClosingDatePasses } from './open-to-all-when-closing-date-passes.policy.js';

/** Needs and claims at one unit. Needs the event store, messaging, timers and the register. */
@Module({})
export class NeedsModule {
  /** `resources` is the module that gives the search of what is shared. */
  static forUnit(unit: Unit, resources: DynamicModule): DynamicModule {
    return {
      module: NeedsModule,
      imports: [
        resources,
        AggregatesModule.forUnit(unit, { aggregates: [needs, claims], exchanges: [needsAndClaims] }),
      ],
      controllers: [NeedsController, OpenToAllWhenClosingDatePasses],
    };
  }
}
