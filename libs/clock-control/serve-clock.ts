import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { RunClock } from '#kernel';
import type { ClockReport } from './quiet-parts.js';

/** The secret in a request's header is the one that the run was started with. An empty secret opens nothing. */
export const isClockSecret = (given: string | undefined, expected: string | undefined): boolean => {
  const [actual, right] = [Buffer.from(given ?? ''), Buffer.from(expected ?? '')];
  return right.length > 0 && actual.length === right.length && timingSafeEqual(actual, right);
};

export interface ClockServerOptions {
  readonly clock: RunClock;
  readonly secret: string;
  readonly port: number;
}

const maxBodyBytes = 1_000;

/**
 * `/v1/clock` for a process without timers or events (the identity provider, the gateway), on a port of its own that only this machine
 * reaches. Resolves when it listens; whoever starts it closes it.
 */
export const serveClock = async ({ clock, secret, port }: ClockServerOptions): Promise<Server> => {
  const server = createServer((request, response) => {
    void answer(clock, secret, request)
      .catch(() => ({ status: 400, body: { title: 'Bad Request' } }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};

const answer = async (clock: RunClock, secret: string, request: IncomingMessage) => {
  const header = request.headers['x-clock-control'];
  if (!isClockSecret(Array.isArray(header) ? header[0] : header, secret)) return { status: 403, body: {} };
  if (request.url !== '/v1/clock') return { status: 404, body: {} };
  if (request.method === 'POST') {
    const { offsetMs } = JSON.parse(await textOf(request)) as { readonly offsetMs?: unknown };
    if (!Number.isSafeInteger(offsetMs)) return { status: 400, body: {} };
    if (Number(offsetMs) < clock.offsetMs) return { status: 409, body: {} };
    clock.advanceTo(Number(offsetMs));
  }
  return { status: 200, body: reportOf(clock) };
};

const reportOf = (clock: RunClock): ClockReport => ({
  now: clock.now().toISOString(),
  offsetMs: clock.offsetMs,
  timersDue: 0,
  nextTimerAt: null,
  isSending: false,
  unread: 0,
  recorded: 0,
});

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBodyBytes) throw new Error('too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
