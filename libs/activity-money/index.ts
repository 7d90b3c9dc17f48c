import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { ActivitySheetsController } from './activity-sheets.controller.js';
import { ActivitySheetsService } from './activity-sheets.service.js';
import { ActivityYearsController } from './activity-years.controller.js';
import { activityYears } from './activity-years.js';
import { FollowSheets } from './follow-sheets.policy.js';
import { SheetDraws } from './sheet-draws.js';

/** Activity money, at the mass organisations' unit alone. Needs timers, rules, the register, resources, `FederationsModule` and `PersonalTextsModule`. */
@Module({})
export class ActivityMoneyModule {
  static forMassOrganisations(): DynamicModule {
    return {
      module: ActivityMoneyModule,
      imports: [AggregatesModule.forUnit('mass-organisations', { aggregates: [activityYears] })],
      controllers: [ActivitySheetsController, ActivityYearsController, FollowSheets],
      providers: [ActivitySheetsService, SheetDraws],
    };
  }
}
export { ActivitySheetsController, ActivityYearsController };
