import type { FastifyRequest } from 'fastify';
import {
  bearerToken,
  bodyTooLarge,
  maxBodyBytes,
  noteHolder,
  OpenCounts,
  Problem,
  type TokenVerifier,
  tooManyRequests,
} from '#http';
import type { GatewayLimits } from '../config.js';
import { entryPointOf } from '../entry-points.js';
import type { Rates } from './rates.js';
import { RequestSlots } from './request-slots.js';
import type { UnknownConnections } from './unknown-connections.js';

/** What is let in: how large its body may be, and what ends its turn. */
export interface Admitted {
  readonly maxBodyBytes: number;
  readonly isStream: boolean;
  readonly leave: () => void;
}

/** What a client uses at other replicas; the one who has none knows of none. */
export interface Elsewhere {
  requestsOf(client: string): number;
  streamsOf(client: string): number;
}

const nowhere: Elsewhere = { requestsOf: () => 0, streamsOf: () => 0 };

export interface AdmissionParts {
  readonly tokens: Pick<TokenVerifier, 'verify'>;
  readonly limits: GatewayLimits;
  readonly connections: UnknownConnections;
  readonly clientRates?: Rates;
  readonly addressRates?: Rates;
  readonly elsewhere?: Elsewhere;
}

/**
 * Who may come in, decided before anything of a body is read and before a unit is asked: the size that a request claims, the ways in that need
 * no token, the token, then what the client has at work already.
 */
export class Admission {
  readonly requests: RequestSlots;
  readonly streams: OpenCounts;
  private readonly openByAddress: OpenCounts;

  constructor(private readonly parts: AdmissionParts) {
    const { limits, elsewhere = nowhere } = parts;
    const { maxRequestsPerClient: maxAtWork, maxWaitingPerClient: maxWaiting, waitMs } = limits;
    this.requests = new RequestSlots({ maxAtWork, maxWaiting, waitMs }, (client) => elsewhere.requestsOf(client));
    this.streams = new OpenCounts(limits.maxStreamsPerClient, (client) => elsewhere.streamsOf(client));
    this.openByAddress = new OpenCounts(limits.maxOpenPerAddress);
  }

  /**
   * Errors: Problem 413 `body-too-large`, 401 `token-missing` and `invalid-token`, 429 `too-many-requests`, 503 `issuer-unavailable`.
   */
  async admit(request: FastifyRequest, gone: AbortSignal): Promise<Admitted> {
    const claimed = Number(request.headers['content-length'] ?? 0);
    const maxBytes = maxBodyBytes(request.headers['content-type']);
    if (claimed > maxBytes) throw bodyTooLarge(maxBytes);
    const entry = entryPointOf(request.method, request.url.split('?', 1)[0] ?? '/');
    if (entry) {
      if (claimed > entry.maxBodyBytes) throw bodyTooLarge(entry.maxBodyBytes);
      return { maxBodyBytes: entry.maxBodyBytes, isStream: false, leave: this.enterUnknown(request.ip) };
    }
    if (!request.url.startsWith('/api/') || request.is404)
      throw new Problem(404, 'not-found', 'nothing is at this path');
    const client = await this.clientOf(request);
    this.parts.clientRates?.take(client);
    if (isStream(request)) return { maxBodyBytes: 0, isStream: true, leave: this.openStream(client) };
    return { maxBodyBytes: maxBytes, isStream: false, leave: await this.requests.enter(client, gone) };
  }

  /** An address is counted until its token is known to be good. */
  private async clientOf(request: FastifyRequest): Promise<string> {
    const leave = this.openUnknown(request.ip);
    try {
      const { issuer, sub } = await this.parts.tokens.verify(bearerToken(request.headers.authorization));
      noteHolder(request, { issuer, sub });
      this.parts.connections.know(request.raw.socket);
      return `${issuer} ${sub}`;
    } catch (error) {
      this.parts.addressRates?.take(request.ip);
      throw error;
    } finally {
      leave();
    }
  }

  private enterUnknown(address: string): () => void {
    const leave = this.openUnknown(address);
    try {
      this.parts.addressRates?.take(address);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  private openUnknown(address: string): () => void {
    const leave = this.openByAddress.open(address);
    if (!leave) throw tooManyRequests('Too many requests without a token are open from this address.', 1);
    return leave;
  }

  private openStream(client: string): () => void {
    const leave = this.streams.open(client);
    if (!leave) throw tooManyRequests(`At most ${this.streams.max} streams at once.`, 10);
    return leave;
  }
}

const isStream = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/event-stream');
