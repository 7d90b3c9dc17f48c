import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { errors, Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { audience, systemScopes, type SystemScope } from '#http';
import type { IdentityConfig } from './config.js';
import type { DemoPeople, PersonClaims } from './demo-people.js';
import { memoryAdapter } from './memory-adapter.js';

/** The services as one resource (RFC 8707); in tokens it appears as the audience. */
const resource = 'urn:liandong:services';
/** `liandong` stands for all that a client may; a system can ask for less by naming scopes. */
const scope = ['liandong', ...systemScopes].join(' ');
const sessionSeconds = 8 * 3600;
const logoutTimeoutMs = 5_000;

/**
 * The OpenID provider: client credentials for every demo name; for the console authorization code with PKCE, short access tokens and refresh
 * tokens that rotate and end with the session, of whose end the services are told (back-channel logout).
 *
 * Access tokens are JWTs (RFC 9068) for the audience of the services. Their times are moved by the run's clock offset; all else
 * that the provider dates (sessions, codes, id tokens) stays on the machine's clock, which is also that of the browser.
 */
export const makeProvider = (config: IdentityConfig, people: DemoPeople, keys: readonly JWK[]): Provider =>
  new Provider(config.issuer, {
    adapter: memoryAdapter(),
    clients: [...machineClients(config, people), consoleClient(config)],
    jwks: { keys: [...keys] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid'],
    claims: { openid: ['sub', 'unit', 'body', 'roles', 'bodies'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, name) => {
      const claims = people.get(name);
      return claims && { accountId: name, claims: () => ({ sub: name, ...claimsOf(claims) }) };
    },
    extraTokenClaims: (ctx, token) => {
      const person = people.get(token.kind === 'AccessToken' ? token.accountId : (token.clientId ?? ''));
      return { ...(person && claimsOf(person)), ...signInOf(ctx) };
    },
    issueRefreshToken: (_ctx, client) => client.clientId === consoleClientId,
    loadExistingGrant: grantEverything,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientId === consoleClientId && config.consoleRedirectUris.some((uri) => new URL(uri).origin === origin),
    // The library's own refuses addresses of private networks; here only the configured one is asked, which is local.
    fetch: (url, { method, headers, body, redirect } = {}) =>
      fetch(url, { method, headers, body, redirect, signal: AbortSignal.timeout(logoutTimeoutMs) }),
    ttl: {
      ClientCredentials: config.tokenSeconds,
      AccessToken: config.consoleTokenSeconds,
      RefreshToken: sessionSeconds,
      IdToken: config.tokenSeconds,
      Interaction: 3600,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, indicator, client) => {
          if (indicator !== resource) throw new errors.InvalidTarget();
          return {
            scope,
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: client.clientId === consoleClientId ? config.consoleTokenSeconds : config.tokenSeconds,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, { payload }) => {
          moveTimes(payload, config.clock.offsetMs);
          const asked = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
          payload['scope'] = scopesOf(people.get(token.clientId ?? '')?.scopes, asked).join(' ');
        },
      },
    },
  });

const consoleClientId = 'console';

const machineClients = (config: IdentityConfig, people: DemoPeople) =>
  [...people.keys()].map((name) => ({
    client_id: name,
    client_secret: config.clientSecret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  }));

/** A browser keeps no secret: PKCE binds the code to the page that asked for it. */
const consoleClient = (config: IdentityConfig) => ({
  client_id: consoleClientId,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: [...config.consoleRedirectUris],
  backchannel_logout_uri: config.consoleLogoutUri,
  backchannel_logout_session_required: true,
  post_logout_redirect_uris: config.consoleRedirectUris.map((uri) => new URL('/', uri).href),
});

/** The console is ours: nobody is asked whether it may see what it shows. */
const grantEverything = async (ctx: KoaContextWithOIDC) => {
  const { client, session, provider } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
};

const claimsOf = ({ scopes: _, ...claims }: PersonClaims): Omit<PersonClaims, 'scopes'> => claims;

/** When the token's holder signed in, and in which session; a client that shows its secret signs in with it. */
const signInOf = (ctx: KoaContextWithOIDC): { readonly auth_time: number; readonly sid?: string } => {
  const { RefreshToken: refreshed, AuthorizationCode: code } = ctx.oidc.entities;
  const source = refreshed ?? code;
  return {
    auth_time: source?.authTime ?? Math.floor(Date.now() / 1000),
    ...(source?.sid !== undefined && { sid: source.sid }),
  };
};

/** What a system was given of what it asked for; people have none of these scopes. */
const scopesOf = (given: readonly string[] | undefined, asked: readonly string[]): readonly string[] => {
  if (!given) return asked.filter((one) => !systemScopes.includes(one as SystemScope));
  return asked.includes('liandong') ? ['liandong', ...given] : asked.filter((one) => given.includes(one));
};

const moveTimes = (payload: Record<string, unknown>, offsetMs: number): void => {
  const offsetSeconds = Math.round(offsetMs / 1000);
  for (const claim of ['iat', 'exp', 'nbf', 'auth_time']) {
    const time = payload[claim];
    if (typeof time === 'number') payload[claim] = time + offsetSeconds;
  }
};
