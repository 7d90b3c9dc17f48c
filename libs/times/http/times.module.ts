import { Module } from '@nestjs/common';
import { TimesController } from './times.controller.js';

/** `GET /v1/times`: times as people say them, for forms. Needs the clock of `EventStoreModule`. */
@Module({ controllers: [TimesController] })
export class TimesModule {}
