/** What the page was told by whoever serves it; under Vite's own server the placeholders are still there. */
const metaOf = (name: string): string | undefined => {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return content === '' || content.startsWith('%') ? undefined : content;
};

const clientId = 'console';
const scope = 'openid liandong';

const issuer = (): string => metaOf('oidc-issuer') ?? 'http://127.0.0.1:4106';
const redirectUri = (): string => new URL('/signed-in', location.origin).href;

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
}

let discovered: Promise<Discovery> | undefined;
const discovery = (): Promise<Discovery> => {
  discovered ??= fetch(`${issuer()}/.well-known/openid-configuration`).then(
    (response) => response.json() as Promise<Discovery>,
  );
  // A provider that was away is asked again by the next click.
  discovered.catch(() => (discovered = undefined));
  return discovered;
};

/** What has to be remembered between asking for a code and exchanging it (RFC 7636). */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const randomText = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Where to send the browser for a code; `isFresh` has the person sign in anew. Rejects when the provider cannot be reached. */
export const authorizationRequest = async (
  returnTo: string,
  options: { readonly isFresh?: boolean } = {},
): Promise<{ readonly url: string; readonly asked: Asked }> => {
  const { authorization_endpoint } = await discovery();
  const asked: Asked = { state: randomText(), nonce: randomText(), verifier: randomText(), returnTo };
  const challenge = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(asked.verifier)));
  const parameters = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: base64Url(challenge),
    code_challenge_method: 'S256',
    ...(options.isFresh && { prompt: 'login' }),
  });
  return { url: `${authorization_endpoint}?${parameters}`, asked };
};

export interface Tokens {
  readonly access_token: string;
  readonly expires_in: number;
  readonly id_token?: string;
  readonly refresh_token?: string;
}

/**
 * Exchanges the code. Rejects with the provider's own words when it refuses the code, and when the id token is not the answer to what was
 * asked here: of another issuer, for another client, or with another nonce (OpenID Connect Core 1.0 section 3.1.3.7; it comes from the provider
 * itself, which stands for its signature).
 */
export const exchangeCode = async (code: string, { verifier, nonce }: Asked): Promise<Tokens> => {
  const tokens = await askForTokens({
    grant_type: 'authorization_code',
    redirect_uri: redirectUri(),
    code,
    code_verifier: verifier,
  });
  const { iss, aud, nonce: answered } = claimsOf(tokens.id_token ?? '');
  if (iss !== issuer() || ![aud].flat().includes(clientId) || answered !== nonce) {
    throw new Error('the identity provider answered something else than was asked');
  }
  return tokens;
};

/** New tokens for a refresh token, which is good for one use. Rejects when the session has ended. */
export const refreshTokens = (refreshToken: string): Promise<Tokens> =>
  askForTokens({ grant_type: 'refresh_token', refresh_token: refreshToken });

/** Is it the answer of the provider that was asked (RFC 9207)? One that does not say who answers is not told from others. */
export const isOfIssuer = (answered: string | null): boolean => answered === null || answered === issuer();

/** The claims of a token, unchecked. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  const bytes = Uint8Array.from(
    atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
    (character) => character.charCodeAt(0),
  );
  return bytes.length === 0 ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>);
};

const askForTokens = async (parameters: Readonly<Record<string, string>>): Promise<Tokens> => {
  const { token_endpoint } = await discovery();
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...parameters }),
  });
  const answer = (await response.json()) as Tokens & { readonly error_description?: string };
  if (!response.ok) throw new Error(answer.error_description ?? `the identity provider answered ${response.status}`);
  return answer;
};

/** Where to send the browser so that the provider forgets who it was; undefined where the provider offers no such place. */
export const endSessionUrl = async (idToken: string | undefined): Promise<string | undefined> => {
  const { end_session_endpoint } = await discovery();
  if (end_session_endpoint === undefined) return undefined;
  const parameters = new URLSearchParams({
    client_id: clientId,
    post_logout_redirect_uri: new URL('/', location.origin).href,
    ...(idToken !== undefined && { id_token_hint: idToken }),
  });
  return `${end_session_endpoint}?${parameters}`;
};

export const cspNonce = (): string | undefined => metaOf('csp-nonce');
