import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import type { PublicEvent, RelationType } from '#contracts';
import { EventStore, EventStoreModule, type StreamCategory } from '#event-store';
import { createServiceApp, HttpModule, readServiceConfig, Readiness, type ServiceConfig } from '#http';
import { type Decider, derivedId, offsetClock, type Unit } from '#kernel';
import { deleteTopics, EventTransport, MessagingModule, topicsOf } from '#messaging';
import { RegisterModule } from '#register';
import { testIssuer, type TestIssuer, type TokenClaims } from '#testing';
import { TimersModule } from '#timers';
import { KNOWN_INITIATIVES, type KnownInitiative, type KnownInitiatives, ResourcesModule } from './index.js';

const brokers = process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192';
const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Streams whose commands are their events: what another part of the product would decide, published as it stands. */
const saying = (name: string): StreamCategory<PublicEvent, PublicEvent, { readonly said: number }> => ({
  name,
  decider: {
    initial: () => ({ said: 0 }),
    decide: ({ at: _, ...event }) => [event],
    evolve: ({ said }) => ({ said: said + 1 }),
  } satisfies Decider<PublicEvent, PublicEvent, { readonly said: number }>,
  publish: (event) => event,
});
const said = { initiative: saying('initiative'), body: saying('body'), clearance: saying('clearance') };

/** A unit's service with nothing in it but its resources and what they need. */
export class UnitApp {
  private constructor(
    readonly unit: Unit,
    readonly app: NestFastifyApplication,
    private readonly url: string,
    private readonly world: World,
  ) {}

  static async start(unit: Unit, world: World, controllers: Type[] = []): Promise<UnitApp> {
    const config = { ...readServiceConfig(world.environment, unit), clock: world.clock } satisfies ServiceConfig;
    const { database, group, namespace } = config;
    @Module({
      imports: [
        HttpModule.forRoot(config),
        EventStoreModule.forRoot({ mongoUri, database }),
        MessagingModule.forRoot({ brokers: brokers.split(','), namespace, source: unit, group }),
        TimersModule.forRoot(),
        RegisterModule.forUnit(unit),
        ResourcesModule.forUnit(unit),
        world.initiativesModule,
      ],
      controllers,
    })
    class UnitModule {}
    const app = await createServiceApp(UnitModule, config);
    for (const category of Object.values(said)) app.get(EventStore).category(category);
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    app.get(Readiness).isListening = true;
    await app.startAllMicroservices();
    return new UnitApp(unit, app, await app.getUrl(), world);
  }

  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options: {
      readonly as?: TokenClaims;
      readonly body?: object;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Answered<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.world.token(options.as)}`,
        ...(options.body && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body && { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as Body };
  }

  get<Body = Record<string, unknown>>(path: string, as?: TokenClaims): Promise<Answered<Body>> {
    return this.call<Body>('GET', path, { ...(as && { as }) });
  }

  post<Body = Record<string, unknown>>(path: string, body?: object, as?: TokenClaims): Promise<Answered<Body>> {
    return this.call<Body>('POST', path, { ...(as && { as }), ...(body && { body }) });
  }

  /** A body in this unit's copy of the register: of the list, since organisation answers for one body by routes that are not here. */
  async bodyKnownHere(code: string): Promise<{ readonly relations: readonly object[] } | undefined> {
    type Known = { readonly code: string; readonly relations: readonly object[] };
    const { body } = await this.get<{ readonly items: readonly Known[] }>('/v1/bodies?limit=500');
    return body.items.find((one) => one.code === code);
  }

  /** Publishes events from this unit, as its initiatives, its register or its clearances would. */
  async say(stream: string, ...events: readonly PublicEvent[]): Promise<void> {
    const streams = this.app.get(EventStore).category(said[stream.split('/')[0] as keyof typeof said]);
    for (const event of events) {
      const id = derivedId(randomUUID());
      const context = { commandId: id, bodyHash: id, status: 200, actor: 'host', correlationId: id, causationId: id };
      await streams.execute(stream, event, context);
    }
  }
}

/** Units with topics, databases and an issuer of a test's own. */
export class World {
  readonly clock = offsetClock(0);
  private readonly namespace = `t${randomUUID().slice(0, 8)}`;
  private readonly started: UnitApp[] = [];
  private readonly tokens = new Map<string, Promise<string>>();
  /** What the initiatives part of every unit would know. */
  readonly initiatives = new Map<string, KnownInitiative>();
  readonly initiativesModule = {
    module: class InitiativesStandIn {},
    global: true,
    providers: [
      {
        provide: KNOWN_INITIATIVES,
        useValue: {
          find: (id) => Promise.resolve(this.initiatives.get(id)),
          ofBody: (body) =>
            Promise.resolve(
              [...this.initiatives.values()].filter(
                ({ host, participants }) => host === body || participants.includes(body),
              ),
            ),
        } satisfies KnownInitiatives,
      },
    ],
    exports: [KNOWN_INITIATIVES],
  };

  private constructor(private readonly issuer: TestIssuer) {}

  static async open(): Promise<World> {
    return new World(await testIssuer());
  }

  get environment(): Record<string, string> {
    return {
      NAMESPACE: this.namespace,
      KAFKA_BROKERS: brokers,
      MONGODB_URI: mongoUri,
      OIDC_ISSUER: this.issuer.issuer,
      PORT: '0',
      LOG_LEVEL: 'error',
      ANSWER_CHECK: 'refuse',
    };
  }

  /** With `controllers`: what stands in for other parts of that unit. */
  async start(unit: Unit, controllers: Type[] = []): Promise<UnitApp> {
    const app = await UnitApp.start(unit, this, controllers);
    this.started.push(app);
    return app;
  }

  token(claims: TokenClaims = {}): Promise<string> {
    const key = JSON.stringify(claims);
    const token = this.tokens.get(key) ?? this.issuer.tokenFor(claims);
    this.tokens.set(key, token);
    return token;
  }

  async close(): Promise<void> {
    await Promise.all(this.started.map(({ app }) => app.close()));
    await this.issuer.stop();
    await deleteTopics(brokers.split(','), topicsOf(this.namespace));
    for (const { unit } of this.started) {
      const connection = await createConnection(mongoUri, { dbName: `${this.namespace}_${unit}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }
}

export const registered = (body: string, unit: Unit): PublicEvent => ({
  type: 'body.registered',
  data: { body, name: body, kind: 'department', unit },
});

export const related = (body: string, type: RelationType, to: string): PublicEvent => ({
  type: 'body.related',
  data: { body, type, to, source: 'test' },
});

/** An initiative that was posted, with a meeting from 09:00 to 11:00 on the Monday of {@link hour}. */
export const postedInitiative = (id: string, host: string, more: Partial<KnownInitiative> = {}): KnownInitiative => ({
  id,
  version: 2,
  title: '读书月',
  host,
  status: 'posted',
  wasPosted: true,
  participants: [],
  startsAt: hour(0),
  endsAt: hour(2),
  timeZone: 'Asia/Shanghai',
  ...more,
});

/** Asks again until it is so, for 20 seconds. */
export const eventually = async <Found>(look: () => Promise<Found | undefined | false>): Promise<Found> => {
  for (const deadline = Date.now() + 20_000; ; await pause(20)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('it did not become so in time');
  }
};

/** An instant on a Monday to come at 09:00 in Shanghai and so many hours later; the same within a test run. */
export const hour = (hours: number): string => {
  const monday = Date.parse('2026-11-30T01:00:00.000Z');
  const weeks = Math.max(0, Math.ceil((Date.now() + 86_400_000 - monday) / (7 * 86_400_000)));
  return new Date(monday + weeks * 7 * 86_400_000 + hours * 3_600_000).toISOString();
};
