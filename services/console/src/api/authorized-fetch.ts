import { askForFreshSignIn, expire, onSessionChange, session } from '../session/session.ts';
import { offlineProblem, Problem } from './problem.ts';

/**
 * `fetch` with the token of the session, in the language of the page. A token that is no longer taken makes the session `expired`, so that the page asks to sign in
 * again; so does an act that asks for a sign-in of the last minutes. Rejects with the Problem `offline` when nothing answers, and with the abort itself when the caller leaves.
 */
export const authorizedFetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const current = session();
  const request = new Request(input, init);
  if (current.status !== 'signed-out') request.headers.set('authorization', `Bearer ${current.token}`);
  const { lang } = document.documentElement;
  if (lang !== '' && !request.headers.has('accept-language')) request.headers.set('accept-language', lang);
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw offlineProblem();
  }
  if (response.status === 401) {
    const challenge = response.headers.get('www-authenticate') ?? '';
    if (challenge.includes('insufficient_user_authentication')) askForFreshSignIn();
    else expire();
  }
  return response;
};

/** Resolves when somebody is signed in (again). */
export const signedIn = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (session().status === 'signed-in') return resolve();
    const stop = onSessionChange(() => {
      if (session().status !== 'signed-in') return;
      stop();
      resolve();
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(new Problem({ type: 'aborted', title: 'aborted', status: 0, detail: 'left' }));
    });
  });
