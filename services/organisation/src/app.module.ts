import { Module } from '@nestjs/common';
import { sharedByAllUnits } from '#unit-service';
import { BodiesModule } from './bodies/bodies.module.js';
import { config, registerKeeper } from './config.js';

/**
 * The organisation unit.
 *
 * Owns: beside its bodies' initiatives, participations, resources and calendars, the register of all bodies and their relations.
 * Publishes: initiative.*, bundle.*, participation.*, resource.*, reservation.*, body.*, affiliation.* on the topic of its unit.
 * Consumes: the same of all units (its copies of initiatives, resources and bodies; invitations; bundle lines).
 */
@Module({ imports: [...sharedByAllUnits(config), BodiesModule.forKeeper(registerKeeper)] })
export class AppModule {}
