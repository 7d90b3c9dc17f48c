import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify, type RemoteJWKSet } from 'jose';
import { LRUCache } from 'lru-cache';
import { CLOCK, type Clock } from '#kernel';
import type { Principal } from '../principal.js';
import { Problem } from '../problems/problem.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../start/service-config.js';
import { principalOf } from './principal-of.js';

/** The audience that every access token must be for. */
export const audience = 'liandong';

/** Fixed: what a token says of its own algorithm is never believed. */
const algorithms = ['RS256', 'ES256'];
const clockToleranceSeconds = 5;
/** A checked token is believed for so long without checking its signature again; its end is looked at each time. */
const trustMs = 60_000;

/**
 * Checks OIDC access tokens (RFC 9068): signature by the issuer's published keys, issuer, audience, type `at+jwt`, times by the
 * clock port.
 *
 * Errors: Problem 401 `invalid-token`; Problem 503 `issuer-unavailable` when the issuer's keys cannot be had.
 */
@Injectable()
export class TokenVerifier {
  private readonly checked = new LRUCache<string, { readonly principal: Principal; readonly expiresAt: number }>({
    max: 2_000,
    ttl: trustMs,
  });
  private keys: Promise<RemoteJWKSet> | undefined;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Pick<ServiceConfig, 'issuer' | 'jwksUri'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async verify(token: string): Promise<Principal> {
    const known = this.checked.get(token);
    if (known && known.expiresAt > this.clock.now().getTime()) return known.principal;
    const claims = await this.claimsOf(token);
    const principal = principalOf(claims);
    if (typeof principal === 'string') throw invalidToken(principal);
    this.checked.set(token, { principal, expiresAt: (claims.exp ?? 0) * 1000 });
    return principal;
  }

  private async claimsOf(token: string) {
    const keys = await this.issuerKeys();
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

  /** The issuer is asked at the first token and not at the start: services may be up before it. A failure is not kept. */
  private async issuerKeys(): Promise<RemoteJWKSet> {
    this.keys ??= keysOf(this.config);
    try {
      return await this.keys;
    } catch {
      this.keys = undefined;
      throw issuerUnavailable();
    }
  }
}

const keysOf = async ({ issuer, jwksUri }: Pick<ServiceConfig, 'issuer' | 'jwksUri'>): Promise<RemoteJWKSet> =>
  createRemoteJWKSet(new URL(jwksUri ?? (await discoverKeys(issuer))), {
    timeoutDuration: 3_000,
    cooldownDuration: 5_000,
    cacheMaxAge: 3_600_000,
  });

/** OpenID Connect Discovery 1.0 section 4; the document must be the issuer's own (section 4.3). */
const discoverKeys = async (issuer: string): Promise<string> => {
  const address = `${issuer}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
  const document: unknown = await response.json();
  if (!isDiscovery(document) || document.issuer !== issuer)
    throw new Error(`${address} is not the document of ${issuer}`);
  return document.jwks_uri;
};

const isDiscovery = (value: unknown): value is { readonly issuer: string; readonly jwks_uri: string } =>
  typeof value === 'object' &&
  value !== null &&
  'issuer' in value &&
  'jwks_uri' in value &&
  typeof value.jwks_uri === 'string';

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
