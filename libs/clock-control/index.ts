import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '#http';
import { ClockControlController } from './clock-control.controller.js';

export { type ClockMove, moveClock, untilQuiet } from './move-clock.js';
export { serveClock } from './serve-clock.js';
export type { ClockReport } from './quiet-parts.js';

/** The route that moves the clock, where the configuration has a secret for it; else nothing at all. */
@Module({})
export class ClockControlModule {
  static forRoot({ clockControl }: Pick<ServiceConfig, 'clockControl'>): DynamicModule {
    return { module: ClockControlModule, controllers: clockControl === undefined ? [] : [ClockControlController] };
  }
}
