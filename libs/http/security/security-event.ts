import { SetMetadata } from '@nestjs/common';

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

/** For how many days a line is to be kept by default, at least and at most: six months are what 等保 2.0 asks for. */
export const keepDays = [183, 180, 3_650] as const;
