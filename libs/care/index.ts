import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import { CareAccess } from './care-access.js';
import { CareCasesController } from './care-cases.controller.js';
import { CareCasesService } from './care-cases.service.js';
import { CareDraws } from './care-draws.js';
import { CareVisitsController } from './care-visits.controller.js';
import { CareVisitsService } from './care-visits.service.js';
import { careCases, careLooks, careVisits, careVisitsDuty } from './care.js';
import { DateVisitsWhenNoticeIsOut } from './date-visits-when-notice-is-out.policy.js';
import { SettleHelpWhenDrawIsAnswered } from './settle-help-when-draw-is-answered.policy.js';

/**
 * Care cases and the visits before 春节, at the mass organisations' unit alone. Needs duties, rules, the register, resources, `FederationsModule` and
 * `PersonalTextsModule`.
 */
@Module({})
export class CareModule {
  static forMassOrganisations(): DynamicModule {
    return {
      module: CareModule,
      imports: [
        AggregatesModule.forUnit('mass-organisations', { aggregates: [careCases, careLooks, careVisits] }),
        DutiesModule.forDuty(careVisitsDuty),
      ],
      controllers: [CareCasesController, CareVisitsController, SettleHelpWhenDrawIsAnswered, DateVisitsWhenNoticeIsOut],
      providers: [CareAccess, CareCasesService, CareDraws, CareVisitsService],
    };
  }
}
export { CareCasesController, CareVisitsController };
