import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  answerClientError,
  answerRouterError,
  correlationIdOf,
  logSecurity,
  maxSheetBytes,
  Problem,
  problemOf,
  type SecurityLogOptions,
  sendProblem,
  type ServiceUrls,
} from '#http';
import { sources } from '#kernel';
import { Admission, type AdmissionParts, type Admitted } from './admission/admission.js';
import { type LogoutParts, takeLogouts } from './admission/back-channel-logout.js';
import { entryPointOf } from './entry-points.js';
import { UnknownConnections } from './admission/unknown-connections.js';
import { markExpecting, wholeBody } from './admission/whole-body.js';
import { forward } from './forwarding/forward.js';
import { Pools } from './forwarding/pools.js';
import { readiness } from './readiness.js';

export interface GatewayParts extends Omit<AdmissionParts, 'connections'> {
  readonly services: ServiceUrls;
  /** Says in `/health/live` whose answer it is. */
  readonly group?: string;
  /** How lines of the security log are dated. */
  readonly securityLog: Pick<SecurityLogOptions, 'keepDays' | 'clock'>;
  readonly trustedProxies?: readonly string[];
  /** What is needed to take the word of the provider that a session has ended. */
  readonly logout?: Omit<LogoutParts, 'services'>;
}

export interface Gateway {
  readonly server: FastifyInstance;
  readonly admission: Admission;
}

/** What is known of a request that is under way. */
interface Passage {
  readonly gone: AbortController;
  admitted?: Admitted;
}

/**
 * One entry point to all services. A request is admitted ({@link Admission}), then its body is read in full, then the unit is asked; answers and
 * streams pass unbuffered. What a client has given up is given up at the unit too.
 */
export const createGateway = async (parts: GatewayParts): Promise<Gateway> => {
  const { services, limits, trustedProxies = [] } = parts;
  const gateway = Fastify({
    logger: false,
    bodyLimit: maxSheetBytes,
    requestTimeout: 0, // bodies have a deadline of their own, and an answer that is waited for may take long
    forceCloseConnections: true,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: answerRouterError,
    clientErrorHandler: answerClientError,
  });
  const connections = new UnknownConnections(limits.maxUnknownPerAddress, limits.maxUnknown);
  connections.watch(gateway.server);
  const admission = new Admission({ ...parts, connections });
  const pools = new Pools();
  const passages = new WeakMap<FastifyRequest, Passage>();
  const passageOf = (request: FastifyRequest): Passage => {
    const passage = passages.get(request);
    if (!passage) throw new Error('a request that was not admitted');
    return passage;
  };

  gateway.server.on('checkContinue', (request, response) => {
    markExpecting(request);
    gateway.server.emit('request', request, response);
  });
  gateway.setNotFoundHandler((request, reply) => sendProblem(reply, nothingHere(), request.url));
  gateway.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  gateway.addHook('onRequest', async (request, reply) => {
    // So that the gateway's lines and the unit's can be brought together, also of what has no id of its own.
    request.headers['x-correlation-id'] ??= correlationIdOf(request.headers);
    const passage: Passage = { gone: new AbortController() };
    passages.set(request, passage);
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) passage.gone.abort();
      passage.admitted?.leave();
    });
    passage.admitted = await admission.admit(request, passage.gone.signal);
    if (reply.raw.destroyed) passage.admitted.leave();
  });
  gateway.addHook('preParsing', async (request, reply, body) => {
    const { admitted } = passageOf(request);
    if (!hasBody(request) || !admitted) return body;
    const { maxBodyBytes: maxBytes } = admitted;
    return wholeBody(request.raw, reply.raw, { maxBytes, deadlineMs: limits.bodyDeadlineMs });
  });
  logSecurity(gateway, { ...parts.securityLog, service: 'gateway', isNameless: needsNoToken });
  gateway.get('/health/live', () => ({ status: 'live', ...(parts.group && { group: parts.group }) }));
  gateway.get('/health/ready', async (_request, reply) => {
    const report = await readiness(services);
    return reply.code(report.status === 'ready' ? 200 : 503).send(report);
  });
  if (parts.logout) await takeLogouts(gateway, { ...parts.logout, services });
  for (const source of sources) {
    await forward(gateway, {
      source,
      url: services[source],
      pools,
      goneOf: (request) => passageOf(request).gone.signal,
    });
  }
  gateway.addHook('onClose', () => pools.destroy());
  return { server: gateway, admission };
};

/** But for calendar feeds, whose secrets somebody may try out. */
const needsNoToken = ({ method, url }: FastifyRequest): boolean => {
  const entry = entryPointOf(method, url.split('?', 1)[0] ?? '/');
  return entry !== undefined && entry.name !== 'calendar-feeds';
};

const hasBody = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;

const nothingHere = (): Problem => new Problem(404, 'not-found', 'nothing is at this path');

const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  if (reply.raw.destroyed) return;
  const problem = error instanceof Problem ? error : (passedOn(error) ?? problemOf(error));
  sendProblem(reply, problem ?? new Problem(500, 'internal', 'the gateway failed'), request.url);
};

const passedOn = (error: unknown): Problem | undefined => {
  const status =
    typeof error === 'object' && error !== null ? (Reflect.get(error, 'statusCode') as unknown) : undefined;
  if (status === 400) return new Problem(400, 'bad-request', 'the request cannot be passed on');
  return status === 415
    ? new Problem(415, 'unsupported-media-type', 'the body has a type that cannot be passed on')
    : undefined;
};
