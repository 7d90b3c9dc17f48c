import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { NoticeRegistersController } from './notice-registers.controller.js';
import { NoticesController } from './notices.controller.js';
import { notices, opinionExchange, opinions } from './notices.js';
import { NoticesService } from './notices.service.js';
import { PublicNoticesController } from './public-notices.controller.js';

/** Notices of a unit's bodies, opinions on everybody's, and copies to be read. Needs `PersonalTextsModule`. */
@Module({})
export class NoticesModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: NoticesModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [notices, opinions], exchanges: [opinionExchange] })],
      controllers: [NoticeRegistersController, NoticesController, PublicNoticesController],
      providers: [NoticesService],
    };
  }
}
