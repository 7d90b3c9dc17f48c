import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { FindingsController } from './findings.controller.js';
import {
  checks,
  findings,
  findingsAndChecks,
  findingsAndRectifications,
  inspections,
  rectificationDuty,
  rectifications,
} from './inspections.js';
import { InspectionsController } from './inspections.controller.js';
import { RectificationsController } from './rectifications.controller.js';

/** Inspections, findings and rectifications at one unit. Needs `DutiesModule`, `RulesModule`, the register and `SupervisionModule`. */
@Module({})
export class InspectionsModule {
  static forUnit(unit: Unit): DynamicModule {
    const aggregates = [inspections, findings, rectifications, checks];
    const exchanges = [findingsAndRectifications, findingsAndChecks];
    return {
      module: InspectionsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates, exchanges }), DutiesModule.forDuty(rectificationDuty)],
      controllers: [InspectionsController, FindingsController, RectificationsController],
    };
  }
}
