import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { CountSheets } from './count-sheets.js';
import { EraseSheetsWhenResultIsOut } from './erase-sheets-when-result-is-out.policy.js';
import { FiguresOfYear } from './figures-of-year.js';
import { reportRounds } from './report-rounds.js';
import { ReportRoundsController } from './report-rounds.controller.js';
import { ReportRoundsService } from './report-rounds.service.js';

/** Report rounds and appraisals at one unit. Needs `PersonalTextsModule`, the register, `SupervisionModule`, and meetings and hearings for figures. */
@Module({})
export class AppraisalsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: AppraisalsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [reportRounds] })],
      controllers: [ReportRoundsController, EraseSheetsWhenResultIsOut],
      providers: [ReportRoundsService, CountSheets, FiguresOfYear],
    };
  }
}
