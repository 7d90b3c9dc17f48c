import type { Unit } from '#kernel';

export const roles = [
  'member',
  'secretary',
  'department',
  'resource-owner',
  'coordinator',
  'supervisor',
  'auditor',
  'system',
  'rules',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** Who looks after the running of the whole: lag, dead letters. No systems as such: an outside system is not one of us. */
export const operators: readonly Role[] = ['operator', 'coordinator', 'auditor', 'supervisor'];

/** Who calls, as the checked access token says. */
export interface Principal {
  readonly issuer: string;
  readonly sub: string;
  readonly unit: Unit;
  /** Code of the caller's own body. */
  readonly body: string;
  readonly roles: readonly Role[];
  /** For a `system`: the bodies it acts for. */
  readonly bodies: readonly string[];
  /** Acts for the body by mandates, which the token knows nothing of. */
  readonly isByMandate?: true;
}

/** May the caller act for this body? Its own people; a coordinator for any; a system for those of its claim. */
export const mayActFor = (caller: Principal, body: string): boolean =>
  caller.body === body ||
  caller.roles.includes('coordinator') ||
  (caller.roles.includes('system') && caller.bodies.includes(body));
