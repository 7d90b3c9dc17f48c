import { type DynamicModule, Module } from '@nestjs/common';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { TakeTermsWhenBodyIsRegistered } from './take-terms-when-body-is-registered.policy.js';
import { RenewTermWhenElectionIsApproved } from './renew-term-when-election-is-approved.policy.js';
import { TermLedger } from './term-ledger.js';
import { TermYearsController } from './term-years.controller.js';
import { TermYears } from './term-years.js';
import { TermsController } from './terms.controller.js';
import { TermsProjection } from './terms.projection.js';
import { TermsService } from './terms.service.js';
import { Terms, TERMS_UNIT, termDuty } from './terms.js';

/** Terms and elections of a unit's bodies; needs `DutiesModule.forUnit`, `RulesModule` and `RegisterModule`. */
@Module({})
export class TermsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: TermsModule,
      imports: [DutiesModule.forDuty(termDuty)],
      controllers: [
        TermYearsController,
        TermsController,
        TermsProjection,
        TakeTermsWhenBodyIsRegistered,
        RenewTermWhenElectionIsApproved,
      ],
      providers: [{ provide: TERMS_UNIT, useValue: unit }, Terms, TermsService, TermLedger, TermYears],
      exports: [Terms],
    };
  }
}
