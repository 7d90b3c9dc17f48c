import { jwtVerify } from 'jose';
import { Problem } from '../problems/problem.js';
import type { IssuerKeys } from './issuer-keys.js';
import type { Revocation } from './revocations.js';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const maxAge = '5 minutes';

export interface LogoutTokenCheck {
  readonly keys: IssuerKeys;
  readonly issuer: string;
  /** Whose sessions they are: the client that people sign in at. */
  readonly clientId: string;
  /** In seconds, by the run's clock, which the provider's own dates need not follow. */
  readonly nowSeconds: number;
}

/**
 * What a logout token ends (OpenID Connect Back-Channel Logout 1.0 section 2.6): a session where it names one, else all that its subject was
 * issued. `form` is the body as it came. Error: Problem 400 `bad-logout-token`.
 */
export const revocationOf = async (form: string, check: LogoutTokenCheck): Promise<Revocation> => {
  const token = new URLSearchParams(form).get('logout_token') ?? '';
  try {
    const { payload } = await jwtVerify(token, await check.keys.get(), {
      algorithms: ['RS256', 'ES256'],
      issuer: check.issuer,
      audience: check.clientId,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: maxAge,
      clockTolerance: 30,
    });
    const { jti, sid, sub, events, nonce } = payload;
    const isLogout = typeof events === 'object' && events !== null && logoutEvent in events && nonce === undefined;
    const sessionId = typeof sid === 'string' ? sid : undefined;
    if (!isLogout || jti === undefined || (sessionId ?? sub) === undefined) throw new Error('no logout');
    return {
      id: jti,
      issuer: check.issuer,
      at: check.nowSeconds,
      ...(sessionId !== undefined && { sessionId }),
      ...(sub !== undefined && { subject: sub }),
    };
  } catch {
    throw new Problem(400, 'bad-logout-token', 'This is no logout token of the issuer for this system.');
  }
};
