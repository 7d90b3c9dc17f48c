import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { ChecklistProgressController } from './checklist-progress.controller.js';
import { ChecklistTemplatesController } from './checklist-templates.controller.js';
import { checklists, checklistsAndProgress, progresses, templates } from './checklists.js';
import { ChecklistsController } from './checklists.controller.js';
import { ChecklistsService } from './checklists.service.js';
import { CountedEvents, counterOf } from './counted-events.js';
import { counters } from './domain/counters.js';

/** Checklists at one unit; what indicators count is counted at discipline. Needs the event store, messaging, the register and `SupervisionModule`. */
@Module({})
export class ChecklistsModule {
  static forUnit(unit: Unit): DynamicModule {
    const aggregates = [templates, checklists, progresses];
    return {
      module: ChecklistsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates, exchanges: [checklistsAndProgress] })],
      controllers: [
        ChecklistTemplatesController,
        ChecklistProgressController,
        ChecklistsController,
        ...(unit === 'discipline' ? counters.map(counterOf) : []),
      ],
      providers: [ChecklistsService, CountedEvents],
    };
  }
}
