import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { audience } from '#http';
import type { IdentityConfig } from './config.js';
import type { DemoPeople } from './demo-people.js';
import { memoryAdapter } from './memory-adapter.js';

/** The services as one resource (RFC 8707); in tokens it appears as the audience. */
const resource = 'urn:liandong:services';
const scope = 'liandong';
const sessionSeconds = 8 * 3600;

/**
 * The OpenID provider: client credentials for every demo name, authorization code with PKCE for the console.
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
      return claims && { accountId: name, claims: () => ({ sub: name, ...claims }) };
    },
    extraTokenClaims: (_ctx, token) => ({
      ...people.get(token.kind === 'AccessToken' ? token.accountId : (token.clientId ?? '')),
    }),
    loadExistingGrant: grantEverything,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    clientBasedCORS: (_ctx, _origin, client) => client.clientId === consoleClientId,
    ttl: {
      ClientCredentials: config.tokenSeconds,
      AccessToken: config.tokenSeconds,
      IdToken: config.tokenSeconds,
      Interaction: 3600,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: config.tokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: { customizers: { jwt: (_ctx, _token, parts) => moveTimes(parts.payload, config.clock.offsetMs) } },
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
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  redirect_uris: [...config.consoleRedirectUris],
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

const moveTimes = (payload: Record<string, unknown>, offsetMs: number): void => {
  const offsetSeconds = Math.round(offsetMs / 1000);
  for (const claim of ['iat', 'exp', 'nbf']) {
    const time = payload[claim];
    if (typeof time === 'number') payload[claim] = time + offsetSeconds;
  }
};
