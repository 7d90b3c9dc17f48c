import { type DynamicModule, Module } from '@nestjs/common';
import type { Unit } from '#kernel';
import { APP_GUARD } from '@nestjs/core';
import { BODY_NAMES, type BodyNames } from '#http';
import { BodiesController, BodyController } from './bodies.controller.js';
import { BodiesProjection } from './bodies.projection.js';
import { BodyReadModel } from './body-read-model.js';
import { DissolvedBodiesGuard } from './dissolved-bodies.guard.js';
import { Register } from './register.js';
import { RegisterElsewhereController } from './register-elsewhere.controller.js';

/**
 * Gives {@link Register} to the whole application; needs `EventStoreModule`, and `MessagingModule` to be fed. The register is read at every
 * unit and written at organisation alone, which brings the routes for that itself. A dissolved body’s people write nothing at any of its routes.
 */
@Module({})
export class RegisterModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: RegisterModule,
      global: true,
      controllers: [
        BodiesController,
        BodyController,
        BodiesProjection,
        ...(unit === 'organisation' ? [] : [RegisterElsewhereController]),
      ],
      providers: [
        BodyReadModel,
        Register,
        { provide: BODY_NAMES, inject: [Register], useFactory: bodyNames },
        { provide: APP_GUARD, useClass: DissolvedBodiesGuard },
      ],
      exports: [Register, BODY_NAMES],
    };
  }
}

/** What lists call bodies when they are read as spreadsheets. */
const bodyNames = (register: Register): BodyNames => ({
  namesOf: async (codes) =>
    new Map([...(await register.findMany(codes))].map(([code, { name }]) => [code, name] as const)),
});
