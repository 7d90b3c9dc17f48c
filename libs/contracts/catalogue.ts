import type { Static, TSchema } from 'typebox';
import { affiliationEvents, bodyEvents } from './body.js';
import { bundleEvents } from './bundle.js';
import { clearanceEvents } from './clearance.js';
import { initiativeEvents, participationEvents } from './initiative.js';
import { redriveEvents } from './redrive.js';
import { reservationEvents } from './reservation.js';
import { resourceEvents } from './resource.js';
import { unmaskingEvents } from './unmasking.js';

/** Every public event and the shape of its payload: one map, so that name and payload cannot disagree. */
export const events = {
  ...initiativeEvents,
  ...bundleEvents,
  ...participationEvents,
  ...resourceEvents,
  ...reservationEvents,
  ...clearanceEvents,
  ...bodyEvents,
  ...affiliationEvents,
  ...redriveEvents,
  ...unmaskingEvents,
} satisfies Record<string, TSchema>;

export type EventType = keyof typeof events;
export type EventPayload<T extends EventType> = Static<(typeof events)[T]>;

export const isEventType = (value: string): value is EventType => Object.hasOwn(events, value);
