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
import { AffiliationRegister } from '../affiliations/affiliation-register.js';
import { circlesIn, type Dated, daysOf } from '../affiliations/circles.fixture.js';
import { BodiesModule } from './bodies.module.js';
import type { BodiesLoaded } from './bodies-import.service.js';

interface Answered<Answer> {
  readonly status: number;
  readonly body: Answer;
}

const sheet = readFileSync('deploy/local/data/bodies.csv', 'utf8');
const header = sheet.slice(0, sheet.indexOf('\n') + 1);
const committee: TokenClaims = { sub: 'committee', body: 'LJ-GW', roles: ['secretary'] };
const deputy: TokenClaims = { ...committee, sub: 'deputy' };
const finance: TokenClaims = { sub: 'finance', body: 'LJ-CZJ', roles: ['secretary'] };

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
        ANSWER_CHECK: 'refuse',
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
      ...(unit === 'organisation' ? [BodiesModule.forKeeper('LJ-GW')] : []),
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

  const patch = (code: string, body: object, as?: TokenClaims, headers: Record<string, string> = {}) =>
    call<Body & { type?: string; errors?: unknown }>(
      'organisation',
      `/${code}`,
      { method: 'PATCH', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
      as,
    );
  const register = async (code: string, more: object = {}) => {
    const body = { code, name: `body ${code}`, kind: 'branch', unit: 'organisation', ...more };
    expect(await post('', body)).toMatchObject({ status: 201 });
  };
  const affiliate = (code: string, to: string, more: object = {}) =>
    post(`/${code}/relations`, { type: 'affiliation', to, source: 'test', ...more });
  const typeOf = (code: string) => `urn:liandong:problem:${code}`;
  const commitsOf = async (filter: object) => {
    const { mongoUri, database } = configOf('organisation');
    const connection = await createConnection(mongoUri, { dbName: database }).asPromise();
    try {
      return await connection.collection('commits').find(filter).sort({ _id: 1 }).toArray();
    } finally {
      await connection.close();
    }
  };

  it('shows a relation and a dissolution made here at another unit, the dissolution after a second person’s yes', async () => {
    const relation = { type: 'joint-building', to: 'LJ-TW', source: 'agreement of 2027' };
    expect((await post('/LJ-XC/relations', relation)).status).toBe(200);
    const asked = await post('/LJ-XC/dissolve', { reason: 'merged' });
    expect(asked).toMatchObject({ status: 202, body: { pending: { change: 'dissolution' } } });
    expect(asked.body).not.toHaveProperty('dissolved');
    expect(await post('/LJ-XC/confirm', {})).toMatchObject({ status: 403, body: { type: typeOf('own-request') } });
    expect(await post('/LJ-XC/confirm', {}, deputy)).toMatchObject({
      status: 200,
      body: { dissolved: { reason: 'merged' } },
    });
    await eventually(async () => (await call<Body>('propaganda', '/LJ-XC')).body.dissolved?.reason === 'merged');
    expect((await call<Body>('propaganda', '/LJ-XC')).body.relations).toContainEqual(expect.objectContaining(relation));
    await eventually(async () => {
      const { relations } = (await call<Body>('propaganda', '/LJ-XCB-JT')).body;
      return relations.every(({ until }) => until !== undefined);
    });
    expect(await affiliate('LJ-DX', 'LJ-XC')).toMatchObject({ status: 409, body: { type: typeOf('body-dissolved') } });
    const guided = await post('/LJ-DX/relations', { type: 'guidance', to: 'LJ-XC', source: 'test' });
    expect(guided).toMatchObject({ status: 409, body: { type: typeOf('body-dissolved') } });
  });

  it('is written by the secretaries and coordinators of the body that keeps it, by nobody else and nowhere else', async () => {
    const body = { code: 'LJ-NEW', name: '新', kind: 'department', unit: 'propaganda' };
    for (const as of [
      { ...committee, body: 'LJ-CZJ-1' },
      { ...committee, body: 'LJ-DX', unit: 'propaganda' },
      { unit: 'discipline', body: 'LJ-JW', roles: ['coordinator'] },
    ]) {
      expect(await post('', body, as)).toMatchObject({ status: 403, body: { type: typeOf('not-your-register') } });
      expect((await patch('LJ-JW', { name: 'x' }, as)).status).toBe(403);
      expect((await post('/LJ-JW/dissolve', { reason: 'x' }, as)).status).toBe(403);
    }
    expect((await post('', body, { roles: ['department'] })).status).toBe(403);
    expect((await post('', body, { body: 'LJ-GW', roles: ['coordinator'] })).status).toBe(201);
    const headers = { 'content-type': 'application/json' };
    for (const path of ['', '/LJ-NEW/confirm', '/LJ-NEW/merge', '/LJ-NEW/relations/affiliation/LJ-GW/end']) {
      const elsewhere = await call('propaganda', path, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(elsewhere).toMatchObject({ status: 421, body: { location: `/api/organisation/v1/bodies${path}` } });
    }
  });

  it('lets the secretaries above look after a body below, and never its unit, its kind, its place or its end', async () => {
    expect(await patch('LJ-CZJ-1', { members: 20 }, finance)).toMatchObject({ status: 200, body: { members: 20 } });
    for (const change of [{ unit: 'propaganda' }, { kind: 'general-branch' }, { kind: 'general-branch', name: 'x' }]) {
      expect(await patch('LJ-CZJ-1', change, finance)).toMatchObject({ status: 403 });
    }
    expect((await post('/LJ-CZJ-1/dissolve', { reason: 'x' }, finance)).status).toBe(403);
    expect((await post('/LJ-CZJ-1/merge', { into: 'LJ-CZJ-2', reason: 'x' }, finance)).status).toBe(403);
    const end = await post('/LJ-CZJ-1/relations/affiliation/LJ-CZJ/end', { until: '2027-01-01' }, finance);
    expect(end.status).toBe(403);
    expect((await patch('LJ-JYJ-1', { members: 1 }, finance)).status).toBe(403);
    expect((await patch('LJ-CZJ', { members: 1 }, finance)).status).toBe(403);
    const joint = { type: 'joint-building', to: 'LJ-JYJ-1', source: 'agreement' };
    expect((await post('/LJ-CZJ-1/relations', joint, finance)).status).toBe(200);
  });

  it('says in the event for whom somebody acted', async () => {
    await patch('LJ-CZJ-2', { members: 13 }, finance);
    const [commit] = (await commitsOf({ stream: 'body/LJ-CZJ-2' })).slice(-1);
    expect(commit).toMatchObject({ commandIds: [{ actor: 'finance', onBehalfOf: 'LJ-CZJ-2' }] });
  });

  it('moves a body to another unit after a second person’s yes, and takes a refusal for an answer', async () => {
    await register('LJ-MOVE', { members: 7 });
    expect(await patch('LJ-MOVE', { unit: 'propaganda' })).toMatchObject({
      status: 202,
      body: { unit: 'organisation' },
    });
    expect(await patch('LJ-MOVE', { name: 'y' })).toMatchObject({
      status: 409,
      body: { type: typeOf('change-pending') },
    });
    expect((await post('/LJ-MOVE/refuse', { reason: 'no' }, deputy)).body).not.toHaveProperty('pending');
    expect((await patch('LJ-MOVE', { unit: 'propaganda' })).status).toBe(202);
    const moved = await post('/LJ-MOVE/confirm', {}, deputy);
    expect(moved).toMatchObject({ status: 200, body: { unit: 'propaganda', members: 7 } });
  });

  it('merges a body into another, which takes over what belonged to it, and keeps that it was', async () => {
    for (const code of ['LJ-M', 'LJ-M1', 'LJ-N']) await register(code, { foundedOn: '2020-01-01' });
    await affiliate('LJ-M1', 'LJ-M', { since: '2021-01-01' });
    expect((await post('/LJ-M/merge', { into: 'LJ-NOBODY', reason: 'x' })).status).toBe(422);
    expect((await post('/LJ-M/merge', { into: 'LJ-N', reason: '合并', on: '2026-07-01' })).status).toBe(202);
    const merged = await post('/LJ-M/confirm', {}, deputy);
    expect(merged.body.dissolved).toEqual({ reason: '合并', on: '2026-07-01', into: 'LJ-N' });
    const below = (at: string) => call<Body>('organisation', `/LJ-M1?at=${at}`).then(({ body }) => body.relations);
    expect(await below('2026-06-30')).toMatchObject([{ to: 'LJ-M' }]);
    expect(await below('2026-07-01')).toMatchObject([{ to: 'LJ-N' }]);
  });

  it('changes only what a request names, and takes away what it names as null, where that may be', async () => {
    await register('LJ-P', { members: 9, term: { startsOn: '2025-01-01', years: 3 } });
    const renamed = await patch('LJ-P', { name: '新名' });
    expect(renamed.body).toMatchObject({ name: '新名', members: 9, term: { startsOn: '2025-01-01', years: 3 } });
    expect((await patch('LJ-P', { members: null, term: null })).body).not.toMatchObject({ members: 9 });
    for (const wrong of [
      { name: null },
      { kind: null },
      { unit: null },
      { on: null },
      { members: -1 },
      { name: 'a\nb' },
    ]) {
      expect(await patch('LJ-P', wrong)).toMatchObject({ status: 400 });
    }
    expect((await affiliate('LJ-P', 'LJ-GW', { since: null })).status).toBe(400);
    const future = await patch('LJ-P', { name: 'z', on: '2999-01-01' });
    expect(future).toMatchObject({ status: 422, body: { type: typeOf('date-in-the-future') } });
  });

  it('is read at once as it was written, with its version, and refuses a change of another version', async () => {
    await register('LJ-Q');
    await register('LJ-Q1');
    expect(await affiliate('LJ-Q1', 'LJ-Q')).toMatchObject({ status: 200, body: { relations: [{ to: 'LJ-Q' }] } });
    const authorization = `Bearer ${await issuer.tokenFor(committee)}`;
    const url = `${await apps.get('organisation')!.getUrl()}/v1/bodies/LJ-Q1`;
    const read = await fetch(url, { headers: { authorization } });
    expect(read.headers.get('etag')).toBe('"2"');
    expect((await patch('LJ-Q1', { members: 1 }, committee, { 'if-match': '"1"' })).status).toBe(412);
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    const relation = JSON.stringify({ type: 'affiliation', to: 'LJ-GW', source: 'test', since: '2099-01-01' });
    const stale = await call('organisation', '/LJ-Q1/relations', { method: 'POST', headers, body: relation });
    expect(stale.status).toBe(412);
    expect((await patch('LJ-Q1', { members: 1 }, committee, { 'if-match': '"2"' })).status).toBe(200);
    await eventually(async () => (await call<Body>('propaganda', '/LJ-Q1')).body.members === 1);
    const copy = await fetch(`${await apps.get('propaganda')!.getUrl()}/v1/bodies/LJ-Q1`, {
      headers: { authorization },
    });
    expect(copy.headers.get('etag')).toBe('"3"');
  });

  it('tells of any day what a body was called and to whom it belonged', async () => {
    await register('LJ-R', { foundedOn: '2020-01-01' });
    await affiliate('LJ-R', 'LJ-CZJ', { since: '2020-01-01' });
    await patch('LJ-R', { name: 'later', on: '2024-01-01' });
    const ended = await post('/LJ-R/relations/affiliation/LJ-CZJ/end', { until: '2025-01-01' });
    expect(ended).toMatchObject({ status: 200, body: { relations: [{ until: '2025-01-01' }] } });
    await affiliate('LJ-R', 'LJ-JYJ', { since: '2025-01-01' });
    const at = async (unit: Unit, day: string) => {
      const { body, status } = await call<Body>(unit, `/LJ-R?at=${day}`);
      return status === 200 ? [body.name, ...body.relations.map(({ to }) => to)] : status;
    };
    const days = ['2019-12-31', '2023-12-31', '2024-12-31', '2025-01-01'];
    const expected = [404, ['body LJ-R', 'LJ-CZJ'], ['later', 'LJ-CZJ'], ['later', 'LJ-JYJ']];
    await eventually(async () => (await call<Body>('propaganda', '/LJ-R')).body.relations?.length === 2);
    for (const unit of ['organisation', 'propaganda'] as const) {
      expect(await Promise.all(days.map((day) => at(unit, day)))).toEqual(expected);
    }
  });

  it('takes no second parent, no circle over others or over dates, and nothing that ends before it begins', async () => {
    for (const code of ['LJ-X', 'LJ-Y', 'LJ-Z']) await register(code);
    expect((await affiliate('LJ-X', 'LJ-Y')).status).toBe(200);
    const refused = async (code: string, to: string, more: object = {}) => (await affiliate(code, to, more)).body.type;
    expect(await refused('LJ-X', 'LJ-Z')).toBe(typeOf('second-affiliation'));
    expect(await refused('LJ-Y', 'LJ-X', { since: '2030-01-01' })).toBe(typeOf('affiliation-circle'));
    expect((await affiliate('LJ-Y', 'LJ-Z', { since: '2030-01-01' })).status).toBe(200);
    expect(await refused('LJ-Z', 'LJ-X')).toBe(typeOf('affiliation-circle'));
    expect(await refused('LJ-Z', 'LJ-GW', { since: '2030-01-01', until: '2029-01-01' })).toBe(
      typeOf('relation-ends-before-start'),
    );
    const leadership = await post('/LJ-X/relations', { type: 'leadership', to: 'LJ-Z', source: 'test' });
    const guidance = await post('/LJ-Z/relations', { type: 'guidance', to: 'LJ-X', source: 'test' });
    expect([leadership.status, guidance.status]).toEqual([200, 200]);
  });

  it('lets no circle stand at any position of the arbiter’s stream, whatever 200 requests at once try', async () => {
    const codes = Array.from({ length: 12 }, (_, i) => `LJ-C${i}`);
    await Promise.all(codes.map((code) => register(code)));
    const years = ['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01'];
    const tries = Array.from({ length: 200 }, (_, i) => {
      const [from, to] = [codes[i % 12]!, codes[(i + 1 + (i % 5)) % 12]!];
      const since = years[i % 3]!;
      const until = i % 2 ? { until: years[(i % 3) + 1] } : {};
      return affiliate(from, to, { since, ...until });
    });
    const statuses = Map.groupBy(await Promise.all(tries), ({ status }) => status);
    expect([...statuses.keys()].sort()).toEqual([200, 409]);
    const affiliations: Dated[] = [];
    for (const commit of await commitsOf({ stream: 'affiliation/register' })) {
      for (const { type, data } of commit['events'] as { type: string; data: Dated }[]) {
        if (type === 'affiliation.opened') affiliations.push(data);
        if (type === 'affiliation.ended') {
          const { body, to, since, until } = data;
          const open = affiliations.findIndex(
            (one) => one.body === body && one.to === to && one.since === since && (one.until ?? '~') > until!,
          );
          affiliations[open] = { ...affiliations[open]!, until: until! };
        }
        expect(daysOf(affiliations).flatMap((day) => circlesIn(affiliations, day))).toEqual([]);
      }
    }
    const shown = (await Promise.all(codes.map((code) => call<Body>('organisation', `/${code}`)))).flatMap(({ body }) =>
      body.relations.map((relation) => ({ body: body.code, ...relation })),
    );
    const decided = affiliations.filter(({ body }) => codes.includes(body));
    const key = ({ body, to, since, until }: Dated) => [body, to, since, until].join(' ');
    expect(shown.map(key).sort()).toEqual(decided.map(key).sort());
  });

  it('carries to its end what broke off after the arbiter had decided', async () => {
    for (const code of ['LJ-B1', 'LJ-B2']) await register(code);
    const affiliations = [{ body: 'LJ-B1', to: 'LJ-B2', since: '2026-01-01', source: 'test' }];
    const context = {
      bodyHash: 'h',
      status: 200,
      actor: 'test',
      correlationId: 'c',
      causationId: 'c',
      commandId: 'broke-off',
    };
    const arbiter = apps.get('organisation')!.get(AffiliationRegister, { strict: false });
    await arbiter.execute({ type: 'open-affiliations', affiliations }, context);
    await eventually(async () => (await call<Body>('propaganda', '/LJ-B1')).body.relations?.[0]?.to === 'LJ-B2');
  });

  it.each([
    ['code', 'SEC/../<b>,甲,branch,organisation,,,,,,,'],
    ['code', '../x,甲,branch,organisation,,,,,,,'],
    ['code', '__proto__,甲,branch,organisation,,,,,,,'],
    ['code', 'ＬＪ-XC,甲,branch,organisation,,,,,,,'],
    ['code', 'lj-xc,甲,branch,organisation,,,,,,,'],
    ['code', `${'A'.repeat(5_000)},甲,branch,organisation,,,,,,,`],
    ['name', `LJ-A,${'甲'.repeat(201)},branch,organisation,,,,,,,`],
    ['name', 'LJ-A,"甲\n乙",branch,organisation,,,,,,,'],
    ['members', `LJ-A,甲,branch,organisation,,,${'9'.repeat(400)},,,,`],
    ['termYears', 'LJ-A,甲,branch,organisation,,,,,2027-01-01,0,'],
    ['fullTimeDeputySecretary', 'LJ-A,甲,branch,organisation,,,,maybe,,,'],
    ['affiliation', 'LJ-A,甲,branch,organisation,LJ-A,,,,,,'],
    ['affiliation', 'LJ-A,甲,branch,organisation,LJ-XC,,,,,,'],
    ['code', 'LJ-A,甲,branch,organisation,,LJ-XC,,,,,'],
  ])('rejects in a sheet what a request may not have: %s', async (column, line) => {
    for (const query of ['?dryRun=true', '']) {
      const { body } = await load(`${header}${line}\n`, query);
      expect(body).toMatchObject({ loaded: [], rejected: [{ line: expect.any(Number) as number, column }] });
      expect(JSON.stringify(body).length).toBeLessThan(1_000);
    }
  });

  it('shows a hundred faults of a thousand', async () => {
    const { body } = await load(header + 'x,甲,branch,organisation,,,,,,,\n'.repeat(1_000));
    expect(body).toMatchObject({ loaded: [], rejectedCount: 1_000 });
    expect(body.rejected).toHaveLength(100);
  });

  it('gives out a sheet that loads as it is and changes nothing', async () => {
    const authorization = `Bearer ${await issuer.tokenFor(committee)}`;
    const response = await fetch(`${await apps.get('organisation')!.getUrl()}/v1/bodies?format=csv`, {
      headers: { authorization },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await response.text();
    expect(csv).toContain('LJ-CZJ-GH');
    const before = await commitsOf({});
    const loaded = await load(csv);
    expect(loaded).toMatchObject({ status: 200, body: { rejected: [] } });
    expect(loaded.body.loaded.length).toBeGreaterThan(50);
    expect((await commitsOf({})).length).toBe(before.length);
  });
});
