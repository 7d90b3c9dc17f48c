import { type DynamicModule, Module } from '@nestjs/common';
import type { Unit } from '#kernel';
import { Blockings } from './blockings.js';
import { Bookers } from './bookers.js';
import { Bookings } from './bookings.js';
import { CalendarFeed } from './calendar-links/calendar-feed.js';
import { CalendarFeedsController } from './calendar-links/calendar-feeds.controller.js';
import { CalendarLinksController } from './calendar-links/calendar-links.controller.js';
import { CalendarLinks } from './calendar-links/calendar-links.js';
import { Calendars, RESOURCES_UNIT } from './calendars.js';
import { Displacements } from './displacements.js';
import { BlockingsController } from './http/blockings.controller.js';
import { BookingsController } from './http/bookings.controller.js';
import { ReservationStepsController } from './http/reservation-steps.controller.js';
import { ReservationsController } from './http/reservations.controller.js';
import { OpeningHoursController } from './http/opening-hours.controller.js';
import { ResourcesController } from './http/resources.controller.js';
import { ConfirmLinesWhenBundleIsConfirmed } from './policies/confirm-lines-when-bundle-is-confirmed.policy.js';
import { EndHoldWhenItsTimeIsOver } from './policies/end-hold-when-its-time-is-over.policy.js';
import { EndWaitingWhenItsTimeIsOver } from './policies/end-waiting-when-its-time-is-over.policy.js';
import { HoldLinesWhenBundleIsRequested } from './policies/hold-lines-when-bundle-is-requested.policy.js';
import { ReleaseLinesWhenBundleEnds } from './policies/release-lines-when-bundle-ends.policy.js';
import { SettleDrawWhenClearanceIsAnswered } from './policies/settle-draw-when-clearance-is-answered.policy.js';
import { Refusals } from './refusals/refusals.js';
import { CalendarReader } from './search/calendar-reader.js';
import { CopiesProjection } from './search/copies.projection.js';
import { Copies } from './search/copies.js';
import { LiveCopies } from './search/live-copies.js';
import { ReservationReader } from './search/reservation-reader.js';
import { ResourceSearch } from './search/resource-search.js';
import { BundleAlternatives } from './suggestions/bundle-alternatives.js';
import { OtherResources } from './suggestions/other-resources.js';

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
        EndHoldWhenItsTimeIsOver,
        EndWaitingWhenItsTimeIsOver,
        SettleDrawWhenClearanceIsAnswered,
      ],
      providers: [
        { provide: RESOURCES_UNIT, useValue: unit },
        Calendars,
        Bookers,
        Bookings,
        Refusals,
        Blockings,
        Displacements,
        Copies,
        LiveCopies,
        CalendarReader,
        ReservationReader,
        ResourceSearch,
        OtherResources,
        BundleAlternatives,
        CalendarLinks,
        CalendarFeed,
      ],
      exports: [BundleAlternatives],
    };
  }
}
