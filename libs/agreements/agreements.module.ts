import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { AgreementsController } from './agreements.controller.js';
import { agreementDuty, agreements, agreementsAndConsents } from './agreements.js';
import { DutyCounts } from './duty-counts.js';

/** Joint-building agreements; `initiatives` is the unit's module of initiatives, from which duties are counted. */
@Module({})
export class AgreementsModule {
  static forUnit(unit: Unit, initiatives: DynamicModule): DynamicModule {
    return {
      module: AgreementsModule,
      imports: [
        initiatives,
        AggregatesModule.forUnit(unit, { aggregates: [agreements], exchanges: [agreementsAndConsents] }),
        DutiesModule.forDuty(agreementDuty),
      ],
      controllers: [AgreementsController],
      providers: [DutyCounts],
    };
  }
}
