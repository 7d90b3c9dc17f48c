import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection, type Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { createServiceApp, readServiceConfig } from '#http';
import type { Unit } from '#kernel';
import { deleteTopics, EventTransport, topicsOf } from '#messaging';
import { testIssuer, type TestIssuer } from '#testing';
import { sharedByAllUnits } from '#unit-service';
import { registeredBodies } from './plan.fixture.js';

const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
const brokers = process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192';

export interface Reply<Body> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Body;
}

/** Unit services with the register of Linjiang, on topics and databases of their own. */
export class RunningUnits {
  private readonly namespace = `t${randomUUID().slice(0, 8)}`;
  private readonly apps = new Map<Unit, NestFastifyApplication>();
  private issuer: TestIssuer | undefined;

  async start(...units: readonly Unit[]): Promise<void> {
    this.issuer = await testIssuer();
    for (const unit of units) await this.startOne(unit, this.issuer.issuer);
  }

  async close(): Promise<void> {
    for (const app of this.apps.values()) await app.close();
    await this.issuer?.stop();
    await deleteTopics(brokers.split(','), topicsOf(this.namespace));
    for (const unit of this.apps.keys()) {
      const connection = await createConnection(mongoUri, { dbName: `${this.namespace}_${unit}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }

  /** Asks a unit, by default as the coordinator of LJ-GW. */
  async ask<Body>(
    unit: Unit,
    method: string,
    path: string,
    {
      body,
      headers = {},
      claims = {},
    }: { readonly body?: unknown; readonly headers?: object; readonly claims?: object } = {},
  ): Promise<Reply<Body>> {
    const who = { sub: 'somebody', unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'], ...claims };
    const token = await this.issuer?.tokenFor(who);
    const isRaw = body instanceof Uint8Array || body instanceof FormData;
    const response = await fetch(`${await this.app(unit).getUrl()}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        prefer: 'wait=20',
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const answer: unknown = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, etag: response.headers.get('etag'), body: answer as Body };
  }

  /** Asks until the answer is as wanted. */
  async until<Body>(ask: () => Promise<Reply<Body>>, isSo: (reply: Reply<Body>) => boolean): Promise<Reply<Body>> {
    for (const deadline = Date.now() + 20_000; ; await pause(50)) {
      const reply = await ask();
      if (isSo(reply)) return reply;
      if (Date.now() > deadline) throw new Error(`it did not become so in time: ${JSON.stringify(reply)}`);
    }
  }

  private app(unit: Unit): NestFastifyApplication {
    const app = this.apps.get(unit);
    if (!app) throw new Error(`${unit} does not run`);
    return app;
  }

  private async startOne(unit: Unit, issuer: string): Promise<void> {
    const variables = { NAMESPACE: this.namespace, KAFKA_BROKERS: brokers, MONGODB_URI: mongoUri, OIDC_ISSUER: issuer };
    const config = readServiceConfig({ ...variables, LOG_LEVEL: 'error', PORT: '0', ANSWER_CHECK: 'log' }, unit);
    class UnitModule {}
    const app = await createServiceApp({ module: UnitModule, imports: [...sharedByAllUnits(config)] }, config);
    this.apps.set(unit, app);
    const register = app.get<Connection>(DATABASE, { strict: false }).collection<{ _id: string }>('bodies');
    for (const { code, name, kind, unit: home, parent } of registeredBodies()) {
      const relations =
        parent === undefined ? [] : [{ type: 'affiliation', to: parent, since: '2020-01-01', source: 'test' }];
      const body = { code, name, kind, unit: home, relations };
      await register.replaceOne({ _id: code }, { version: 1, body }, { upsert: true });
    }
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    await app.startAllMicroservices();
  }
}
