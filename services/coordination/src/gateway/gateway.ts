import httpProxy from '@fastify/http-proxy';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerClientError, answerRouterError } from '#http';
import { sources, type Source } from '#kernel';
import { isTooLarge, limited } from './body-limit.js';
import { problem } from './gateway-problem.js';
import { readiness } from './readiness.js';

/** Where each service answers, coordination itself included: `http://127.0.0.1:4101`. */
export type ServiceUrls = Readonly<Record<Source, string>>;

/** Nothing that a unit answers takes longer to begin, its longest `Prefer: wait` included. */
const headersTimeoutMs = 60_000;
/** The stream of events sends a heartbeat every 15 s; a response that is silent for longer has died. */
const bodyTimeoutMs = 120_000;
/** No unit takes a larger body, so it is not even begun to be passed on. */
const bodyLimitBytes = 1024 * 1024;

/**
 * One door to all services: `/api/<unit>/v1/…` is answered by the unit's `/v1/…`.
 *
 * Bodies are streamed both ways, the stream of events unbuffered; nothing is retried, since only the caller knows whether it may be;
 * `Location` is the gateway's. A unit that does not answer is 503 `unit-unreachable`, one that is too slow 504 `unit-too-slow`, a broken
 * connection 502 `unit-broke-off`: always problem+json. Tokens are checked by the units, not here.
 */
export const createGateway = async (services: ServiceUrls): Promise<FastifyInstance> => {
  const gateway = Fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: 0, // a long upload is not an error; headers and idle connections have limits of their own
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: answerRouterError,
    clientErrorHandler: answerClientError,
  });
  gateway.setNotFoundHandler((request, reply) => problem(request, reply, 404, 'not-found', 'nothing is at this path'));
  gateway.setErrorHandler((error: unknown, request, reply) => answerError(error, request, reply));
  gateway.addHook('onRequest', async (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) return bodyTooLarge(request, reply);
  });
  gateway.addHook('preParsing', async (request, _reply, body) =>
    request.headers['transfer-encoding'] === undefined ? body : limited(request, body, bodyLimitBytes),
  );
  gateway.get('/health/live', () => ({ status: 'live' }));
  gateway.get('/health/ready', async (_request, reply) => {
    const report = await readiness(services);
    return reply.code(report.status === 'ready' ? 200 : 503).send(report);
  });
  for (const source of sources) await passOn(gateway, source, services[source]);
  return gateway;
};

const bodyTooLarge = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  problem(request, reply, 413, 'body-too-large', `A body may have at most ${bodyLimitBytes} bytes.`);

const passOn = async (gateway: FastifyInstance, source: Source, url: string): Promise<void> => {
  const prefix = `/api/${source}/v1`;
  await gateway.register(httpProxy, {
    upstream: url,
    prefix,
    rewritePrefix: '/v1',
    internalRewriteLocationHeader: false, // ours below also knows absolute ones
    retryMethods: [],
    undici: { connections: 256, pipelining: 1, headersTimeout: headersTimeoutMs, bodyTimeout: bodyTimeoutMs },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({ ...headers, ...forwarded(request, prefix) }),
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
  const { request } = reply;
  if (isTooLarge(request)) return void bodyTooLarge(request, reply);
  const status = statusOf(error);
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, 'code')) : '';
  if (status === 504) {
    void problem(request, reply, 504, 'unit-too-slow', `${source} did not answer in time`);
  } else if (brokenOff.has(code)) {
    void problem(
      request,
      reply,
      502,
      'unit-broke-off',
      `${source} broke off the connection; what was asked may have been done`,
    );
  } else {
    void problem(request, reply.header('retry-after', '1'), 503, 'unit-unreachable', `${source} cannot be reached`);
  }
};

const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = statusOf(error);
  switch (status) {
    case 400:
      return problem(request, reply, 400, 'bad-request', 'the request cannot be passed on');
    case 415:
      return problem(request, reply, 415, 'unsupported-media-type', 'the body has a type that cannot be passed on');
  }
  return problem(request, reply, 500, 'internal', 'the gateway failed');
};

const statusOf = (error: unknown): number => {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
};
