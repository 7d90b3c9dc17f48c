import { Module } from '@nestjs/common';
import { ClearancesModule } from '#clearances';
import { sharedByAllUnits } from '#unit-service';
import { config } from './config.js';

/**
 * The discipline unit.
 *
 * Owns: the initiatives that its bodies host, their participations, the resources that they share and their calendars; its consent to draws
 * above a fund's threshold.
 * Publishes: initiative.*, bundle.*, participation.*, resource.*, reservation.*, clearance.* on the topic of its unit.
 * Consumes: the same of all units (its copies of initiatives, resources and bodies; invitations; bundle lines; requests for clearance).
 */
@Module({ imports: [...sharedByAllUnits(config), ClearancesModule] })
export class AppModule {}
