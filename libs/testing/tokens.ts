import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** The claims of a test's token; whatever is left out is a department of organisation. */
export interface TokenClaims {
  readonly sub?: string;
  readonly unit?: string;
  readonly body?: string;
  readonly roles?: readonly string[];
  readonly bodies?: readonly string[];
  /** By default all of them for a system, none for a person. */
  readonly scope?: string;
}

/** How a token differs from a good one; for tests of the checks themselves. */
export interface TokenFlaws {
  readonly issuer?: string;
  readonly audience?: string;
  readonly typ?: string;
  /** Seconds since the epoch. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly keyId?: string;
  /** When its holder signed in; by default as it was issued, `null` where it does not say. */
  readonly authenticatedAt?: number | null;
  readonly sessionId?: string;
}

export interface TestIssuer {
  /** For `OIDC_ISSUER`. */
  readonly issuer: string;
  tokenFor(claims?: TokenClaims, flaws?: TokenFlaws): Promise<string>;
  /** A logout token (OpenID Connect Back-Channel Logout 1.0) for the console's client, with these claims beside or instead of the usual ones. */
  logoutTokenFor(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** Closes the issuer; tokens checked after that meet an issuer that is away. */
  stop(): Promise<void>;
}

/** A local OIDC issuer for tests: its discovery document and keys over HTTP on a random port, and tokens at will. Stop it at the end. */
export const testIssuer = async (): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  let issuer = '';
  const server = createServer((request, response) => {
    const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery));
  });
  issuer = `http://127.0.0.1:${await listen(server)}`;
  return {
    issuer,
    tokenFor: (claims = {}, flaws = {}) => {
      const {
        sub = 'organisation',
        unit = 'organisation',
        body = 'LJ-ZZ',
        roles = ['department', 'resource-owner'],
        bodies,
        scope = roles.includes('system') ? allScopes : undefined,
      } = claims;
      const issuedAt = flaws.issuedAt ?? Math.floor(Date.now() / 1000);
      return new SignJWT({
        unit,
        body,
        roles,
        ...(bodies && { bodies }),
        ...(scope !== undefined && { scope }),
        ...(flaws.authenticatedAt !== null && { auth_time: flaws.authenticatedAt ?? issuedAt }),
        ...(flaws.sessionId !== undefined && { sid: flaws.sessionId }),
      })
        .setProtectedHeader({ alg: 'ES256', typ: flaws.typ ?? 'at+jwt', kid: flaws.keyId ?? 'test' })
        .setSubject(sub)
        .setIssuer(flaws.issuer ?? issuer)
        .setAudience(flaws.audience ?? 'liandong')
        .setIssuedAt(issuedAt)
        .setExpirationTime(flaws.expiresAt ?? issuedAt + 8 * 3600)
        .sign(privateKey);
    },
    logoutTokenFor: (claims) =>
      new SignJWT({
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        jti: randomUUID(),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: 'test' })
        .setIssuer(issuer)
        .setAudience('console')
        .setIssuedAt()
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const allScopes = ['initiatives', 'resources', 'duties']
  .flatMap((area) => [`${area}:read`, `${area}:write`])
  .concat('events:read')
  .join(' ');

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
