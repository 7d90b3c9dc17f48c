import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher } from 'undici';

/** Carried among a request's headers from the rewriting to the pool, which takes it out again: a symbol is no header. */
export const clientGone = Symbol('the client of this request has gone');

/** Nothing that a unit answers takes longer to begin, its longest `Prefer: wait` included. */
const headersTimeoutMs = 60_000;
/** The stream of events sends a heartbeat every 15 s; a response that is silent for longer has died. */
const bodyTimeoutMs = 120_000;
const connectTimeoutMs = 3_000;
/** Per unit. Each client has at most some dozens at work, so that one client cannot have them all. */
const maxConnections = 512;

type Options = Dispatcher.RequestOptions & { readonly origin: string };
type Done = (error: Error | null, data: Dispatcher.ResponseData) => void;

/**
 * The connections to the services. What stays open for long (streams of events, answers that are waited for) has connections of its own,
 * so that it never stands in the way of a request; how many of these a client may have is decided before.
 *
 * A request whose client has gone is aborted.
 */
export class Pools {
  private readonly quick = new Agent({ ...timeouts, connections: maxConnections });
  private readonly long = new Agent({ ...timeouts, connections: null });

  /** As `Dispatcher.request` of undici, which the proxy calls. */
  readonly request = (options: Options, done: Done): void => {
    const headers = { ...(options.headers as IncomingHttpHeaders & { [clientGone]?: AbortSignal }) };
    const signal = headers[clientGone];
    delete headers[clientGone];
    const pool = isLong(headers) ? this.long : this.quick;
    pool.request({ ...options, headers, ...(signal && { signal }) }, done);
  };

  destroy(): void {
    void this.quick.destroy();
    void this.long.destroy();
  }
}

const timeouts = {
  pipelining: 1,
  headersTimeout: headersTimeoutMs,
  bodyTimeout: bodyTimeoutMs,
  connect: { timeout: connectTimeoutMs },
};

const isLong = ({ accept, prefer }: IncomingHttpHeaders): boolean =>
  (accept ?? '').includes('text/event-stream') || /\bwait\b/i.test([prefer ?? ''].flat().join());
