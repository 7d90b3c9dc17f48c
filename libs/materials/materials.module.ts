import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import { MaterialsController } from './materials.controller.js';
import { materials } from './materials.js';

/** Shared materials, at propaganda alone. */
@Module({})
export class MaterialsModule {
  static forPropaganda(): DynamicModule {
    return {
      module: MaterialsModule,
      imports: [AggregatesModule.forUnit('propaganda', { aggregates: [materials] })],
      controllers: [MaterialsController],
    };
  }
}
