import { type DynamicModule, Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { BodiesProjection } from './bodies.projection.js';
import { BodyCopies } from './body-copies.js';
import { Register } from './register.js';

/** Gives {@link Register} to the whole application; needs `EventStoreModule`, and `MessagingModule` to be fed. */
@Module({})
export class RegisterModule {
  static forRoot(): DynamicModule {
    return {
      module: RegisterModule,
      global: true,
      controllers: [BodiesController, BodiesProjection],
      providers: [BodyCopies, Register],
      exports: [Register],
    };
  }
}
