import { isPlainText } from '../requests/bounds.js';
import type { Principal, Role } from '../principal.js';
import { Problem } from '../problems/problem.js';
import type { Unit } from '#kernel';

/** What a person may do for a body by what its secretary has given. */
export interface StandingMandate {
  readonly body: string;
  readonly unit: Unit;
  readonly roles: readonly Role[];
}

/** Who may act for whom beside what tokens say, from memory: each request asks. */
export interface Mandates {
  /** The person has handed the body's work over to a successor: what their token says of the body is over. */
  hasHandedOver(person: string, body: string): boolean;
  /** All mandates of a person for a body as one; undefined where none stands at this instant. */
  find(person: string, body: string, at: Date): StandingMandate | undefined;
}

/** Absent where a service knows of none: then tokens alone say who may act. */
export const MANDATES = Symbol('Mandates');

/**
 * The caller of a request: as the token says, or, where the header `Acting-For` names a body, as the person's mandates for that body say; then nothing of
 * the token's own body and roles counts.
 * Where the person has handed the body's work over, only a mandate that was given since counts for it.
 * Errors: Problem 403 `no-mandate`, 403 `access-handed-over`.
 */
export const actingCaller = (
  caller: Principal,
  actingFor: string | readonly string[] | undefined,
  mandates: Mandates | undefined,
  at: Date,
): Principal => {
  const isSystem = caller.roles.includes('system');
  const body = actingFor === undefined ? caller.body : String(actingFor);
  const isHandedOver = !isSystem && (mandates?.hasHandedOver(caller.sub, body) ?? false);
  if (body === caller.body && !isHandedOver) return caller;
  const found = isSystem ? undefined : mandates?.find(caller.sub, body, at);
  if (!found && isHandedOver) throw accessHandedOver(body);
  if (!found) throw noMandate(body);
  return { ...caller, unit: found.unit, body, roles: found.roles, bodies: [], isByMandate: true };
};

const noMandate = (body: string): Problem =>
  new Problem(403, 'no-mandate', 'You have no mandate that stands for this body.', {
    ...(isPlainText(body) && body.length <= 64 && { body }),
  });

const accessHandedOver = (body: string): Problem =>
  new Problem(403, 'access-handed-over', `You have handed the work of ${body} over to a successor.`, { body });
