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
  /** All mandates of a person for a body as one; undefined where none stands at this instant. */
  find(person: string, body: string, at: Date): StandingMandate | undefined;
}

/** Absent where a service knows of none: then tokens alone say who may act. */
export const MANDATES = Symbol('Mandates');

/**
 * The caller of a request: as the token says, or, where the header `Acting-For` names a body, as the person's mandates for that body say; then nothing of
 * the token's own body and roles counts.
 * Error: Problem 403 `no-mandate`.
 */
export const actingCaller = (
  caller: Principal,
  actingFor: string | readonly string[] | undefined,
  mandates: Mandates | undefined,
  at: Date,
): Principal => {
  if (actingFor === undefined || actingFor === caller.body) return caller;
  const body = String(actingFor);
  const found = caller.roles.includes('system') ? undefined : mandates?.find(caller.sub, body, at);
  if (!found) throw noMandate(body);
  return { ...caller, unit: found.unit, body, roles: found.roles, bodies: [], isByMandate: true };
};

const noMandate = (body: string): Problem =>
  new Problem(403, 'no-mandate', 'You have no mandate that stands for this body.', {
    ...(isPlainText(body) && body.length <= 64 && { body }),
  });
