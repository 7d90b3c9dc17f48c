import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { MeetingFrequency } from './meeting-frequency.js';
import { MeetingsController } from './meetings.controller.js';
import { meetings } from './meetings.js';

/** Records of meetings; needs `RulesModule` and `RegisterModule`. */
@Module({})
export class MeetingsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: MeetingsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [meetings] })],
      controllers: [MeetingsController],
      providers: [MeetingFrequency],
    };
  }
}
