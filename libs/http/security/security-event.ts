import { SetMetadata } from '@nestjs/common';
import type { Environment } from '../config/environment.js';

/** What stands in the security log. */
export type SecurityEvent =
  | 'token-refused'
  | 'access-refused'
  | 'too-many-requests'
  | 'unmasked'
  | 'unmasked-read'
  | 'calendar-link-made'
  | 'calendar-link-opened'
  | 'dead-letters-read';

export const SECURITY_EVENT = 'liandong:security-event';

/** Each answer of the route that is no refusal is a line in the security log. */
export const OnRecord = (event: SecurityEvent): MethodDecorator & ClassDecorator => SetMetadata(SECURITY_EVENT, event);

/** At least the six months that 等保 2.0 asks for. */
export const keepDaysIn = (env: Environment): number => env.integer('SECURITY_LOG_DAYS', 183, 180, 3_650);
