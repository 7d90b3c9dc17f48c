import { RuleViolation, type Unit } from '#kernel';
import { mayActFor, type Principal } from '../principal.js';
import { Problem } from '../problems/problem.js';

/**
 * The body that the caller acts for: the named one, or the caller's own where none is named.
 * Error: RuleViolation `not-your-body` (forbidden).
 */
export const actFor = (caller: Principal, body: string = caller.body): string => {
  if (mayActFor(caller, body)) return body;
  throw new RuleViolation('not-your-body', `You may not act for ${body}.`, 'forbidden', { body });
};

/** For `CommandRequest.context`: the body acted for, where it is not the caller's own. */
export const onBehalfOf = (caller: Principal, body: string): string | undefined =>
  body === caller.body ? undefined : body;

/** 421: another unit owns what is written to; `location` is its address at the gateway. `path` begins with `/v1/`. */
export const wrongUnit = (unit: Unit, path: string): Problem => {
  const location = `/api/${unit}${path}`;
  return new Problem(421, 'wrong-unit', `This is decided by the unit ${unit}.`, { unit, location });
};

/** 404; `what` names the kind of thing and its id: `initiative org-7f3k`. */
export const notFound = (what: string): RuleViolation =>
  new RuleViolation('not-found', `There is no ${what} here.`, 'not-found');
