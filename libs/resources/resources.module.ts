import { type DynamicModule, Module } from '@nestjs/common';
import type { Unit } from '#kernel';
import { Blockings } from './application/blockings.js';
import { Bookers } from './application/bookers.js';
import { InitiativesOfBookers } from './application/known-initiatives.js';
import { Bookings } from './application/bookings.js';
import { CalendarFeed } from './application/calendar-links/calendar-feed.js';
import { CalendarFeedsController } from './http/calendar-feeds.controller.js';
import { CalendarLinksController } from './http/calendar-links.controller.js';
import { CalendarLinks } from './application/calendar-links/calendar-links.js';
import { Calendars, RESOURCES_UNIT } from './application/calendars.js';
import { FundDraws } from './application/fund-draws.js';
import { Displacements } from './application/displacements.js';
import { BlockingsController } from './http/blockings.controller.js';
import { BookingsController } from './http/bookings.controller.js';
import { ReservationStepsController } from './http/reservation-steps.controller.js';
import { ReservationsController } from './http/reservations.controller.js';
import { OpeningHoursController } from './http/opening-hours.controller.js';
import { ResourcesController } from './http/resources.controller.js';
import { ConfirmLinesWhenBundleIsConfirmed } from './application/policies/confirm-lines-when-bundle-is-confirmed.policy.js';
import { EndHoldWhenItsTimeIsOver } from './application/policies/end-hold-when-its-time-is-over.policy.js';
import { EndWaitingWhenItsTimeIsOver } from './application/policies/end-waiting-when-its-time-is-over.policy.js';
import { HoldLinesWhenBundleIsRequested } from './application/policies/hold-lines-when-bundle-is-requested.policy.js';
import { SwapLinesWhenBundleIsMoved } from './application/policies/swap-lines-when-bundle-is-moved.policy.js';
import { ReleaseLinesWhenBundleEnds } from './application/policies/release-lines-when-bundle-ends.policy.js';
import { SettleDrawWhenClearanceIsAnswered } from './application/policies/settle-draw-when-clearance-is-answered.policy.js';
import { Refusals } from './application/refusals/refusals.js';
import { CalendarReader } from './application/calendar-reader.js';
import { CopiesProjection } from './read-models/resources.projection.js';
import { ResourceReadModel } from './read-models/resource-read-model.js';
import { InMemoryResourceReadModel } from './read-models/in-memory-resource-read-model.js';
import { ReservationReader } from './application/reservation-reader.js';
import { ResourceSearch } from './read-models/resource-search.js';
import { ReservationsOfInitiatives } from './application/used-resources.js';
import { BundleAlternatives } from './application/suggestions/bundle-alternatives.js';
import { OtherResources } from './application/suggestions/other-resources.js';

/**
 * What a unit's bodies share, and its calendars. Needs, from global modules: HTTP (`CLOCK`), the event store, messaging, timers, the register.
 */
@Module({})
export class ResourcesModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: ResourcesModule,
      controllers: [
        ResourcesController,
        OpeningHoursController,
        BlockingsController,
        BookingsController,
        ReservationsController,
        ReservationStepsController,
        CalendarLinksController,
        CalendarFeedsController,
        CopiesProjection,
        HoldLinesWhenBundleIsRequested,
        ConfirmLinesWhenBundleIsConfirmed,
        ReleaseLinesWhenBundleEnds,
        SwapLinesWhenBundleIsMoved,
        EndHoldWhenItsTimeIsOver,
        EndWaitingWhenItsTimeIsOver,
        SettleDrawWhenClearanceIsAnswered,
      ],
      providers: [
        { provide: RESOURCES_UNIT, useValue: unit },
        Calendars,
        Bookers,
        InitiativesOfBookers,
        Bookings,
        Refusals,
        Blockings,
        Displacements,
        FundDraws,
        ResourceReadModel,
        InMemoryResourceReadModel,
        CalendarReader,
        ReservationReader,
        ResourceSearch,
        OtherResources,
        BundleAlternatives,
        ReservationsOfInitiatives,
        CalendarLinks,
        CalendarFeed,
      ],
      exports: [BundleAlternatives, FundDraws, ReservationsOfInitiatives, ResourceSearch],
      global: true,
    };
  }
}
