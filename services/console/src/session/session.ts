import { useSyncExternalStore } from 'react';
import { authorizationRequest, endSessionUrl, exchangeCode, type Asked, type Tokens } from './oidc.ts';
import { personOf, type Person } from './person.ts';

/** `expired`: the token ended while the page was open. What stands on the page stays until somebody signs in again. */
export type SessionState =
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in' | 'expired'; readonly person: Person; readonly token: string };

interface Kept {
  readonly token: string;
  readonly idToken?: string;
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

const watchExpiry = (): void => {
  clearTimeout(expiry);
  if (kept !== undefined && state.status === 'signed-in') {
    expiry = setTimeout(expire, Math.min(kept.expiresAtMs - Date.now(), longestTimerMs));
  }
};

const keep = (tokens: Tokens): void => {
  const { access_token: token, id_token: idToken, expires_in: seconds } = tokens;
  kept = { token, expiresAtMs: Date.now() + seconds * 1000, ...(idToken !== undefined && { idToken }) };
  sessionStorage.setItem(keptKey, JSON.stringify(kept));
  become(stateOf(kept));
  watchExpiry();
};

/** Called when a service no longer takes the token, and when its time is over. */
export const expire = (): void => {
  if (state.status === 'signed-in') become({ ...state, status: 'expired' });
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
  const { url, asked } = await authorizationRequest('/');
  popup.location.href = url;
  const code = await codeFromWindow(asked);
  keep(await exchangeCode(code, asked));
};

interface Returned {
  readonly state: string;
  readonly code: string;
}

const codeFromWindow = ({ state: expected }: Asked): Promise<string> =>
  new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<Returned>) => {
      if (data.state !== expected) return;
      channel.close();
      resolve(data.code);
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
  const asked = read<Asked>(askedKey);
  if (asked?.state !== returnedState) {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage({ state: returnedState, code } satisfies Returned);
    channel.close();
    window.close();
    return undefined;
  }
  const error = returned.get('error_description') ?? returned.get('error');
  if (error !== null) throw new Error(error);
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
