import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createApi, Refusal, type Api } from './api-client.js';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const problem = (status: number, code: string): Reply =>
  json(status, { type: `urn:liandong:problem:${code}`, status, detail: 'So it is.', rule: 'openingHours' });
const brokenOff: Reply = (request) => request.socket.destroy();

describe('The client of the import', () => {
  let server: Server | undefined;
  const asked: IncomingMessage[] = [];
  const told: string[] = [];

  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
    asked.length = told.length = 0;
  });

  /** A system that answers so, one after another, and the last way from then on. */
  const answering = async (...replies: readonly Reply[]): Promise<Api> => {
    server = createServer((request, response) => {
      const reply = replies[Math.min(asked.length, replies.length - 1)];
      asked.push(request);
      request.resume().once('end', () => reply?.(request, response));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return createApi({
      url: `http://127.0.0.1:${port}`,
      token: 'secret',
      patienceMs: 3_000,
      tell: (message) => told.push(message),
    });
  };

  it('sends its token and its key, and gives what is answered', async () => {
    const api = await answering(json(201, { id: 'org-1' }));
    expect(await api.post('/api/organisation/v1/initiatives', { title: '会' }, 'key-1')).toEqual({ id: 'org-1' });
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'key-1' });
  });

  it('reads a list to its end', async () => {
    const api = await answering(json(200, { items: [1, 2], next: 'a/b' }), json(200, { items: [3], next: null }));
    expect(await api.list('/v1/things?kind=venue')).toEqual([1, 2, 3]);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/things?kind=venue&limit=500',
      '/v1/things?kind=venue&limit=500&cursor=a%2Fb',
    ]);
  });

  it('asks again while there is no answer of the system, with the same key', async () => {
    const api = await answering(
      brokenOff,
      problem(503, 'store-unavailable'),
      problem(409, 'command-in-progress'),
      problem(429, 'too-many-requests'),
      json(201, { id: 'org-1' }),
    );
    expect(await api.post('/v1/things', {}, 'key-1')).toEqual({ id: 'org-1' });
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(5).fill('key-1'));
  });

  it('says once that the system is away and once that it is back, however many wait', async () => {
    let isUp = false;
    const api = await answering((request, response) =>
      (isUp ? json(200, {}) : problem(503, 'unit-unreachable'))(request, response),
    );
    setTimeout(() => (isUp = true), 1_000);
    await Promise.all([api.get('/v1/a'), api.get('/v1/b'), api.get('/v1/c')]);
    expect(told).toEqual([
      'No answer (unit-unreachable: So it is.); trying again for a minute …',
      'It answers again; going on.',
    ]);
  });

  it('throws what the system refuses, with its code and fields, and does not ask again', async () => {
    const api = await answering(problem(422, 'outside-opening-hours'));
    const refusal = await api.post('/v1/things', {}, 'key-1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status: 422, code: 'outside-opening-hours', fields: { rule: 'openingHours' } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['nobody answers for so long', brokenOff, 'has not answered for 3 s'],
    ['the token is not taken', problem(401, 'invalid-token'), 'The token is not taken'],
    ['the system fails', problem(500, 'internal'), 'failed: internal'],
    ['something else answers', (_, response) => response.end('<html>'), "is not this system's gateway"],
  ])('stops with a remedy when %s', async (_, reply, reason) => {
    const api = await answering(reply);
    await expect(api.get('/v1/things')).rejects.toThrow(reason);
  });
});
