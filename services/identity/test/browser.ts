import { createHash, randomBytes } from 'node:crypto';

/** Follows nothing by itself and keeps cookies. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: () => string) {}

  async go(address: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = form ? { method: 'POST', body: form } : {};
    const response = await fetch(new URL(address, this.issuer()), { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return response;
  }
}

export interface ConsoleTokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

/** Signs in at the console as a person and exchanges the code, as the console does. */
export const signIn = async (
  browser: Browser,
  issuer: string,
  name: string,
  { redirect_uri = 'http://127.0.0.1:4100/signed-in', ...parameters }: Readonly<Record<string, string>> = {},
): Promise<ConsoleTokens> => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri,
    scope: 'openid liandong',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  });
  let answer = await browser.go(`${issuer}/auth?${query}`);
  const form = new URL(answer.headers.get('location') ?? '', issuer);
  if (form.pathname.startsWith('/interaction/')) {
    answer = await browser.go(form.href, new URLSearchParams({ name }));
    answer = await browser.go(answer.headers.get('location') ?? '');
  }
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const exchange = {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri,
    code,
    code_verifier: verifier,
  };
  return tokensOf(await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(exchange) }));
};

/** Ends the session as the console has the person do it. */
export const signOut = async (browser: Browser, issuer: string, { id_token }: ConsoleTokens): Promise<void> => {
  const page = await (await browser.go(`${issuer}/session/end?id_token_hint=${id_token}`)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await browser.go(`${issuer}/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }));
};

export const refresh = (issuer: string, refresh_token: string): Promise<Response> => {
  const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'console', refresh_token });
  return fetch(`${issuer}/token`, { method: 'POST', body });
};

export const tokensOf = async (response: Response): Promise<ConsoleTokens> => {
  const tokens = (await response.json()) as ConsoleTokens;
  if (!response.ok) throw new Error(JSON.stringify(tokens));
  return tokens;
};
