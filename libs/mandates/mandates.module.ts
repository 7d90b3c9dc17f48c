import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { MANDATES } from '#http';
import type { Unit } from '#kernel';
import { EndMandateWhenItsGroundEnds } from './end-mandate-when-its-ground-ends.policy.js';
import { MandateBook } from './mandate-book.js';
import { MandatesController } from './mandates.controller.js';
import { mandates } from './mandates.js';
import { TakeMandates } from './take-mandates.projection.js';

/** Who may act for a body beside what tokens say. Global: each service's admission asks its book. */
@Module({})
export class MandatesModule {
  /** A unit; needs `PostsModule`. */
  static forUnit(unit: Unit): DynamicModule {
    return {
      ...MandatesModule.forReader(),
      imports: [AggregatesModule.forUnit(unit, { aggregates: [mandates] })],
      controllers: [
        TakeMandates,
        MandatesController,
        ...(unit === 'organisation' ? [EndMandateWhenItsGroundEnds] : []),
      ],
    };
  }

  /** A service that only admits by them. */
  static forReader(): DynamicModule {
    return {
      module: MandatesModule,
      global: true,
      controllers: [TakeMandates],
      providers: [MandateBook, { provide: MANDATES, useExisting: MandateBook }],
      exports: [MANDATES],
    };
  }
}
