import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dispatcher } from 'undici';
import { Problem, sendProblem } from '#http';
import type { Source } from '#kernel';
import { clientGone, type Pools } from './pools.js';

export interface ForwardOptions {
  readonly source: Source;
  /** Where the service answers. */
  readonly url: string;
  readonly pools: Pools;
  /** Aborted when the client of the request goes. */
  readonly goneOf: (request: FastifyRequest) => AbortSignal;
}

/**
 * `/api/<unit>/v1/…` is answered by the unit's `/v1/…`. Nothing is retried, since only the caller knows whether it may be; `Location` is the
 * gateway's. A unit that does not answer is 503 `unit-unreachable`, one that is too slow 504 `unit-too-slow`, a broken connection 502
 * `unit-broke-off`.
 */
export const forward = async (gateway: FastifyInstance, options: ForwardOptions): Promise<void> => {
  const { source, url, pools, goneOf } = options;
  const prefix = `/api/${source}/v1`;
  await gateway.register(httpProxy, {
    upstream: url,
    prefix,
    rewritePrefix: '/v1',
    internalRewriteLocationHeader: false, // ours below also knows absolute ones
    retryMethods: [],
    undici: pools as unknown as Dispatcher, // of which the proxy uses `request` and `destroy`
    replyOptions: {
      rewriteRequestHeaders: (request, { expect: _, ...headers }) => ({
        ...headers,
        ...forwarded(request, prefix),
        [clientGone]: goneOf(request as FastifyRequest),
      }),
      rewriteHeaders: (headers) => {
        const { location } = headers;
        return typeof location === 'string'
          ? { ...headers, location: gatewayLocation(location, url, prefix) }
          : headers;
      },
      // The types of the plugin leave HTTP/2 open; this gateway speaks HTTP/1.1 only.
      onError: (reply, { error }) => answerUnitError(source, error, reply as FastifyReply),
    },
  });
};

/** Where the unit's own paths (`/v1/…`, or the whole address of the unit) are found at the gateway; all else stays. */
export const gatewayLocation = (location: string, unitUrl: string, prefix: string): string => {
  const path = location.startsWith(`${unitUrl}/`) ? location.slice(unitUrl.length) : location;
  return path === '/v1' || path.startsWith('/v1/') ? `${prefix}${path.slice('/v1'.length)}` : location;
};

const forwarded = (
  request: Pick<FastifyRequest, 'ip' | 'host' | 'protocol'>,
  prefix: string,
): Record<string, string> => ({
  'x-forwarded-for': request.ip,
  'x-forwarded-host': request.host,
  'x-forwarded-proto': request.protocol,
  'x-forwarded-prefix': prefix.slice(0, -'/v1'.length),
});

const brokenOff: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

const answerUnitError = (source: Source, error: unknown, reply: FastifyReply): void => {
  if (reply.raw.destroyed) return; // the client has gone, and so was what it asked for
  sendProblem(reply, problemOfUnit(source, error), reply.request.url);
};

const problemOfUnit = (source: Source, error: unknown): Problem => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, 'code')) : '';
  if (typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === 504) {
    return new Problem(504, 'unit-too-slow', `${source} did not answer in time`);
  }
  if (brokenOff.has(code)) {
    const detail = `${source} broke off the connection; what was asked may have been done`;
    return new Problem(502, 'unit-broke-off', detail);
  }
  return new Problem(503, 'unit-unreachable', `${source} cannot be reached`, {}, { 'retry-after': '1' });
};
