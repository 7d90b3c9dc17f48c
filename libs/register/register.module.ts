import { type DynamicModule, Module } from '@nestjs/common';
import type { Unit } from '#kernel';
import { BodiesController, BodyController } from './bodies.controller.js';
import { BodiesProjection } from './bodies.projection.js';
import { BodyReadModel } from './body-read-model.js';
import { Register } from './register.js';
import { RegisterElsewhereController } from './register-elsewhere.controller.js';

/**
 * Gives {@link Register} to the whole application; needs `EventStoreModule`, and `MessagingModule` to be fed. The register is read at every
 * unit and written at organisation alone, which brings the routes for that itself.
 */
@Module({})
export class RegisterModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: RegisterModule,
      global: true,
      controllers: [
        BodiesController,
        BodiesProjection,
        ...(unit === 'organisation' ? [] : [BodyController, RegisterElsewhereController]),
      ],
      providers: [BodyReadModel, Register],
      exports: [Register],
    };
  }
}
