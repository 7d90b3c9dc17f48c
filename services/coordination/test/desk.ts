import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mongoose';
import { createServiceApp, Readiness, type Role } from '#http';
import { type Unit, units } from '#kernel';
import { createTopics, deleteTopics, kafkaJsBroker, type BrokerProducer, type OutgoingRecord } from '#messaging';
import { testIssuer, type TestIssuer } from '#testing';
import { AppModule } from '../src/app.module.js';
import { readConfig } from '../src/config.js';
import { feedTopics, topicOf } from '../src/feed-store/feed-topics.js';
import { Feed } from '../src/feed/feed.service.js';
import { Listener } from './listener.js';
import { recordOf, type WrittenEvent } from './records.js';

export interface Replica {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

/** A role, or a person with one. */
export type Who = Role | { readonly sub: string; readonly role: Role; readonly body?: string };

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192').split(',');
const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';

/** An address where every connection is refused. */
const nobodyThere = 'http://127.0.0.1:9';

/** Topics, a database and an issuer of a test's own, and replicas of the service on them. */
export class Desk {
  private readonly replicas = new Set<Replica>();

  private constructor(
    readonly namespace: string,
    private readonly issuer: TestIssuer,
    private readonly producer: BrokerProducer,
  ) {}

  static async open(): Promise<Desk> {
    const namespace = `t${randomUUID().slice(0, 8)}`;
    await createTopics(brokers, feedTopics(namespace), { partitions: 6, retentionMs: -1 });
    const producer = await kafkaJsBroker({ brokers, clientId: namespace }).producer();
    return new Desk(namespace, await testIssuer(), producer);
  }

  async close(): Promise<void> {
    for (const replica of this.replicas) await this.stop(replica);
    await this.producer.close();
    await this.issuer.stop();
    await deleteTopics(brokers, feedTopics(this.namespace));
    await dropDatabase(`${this.namespace}_coordination`);
  }

  /** The environment of a service on the topics and with the issuer of this test. */
  get environment(): Record<string, string> {
    return {
      NAMESPACE: this.namespace,
      KAFKA_BROKERS: brokers.join(','),
      MONGODB_URI: mongoUri,
      OIDC_ISSUER: this.issuer.issuer,
      LOG_LEVEL: 'error',
      ANSWER_CHECK: 'refuse',
      MAX_STREAMS_PER_CLIENT: '5000', // one token stands for all who listen in a test
    };
  }

  /** Starts a replica and waits until it has read what is there. `prepare` is given it before it begins; `variables` go before the test's. */
  async start(
    unitUrls: Partial<Record<Unit, string>> = {},
    prepare: (app: NestFastifyApplication) => void = () => undefined,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Replica> {
    const port = await freePort();
    const config = readConfig({
      ...this.environment,
      PORT: String(port),
      LAG_ALERT_SECONDS: '2',
      UNIT_URLS: units.map((unit) => `${unit}=${unitUrls[unit] ?? nobodyThere}`).join(','),
      ...variables,
    });
    const app = await createServiceApp(AppModule.forRoot(config), config);
    prepare(app);
    await app.listen(port, '127.0.0.1');
    app.get(Readiness).isListening = true;
    const replica = { app, url: `http://127.0.0.1:${port}` };
    this.replicas.add(replica);
    await eventually(() => app.get(Feed, { strict: false }).isReady());
    return replica;
  }

  async stop(replica: Replica): Promise<void> {
    this.replicas.delete(replica);
    await replica.app.close();
  }

  /** Writes the events in order; one given twice is a late duplicate. */
  async write(events: readonly WrittenEvent[]): Promise<void> {
    const byTopic = new Map<string, OutgoingRecord[]>();
    for (const event of events) {
      const topic = topicOf(this.namespace, event.source);
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), recordOf(event)]);
    }
    await this.producer.send(byTopic);
  }

  /** Writes bytes as they are. */
  writeRaw(topic: string, record: OutgoingRecord): Promise<void> {
    return this.producer.send(new Map([[topic, [record]]]));
  }

  token(who: Who = 'coordinator', expiresAt?: number): Promise<string> {
    const claims =
      typeof who === 'string'
        ? { roles: [who] }
        : { sub: who.sub, roles: [who.role], ...(who.body !== undefined && { body: who.body }) };
    return this.issuer.tokenFor(claims, expiresAt === undefined ? {} : { expiresAt });
  }

  /** A coordinator's token of a session at the provider. */
  tokenOf(sessionId: string): Promise<string> {
    return this.issuer.tokenFor({ roles: ['coordinator'] }, { sessionId });
  }

  /** What the provider says when a session has ended; the status of the answer. */
  async endSession({ url }: Replica, sid: string): Promise<number> {
    const body = new URLSearchParams({ logout_token: await this.issuer.logoutTokenFor({ sid }) });
    return (await fetch(`${url}/v1/backchannel-logout`, { method: 'POST', body })).status;
  }

  async listener(role?: Who, expiresAt?: number): Promise<Listener> {
    return new Listener(await this.token(role, expiresAt));
  }

  get<Body>(replica: Replica, path: string, role?: Who): Promise<Answered<Body>> {
    return this.ask<Body>(replica, path, role);
  }

  post<Body>(replica: Replica, path: string, body: object, role?: Who): Promise<Answered<Body>> {
    return this.ask<Body>(replica, path, role, body);
  }

  private async ask<Body>(replica: Replica, path: string, role?: Who, body?: object): Promise<Answered<Body>> {
    const response = await fetch(`${replica.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await this.token(role)}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }
}

export const dropDatabase = async (name: string): Promise<void> => {
  const connection = await createConnection(mongoUri, { dbName: name }).asPromise();
  await connection.dropDatabase();
  await connection.close();
};

/** Asks again until it is so; what never becomes so ends the test by its time-out. */
export const eventually = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(20);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
