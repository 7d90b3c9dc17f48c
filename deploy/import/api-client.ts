import { setTimeout as pause } from 'node:timers/promises';
import { ImportStopped } from './stopped.js';

/** The API refused: what its problem document says (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    /** The last part of the problem's type: `outside-opening-hours`. */
    readonly code: string,
    readonly detail: string,
    readonly fields: Readonly<Record<string, unknown>>,
  ) {
    super(`${code}: ${detail}`);
  }
}

export interface Api {
  /** Error: {@link Refusal}; {@link ImportStopped} when nobody answers for a minute, or the token is not taken. */
  get<Body>(path: string): Promise<Body>;
  /** All pages of a list. Errors as `get`. */
  list<Item>(path: string): Promise<readonly Item[]>;
  /** The key makes a repeat harmless, so this asks again until there is an answer. Errors as `get`. */
  post<Body>(path: string, body: unknown, key: string): Promise<Body>;
}

export interface ApiOptions {
  /** The gateway. */
  readonly url: string;
  readonly token: string;
  /** How long to go on asking when there is no answer; the pauses between are parts of it. Default: a minute. */
  readonly patienceMs?: number;
  /** Says so when the system is away, and when it is back. */
  readonly tell?: (message: string) => void;
}

const requestMs = 60_000;
const minuteMs = 60_000;

/**
 * The system's public API, as a caller who does not give up while a service, the broker or the database is started again: what is not
 * an answer of the system (no connection, 429, 502, 503, 504, the same key still being decided) is asked again, at growing intervals,
 * for a minute. Connections are kept and reused.
 */
export const createApi = (options: ApiOptions): Api => {
  const waiting = waitingRoom(options.tell ?? (() => undefined));
  const get = <Body>(path: string): Promise<Body> => persist<Body>(options, waiting, { method: 'GET', path });
  return {
    get,
    list: async <Item>(path: string): Promise<readonly Item[]> => {
      const found: Item[] = [];
      let cursor: string | null = null;
      do {
        const url: string = `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
        const page: { readonly items: readonly Item[]; readonly next: string | null } = await get(url);
        found.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return found;
    },
    post: (path, body, key) => persist(options, waiting, { method: 'POST', path, body, key }),
  };
};

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** Who waits for the system: it is said once that it is away, and once that it is back. */
interface WaitingRoom {
  enter(request: Request, why: string): void;
  leave(request: Request): void;
}

const waitingRoom = (tell: (message: string) => void): WaitingRoom => {
  const inside = new Set<Request>();
  return {
    enter: (request, why) => {
      if (inside.size === 0) tell(`No answer (${why}); trying again for a minute …`);
      inside.add(request);
    },
    leave: (request) => {
      if (inside.delete(request) && inside.size === 0) tell('It answers again; going on.');
    },
  };
};

const persist = async <Body>(options: ApiOptions, waiting: WaitingRoom, request: Request): Promise<Body> => {
  const { url, patienceMs = minuteMs } = options;
  const since = Date.now();
  for (let wait = patienceMs / 600; ; wait = Math.min(patienceMs / 12, wait * 2)) {
    const outcome = await ask<Body>(options, request);
    if (outcome.kind === 'answer') {
      waiting.leave(request);
      return outcome.body;
    }
    if (outcome.kind === 'refusal') {
      waiting.leave(request);
      throw outcome.refusal;
    }
    if (Date.now() - since + wait > patienceMs) {
      throw new ImportStopped(
        `${url} has not answered for ${Math.round(patienceMs / 1_000)} s (${outcome.why}). Start the services with npm start, or set ` +
          'LIANDONG_URL; then run the same command again: what is loaded is not loaded twice.',
      );
    }
    // What is over in a second is nobody's business.
    if (Date.now() - since > patienceMs / 60) waiting.enter(request, outcome.why);
    await pause(Math.max(outcome.afterMs, wait * (0.75 + Math.random() / 2)));
  }
};

type Outcome<Body> =
  | { readonly kind: 'answer'; readonly body: Body }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'away'; readonly why: string; readonly afterMs: number };

const ask = async <Body>({ url, token }: ApiOptions, request: Request): Promise<Outcome<Body>> => {
  let status: number;
  let text: string;
  let retryAfter: string | null;
  try {
    const response = await fetch(new URL(request.path, url), {
      method: request.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(request.key !== undefined && { 'idempotency-key': request.key }),
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(requestMs),
    });
    status = response.status;
    retryAfter = response.headers.get('retry-after');
    text = await response.text();
  } catch (error) {
    return { kind: 'away', why: reasonOf(error), afterMs: 0 };
  }
  if (status >= 200 && status < 300) return { kind: 'answer', body: parsed<Body>(url, text) };
  const problem = problemOf(status, text);
  if ([429, 502, 503, 504].includes(status) || problem.code === 'command-in-progress')
    return { kind: 'away', why: problem.message, afterMs: 1_000 * Number(retryAfter ?? 0) || 0 };
  if (status === 401)
    throw new ImportStopped(`The token is not taken: ${problem.detail} Unset LIANDONG_TOKEN, or set a valid one.`);
  if (status >= 500) throw new ImportStopped(`${request.method} ${request.path} failed: ${problem.message}`);
  return { kind: 'refusal', refusal: problem };
};

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error instanceof Error ? error.message : String(error);
};

const parsed = <Body>(url: string, text: string): Body => {
  try {
    return JSON.parse(text) as Body;
  } catch {
    throw new ImportStopped(`What answers at ${url} is not this system's gateway: it sent no JSON.`);
  }
};

const problemOf = (status: number, text: string): Refusal => {
  try {
    const { type = '', detail = '', ...fields } = JSON.parse(text) as Record<string, string> & { errors?: unknown };
    const code = type.replace(/^urn:liandong:problem:/, '');
    if (code !== '') return new Refusal(status, code, detail, fields);
  } catch {
    // Not a problem document: a proxy in between, perhaps.
  }
  return new Refusal(status, `http-${status}`, text.slice(0, 200), {});
};
