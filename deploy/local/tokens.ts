/** Used no longer, since some acts ask for a sign-in of the last five minutes. */
const freshMs = 240_000;

/** Asks the local identity service for access tokens; each is used for four minutes by the run's clock. */
export const demoTokens = (issuer: string, offsetMs: () => number): ((name: string) => Promise<string>) => {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  return async (name) => {
    const known = kept.get(name);
    if (known && Date.now() + offsetMs() < known.until) return known.token;
    const { token, seconds } = await ask(issuer, name);
    kept.set(name, { token, until: Date.now() + offsetMs() + Math.min(freshMs, (seconds - 60) * 1_000) });
    return token;
  };
};

const ask = async (issuer: string, name: string): Promise<{ token: string; seconds: number }> => {
  const secret = process.env.IDENTITY_CLIENT_SECRET || 'local-only';
  const credentials = `${encodeURIComponent(name)}:${encodeURIComponent(secret)}`;
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'liandong' }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number };
  if (!answer.access_token) throw new Error(`the identity service gave ${name} no token (${response.status})`);
  return { token: answer.access_token, seconds: answer.expires_in ?? 0 };
};
