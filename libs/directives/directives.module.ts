import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { DutiesModule } from '#duties';
import type { Unit } from '#kernel';
import { Addressees } from './addressees.js';
import { DirectivesController } from './directives.controller.js';
import { directiveExchange, directives, receipts } from './directives.js';
import { DirectivesService } from './directives.service.js';
import { receiptDuty } from './receipt-duty.js';
import { ReceivedDirectivesController } from './received-directives.controller.js';

/** Directives that a unit's bodies send, what they do about those that they receive, and copies of everybody's. */
@Module({})
export class DirectivesModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: DirectivesModule,
      imports: [
        AggregatesModule.forUnit(unit, { aggregates: [directives, receipts], exchanges: [directiveExchange] }),
        DutiesModule.forDuty(receiptDuty),
      ],
      controllers: [ReceivedDirectivesController, DirectivesController], // `received` before `:id`
      providers: [Addressees, DirectivesService],
    };
  }
}
