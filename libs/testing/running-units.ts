import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceConfig } from '#http';
import type { Clock, Source, Unit } from '#kernel';
import { testIssuer, type TestIssuer, type TokenClaims } from './tokens.js';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Asked {
  readonly as?: TokenClaims;
  readonly body?: object;
  /** A sheet of comma-separated values instead of a JSON body. */
  readonly sheet?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RunningUnitsOptions {
  /** What a service is made of beside HTTP, event store, messaging and timers. */
  readonly modules: (unit: Source) => readonly (DynamicModule | Type)[];
  /** Shared by all services, so that a test can move it. */
  readonly clock: Clock;
  /** What becomes of answers that are not as described. Default: refuse. */
  readonly answerCheck?: 'refuse' | 'off';
}

const clockSecret = 'moves-the-clock-of-a-test';

/**
 * Unit services in this process, on the real broker and database, with topics, databases and an issuer of a test's own. `close` removes
 * all of it.
 */
export class RunningUnits {
  private readonly namespace = `t${randomUUID().slice(0, 8)}`;
  private readonly apps = new Map<Source, NestFastifyApplication>();
  private readonly everStarted = new Set<Source>();
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    private readonly options: RunningUnitsOptions,
    private readonly issuer: TestIssuer,
  ) {}

  static async open(options: RunningUnitsOptions, ...units: readonly Unit[]): Promise<RunningUnits> {
    const running = new RunningUnits(options, await testIssuer());
    for (const unit of units) await running.start(unit);
    return running;
  }

  app(source: Source): NestFastifyApplication {
    const app = this.apps.get(source);
    if (!app) throw new Error(`${source} does not run`);
    return app;
  }

  /** Starts a service that does not run, on what it had stored. */
  async start(source: Source): Promise<void> {
    const config = await this.configOf(source);
    const { createServiceApp, HttpModule } = await import('#http');
    const { EventStoreModule } = await import('#event-store');
    const { EventTransport, MessagingModule } = await import('#messaging');
    const { TimersModule } = await import('#timers');
    const { ClockControlModule } = await import('#clock-control');
    const { brokers, database, group, mongoUri, namespace } = config;
    const imports = [
      HttpModule.forRoot(config),
      EventStoreModule.forRoot({ mongoUri, database }),
      MessagingModule.forRoot({ brokers, namespace, source, group }),
      TimersModule.forRoot(),
      ClockControlModule.forRoot(config),
      ...this.options.modules(source),
    ];
    class UnitModule {}
    const app = await createServiceApp({ module: UnitModule, imports }, config);
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    await app.startAllMicroservices();
    this.apps.set(source, app);
    this.everStarted.add(source);
  }

  async stop(source: Source): Promise<void> {
    const app = this.app(source);
    this.apps.delete(source);
    await app.close();
  }

  async call<Body = Record<string, unknown>>(
    source: Source,
    method: string,
    path: string,
    { as = {}, body, sheet, headers }: Asked = {},
  ): Promise<Answered<Body>> {
    const response = await fetch(`${await this.app(source).getUrl()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(as)}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(sheet !== undefined && { 'content-type': 'text/csv' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(sheet !== undefined && { body: sheet }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as Body };
  }

  /** Resolves when nothing is due, waits or is on its way in those that run. */
  async settle(): Promise<void> {
    const { untilQuiet } = await import('#clock-control');
    await untilQuiet({ urls: await this.urls(), secret: clockSecret });
  }

  /** Moves the clock of all that run (a run clock) and resolves when what is due by then is done. */
  async moveClock(to: string, isJump = false): Promise<void> {
    const { moveClock } = await import('#clock-control');
    await moveClock({ urls: await this.urls(), secret: clockSecret, to: new Date(to), isJump });
  }

  async close(): Promise<void> {
    await Promise.all([...this.apps.values()].map((app) => app.close()));
    await this.issuer.stop();
    const { deleteTopics, topicsOf } = await import('#messaging');
    const { createConnection } = await import('mongoose');
    for (const source of this.everStarted) {
      const { brokers, mongoUri, database } = await this.configOf(source);
      if (source === [...this.everStarted][0]) await deleteTopics(brokers, topicsOf(this.namespace));
      const connection = await createConnection(mongoUri, { dbName: database }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }

  private urls(): Promise<readonly string[]> {
    return Promise.all([...this.apps.values()].map((app) => app.getUrl()));
  }

  /** Tokens are made at the present of the run's clock, each day anew. */
  private token(as: TokenClaims): Promise<string> {
    const nowSeconds = Math.floor(this.options.clock.now().getTime() / 1_000);
    const key = `${JSON.stringify(as)} ${Math.floor(nowSeconds / 3_600)}`;
    const known = this.tokens.get(key);
    if (known) return known;
    const made = this.issuer.tokenFor(as, { issuedAt: nowSeconds, expiresAt: nowSeconds + 8 * 3_600 });
    this.tokens.set(key, made);
    return made;
  }

  private async configOf(source: Source): Promise<ServiceConfig> {
    const { readServiceConfig } = await import('#http');
    const environment = {
      KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
      MONGODB_URI: process.env['MONGODB_URI'],
      NAMESPACE: this.namespace,
      OIDC_ISSUER: this.issuer.issuer,
      LOG_LEVEL: 'error',
      ANSWER_CHECK: this.options.answerCheck ?? 'refuse',
      CLOCK_CONTROL: clockSecret,
    };
    return { ...readServiceConfig(environment, source), clock: this.options.clock };
  }
}

/** Asks again until `isSo`, for at most 20 s; gives what was found last. Error: with the last finding, as JSON. */
export const eventually = async <Found>(
  ask: () => Promise<Found>,
  isSo: (found: Found) => boolean,
  withinMs = 20_000,
): Promise<Found> => {
  for (const deadline = performance.now() + withinMs; ;) {
    const found = await ask();
    if (isSo(found)) return found;
    if (performance.now() > deadline) throw new Error(`it did not become so in time: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
