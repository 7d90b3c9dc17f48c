/** An answer as a caller sees it; `body` is whatever JSON came. */
export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
  readonly location: string | null;
}

export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** Somebody with a token, who calls the system over HTTP as any other program would. */
export class Client {
  constructor(
    private readonly base: string,
    private readonly token: string | undefined,
  ) {}

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.call('GET', path, undefined, headers);
  }

  post<Body>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.call('POST', path, body, headers);
  }

  patch<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.call('PATCH', path, body, headers);
  }

  async call<Body>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Reply<Body>> {
    const isText = typeof body === 'string';
    const response = await fetch(new URL(path, this.base), {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': isText ? 'text/csv' : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as Body,
      etag: response.headers.get('etag'),
      location: response.headers.get('location'),
    };
  }
}

/** Asks again until `isDone`, since what another unit shows follows by event; the last answer is in the error when time runs out. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isDone: (answer: T) => boolean,
  withinMs = 30_000,
): Promise<T> => {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isDone(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`still not there after ${withinMs} ms: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
