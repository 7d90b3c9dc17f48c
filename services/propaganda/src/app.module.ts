import { Module } from '@nestjs/common';
import { ofPropaganda, sharedByAllUnits } from '#unit-service';
import { config } from './config.js';

/**
 * The propaganda unit.
 *
 * Owns: the initiatives that its bodies host, their participations, the resources that they share and their calendars; feedback of all units.
 * Publishes: initiative.*, bundle.*, participation.*, resource.*, reservation.*, feedback.* on the topic of its unit.
 * Consumes: the same of all units (its copies of initiatives, resources and bodies; invitations; bundle lines).
 */
@Module({ imports: [...sharedByAllUnits(config), ...ofPropaganda()] })
export class AppModule {}
