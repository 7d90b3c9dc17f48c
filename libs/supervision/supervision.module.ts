import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { supervisedProcesses } from './domain/supervised-processes.js';
import { FollowedProcesses } from './followed-processes.js';
import { matters } from './matters.js';
import { MattersController } from './matters.controller.js';
import { policyOf } from './open-and-cure-matters.policy.js';
import { WhoSees } from './who-sees.js';

/** Matters at one unit: read everywhere, opened and cured at discipline. Needs the event store, messaging and the register. */
@Module({})
export class SupervisionModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: SupervisionModule,
      global: true,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [matters] })],
      controllers: [MattersController, ...(unit === 'discipline' ? supervisedProcesses.map(policyOf) : [])],
      providers: [WhoSees, FollowedProcesses],
      exports: [WhoSees],
    };
  }
}
