import { ImportStopped } from './stopped.js';

type Variables = Readonly<Record<string, string | undefined>>;

export const gatewayUrl = (variables: Variables): string =>
  addressIn(variables, 'LIANDONG_URL', 'http://127.0.0.1:4100');

const addressIn = (variables: Variables, name: string, otherwise: string): string => {
  const text = variables[name] || otherwise;
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) throw new ImportStopped(`${name} is no address: ${text}`);
  return text;
};

/**
 * The token to work with: LIANDONG_TOKEN, or the coordinator's from the identity service at OIDC_ISSUER.
 * Error: {@link ImportStopped}.
 */
export const coordinatorToken = async (variables: Variables): Promise<string> => {
  if (variables['LIANDONG_TOKEN']) return variables['LIANDONG_TOKEN'].trim();
  const issuer = addressIn(variables, 'OIDC_ISSUER', 'http://127.0.0.1:4106').replace(/\/+$/, '');
  const secret = variables['IDENTITY_CLIENT_SECRET'] || 'local-only';
  let answer: { readonly access_token?: string; readonly error?: string };
  try {
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`coordinator:${encodeURIComponent(secret)}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'liandong' }),
      signal: AbortSignal.timeout(10_000),
    });
    answer = (await response.json()) as typeof answer;
  } catch {
    throw new ImportStopped(
      `Nobody gives out tokens at ${issuer}. Start the services with npm start, or set OIDC_ISSUER or LIANDONG_TOKEN.`,
    );
  }
  if (!answer.access_token) throw new ImportStopped(`${issuer} gave no token: ${answer.error ?? 'no reason given'}.`);
  return answer.access_token;
};

/**
 * The run's clock when the token was made, which is not the machine's where the system was started at another date. Milliseconds;
 * undefined where the token does not say.
 */
export const issuedAt = (token: string): number | undefined => {
  const { iat } = claimsOf(token);
  return typeof iat === 'number' ? iat * 1_000 : undefined;
};

/** Whose the token is: the body that a plan without leads is meant for. Empty where the token does not say. */
export const bodyOf = (token: string): string => {
  const { body } = claimsOf(token);
  return typeof body === 'string' ? body : '';
};

const claimsOf = (token: string): { readonly iat?: unknown; readonly body?: unknown } => {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  } catch {
    return {};
  }
};
