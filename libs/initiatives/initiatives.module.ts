import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Unit } from '#kernel';
import { BUNDLE_ADVICE, type BundleAdvice } from './bundles/bundle-advice.js';
import { BundlesController } from './bundles/bundles.controller.js';
import { MovesController } from './bundles/moves.controller.js';
import { MovesService } from './bundles/moves.service.js';
import { BundlesService } from './bundles/bundles.service.js';
import { DecideBundleWhenDecideByPasses } from './bundles/decide-bundle-when-decide-by-passes.policy.js';
import { RecordDisplacementWhenReservationIsDisplaced } from './bundles/record-displacement-when-reservation-is-displaced.policy.js';
import { RecordLineWhenReservationIsAnswered } from './bundles/record-line-when-reservation-is-answered.policy.js';
import { CloseOutController } from './close-out/close-out.controller.js';
import { USED_RESOURCES, type UsedResources } from './close-out/used-resource.js';
import { HistoryController } from './history/history.controller.js';
import { InitiativeReadModel } from './read-models/initiative-read-model.js';
import { InitiativesProjection } from './read-models/initiatives.projection.js';
import { InitiativesOfCalendars } from './read-models/initiatives-of-calendars.js';
import { HostStepsController } from './http/host-steps.controller.js';
import { InitiativesController } from './http/initiatives.controller.js';
import { AgainController } from './http/again.controller.js';
import { PlanController } from './http/plan.controller.js';
import { InitiativesService } from './http/initiatives.service.js';
import { Initiatives, INITIATIVES_UNIT } from './initiatives.js';
import { ApplySilenceWhenRespondByPasses } from './invitations/apply-silence-when-respond-by-passes.policy.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { RecordAnswerWhenParticipationIsAnswered } from './invitations/record-answer-when-participation-is-answered.policy.js';

import { OfferPlacesWhenInitiativeIsRevised } from './sign-ups/offer-places-when-initiative-is-revised.policy.js';
import { SignUpsController } from './sign-ups/sign-ups.controller.js';
import { SignUpsProjection } from './sign-ups/sign-ups.projection.js';
import { SignUpsService } from './sign-ups/sign-ups.service.js';
import { SignUpLists } from './sign-ups/sign-ups.js';

/** Who gives advice on bundles and knows what was used, and the module that exports it. */
interface Adviser {
  readonly module: DynamicModule;
  readonly advice: Type<BundleAdvice>;
  readonly used: Type<UsedResources>;
}

/**
 * A unit's initiatives, its bodies' invitations, and its copies of everybody's initiatives. Needs, from global modules: HTTP, the event
 * store, messaging, timers and the register.
 */
@Module({})
export class InitiativesModule {
  static forUnit(unit: Unit, adviser?: Adviser): DynamicModule {
    return {
      module: InitiativesModule,
      imports: adviser ? [adviser.module] : [],
      controllers: [
        InitiativesController,
        HostStepsController,
        PlanController,
        AgainController,
        InvitationsController,
        BundlesController,
        MovesController,
        InitiativesProjection,
        RecordAnswerWhenParticipationIsAnswered,
        ApplySilenceWhenRespondByPasses,
        RecordLineWhenReservationIsAnswered,
        RecordDisplacementWhenReservationIsDisplaced,
        DecideBundleWhenDecideByPasses,
        SignUpsController,
        CloseOutController,
        HistoryController,
        SignUpsProjection,
        OfferPlacesWhenInitiativeIsRevised,
      ],
      providers: [
        { provide: INITIATIVES_UNIT, useValue: unit },
        Initiatives,
        InitiativeReadModel,
        InitiativesOfCalendars,
        InitiativesService,
        InvitationsService,
        BundlesService,
        MovesService,
        SignUpLists,
        SignUpsService,
        ...(adviser
          ? [
              { provide: BUNDLE_ADVICE, useExisting: adviser.advice },
              { provide: USED_RESOURCES, useExisting: adviser.used },
            ]
          : []),
      ],
      exports: [Initiatives, InitiativesService, InitiativesOfCalendars],
    };
  }
}
