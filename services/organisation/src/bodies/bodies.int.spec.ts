import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { createServiceApp, HttpModule, readServiceConfig, type ServiceConfig } from '#http';
import { EventStoreModule } from '#event-store';
import type { Unit } from '#kernel';
import { deleteTopics, EventTransport, MessagingModule, topicsOf } from '#messaging';
import { type Body, RegisterModule } from '#register';
import { testIssuer, type TestIssuer, type TokenClaims } from '#testing';
import { BodiesModule } from './bodies.module.js';
import type { BodiesLoaded } from './bodies.service.js';

interface Answered<Answer> {
  readonly status: number;
  readonly body: Answer;
}

const sheet = readFileSync('deploy/local/data/bodies.csv', 'utf8');
const header = sheet.slice(0, sheet.indexOf('\n') + 1);
const committee: TokenClaims = { sub: 'committee', body: 'LJ-GW', roles: ['secretary'] };

describe('the register', () => {
  const namespace = `t${randomUUID().slice(0, 8)}`;
  const apps = new Map<Unit, NestFastifyApplication>();
  let issuer: TestIssuer;

  beforeAll(async () => {
    issuer = await testIssuer();
    for (const unit of ['organisation', 'propaganda'] as const) await start(unit);
  });
  afterAll(async () => {
    await Promise.all([...apps.values()].map((app) => app.close()));
    await issuer.stop();
    await deleteTopics(configOf('organisation').brokers, topicsOf(namespace));
    for (const unit of apps.keys()) {
      const { mongoUri, database } = configOf(unit);
      const connection = await createConnection(mongoUri, { dbName: database }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  });

  const configOf = (unit: Unit): ServiceConfig =>
    readServiceConfig(
      {
        KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
        MONGODB_URI: process.env['MONGODB_URI'],
        NAMESPACE: namespace,
        OIDC_ISSUER: issuer.issuer,
        LOG_LEVEL: 'error',
      },
      unit,
    );

  const start = async (unit: Unit): Promise<void> => {
    const config = configOf(unit);
    const { brokers, database, group, mongoUri } = config;
    const imports = [
      HttpModule.forRoot(config),
      EventStoreModule.forRoot({ mongoUri, database }),
      MessagingModule.forRoot({ brokers, namespace, source: unit, group }),
      RegisterModule.forUnit(unit),
      ...(unit === 'organisation' ? [BodiesModule] : []),
    ];
    class UnitModule {}
    const app = await createServiceApp({ module: UnitModule, imports }, config);
    app.connectMicroservice({ strategy: app.get(EventTransport, { strict: false }) });
    await app.listen(0, '127.0.0.1');
    await app.startAllMicroservices();
    apps.set(unit, app);
  };

  const call = async <Answer>(unit: Unit, path: string, init: RequestInit = {}, as: TokenClaims = committee) => {
    const authorization = `Bearer ${await issuer.tokenFor(as)}`;
    const url = `${await apps.get(unit)!.getUrl()}/v1/bodies${path}`;
    const response = await fetch(url, { ...init, headers: { authorization, ...init.headers } });
    return { status: response.status, body: (await response.json()) as Answer } satisfies Answered<Answer>;
  };
  const post = <Answer = Body & { type?: string }>(path: string, body: object, as?: TokenClaims) => {
    const headers = { 'content-type': 'application/json' };
    return call<Answer>('organisation', path, { method: 'POST', headers, body: JSON.stringify(body) }, as);
  };
  const load = (csv: string, query = '') =>
    call<BodiesLoaded & { type?: string }>('organisation', `/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv,
    });
  const codesAt = async (unit: Unit): Promise<string[]> =>
    (await call<{ items: Body[] }>(unit, '?limit=500')).body.items.map(({ code }) => code);
  const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 4_000; !(await isSo()); await pause(20)) {
      if (Date.now() > deadline) throw new Error('it did not become so in time');
    }
  };

  it('loads a sheet whole, and every unit has the same bodies and relations soon after', async () => {
    const dry = await load(sheet, '?dryRun=true');
    expect(dry).toMatchObject({ status: 200, body: { loaded: [], rejected: [] } });
    const { status, body } = await load(sheet);
    expect({ status, rejected: body.rejected }).toEqual({ status: 200, rejected: [] });
    expect(body.loaded).toHaveLength(39);
    for (const unit of ['organisation', 'propaganda'] as const) {
      await eventually(async () => (await codesAt(unit)).length === 39);
    }
    const union = await call<Body>('propaganda', '/LJ-ZGH');
    expect(union.body).toEqual((await call<Body>('organisation', '/LJ-ZGH')).body);
    expect(union.body.unit).toBe('mass-organisations');
  });

  it('is as it was after the same sheet again', async () => {
    const before = await call('propaganda', '?limit=500');
    const { body } = await load(sheet);
    expect(body.rejected).toEqual([]);
    expect(await call('propaganda', '?limit=500')).toEqual(before);
  });

  it('loads nothing of a sheet with a bad line, and names line, column and reason', async () => {
    const good = 'LJ-NEW,新,department,propaganda,,,,,,,\n';
    const bad = await load(`${header}${good}LJ-BAD,坏,department,kitchen,,,,,,,\n`);
    expect(bad).toMatchObject({ status: 422, body: { loaded: [], rejected: [{ line: 3, column: 'unit' }] } });
    const taken = await load(`${header}${good}LJ-GW,another body,department,propaganda,,,,,,,\n`);
    expect(taken).toMatchObject({ status: 422, body: { loaded: [], rejected: [{ line: 3, column: 'code' }] } });
    expect((await call('organisation', '/LJ-NEW')).status).toBe(404);
    const broken = await load(`${header}"half`);
    expect(broken).toMatchObject({ status: 422, body: { type: 'urn:liandong:problem:sheet-unreadable' } });
  });

  it('shows a relation and a dissolution made here at another unit', async () => {
    const relation = { type: 'joint-building', to: 'LJ-TW', source: 'agreement of 2027' };
    expect((await post('/LJ-XC/relations', relation)).status).toBe(200);
    expect((await post('/LJ-XC/dissolve', { reason: 'merged' })).status).toBe(200);
    await eventually(async () => (await call<Body>('propaganda', '/LJ-XC')).body.dissolved?.reason === 'merged');
    expect((await call<Body>('propaganda', '/LJ-XC')).body.relations).toContainEqual(expect.objectContaining(relation));
  });

  it('is written by coordinators and the secretaries of organisation, by nobody else and nowhere else', async () => {
    const body = { code: 'LJ-NEW', name: '新', kind: 'department', unit: 'propaganda' };
    const foreign = await post('', body, { ...committee, unit: 'propaganda' });
    expect(foreign).toMatchObject({ status: 403, body: { type: 'urn:liandong:problem:not-your-register' } });
    expect((await post('', body, { roles: ['department'] })).status).toBe(403);
    expect((await post('', body, { unit: 'discipline', roles: ['coordinator'] })).status).toBe(201);
    const headers = { 'content-type': 'application/json' };
    const elsewhere = await call('propaganda', '', { method: 'POST', headers, body: JSON.stringify(body) });
    expect(elsewhere.status).toBe(421);
  });
});
