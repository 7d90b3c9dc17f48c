import { Module } from '@nestjs/common';
import { ofMassOrganisations, sharedByAllUnits } from '#unit-service';
import { config } from './config.js';

/**
 * The mass organisations' unit.
 *
 * Owns: the initiatives that its bodies host, their participations, the resources that they share and their calendars; members' proposals.
 * Publishes: initiative.*, bundle.*, participation.*, resource.*, reservation.*, proposal.* on the topic of its unit.
 * Consumes: the same of all units (its copies of initiatives, resources and bodies; invitations; bundle lines).
 */
@Module({ imports: [...sharedByAllUnits(config), ...ofMassOrganisations()] })
export class AppModule {}
