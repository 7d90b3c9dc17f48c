import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { GatewayUnderTest } from '../test/gateway-under-test.js';
import { gatewayLocation } from './forwarding/forward.js';

/** A unit as the gateway sees it. */
const fakeUnit = (): FastifyInstance => {
  const unit = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: true });
  unit.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  unit.get('/health/ready', () => ({ status: 'ready' }));
  unit.get('/v1/echo/*', (request) => ({ url: request.raw.url, headers: request.headers }));
  unit.post('/v1/initiatives', (request, reply) =>
    reply.code(201).header('location', '/v1/initiatives/org-1').header('etag', '"1"').send(request.body),
  );
  unit.post('/v1/initiatives/import', (request) => ({ length: String(request.body).length }));
  unit.get('/v1/failing', (_request, reply) => reply.code(503).send({ type: 'of the unit' }));
  unit.get('/v1/broken', (request) => {
    request.raw.socket.destroy();
  });
  return unit;
};

/** A stream of events that writes when told to. */
const fakeStream = (): { server: Server; write: (text: string) => void; left: Promise<void> } => {
  let write: (text: string) => void = () => undefined;
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    write = (text) => response.write(text);
    response.once('close', leave);
  });
  return { server, write: (text) => write(text), left };
};

describe('the gateway', () => {
  const stream = fakeStream();
  let organisation: FastifyInstance;
  let gateway: GatewayUnderTest;
  let url: string;
  let authorization: string;

  beforeAll(async () => {
    organisation = fakeUnit();
    const organisationUrl = await organisation.listen({ port: 0, host: '127.0.0.1' });
    stream.server.listen(0, '127.0.0.1');
    await once(stream.server, 'listening');
    gateway = await GatewayUnderTest.start({
      organisation: organisationUrl,
      coordination: `http://127.0.0.1:${(stream.server.address() as AddressInfo).port}`,
      propaganda: 'http://127.0.0.1:9', // nobody answers there
      discipline: organisationUrl,
      'mass-organisations': organisationUrl,
    });
    ({ url } = gateway);
    ({ authorization } = await gateway.headers());
  });

  afterAll(async () => {
    await gateway.stop();
    await organisation.close();
    stream.server.closeAllConnections();
    await new Promise((resolve) => stream.server.close(resolve));
  });

  const json = async (response: Response): Promise<Record<string, unknown>> =>
    (await response.json()) as Record<string, unknown>;

  it("passes a request on to the unit's own path, with its query, its escapes and its headers", async () => {
    const response = await fetch(`${url}/api/organisation/v1/echo/initiative%2Forg-1?from=a&from=b`, {
      headers: { authorization, 'if-match': '"3"', prefer: 'wait=5' },
    });
    const { url: asked, headers } = (await json(response)) as { url: string; headers: Record<string, string> };
    expect(asked).toBe('/v1/echo/initiative%2Forg-1?from=a&from=b');
    expect(headers).toMatchObject({ authorization, 'if-match': '"3"', prefer: 'wait=5' });
    expect(headers['x-forwarded-prefix']).toBe('/api/organisation');
  });

  it("answers with the unit's status, body and headers, and a Location at the gateway", async () => {
    const response = await fetch(`${url}/api/organisation/v1/initiatives`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ title: '联合活动' }),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/api/organisation/v1/initiatives/org-1');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await json(response)).toEqual({ title: '联合活动' });
  });

  it('passes on a body of any type', async () => {
    const response = await fetch(`${url}/api/organisation/v1/initiatives/import`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body: 'x'.repeat(900_000),
    });
    expect(await json(response)).toEqual({ length: 900_000 });
  });

  it('refuses a body that is too large, also to a client that sends it all before it listens', async () => {
    const response = await fetch(`${url}/api/organisation/v1/initiatives/import`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body: 'x'.repeat(1_100_000),
    });
    expect(response.status).toBe(413);
  });

  it.each([1_100_000, 20_000_000])(
    'refuses a body of %i bytes that did not say how large it is, as a problem',
    async (bytes) => {
      const chunk = new Uint8Array(100_000).fill(120);
      let left = bytes;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (left <= 0) return controller.close();
          controller.enqueue(chunk);
          left -= chunk.length;
        },
      });
      const response = await fetch(`${url}/api/organisation/v1/initiatives/import`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/csv' },
        body,
        duplex: 'half',
      } as RequestInit);
      expect(response.status).toBe(413);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      await response.body?.cancel();
    },
  );

  it("gives the unit's own 503 at once and asks no second time", async () => {
    const response = await fetch(`${url}/api/organisation/v1/failing`, { headers: { authorization } });
    expect(response.status).toBe(503);
    expect(await json(response)).toEqual({ type: 'of the unit' });
  });

  it.each([
    ['a unit that cannot be reached', '/api/propaganda/v1/initiatives', 503, 'unit-unreachable'],
    ['a unit that breaks off', '/api/organisation/v1/broken', 502, 'unit-broke-off'],
    ['an unknown unit', '/api/kitchen/v1/initiatives', 404, 'not-found'],
    ['a path outside', '/initiatives', 404, 'not-found'],
    ['a path that climbs out of the prefix', '/api/organisation/v1/..%2fhealth/ready', 400, 'bad-request'],
  ])('answers with a problem for %s', async (_what, path, status, code) => {
    const response = await fetch(`${url}${path}`, { headers: { authorization } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await json(response)).toMatchObject({ type: `urn:liandong:problem:${code}`, status });
  });

  it('passes each event of a stream on at once, and leaves the stream when its client leaves', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${url}/api/coordination/v1/events`, {
      headers: { authorization, accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(': hello\n\n');
    stream.write('data: 1\n\n');
    expect((await reader?.read())?.value).toBe('data: 1\n\n');
    leaving.abort();
    await reader?.closed.catch(() => undefined);
    await stream.left;
  });

  it.each([
    [
      'an address that does not decode',
      'GET /api/organisation/v1/echo/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      400,
    ],
    ['header fields that are too large', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
  ])('answers %s with a problem of its own', async (_, request, status) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(request);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).toContain(`"status":${status}`);
  });

  it('is ready only when every service is, and says which is not', async () => {
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await json(response)).toMatchObject({
      status: 'not-ready',
      services: { organisation: 'ready', propaganda: 'unreachable' },
    });
  });
});

describe('a Location', () => {
  it.each([
    ['/v1/initiatives/org-1', '/api/organisation/v1/initiatives/org-1'],
    ['http://unit:1/v1/initiatives/org-1', '/api/organisation/v1/initiatives/org-1'],
    ['http://elsewhere/v1/x', 'http://elsewhere/v1/x'],
    ['/v10/x', '/v10/x'],
  ])('%s becomes %s', (location, expected) => {
    expect(gatewayLocation(location, 'http://unit:1', '/api/organisation/v1')).toBe(expected);
  });
});
