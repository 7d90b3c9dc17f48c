import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Connection, createConnection } from 'mongoose';
import { ClearancesModule } from '#clearances';
import { DATABASE } from '#event-store';
import { createServiceApp, readServiceConfig } from '#http';
import { CLOCK, isRunClock, type RunClock, type Unit } from '#kernel';
import { deleteTopics, EventTransport, readFeed, topicsOf } from '#messaging';
import { testIssuer, type TestIssuer, type TokenClaims } from '#testing';
import { ofMassOrganisations, ofPropaganda, sharedByAllUnits } from './index.js';

const brokers = process.env['KAFKA_BROKERS'] ?? '127.0.0.1:4192';
const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
}

/** Whole units, with topics and databases of a test's own, and bodies in their copies of the register. */
export class Units {
  private readonly apps = new Map<Unit, NestFastifyApplication>();
  private readonly urls = new Map<Unit, string>();
  /** Of what they are sent. */
  private readonly filesFolder = join(tmpdir(), `files-${randomUUID()}`);

  private constructor(
    private readonly namespace: string,
    private readonly issuer: TestIssuer,
    private readonly logLevel = 'error',
  ) {}

  static start(...units: readonly Unit[]): Promise<Units> {
    return Units.startLogging('error', ...units);
  }

  static async startLogging(level: string, ...units: readonly Unit[]): Promise<Units> {
    const all = new Units(`t${randomUUID().slice(0, 8)}`, await testIssuer(), level);
    for (const unit of units) await all.startOne(unit);
    return all;
  }

  private async startOne(unit: Unit): Promise<void> {
    const variables = {
      NAMESPACE: this.namespace,
      KAFKA_BROKERS: brokers,
      MONGODB_URI: mongoUri,
      OIDC_ISSUER: this.issuer.issuer,
      FILES_FOLDER: this.filesFolder,
    };
    const config = readServiceConfig(
      { ...variables, LOG_LEVEL: this.logLevel, ANSWER_CHECK: 'refuse', PORT: '0' },
      unit,
    );
    class UnitModule {}
    const own =
      { discipline: [ClearancesModule], 'mass-organisations': ofMassOrganisations(), propaganda: ofPropaganda() }[
        unit as string
      ] ?? [];
    const app = await createServiceApp({ module: UnitModule, imports: [...sharedByAllUnits(config), ...own] }, config);
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    await app.startAllMicroservices();
    this.apps.set(unit, app);
    this.urls.set(unit, await app.getUrl());
  }

  /** Puts a body into the copies of all units, or what has become of it. */
  async register(code: string, unit: Unit, more: object = {}): Promise<void> {
    const body = { code, name: code, kind: 'department', unit, relations: [], ...more };
    for (const app of this.apps.values()) {
      const bodies = app.get<Connection>(DATABASE, { strict: false }).collection<{ _id: string }>('bodies');
      await bodies.replaceOne({ _id: code }, { body, version: 1 }, { upsert: true });
    }
  }

  /** Moves a unit's clock forward; the tokens of its callers move with it. */
  moveTo(unit: Unit, instant: Date): void {
    this.clockOf(unit).advanceTo(instant.getTime() - Date.now());
  }

  /** What a unit's injector gives for a token, as its connection to the database. */
  provided<Provided>(unit: Unit, token: symbol | string): Provided {
    const app = this.apps.get(unit);
    if (!app) throw new Error(`${unit} does not run`);
    return app.get<Provided>(token, { strict: false });
  }

  get issuerUrl(): string {
    return this.issuer.issuer;
  }

  private clockOf(unit: Unit): RunClock {
    const clock: unknown = this.apps.get(unit)?.get(CLOCK, { strict: false });
    if (clock && isRunClock(clock as RunClock)) return clock as RunClock;
    throw new Error(`${unit} has no clock that can be moved`);
  }

  async call<Body = Record<string, unknown>>(
    unit: Unit,
    method: string,
    path: string,
    as: TokenClaims,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered<Body>> {
    const issuedAt = Math.floor(this.clockOf(unit).now().getTime() / 1_000);
    const response = await fetch(path.startsWith('http') ? path : `${this.urls.get(unit)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.issuer.tokenFor(as, { issuedAt })}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text !== '' && isJson ? JSON.parse(text) : undefined) as Body,
    };
  }

  /** Sends a sheet of comma-separated values. */
  async sheet<Body = Record<string, unknown>>(
    unit: Unit,
    path: string,
    as: TokenClaims,
    text: string,
  ): Promise<Pick<Answered<Body>, 'status' | 'body'>> {
    const issuedAt = Math.floor(this.clockOf(unit).now().getTime() / 1_000);
    const authorization = `Bearer ${await this.issuer.tokenFor(as, { issuedAt })}`;
    const headers = { authorization, 'content-type': 'text/csv' };
    const response = await fetch(`${this.urls.get(unit)}${path}`, { method: 'POST', headers, body: text });
    return { status: response.status, body: (await response.json()) as Body };
  }

  /** What a route answers to a command that is no text. */
  async sendForBytes(unit: Unit, path: string, as: TokenClaims, content: object): Promise<Uint8Array> {
    const issuedAt = Math.floor(this.clockOf(unit).now().getTime() / 1_000);
    const authorization = `Bearer ${await this.issuer.tokenFor(as, { issuedAt })}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const body = JSON.stringify(content);
    const response = await fetch(`${this.urls.get(unit)}${path}`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Sends bytes as they are. */
  async send<Body = Record<string, unknown>>(
    unit: Unit,
    path: string,
    as: TokenClaims,
    content: Uint8Array,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Pick<Answered<Body>, 'status' | 'body'>> {
    const issuedAt = Math.floor(this.clockOf(unit).now().getTime() / 1_000);
    const authorization = `Bearer ${await this.issuer.tokenFor(as, { issuedAt })}`;
    const headers = { authorization, 'content-type': 'application/octet-stream', ...more };
    const response = await fetch(`${this.urls.get(unit)}${path}`, {
      method: 'POST',
      headers,
      body: Buffer.from(content),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }

  /** The names of a unit's collections in which a text stands somewhere. */
  async documentsWith(unit: Unit, text: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [name, documents] of await this.documentsOf(unit)) if (documents.includes(text)) found.push(name);
    return found.sort();
  }

  /** The topics in which a text stands somewhere: key, value or header of a record, from the first to the last. */
  async topicsWith(text: string): Promise<readonly string[]> {
    const found = new Set<string>();
    const reader = readFeed({
      brokers: brokers.split(','),
      topics: [...topicsOf(this.namespace)],
      name: 'search',
      from: {},
      onBatch: (records) => {
        for (const { topic, raw } of records) if (textOf(raw).includes(text)) found.add(topic);
        return Promise.resolve();
      },
    });
    const ends = await reader.ends();
    const isRead = (): boolean =>
      Object.entries(ends).every(([topic, partitions]) =>
        Object.entries(partitions).every(
          ([partition, end]) => end === 0 || (reader.positions()[topic]?.[Number(partition)] ?? 0) >= end,
        ),
      );
    await eventually(() => Promise.resolve(isRead()));
    await reader.stop();
    return [...found].sort();
  }

  /** What a unit keeps of texts about persons, as JSON. */
  async textsOf(unit: Unit): Promise<string> {
    return new Map(await this.documentsOf(unit)).get('personal-texts') ?? '';
  }

  private async documentsOf(unit: Unit): Promise<readonly (readonly [string, string])[]> {
    const { db } = this.appOf(unit).get<Connection>(DATABASE, { strict: false });
    const collections = (await db?.listCollections().toArray()) ?? [];
    return Promise.all(
      collections.map(async ({ name }) => [name, JSON.stringify(await db?.collection(name).find().toArray())] as const),
    );
  }

  private appOf(unit: Unit): NestFastifyApplication {
    const app = this.apps.get(unit);
    if (!app) throw new Error(`${unit} does not run`);
    return app;
  }

  urlOf(unit: Unit): string {
    return this.urls.get(unit) ?? '';
  }

  /** What a route answers that is no text. */
  async bytes(unit: Unit, path: string, as: TokenClaims): Promise<Uint8Array> {
    const issuedAt = Math.floor(this.clockOf(unit).now().getTime() / 1_000);
    const authorization = `Bearer ${await this.issuer.tokenFor(as, { issuedAt })}`;
    const response = await fetch(`${this.urls.get(unit)}${path}`, { headers: { authorization } });
    return new Uint8Array(await response.arrayBuffer());
  }

  async close(): Promise<void> {
    for (const app of this.apps.values()) await app.close();
    await this.issuer.stop();
    await rm(this.filesFolder, { recursive: true, force: true });
    await deleteTopics(brokers.split(','), topicsOf(this.namespace));
    for (const unit of this.apps.keys()) {
      const connection = await createConnection(mongoUri, { dbName: `${this.namespace}_${unit}` }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }
}

/** Asks again until it is so, for ten seconds. */
export const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 10_000; !(await isSo()); await pause(25)) {
    if (Date.now() > deadline) throw new Error('it did not become so in time');
  }
};

const textOf = (raw: object): string =>
  JSON.stringify(raw, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
      ? Buffer.from(value.data as number[]).toString('utf8')
      : value,
  );
