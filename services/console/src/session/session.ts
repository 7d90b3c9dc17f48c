import { useSyncExternalStore } from 'react';
import {
  authorizationRequest,
  endSessionUrl,
  exchangeCode,
  isOfIssuer,
  refreshTokens,
  type Asked,
  type Tokens,
} from './oidc.ts';
import { personOf, type Person } from './person.ts';

/**
 * `expired`: the session ended while the page was open, or an act asks for a sign-in of the last minutes. What stands on the page stays until
 * somebody signs in again.
 */
export type SessionState =
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in' | 'expired'; readonly person: Person; readonly token: string };

interface Kept {
  readonly token: string;
  readonly idToken?: string;
  readonly refreshToken?: string;
  readonly expiresAtMs: number;
}

const keptKey = 'liandong.session';
const askedKey = 'liandong.asked';
const channelName = 'liandong.sign-in';

const read = <T>(key: string): T | undefined => {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
};

let kept = read<Kept>(keptKey);
let state: SessionState = stateOf(kept);
let expiry: ReturnType<typeof setTimeout> | undefined;
/** The next sign-in must be a new one: the provider may still know the person from long ago. */
let needsFresh = false;
const listeners = new Set<() => void>();

function stateOf(from: Kept | undefined): SessionState {
  if (from === undefined || from.expiresAtMs <= Date.now()) return { status: 'signed-out' };
  return { status: 'signed-in', token: from.token, person: personOf(from.token) };
}

const become = (next: SessionState): void => {
  state = next;
  for (const listener of listeners) listener();
};

/** A timer longer than a signed 32-bit number of milliseconds would fire at once. */
const longestTimerMs = 2_147_483_647;

/** The token is refreshed so long before its end, or at half its life where that is shorter. */
const refreshAheadMs = 60_000;

const watchExpiry = (): void => {
  clearTimeout(expiry);
  if (kept === undefined || state.status !== 'signed-in') return;
  const leftMs = kept.expiresAtMs - Date.now();
  const aheadMs = kept.refreshToken === undefined ? 0 : Math.min(refreshAheadMs, leftMs / 2);
  const then = kept.refreshToken === undefined ? expire : () => void refresh();
  expiry = setTimeout(then, Math.min(leftMs - aheadMs, longestTimerMs));
};

/** A provider that is away is asked again until the token has ended; one that refuses has ended the session. */
const refresh = async (): Promise<void> => {
  const before = kept;
  if (before?.refreshToken === undefined) return expire();
  try {
    const tokens = await refreshTokens(before.refreshToken);
    // Somebody may have signed out, or in again, meanwhile.
    if (kept === before) keep({ ...(before.idToken !== undefined && { id_token: before.idToken }), ...tokens });
  } catch (error) {
    if (kept !== before) return;
    const isAway = error instanceof TypeError && before.expiresAtMs > Date.now();
    if (isAway) expiry = setTimeout(() => void refresh(), retryMs);
    else expire();
  }
};

const retryMs = 5_000;

const keep = (tokens: Tokens): void => {
  const { access_token: token, id_token: idToken, refresh_token: refreshToken, expires_in: seconds } = tokens;
  kept = {
    token,
    expiresAtMs: Date.now() + seconds * 1000,
    ...(idToken !== undefined && { idToken }),
    ...(refreshToken !== undefined && { refreshToken }),
  };
  needsFresh = false;
  sessionStorage.setItem(keptKey, JSON.stringify(kept));
  become(stateOf(kept));
  watchExpiry();
};

/** Called when a service no longer takes the token, and when its time is over. */
export const expire = (): void => {
  if (state.status === 'signed-in') become({ ...state, status: 'expired' });
};

/** Called when an act asks for a sign-in of the last minutes (RFC 9470). */
export const askForFreshSignIn = (): void => {
  needsFresh = true;
  expire();
};

export const session = (): SessionState => state;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const onSessionChange = subscribe;

export const useSession = (): SessionState => useSyncExternalStore(subscribe, session);

/** Who is signed in. Only for what is shown behind the sign-in. */
export const usePerson = (): Person => {
  const current = useSession();
  if (current.status === 'signed-out') throw new Error('nobody is signed in');
  return current.person;
};

/** Leaves the page for the identity provider; it comes back to `returnTo`. Rejects when the provider cannot be reached. */
export const signIn = async (returnTo: string): Promise<void> => {
  const { url, asked } = await authorizationRequest(returnTo);
  sessionStorage.setItem(askedKey, JSON.stringify(asked));
  location.assign(url);
};

/**
 * Signs in again in a window of its own, so that this page keeps what was typed. Resolves when the new token is here; rejects when the
 * window could not be opened or the provider refuses.
 */
export const signInAgain = async (): Promise<void> => {
  // Opened before anything is awaited: afterwards the browser would take it for an unasked pop-up.
  const popup = window.open('about:blank', 'liandong-sign-in', 'popup,width=720,height=760');
  if (popup === null) throw new Error('the browser did not open a window');
  const { url, asked } = await authorizationRequest('/', { isFresh: needsFresh });
  popup.location.href = url;
  const code = await codeFromWindow(asked);
  keep(await exchangeCode(code, asked));
};

interface Returned {
  readonly state: string;
  readonly code: string;
  readonly isOfIssuer: boolean;
}

const codeFromWindow = ({ state: expected }: Asked): Promise<string> =>
  new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<Returned>) => {
      if (data.state !== expected) return;
      channel.close();
      if (data.isOfIssuer) resolve(data.code);
      else reject(new Error('another identity provider answered than was asked'));
    };
  });

/**
 * What the provider sent the browser back with. In the page that asked: exchanges the code and says where to go on. In a window that
 * another page opened: hands the code to that page and closes; undefined then. Rejects when the provider refused.
 */
export const completeSignIn = async (search: string): Promise<string | undefined> => {
  const returned = new URLSearchParams(search);
  const code = returned.get('code') ?? '';
  const returnedState = returned.get('state') ?? '';
  const issuer = returned.get('iss');
  const asked = read<Asked>(askedKey);
  if (asked?.state !== returnedState) {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage({ state: returnedState, code, isOfIssuer: isOfIssuer(issuer) } satisfies Returned);
    channel.close();
    window.close();
    return undefined;
  }
  const error = returned.get('error_description') ?? returned.get('error');
  if (error !== null) throw new Error(error);
  if (!isOfIssuer(issuer)) throw new Error('another identity provider answered than was asked');
  sessionStorage.removeItem(askedKey);
  keep(await exchangeCode(code, asked));
  return asked.returnTo;
};

export const signOut = async (): Promise<void> => {
  const idToken = kept?.idToken;
  kept = undefined;
  clearTimeout(expiry);
  sessionStorage.removeItem(keptKey);
  const url = await endSessionUrl(idToken).catch(() => undefined);
  if (url === undefined) become({ status: 'signed-out' });
  else location.assign(url);
};

watchExpiry();
