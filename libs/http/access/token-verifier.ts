import { Inject, Injectable, Optional } from '@nestjs/common';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { CLOCK, type Clock } from '#kernel';
import type { Principal } from '../principal.js';
import { Problem } from '../problems/problem.js';
import { SERVICE_CONFIG } from '../config/service-config.js';
import { type IssuerAddress, IssuerKeys } from './issuer-keys.js';
import { principalOf } from './principal-of.js';
import { Revocations } from './revocations.js';
import { type CheckedToken, tokenFactsOf } from './token-facts.js';

/** The audience that every access token must be for. */
export const audience = 'liandong';

/** Fixed: what a token says of its own algorithm is never believed. */
const algorithms = ['RS256', 'ES256'];
const clockToleranceSeconds = 5;
/** A checked token is believed for so long without checking its signature again; its end, and that of its session, is looked at each time. */
const trustMs = 60_000;

/**
 * Checks OIDC access tokens (RFC 9068): signature by the issuer's published keys, issuer, audience, type `at+jwt`, times by the
 * clock port, greatest life, and that nothing has ended them before.
 *
 * Errors: Problem 401 `invalid-token`; Problem 503 `issuer-unavailable` when the issuer's keys cannot be had.
 */
@Injectable()
export class TokenVerifier {
  readonly keys: IssuerKeys;
  private readonly checked = new LRUCache<string, CheckedToken>({ max: 2_000, ttl: trustMs });

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IssuerAddress,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(Revocations) private readonly revocations?: Revocations,
  ) {
    this.keys = new IssuerKeys(config);
  }

  async verify(token: string): Promise<Principal> {
    return (await this.check(token)).principal;
  }

  async check(token: string): Promise<CheckedToken> {
    const known = this.checked.get(token);
    const checked = known && known.facts.expiresAt > this.nowSeconds() ? known : await this.checkAnew(token);
    if (this.revocations?.isRevoked(checked)) throw invalidToken('The session of the token has ended.');
    return checked;
  }

  private async checkAnew(token: string): Promise<CheckedToken> {
    const claims = await this.claimsOf(token);
    const principal = principalOf(claims);
    if (typeof principal === 'string') throw invalidToken(principal);
    const facts = tokenFactsOf(claims, this.nowSeconds());
    if (typeof facts === 'string') throw invalidToken(facts);
    const checked = { principal, facts };
    this.checked.set(token, checked);
    return checked;
  }

  private nowSeconds(): number {
    return this.clock.now().getTime() / 1000;
  }

  private async claimsOf(token: string) {
    const keys = await this.keys.get().catch(() => {
      throw issuerUnavailable();
    });
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer: this.config.issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'iat', 'exp'],
        currentDate: this.clock.now(),
        clockTolerance: clockToleranceSeconds,
      });
      return payload;
    } catch (error) {
      throw isFaultOfToken(error) ? invalidToken(reasonOf(error)) : issuerUnavailable();
    }
  }
}

/** Everything else that `jwtVerify` throws comes of fetching the keys. */
const isFaultOfToken = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys;

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return `The token's ${error.claim} is not the one expected.`;
  return 'The token cannot be verified.';
};

export const invalidToken = (detail: string): Problem =>
  new Problem(
    401,
    'invalid-token',
    detail,
    {},
    { 'www-authenticate': 'Bearer realm="liandong", error="invalid_token"' },
  );

export const tokenMissing = (): Problem =>
  new Problem(
    401,
    'token-missing',
    'Send an access token: Authorization: Bearer <token>.',
    {},
    {
      'www-authenticate': 'Bearer realm="liandong"',
    },
  );

const issuerUnavailable = (): Problem =>
  new Problem(
    503,
    'issuer-unavailable',
    'The identity service does not answer, so no token can be checked.',
    {},
    {
      'retry-after': '5',
    },
  );
