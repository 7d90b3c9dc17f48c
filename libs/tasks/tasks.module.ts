import { Module, type DynamicModule } from '@nestjs/common';
import type { Unit } from '#kernel';
import { TaskReadModel } from './task-read-model.js';
import { OpenTasksWhenHearingIsHeld } from './open-tasks-when-hearing-is-held.policy.js';
import { TasksController } from './tasks.controller.js';
import { TasksProjection } from './tasks.projection.js';
import { TasksService, TASKS_UNIT } from './tasks.service.js';

/** A unit's tasks and its copies of everybody's. `initiatives` is the module that gives the service of initiatives; the rest comes from global modules. */
@Module({})
export class TasksModule {
  static forUnit(unit: Unit, initiatives: DynamicModule): DynamicModule {
    return {
      module: TasksModule,
      imports: [initiatives],
      controllers: [TasksController, TasksProjection, OpenTasksWhenHearingIsHeld],
      providers: [{ provide: TASKS_UNIT, useValue: unit }, TaskReadModel, TasksService],
      exports: [TasksService],
    };
  }
}
