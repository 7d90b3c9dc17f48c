import { DiscoveryService } from '@nestjs/core';
import type { Timer } from './timer.js';

/** Marks the method that a timer's name calls. */
export const TimerHandler = DiscoveryService.createDecorator<string>();

export type TimerMethod = (timer: Timer<never>) => Promise<void>;

/**
 * Declares the one method of the application that handles the timers of this name.
 *
 * It is called at least once for each timer, about a second after it is due at the latest, perhaps by two replicas: what it does must be idempotent,
 * as a command with an id made of the timer's is. A throw is tried again with growing pauses, for ever.
 */
export const OnTimer =
  (name: string) =>
  <Method extends TimerMethod>(target: object, key: string, descriptor: TypedPropertyDescriptor<Method>): void => {
    TimerHandler(name)(target, key, descriptor);
  };
