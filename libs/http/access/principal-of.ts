import type { JWTPayload } from 'jose';
import { isUnit } from '#kernel';
import { type Principal, type Role, roles } from '../principal.js';

/**
 * The caller that checked claims describe, or what is wrong with them in a sentence. Roles that we do not know are left out: an
 * issuer may serve other systems too.
 */
export const principalOf = (claims: JWTPayload): Principal | string => {
  const { iss, sub, unit, body } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string' || sub === '') return 'The token names no subject.';
  if (!isUnit(unit)) return 'The claim unit names no unit.';
  if (typeof body !== 'string' || !isBodyCode(body)) return 'The claim body is not the code of a body.';
  if (!isTexts(claims.roles)) return 'The claim roles is not a list.';
  const bodies = claims.bodies ?? [];
  if (!isTexts(bodies) || !bodies.every(isBodyCode)) return 'The claim bodies is not a list of codes.';
  return { issuer: iss, sub, unit, body, roles: claims.roles.filter(isRole), bodies };
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isRole = (value: string): value is Role => roles.includes(value as Role);

const isBodyCode = (value: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(value);
