import { type DynamicModule, Module } from '@nestjs/common';
import { BODY_SOURCE } from '#register';
import { AffiliationRegister } from '../affiliations/affiliation-register.js';
import { BodiesImportService } from './bodies-import.service.js';
import { BodiesService } from './bodies.service.js';
import { FollowAffiliations } from './follow-affiliations.policy.js';
import { RelatePartiesWhenAgreementIsConcluded } from './relate-parties-when-agreement-is-concluded.policy.js';
import { RegisterBodiesController } from './register-bodies.controller.js';
import { REGISTER_KEEPER } from './register-rights.js';

/** The written register. `keeper` is the code of the body whose secretaries keep it. */
@Module({})
export class BodiesModule {
  static forKeeper(keeper: string): DynamicModule {
    return {
      module: BodiesModule,
      global: true,
      controllers: [RegisterBodiesController, FollowAffiliations, RelatePartiesWhenAgreementIsConcluded],
      providers: [
        AffiliationRegister,
        BodiesImportService,
        BodiesService,
        { provide: REGISTER_KEEPER, useValue: keeper },
        { provide: BODY_SOURCE, useExisting: BodiesService },
      ],
      exports: [BODY_SOURCE],
    };
  }
}
