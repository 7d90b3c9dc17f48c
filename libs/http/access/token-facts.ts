import type { JWTPayload } from 'jose';
import type { Principal } from '../principal.js';

/** What a checked token says beside who its holder is; instants in seconds since the epoch, by the run's clock. */
export interface TokenFacts {
  readonly scopes: readonly string[];
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When the person last proved who they are (`auth_time`). */
  readonly authenticatedAt?: number;
  /** The session at the provider that it was issued in (`sid`). */
  readonly sessionId?: string;
}

export interface CheckedToken {
  readonly principal: Principal;
  readonly facts: TokenFacts;
}

/** A token that lives longer is not taken, whoever issued it: what leaks must end. */
const maxLifeSeconds = 12 * 3_600;
/** A clock of the issuer that goes ahead by more is no clock. */
const maxAheadSeconds = 30;

/** The facts of claims whose signature has been checked, or what is wrong with their times, in a sentence. */
export const tokenFactsOf = (claims: JWTPayload, nowSeconds: number): TokenFacts | string => {
  const { iat = 0, exp = 0, scope, auth_time: authenticatedAt, sid } = claims;
  if (iat > nowSeconds + maxAheadSeconds) return 'The token is issued in the future.';
  if (exp - iat > maxLifeSeconds) return `A token may live at most ${maxLifeSeconds / 3_600} hours.`;
  return {
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
    issuedAt: iat,
    expiresAt: exp,
    ...(typeof authenticatedAt === 'number' && { authenticatedAt }),
    ...(typeof sid === 'string' && { sessionId: sid }),
  };
};
