import type { FastifyInstance, FastifyRequest } from 'fastify';
import { derivedId } from '#kernel';
import type { Principal } from '../principal.js';
import type { SecurityEvent } from './security-event.js';

/** What is found out about a request on its way, for the line about it. */
interface Noted {
  readonly code?: string;
  readonly holder?: Pick<Principal, 'issuer' | 'sub'>;
  readonly event?: SecurityEvent;
}

/** By the raw request. */
const notes = new WeakMap<object, Noted>();

const note = ({ raw }: Pick<FastifyRequest, 'raw'>, found: Noted): void => {
  notes.set(raw, { ...notes.get(raw), ...found });
};

/** With which code it is refused. */
export const noteRefusal = (request: FastifyRequest, code: string): void => note(request, { code });

/** Whose token it came with, also where it is refused afterwards. */
export const noteHolder = (request: FastifyRequest, { issuer, sub }: Pick<Principal, 'issuer' | 'sub'>): void =>
  note(request, { holder: { issuer, sub } });

/** What was done, where the route alone does not say it. */
export const noteSecurityEvent = (request: FastifyRequest, event: SecurityEvent): void => note(request, { event });

export interface SecurityLogOptions {
  readonly service: string;
  /** How long a line is to be kept. */
  readonly keepDays: number;
  readonly clock: { now(): Date };
  /** What a route is on record for. */
  readonly eventOf?: (request: FastifyRequest) => SecurityEvent | undefined;
  /** A way in that asks for no token: the line says that something was refused there, and neither to whom nor from where. */
  readonly isNameless: (request: FastifyRequest) => boolean;
}

const refusals: Readonly<Record<number, SecurityEvent>> = {
  401: 'token-refused',
  403: 'access-refused',
  429: 'too-many-requests',
};

/** An id of hex digits, as programs make them, and so no text. */
const isMadeId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/.test(text);

/**
 * One line of JSON on stdout for each refused token, 403 and 429 and for each answer of a route that is on record, whatever the log level is. A line has
 * ids, codes and the route's pattern, and nothing that a client wrote: no text, query, body, token or path. Who kept it is to delete it after `keepUntil`.
 */
export const logSecurity = (fastify: FastifyInstance, options: SecurityLogOptions): void => {
  const { service, keepDays, clock, eventOf, isNameless } = options;
  fastify.addHook('onResponse', (request, reply, done) => {
    const { code, holder, event: noted } = notes.get(request.raw) ?? {};
    const { statusCode: status } = reply;
    const event = refusals[status] ?? (status < 400 ? (noted ?? eventOf?.(request)) : undefined);
    if (event === undefined) return done();
    const now = clock.now();
    const correlation = reply.getHeader('x-correlation-id') ?? request.headers['x-correlation-id'];
    const from = isNameless(request)
      ? {}
      : {
          ...(holder && { subject: derivedId('security-subject', holder.issuer, holder.sub) }),
          address: request.ip,
          ...(isMadeId(correlation) && { correlation }),
        };
    const line = {
      log: 'security',
      time: now.toISOString(),
      keepUntil: new Date(now.getTime() + keepDays * 86_400_000).toISOString().slice(0, 10),
      service,
      event,
      status,
      ...(code !== undefined && { code }),
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      ...from,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    done();
  });
};
