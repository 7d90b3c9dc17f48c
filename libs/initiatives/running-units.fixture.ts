import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection, type Connection } from 'mongoose';
import { DATABASE, EventStoreModule } from '#event-store';
import { createServiceApp, HttpModule, readServiceConfig } from '#http';
import type { Unit } from '#kernel';
import { deleteTopics, EventTransport, MessagingModule, topicsOf } from '#messaging';
import { RegisterModule } from '#register';
import { TimersModule } from '#timers';
import { InitiativesModule } from './initiatives.module.js';

/** What of an issuer of test tokens is needed here. */
export interface Tokens {
  readonly issuer: string;
  tokenFor(claims: object): Promise<string>;
}

/** Who stands in the register of every test. */
export const bodies: Readonly<Record<string, Unit>> = {
  'LJ-GW': 'organisation',
  'LJ-ZZ': 'organisation',
  'LJ-XC': 'propaganda',
  'LJ-TW': 'mass-organisations',
  'LJ-FL': 'mass-organisations',
};

const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
const brokers = process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192';

@Module({})
class UnderTest {}

/** Services of several units with what initiatives need, on topics and databases of their own. */
export class RunningUnits {
  readonly namespace = `t${randomUUID().slice(0, 8)}`;
  private readonly apps = new Map<Unit, NestFastifyApplication>();
  private readonly everStarted = new Set<Unit>();

  constructor(private readonly tokens: Tokens) {}

  async start(unit: Unit): Promise<void> {
    const config = readServiceConfig(
      {
        NAMESPACE: this.namespace,
        KAFKA_BROKERS: brokers,
        MONGODB_URI: mongoUri,
        OIDC_ISSUER: this.tokens.issuer,
        LOG_LEVEL: 'error',
        ANSWER_CHECK: 'refuse',
      },
      unit,
    );
    this.everStarted.add(unit);
    const { database, group, namespace } = config;
    const root: DynamicModule = {
      module: UnderTest,
      imports: [
        HttpModule.forRoot(config),
        EventStoreModule.forRoot({ mongoUri, database }),
        MessagingModule.forRoot({ brokers: config.brokers, namespace, source: unit, group }),
        TimersModule.forRoot({ sweepMs: 500 }),
        RegisterModule.forUnit(unit),
        InitiativesModule.forUnit(unit),
      ],
    };
    const app = await createServiceApp(root, config);
    await this.register(app.get<Connection>(DATABASE, { strict: false }));
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    await app.startAllMicroservices();
    this.apps.set(unit, app);
  }

  async stop(unit: Unit): Promise<void> {
    await this.apps.get(unit)?.close();
    this.apps.delete(unit);
  }

  /** Stops all and leaves nothing behind. */
  async close(): Promise<void> {
    await Promise.all([...this.apps.keys()].map((unit) => this.stop(unit)));
    await deleteTopics(brokers.split(','), topicsOf(this.namespace));
    for (const unit of this.everStarted) {
      const connection = await createConnection(mongoUri, { dbName: `${this.namespace}_${unit}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }

  app(unit: Unit): NestFastifyApplication {
    const app = this.apps.get(unit);
    if (!app) throw new Error(`${unit} does not run`);
    return app;
  }

  /** Somebody of a body, to call services in its name. */
  caller(body: string, claims: object = {}): TestCaller {
    const unit = bodies[body];
    const token = this.tokens.tokenFor({ sub: body, unit, body, roles: ['department'], ...claims });
    return new TestCaller(token, (at) => this.app(at).getUrl());
  }

  private async register(connection: Connection): Promise<void> {
    const documents = Object.entries(bodies).map(([code, unit]) => ({
      _id: code,
      version: 1,
      body: { code, name: code === 'LJ-GW' ? '机关工委' : code, kind: 'department', unit, relations: [] },
    }));
    const register = connection.collection<(typeof documents)[number]>('bodies');
    for (const one of documents) await register.replaceOne({ _id: one._id }, one, { upsert: true });
  }
}

export interface Reply {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  // The tests look into it by name and compare what they find.
  readonly body: Readonly<Record<string, unknown>> & { readonly id: string; readonly items: readonly Reply['body'][] };
}

export class TestCaller {
  constructor(
    private readonly token: Promise<string>,
    private readonly urlOf: (unit: Unit) => Promise<string>,
  ) {}

  get(at: Unit, path: string): Promise<Reply> {
    return this.send(at, 'GET', path);
  }

  post(at: Unit, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(at, 'POST', path, body, headers);
  }

  patch(at: Unit, path: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(at, 'PATCH', path, body, headers);
  }

  async bytes(at: Unit, path: string, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${await this.token}`;
    const response = await fetch(`${await this.urlOf(at)}/v1${path}`, { headers: { authorization, ...headers } });
    return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async text(at: Unit, path: string, headers: Record<string, string>): Promise<string> {
    const authorization = `Bearer ${await this.token}`;
    const response = await fetch(`${await this.urlOf(at)}/v1${path}`, { headers: { authorization, ...headers } });
    return response.text();
  }

  delete(at: Unit, path: string): Promise<Reply> {
    return this.send(at, 'DELETE', path);
  }

  private async send(at: Unit, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${await this.urlOf(at)}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      location: response.headers.get('location'),
      body: (text === '' ? {} : JSON.parse(text)) as Reply['body'],
    };
  }
}

/** Asks again until it is so, and gives what it was then. Error: it did not become so within 15 s. */
export const until = async <T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> => {
  for (const deadline = Date.now() + 15_000; ; await pause(30)) {
    const found = await ask();
    if (isSo(found)) return found;
    if (Date.now() > deadline) throw new Error(`it did not become so; last was ${JSON.stringify(found)}`);
  }
};

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
export const inDays = (days: number): string => inMs(days * 86_400_000);

/** What LJ-GW asks of the youth league, and tells the women's federation. */
export const wish = (changes: object = {}): object => ({
  title: '植树志愿服务',
  purpose: '绿化机关周边',
  kind: 'volunteering',
  host: 'LJ-GW',
  startsAt: inDays(20),
  endsAt: inDays(21),
  timeZone: 'Asia/Shanghai',
  invited: [
    { body: 'LJ-TW', role: 'support', required: true },
    { body: 'LJ-FL', role: 'inform', required: false },
  ],
  ...changes,
});

/** An initiative of organisation, drafted and posted by its host. */
export const postedBy = async (host: TestCaller, changes: object = {}): Promise<string> => {
  const drafted = await host.post('organisation', '/initiatives', wish(changes));
  if (drafted.status !== 201) throw new Error(`not drafted: ${JSON.stringify(drafted.body)}`);
  const posted = await host.post('organisation', `/initiatives/${drafted.body.id}/post`);
  if (posted.status !== 200) throw new Error(`not posted: ${JSON.stringify(posted.body)}`);
  return drafted.body.id;
};
