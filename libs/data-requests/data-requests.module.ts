import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { DataRequestsController } from './data-requests.controller.js';
import { dataAnswers, dataExchange, dataRequests } from './data-requests.js';
import { DataRequestsService } from './data-requests.service.js';

/** Requests for data that a unit's bodies send, what they answer to others', and copies of everybody's. */
@Module({})
export class DataRequestsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: DataRequestsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [dataRequests, dataAnswers], exchanges: [dataExchange] })],
      controllers: [DataRequestsController],
      providers: [DataRequestsService],
    };
  }
}
