import { connect, type Socket } from 'node:net';
import { Revocations, TokenVerifier, type ServiceUrls } from '#http';
import { offsetClock, sources } from '#kernel';
import { testIssuer, type TestIssuer } from '#testing';
import { readConfig, type GatewayLimits } from '../src/config.js';
import { createGateway, type Gateway, type GatewayParts } from '../src/gateway.js';

/** A gateway on a free port before given services, with an issuer of its own. */
export class GatewayUnderTest {
  private constructor(
    readonly issuer: TestIssuer,
    readonly gateway: Gateway,
    readonly url: string,
    private readonly ownsIssuer: boolean,
  ) {}

  /** Services that are not named are where `organisation` is. */
  static async start(
    services: Partial<ServiceUrls> & Pick<ServiceUrls, 'organisation'>,
    limits: Partial<GatewayLimits> = {},
    parts: Partial<GatewayParts> & { readonly issuer?: TestIssuer } = {},
  ): Promise<GatewayUnderTest> {
    const { issuer = await testIssuer(), ...rest } = parts;
    const clock = offsetClock(0);
    const revocations = new Revocations();
    const tokens = new TokenVerifier({ issuer: issuer.issuer }, clock, revocations);
    const gateway = await createGateway({
      services: Object.fromEntries(sources.map((s) => [s, services[s] ?? services.organisation])) as ServiceUrls,
      tokens,
      logout: { tokens, revocations, issuer: issuer.issuer, clientId: 'console', clock },
      securityLog: { keepDays: 183, clock },
      limits: { ...readConfig({}).limits, ...limits },
      ...rest,
    });
    const url = await gateway.server.listen({ port: 0, host: '127.0.0.1' });
    return new GatewayUnderTest(issuer, gateway, url, parts.issuer === undefined);
  }

  async stop(): Promise<void> {
    await this.gateway.server.close();
    if (this.ownsIssuer) await this.issuer.stop();
  }

  async headers(sub = 'organisation'): Promise<{ readonly authorization: string }> {
    return { authorization: `Bearer ${await this.issuer.tokenFor({ sub })}` };
  }

  async get(path: string, sub?: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { ...init, headers: { ...(await this.headers(sub)), ...init.headers } });
  }

  /** A connection over which this was sent; from another address of this machine where one is given. */
  async raw(text: string, localAddress = '127.0.0.1'): Promise<RawConnection> {
    const socket = connect({ port: Number(new URL(this.url).port), host: '127.0.0.1', localAddress });
    return RawConnection.open(socket, text);
  }
}

export class RawConnection {
  received = '';
  isClosed = false;

  private constructor(readonly socket: Socket) {
    socket.on('data', (data: Buffer) => (this.received += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => (this.isClosed = true));
  }

  static async open(socket: Socket, text: string): Promise<RawConnection> {
    const connection = new RawConnection(socket);
    await new Promise<void>((resolve) => {
      socket.once('connect', resolve);
      socket.once('close', () => resolve());
    });
    if (text !== '') socket.write(text);
    return connection;
  }

  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.received)) {
      if (this.isClosed) throw new Error(`closed after: ${this.received}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.received;
  }
}
