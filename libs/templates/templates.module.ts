import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { TemplatesController } from './templates.controller.js';
import { templates } from './templates.js';

/** Templates of initiatives; `initiatives` is the unit's module of initiatives, of which they are made and which begin with them. */
@Module({})
export class TemplatesModule {
  static forUnit(unit: Unit, initiatives: DynamicModule): DynamicModule {
    return {
      module: TemplatesModule,
      imports: [initiatives, AggregatesModule.forUnit(unit, { aggregates: [templates] })],
      controllers: [TemplatesController],
    };
  }
}
