import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { AttendanceRightsController } from './attendance-rights.controller.js';
import { HearingsController } from './hearings.controller.js';
import { attendanceRights, hearingDuty, hearings } from './hearings.js';

/** Hearings and the rights to sit in; needs `DutiesModule.forUnit`, `RulesModule` and `RegisterModule`. */
@Module({})
export class HearingsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: HearingsModule,
      imports: [
        AggregatesModule.forUnit(unit, { aggregates: [hearings, attendanceRights] }),
        DutiesModule.forDuty(hearingDuty),
      ],
      controllers: [HearingsController, AttendanceRightsController],
    };
  }
}
