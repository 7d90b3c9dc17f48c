import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mongoose';
import { GatewayUnderTest, type RawConnection } from '../test/gateway-under-test.js';
import { Exchange } from './admission/exchange.js';
import { Rates } from './admission/rates.js';

const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
const thing = '/api/organisation/v1/things';
const events = '/api/coordination/v1/events';

/** A service that keeps count of what reaches it. */
class CountingUnit {
  readonly server: Server;
  asked: string[] = [];
  connections = 0;
  open = 0;
  aborted = 0;
  private held: ServerResponse[] = [];

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.on('connection', () => (this.connections += 1));
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers everything that `…/held` was asked. */
  letGo(): void {
    for (const response of this.held.splice(0)) response.end('{}');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(`${request.method} ${request.url}`);
    this.open += 1;
    response.once('close', () => {
      this.open -= 1;
      if (!response.writableFinished) this.aborted += 1;
    });
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (request.url?.endsWith('/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
    } else if (request.url?.endsWith('/held')) this.held.push(response);
    else response.end(JSON.stringify({ body }));
  }
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(10);
};

describe('The edge of the gateway', () => {
  let unit: CountingUnit;
  let unitUrl: string;
  const gateways: GatewayUnderTest[] = [];
  const raws: RawConnection[] = [];
  /** A response that nobody holds is collected, and its stream is ended with it. */
  const streams: Response[] = [];

  beforeEach(async () => {
    unit = new CountingUnit();
    unitUrl = await unit.listen();
  });
  afterEach(async () => {
    for (const { socket } of raws.splice(0)) socket.destroy();
    streams.length = 0;
    for (const gateway of gateways.splice(0)) await gateway.stop();
    await unit.stop();
  });

  const start = async (
    ...[limits, parts]: [Parameters<typeof GatewayUnderTest.start>[1]?, Parameters<typeof GatewayUnderTest.start>[2]?]
  ) => {
    const gateway = await GatewayUnderTest.start({ organisation: unitUrl }, limits, parts);
    gateways.push(gateway);
    return gateway;
  };
  const raw = async (gateway: GatewayUnderTest, text: string, address?: string): Promise<RawConnection> => {
    const connection = await gateway.raw(text, address);
    raws.push(connection);
    return connection;
  };
  const slowBody = (path: string, authorization = ''): string =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n${authorization && `Authorization: ${authorization}\r\n`}\r\n{"title":"`;
  const stream = async (gateway: GatewayUnderTest, sub: string): Promise<Response> => {
    const response = await gateway.get(events, sub, { headers: { accept: 'text/event-stream' } });
    streams.push(response);
    return response;
  };

  it('asks no unit for whoever has no valid token, and 260 slow bodies without one keep nobody out (H4)', async () => {
    const gateway = await start();
    for (let i = 0; i < 260; i++) await raw(gateway, slowBody(thing));
    for (const connection of raws) expect(await connection.until(/\r\n\r\n/)).toMatch(/^HTTP\/1.1 401 /);
    expect(unit.connections).toBe(0);
    expect((await gateway.get(thing)).status).toBe(200);
  });

  it('opens no connection to a unit before the body is there, and ends a slow one after its deadline (H4)', async () => {
    const gateway = await start({ bodyDeadlineMs: 1_000 });
    const { authorization } = await gateway.headers('slow');
    for (let i = 0; i < 32; i++) await raw(gateway, slowBody(thing, authorization));
    expect((await gateway.get(thing)).status).toBe(200);
    expect(unit.asked).toEqual(['GET /v1/things']);
    for (const connection of raws) expect(await connection.until(/\r\n\r\n/)).toMatch(/^HTTP\/1.1 408 /);
    expect(unit.asked).toHaveLength(1);
  });

  it('answers requests while 300 streams stand, and the 51st of one client is 429 with Retry-After (H4)', async () => {
    const gateway = await start();
    for (let client = 0; client < 6; client++) {
      const open = await Promise.all(Array.from({ length: 50 }, () => stream(gateway, `client ${client}`)));
      expect(open.every(({ status }) => status === 200)).toBe(true);
    }
    const further = await stream(gateway, 'client 0');
    expect([further.status, further.headers.get('retry-after')]).toEqual([429, '10']);
    expect((await stream(gateway, 'another client')).status).toBe(200);
    expect((await gateway.get('/api/coordination/v1/board', 'client 0')).status).toBe(200);
  });

  it('gives a place back when a stream has ended', async () => {
    const gateway = await start({ maxStreamsPerClient: 1 });
    const leaving = new AbortController();
    const headers = { accept: 'text/event-stream' };
    await gateway.get(events, 'reader', { headers, signal: leaving.signal });
    expect((await stream(gateway, 'reader')).status).toBe(429);
    leaving.abort();
    const reader = `${gateway.issuer.issuer} reader`;
    await until(() => gateway.gateway.admission.streams.countOf(reader) === 0 && unit.open === 0);
    expect((await stream(gateway, 'reader')).status).toBe(200);
  });

  it('has at most 32 requests of a client at work; more of them wait, and others do not (H4)', async () => {
    const gateway = await start();
    const headers = { prefer: 'wait=30' };
    const asked = Array.from({ length: 100 }, () => gateway.get(`${thing}/held`, 'greedy', { headers }));
    await until(() => unit.open === 32);
    expect((await gateway.get(thing, 'another client')).status).toBe(200);
    expect(unit.asked.filter((what) => what.endsWith('/held'))).toHaveLength(32);
    const letting = setInterval(() => unit.letGo(), 5);
    expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true);
    clearInterval(letting);
    expect(gateway.gateway.admission.requests.atWorkOf(`${gateway.issuer.issuer} greedy`)).toBe(0);
  });

  it('refuses what would wait behind too many of the same client, and what has waited too long', async () => {
    const gateway = await start({ maxRequestsPerClient: 2, maxWaitingPerClient: 3, waitMs: 500 });
    const asked = Array.from({ length: 6 }, () => gateway.get(`${thing}/held`, 'greedy'));
    const first = await Promise.race(asked);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    await pause(700);
    unit.letGo();
    const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429]);
  });

  it('gives up at the unit what a client has given up, and the place of one that still waits (H4)', async () => {
    const gateway = await start({ maxRequestsPerClient: 2 });
    const leaving = new AbortController();
    const asked = Array.from({ length: 6 }, () =>
      gateway.get(`${thing}/held`, 'greedy', { signal: leaving.signal }).catch(() => 'gone'),
    );
    await until(() => unit.open === 2);
    leaving.abort();
    await Promise.all(asked);
    await until(() => unit.aborted === 2 && unit.open === 0);
    expect((await gateway.get(thing, 'greedy')).status).toBe(200);
  });

  it('tells a client that asks with Expect to go on once it is let in, and not before (M4c)', async () => {
    const gateway = await start();
    const { authorization } = await gateway.headers();
    const head = (token: string) =>
      `POST ${thing} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n${token}\r\n`;
    const known = await raw(gateway, head(`Authorization: ${authorization}\r\n`));
    expect(await known.until(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    known.socket.write('{}');
    expect(await known.until(/\{"body"/)).toContain('HTTP/1.1 200 OK');
    const unknown = await raw(gateway, head(''));
    expect(await unknown.until(/\r\n\r\n/)).toMatch(/^HTTP\/1.1 401 /);
  });

  it('lets in without a token what is listed and nothing else', async () => {
    const gateway = await start();
    const ask = async (path: string, method = 'GET') => (await fetch(gateway.url + path, { method })).status;
    expect(await ask('/health/live')).toBe(200);
    expect(await ask('/api/organisation/v1/openapi.json')).toBe(200);
    expect(await ask('/api/propaganda/v1/calendar-feeds/link-1/secret_2')).toBe(200);
    expect(await ask('/api/propaganda/v1/calendar-feeds/link-1/secret_2', 'POST')).toBe(401);
    expect(await ask('/api/propaganda/v1/calendar-feeds/link-1')).toBe(401);
    expect(await ask('/api/propaganda/v1/calendar-feeds/link-1/%2e%2e/')).toBe(401);
    expect(await ask('/api/organisation/v1/metrics')).toBe(401);
    expect(await ask('/metrics')).toBe(404);
    expect(unit.asked).toEqual(['GET /v1/openapi.json', 'GET /v1/calendar-feeds/link-1/secret_2']);
  });

  it('ends a session for all services when the provider says so, and takes nobody else’s word for it (M8)', async () => {
    const gateway = await start();
    const token = await gateway.issuer.tokenFor({}, { sessionId: 's1' });
    const ask = async () =>
      (await fetch(gateway.url + thing, { headers: { authorization: `Bearer ${token}` } })).status;
    const logOut = async (logout_token: string) =>
      (
        await fetch(`${gateway.url}/backchannel-logout`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token }),
        })
      ).status;
    expect(await logOut(token)).toBe(400);
    expect(await ask()).toBe(200);
    unit.asked = [];
    expect(await logOut(await gateway.issuer.logoutTokenFor({ sid: 's1' }))).toBe(204);
    expect(await ask()).toBe(401);
    await until(() => unit.asked.length === 5);
    expect(new Set(unit.asked)).toEqual(new Set(['POST /v1/backchannel-logout']));
    expect(await logOut('x'.repeat(20_000))).toBe(413);
  });

  it('closes the oldest connection of an address that holds too many without a token, and none over which a token came', async () => {
    const gateway = await start({ maxUnknownPerAddress: 20 });
    const { authorization } = await gateway.headers();
    const known = await raw(gateway, `GET ${thing} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n\r\n`);
    await known.until(/\r\n\r\n/);
    const idle = await Promise.all(Array.from({ length: 30 }, () => raw(gateway, '')));
    await until(() => idle.filter(({ isClosed }) => isClosed).length === 10);
    const elsewhere = await raw(gateway, '', '127.0.0.2');
    expect((await gateway.get(thing)).status).toBe(200);
    expect([known.isClosed, elsewhere.isClosed]).toEqual([false, false]);
  });

  it('counts bad tokens of an address, and lets in the good tokens of it all the same (M5)', async () => {
    const gateway = await start({}, { addressRates: new Rates(20, () => Date.now()) });
    const guess = async () => (await fetch(gateway.url + thing, { headers: { authorization: 'Bearer a.b.c' } })).status;
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) statuses.push(await guess());
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await gateway.get(thing)).status).toBe(200);
  });

  it('limits the rate of a client and of no other (M5)', async () => {
    const gateway = await start({}, { clientRates: new Rates(5, () => Date.now()) });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await gateway.get(thing, 'fast')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect((await gateway.get(thing, 'slow')).status).toBe(200);
  });

  it('shares the limits of a client with another replica within seconds', async () => {
    const database = `t${randomUUID().slice(0, 8)}_gateway`;
    const exchanges = [Exchange.open(mongoUri, database), Exchange.open(mongoUri, database)] as const;
    const rates = [new Rates(100, () => Date.now()), new Rates(100, () => Date.now())] as const;
    const one = await start({ maxStreamsPerClient: 5 }, { elsewhere: exchanges[0], clientRates: rates[0] });
    const { issuer } = one;
    const other = await start({ maxStreamsPerClient: 5 }, { elsewhere: exchanges[1], clientRates: rates[1], issuer });
    exchanges[0].start(one.gateway.admission, rates[0]);
    exchanges[1].start(other.gateway.admission, rates[1]);
    try {
      for (let i = 0; i < 5; i++) expect((await stream(one, 'reader')).status).toBe(200);
      await pause(2_500);
      expect((await stream(other, 'reader')).status).toBe(429);
      expect((await stream(other, 'another reader')).status).toBe(200);
      let passed = 0;
      for (let i = 0; i < 200; i++) {
        if ((await [one, other][i % 2]!.get(thing, 'fast')).status === 200) passed += 1;
        if (i % 40 === 39) await pause(1_100);
      }
      // The bucket and what flows in meanwhile: some 6 to 8 s of 100 a minute.
      expect(passed).toBeGreaterThanOrEqual(80);
      expect(passed).toBeLessThanOrEqual(136);
    } finally {
      for (const exchange of exchanges) await exchange.close();
      const connection = await createConnection(mongoUri, { dbName: database }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  });
});
