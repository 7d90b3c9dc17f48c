import { connect } from 'node:net';
import { Type as Schema } from 'typebox';
import { Body, Controller, Delete, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RuleViolation } from '#kernel';
import { testIssuer, type TestIssuer } from '#testing';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  createServiceApp,
  decodeCursor,
  HttpModule,
  notFound,
  Open,
  pageOf,
  PageQuery,
  type Principal,
  QueryFlag,
  Readiness,
  readServiceConfig,
  routeRules,
  stopService,
  wrongUnit,
} from './index.js';

class InvitedDto {
  @IsString()
  readonly body!: string;
}

class ThingDto {
  @IsString()
  readonly title!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InvitedDto)
  readonly invited!: InvitedDto[];
}

class ThingsQuery extends PageQuery {
  @QueryFlag()
  readonly isOpen?: boolean;
}

class StoreAway extends Error {
  override readonly name = 'MongoServerSelectionError';
}

/** Two requests meet in the slow route: the test waits until one is in it, and lets it go. */
const slow = { arrived: () => {}, letGo: Promise.resolve() };
const isNumber = (value: unknown): value is number => typeof value === 'number';

const Anything = Schema.Unknown();

@Controller('v1/things')
class ThingsController {
  @Get()
  @Answers(200, Anything)
  @Allow()
  list(@Query() query: ThingsQuery): Answer<object> {
    const from = decodeCursor(query.cursor, isNumber) ?? 0;
    const found = [1, 2, 3, 4, 5].filter((n) => n > from).slice(0, query.limit + 1);
    return { body: { ...pageOf(found, query.limit, (last) => last), isOpen: query.isOpen } };
  }

  @Get(':id')
  @Answers(200, Anything)
  @Allow('department')
  one(@Param('id') id: string): Answer<object> {
    if (id === 'unknown') throw notFound(`thing ${id}`);
    return { body: { id }, version: 3 };
  }

  @Post()
  @Answers(200, Anything)
  @Allow('department', 'coordinator')
  create(@Body() body: ThingDto, @Caller() caller: Principal, @Command() command: CommandRequest): Answer<object> {
    const context = command.context({ status: 201 });
    const { ifMatch, waitSeconds } = command;
    return {
      status: 201,
      version: 1,
      location: '/v1/things/1',
      body: { ...body, caller, context, ifMatch, waitSeconds },
    };
  }

  @Post('import')
  @Answers(200, Anything)
  @Allow()
  load(@Body() sheet: Buffer): Answer<object> {
    return { body: { bytes: sheet.length } };
  }

  @Post('slow')
  @Answers(200, Anything)
  @Allow()
  async slow(): Promise<Answer<object>> {
    slow.arrived();
    await slow.letGo;
    return { body: {} };
  }

  @Post(':id/refuse')
  @Answers(200, Anything)
  @Allow()
  refuse(@Param('id') id: string, @Caller() caller: Principal): Answer<object> {
    if (id === 'taken') throw new RuleViolation('resource-unavailable', 'Taken.', 'conflict', { suggestions: [1] });
    if (id === 'rule') throw new RuleViolation('quota-exceeded', 'Too many.', 'unprocessable', { rule: 'per-week' });
    if (id === 'late') throw new RuleViolation('version-mismatch', 'It is at version 4.', 'precondition');
    if (id === 'foreign') throw wrongUnit('propaganda', '/v1/things/foreign');
    if (id === 'store') throw new StoreAway('connect ECONNREFUSED secret-host:27017');
    if (id === 'fault') throw new TypeError('the secret of the implementation');
    return { body: { actedFor: actFor(caller, id) } };
  }

  @Delete(':id')
  @Answers(200, Anything)
  @Open()
  remove(): Answer<undefined> {
    return { body: undefined };
  }
}

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [member: string]: unknown;
}

interface Document {
  readonly openapi: string;
  readonly components: { readonly schemas: Record<string, object> };
  readonly paths: Record<string, Record<string, { parameters: unknown[]; security?: unknown; responses: object }>>;
}

let issuer: TestIssuer;
let app: NestFastifyApplication;
let base: string;
let token: string;

const start = async (env: Record<string, string>, controller: new () => object = ThingsController) => {
  const config = readServiceConfig({ LOG_LEVEL: 'error', OIDC_ISSUER: issuer.issuer, ...env }, 'organisation');
  @Module({ imports: [HttpModule.forRoot(config)], controllers: [controller] })
  class TestModule {}
  const started = await createServiceApp(TestModule, { ...config, logLevel: 'error' });
  started.useLogger(false);
  await started.listen(0, '127.0.0.1');
  return { started, url: await started.getUrl() };
};

beforeAll(async () => {
  issuer = await testIssuer();
  ({ started: app, url: base } = await start({}));
  token = await issuer.tokenFor();
});

afterAll(async () => {
  await stopService(app);
  await issuer.stop();
});

const call = (
  path: string,
  init: RequestInit & { readonly headers?: Record<string, string> } = {},
): Promise<Response> => fetch(base + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  call(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Reads a problem document and checks what all of them have in common. */
const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const document = (await response.json()) as Problem;
  expect(document.status).toBe(response.status);
  expect(document.type).toMatch(/^urn:liandong:problem:[a-z-]+$/);
  expect(document).toEqual(
    expect.objectContaining({ title: expect.any(String), detail: expect.any(String), instance: expect.any(String) }),
  );
  expect(JSON.stringify(document)).not.toMatch(/\.ts|\.js:|at .*\(/);
  return document;
};

const thing = { title: 'Open day', invited: [{ body: 'LJ-TW' }] };

describe('access', () => {
  test('a call without a token is 401 and says which scheme is wanted', async () => {
    const response = await fetch(`${base}/v1/things/1`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="liandong"');
    expect((await problem(response)).type).toBe('urn:liandong:problem:token-missing');
  });

  test.each<[string, () => Promise<string>]>([
    ['no token at all', async () => 'nonsense'],
    ['of another issuer', () => issuer.tokenFor({}, { issuer: 'http://127.0.0.1:1' })],
    ['for another audience', () => issuer.tokenFor({}, { audience: 'other' })],
    ['no access token but an id token', () => issuer.tokenFor({}, { typ: 'JWT' })],
    ['expired', () => issuer.tokenFor({}, { issuedAt: 1_000, expiresAt: 2_000 })],
    ['signed with an unknown key', () => issuer.tokenFor({}, { keyId: 'other' })],
    ['of an unknown unit', () => issuer.tokenFor({ unit: 'treasury' })],
    ['without a signature', async () => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.e30.`],
  ])('a token that is %s is 401 invalid_token', async (_, make) => {
    const response = await call('/v1/things/1', { headers: { authorization: `Bearer ${await make()}` } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect((await problem(response)).type).toBe('urn:liandong:problem:invalid-token');
  });

  test('a token whose claims were changed is 401', async () => {
    const [head = '', , signature = ''] = token.split('.');
    const claims = Buffer.from(
      JSON.stringify({ sub: 'x', unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'] }),
    );
    const forged = [head, claims.toString('base64url'), signature].join('.');
    expect((await call('/v1/things/1', { headers: { authorization: `Bearer ${forged}` } })).status).toBe(401);
  });

  test('a caller without the role is 403 and learns which roles there are', async () => {
    const member = await issuer.tokenFor({ roles: ['member'] });
    const response = await call('/v1/things/1', { headers: { authorization: `Bearer ${member}` } });
    expect(response.status).toBe(403);
    expect(await problem(response)).toMatchObject({ type: 'urn:liandong:problem:role-missing', roles: ['department'] });
  });

  test('a body acts for itself, a coordinator for any, a system for those of its claim', async () => {
    expect((await post('/v1/things/LJ-ZZ/refuse', {})).status).toBe(200);
    const foreign = await post('/v1/things/LJ-TW/refuse', {});
    expect(foreign.status).toBe(403);
    expect((await problem(foreign)).type).toBe('urn:liandong:problem:not-your-body');
    const coordinator = await issuer.tokenFor({ roles: ['coordinator'] });
    expect((await post('/v1/things/LJ-TW/refuse', {}, { authorization: `Bearer ${coordinator}` })).status).toBe(200);
    const system = await issuer.tokenFor({ body: 'LJ-TJJ', roles: ['system'], bodies: ['LJ-TW'] });
    expect((await post('/v1/things/LJ-TW/refuse', {}, { authorization: `Bearer ${system}` })).status).toBe(200);
    expect((await post('/v1/things/LJ-XC/refuse', {}, { authorization: `Bearer ${system}` })).status).toBe(403);
  });

  test('times of tokens are checked by the clock of the run', async () => {
    const yearMs = 365 * 86_400_000;
    const moved = await start({ CLOCK_OFFSET_MS: String(yearMs) });
    try {
      const old = await fetch(`${moved.url}/v1/things/1`, { headers: { authorization: `Bearer ${token}` } });
      expect(old.status).toBe(401);
      const later = await issuer.tokenFor({}, { issuedAt: Math.floor((Date.now() + yearMs) / 1000) });
      expect((await fetch(`${moved.url}/v1/things/1`, { headers: { authorization: `Bearer ${later}` } })).status).toBe(
        200,
      );
    } finally {
      await stopService(moved.started);
    }
  });

  test('an issuer that is away is 503 and not a refusal of the token', async () => {
    const away = await start({ OIDC_ISSUER: 'http://127.0.0.1:9' });
    try {
      const response = await fetch(`${away.url}/v1/things/1`, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect((await problem(response)).type).toBe('urn:liandong:problem:issuer-unavailable');
    } finally {
      await stopService(away.started);
    }
  });

  test('a client over its rate is 429 with the seconds to wait; another client is not', async () => {
    const limited = await start({ RATE_LIMIT_PER_MINUTE: '2' });
    try {
      const ask = (bearer: string) =>
        fetch(`${limited.url}/v1/things/1`, { headers: { authorization: `Bearer ${bearer}` } });
      expect([(await ask(token)).status, (await ask(token)).status]).toEqual([200, 200]);
      const response = await ask(token);
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await problem(response)).type).toBe('urn:liandong:problem:too-many-requests');
      expect((await ask(await issuer.tokenFor({ sub: 'union' }))).status).toBe(200);
    } finally {
      await stopService(limited.started);
    }
  });

  test('a route without a rule stops the start and is named', async () => {
    @Controller('v1/bare')
    class BareController {
      @Get(':id')
      get(): Answer<object> {
        return { body: {} };
      }
    }
    await expect(start({}, BareController)).rejects.toThrow('GET /v1/bare/:id (BareController.get)');
  });

  test('a route without a described answer stops the start and is named', async () => {
    @Controller('v1/bare')
    @Allow()
    class BareController {
      @Get(':id')
      get(): Answer<object> {
        return { body: {} };
      }
    }
    await expect(start({}, BareController)).rejects.toThrow(/without a described answer: GET \/v1\/bare\/:id/);
  });

  test('the rules of all routes can be listed', () => {
    const rules = routeRules(app);
    expect(rules).toContainEqual({
      method: 'POST',
      path: '/v1/things',
      rule: { kind: 'allow', roles: ['department', 'coordinator'] },
      handler: 'ThingsController.create',
    });
    expect(rules).toContainEqual(expect.objectContaining({ path: '/health/ready', rule: { kind: 'open' } }));
  });
});

describe('bad input', () => {
  test('every wrong field is named, nested and unknown ones too', async () => {
    const response = await post('/v1/things', { titel: 'x', invited: [{ body: 5 }, { body: 'LJ-TW', rank: 1 }, 7] });
    expect(response.status).toBe(400);
    const document = await problem(response);
    expect(document.type).toBe('urn:liandong:problem:validation-failed');
    const paths = (document.errors ?? []).map((error) => error.path);
    expect(new Set(paths)).toEqual(new Set(['title', 'titel', 'invited.0.body', 'invited.1.rank', 'invited.2']));
  });

  test.each([['[]'], ['"x"'], ['5'], ['null'], ['true']])('a body that is %s and no object is 400', async (body) => {
    const response = await call('/v1/things', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await problem(response)).type).toBe('urn:liandong:problem:validation-failed');
  });

  test('a missing body names the fields that it lacks', async () => {
    const response = await call('/v1/things', { method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(400);
    expect((await problem(response)).errors?.map((error) => error.path)).toEqual(
      expect.arrayContaining(['title', 'invited']),
    );
  });

  test.each([
    ['cut off', '{"title":'],
    ['with a member that would change its prototype', '{"__proto__":{"a":1}}'],
    ['no JSON', 'title=x'],
    ['with half a surrogate pair', '{"title":"a\\ud800b","invited":[]}'],
    ['nested ever deeper', `{"title":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
  ])('a body that is %s is 400 bad-json', async (_, body) => {
    const response = await call('/v1/things', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await problem(response)).type).toBe('urn:liandong:problem:bad-json');
  });

  test('a body over 1 MB is 413', async () => {
    const response = await post('/v1/things', { title: 'x'.repeat(1_048_577) });
    expect(response.status).toBe(413);
    expect((await problem(response)).type).toBe('urn:liandong:problem:body-too-large');
  });

  test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/xml'], ['text/csv']])(
    '%s is 415',
    async (type) => {
      const response = await call('/v1/things', { method: 'POST', body: 'a=b', headers: { 'content-type': type } });
      expect(response.status).toBe(415);
      expect((await problem(response)).type).toBe('urn:liandong:problem:unsupported-media-type');
    },
  );

  test('a sheet arrives as its bytes, and JSON in its place is 415', async () => {
    const sheet = await call('/v1/things/import', {
      method: 'POST',
      body: 'a,b',
      headers: { 'content-type': 'text/csv' },
    });
    expect(await sheet.json()).toEqual({ bytes: 3 });
    expect((await post('/v1/things/import', {})).status).toBe(415);
  });

  test('an unknown address is 404, another method of a known one 405 with Allow', async () => {
    const unknown = await call('/v1/nothing?secret=1');
    expect(unknown.status).toBe(404);
    expect(await problem(unknown)).toMatchObject({ type: 'urn:liandong:problem:not-found', instance: '/v1/nothing' });
    const method = await call('/v1/things/1', { method: 'PUT' });
    expect(method.status).toBe(405);
    expect(method.headers.get('allow')).toBe('GET, DELETE, HEAD');
    expect((await problem(method)).type).toBe('urn:liandong:problem:method-not-allowed');
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=many', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['colour=red', 'colour'],
    ['isOpen=perhaps', 'isOpen'],
  ])('the query %s is 400', async (query, path) => {
    const response = await call(`/v1/things?${query}`);
    expect(response.status).toBe(400);
    expect((await problem(response)).errors).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
  });

  test.each([['!'], ['eA'], [Buffer.from('{"a":1}').toString('base64url')]])(
    'the cursor %s is 400 bad-cursor',
    async (cursor) => {
      const response = await call(`/v1/things?cursor=${encodeURIComponent(cursor)}`);
      expect(response.status).toBe(400);
      expect((await problem(response)).type).toBe('urn:liandong:problem:bad-cursor');
    },
  );

  test.each([
    ['with a space', 'idempotency-key', 'a b'],
    ['that is too long', 'idempotency-key', 'x'.repeat(256)],
    ['without quotes', 'if-match', '3'],
    ['that is no number', 'if-match', '"three"'],
    ['with two versions', 'if-match', '"3", "4"'],
  ])('a header %s (%s) is 400', async (_, name, value) => {
    const response = await post('/v1/things', thing, { [name]: value });
    expect(response.status).toBe(400);
    expect((await problem(response)).errors?.map((error) => error.path.toLowerCase())).toEqual([name]);
  });

  test.each([
    ['an address that does not decode', 'GET /v1/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    [
      'a parameter that is too long',
      `GET /v1/things/${'x'.repeat(600)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      414,
    ],
    ['header fields that are too large', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
  ])('%s is a problem too', async (_, request, status) => {
    const answer = await raw(request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).toContain(`"status":${status}`);
  });
});

const raw = (request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('refusals and faults', () => {
  test.each([
    ['taken', 409, 'resource-unavailable', { suggestions: [1] }],
    ['rule', 422, 'quota-exceeded', { rule: 'per-week' }],
    ['late', 412, 'version-mismatch', {}],
    ['foreign', 421, 'wrong-unit', { location: '/api/propaganda/v1/things/foreign' }],
  ])('the refusal %s is %i %s with its own members', async (id, status, code, members) => {
    const response = await post(`/v1/things/${id}/refuse`, {});
    expect(response.status).toBe(status);
    const type = `urn:liandong:problem:${code}`;
    expect(await problem(response)).toMatchObject({ type, instance: `/v1/things/${id}/refuse`, ...members });
  });

  test('a thing that is not here is 404', async () => {
    expect(await problem(await call('/v1/things/unknown'))).toMatchObject({
      status: 404,
      detail: 'There is no thing unknown here.',
    });
  });

  test('a fault of ours is 500 with an id and tells nothing of the inside', async () => {
    const response = await post('/v1/things/fault/refuse', {});
    expect(response.status).toBe(500);
    const document = await problem(response);
    expect(document.type).toBe('urn:liandong:problem:internal-error');
    expect(document['errorId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(document)).not.toContain('secret');
  });

  test('a database that is away is 503 with an id and tells no address', async () => {
    const response = await post('/v1/things/store/refuse', {});
    expect(response.status).toBe(503);
    const document = await problem(response);
    expect(document.type).toBe('urn:liandong:problem:store-unavailable');
    expect(document['errorId']).toEqual(expect.any(String));
    expect(JSON.stringify(document)).not.toContain('secret');
  });
});

describe('answers and commands', () => {
  test('a creation answers 201 with its version, its address and the caller it was made by', async () => {
    const response = await post('/v1/things', thing, { 'if-match': 'W/"3"', prefer: 'respond-async, wait=90' });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('location')).toBe('/v1/things/1');
    expect(await response.json()).toMatchObject({
      ...thing,
      ifMatch: 3,
      waitSeconds: 30,
      caller: { issuer: issuer.issuer, sub: 'organisation', unit: 'organisation', body: 'LJ-ZZ', bodies: [] },
      context: { actor: 'organisation', status: 201 },
    });
  });

  test('an unchanged thing is 304 to the one who names its version', async () => {
    const response = await call('/v1/things/1', { headers: { 'if-none-match': 'W/"2", W/"3"' } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect((await call('/v1/things/1', { headers: { 'if-none-match': '"4"' } })).status).toBe(200);
  });

  test('an answer without a body is 204', async () => {
    expect((await call('/v1/things/1', { method: 'DELETE' })).status).toBe(204);
  });

  test('a repeat has the same command id and hash; another key, caller or body has not', async () => {
    const context = async (body: object, headers: Record<string, string>) =>
      ((await (await post('/v1/things', body, headers)).json()) as { context: { commandId: string; bodyHash: string } })
        .context;
    const first = await context(thing, { 'idempotency-key': 'k1' });
    expect(await context({ invited: thing.invited, title: thing.title }, { 'idempotency-key': 'k1' })).toMatchObject({
      commandId: first.commandId,
      bodyHash: first.bodyHash,
    });
    const otherBody = await context({ ...thing, title: 'Other' }, { 'idempotency-key': 'k1' });
    expect(otherBody.commandId).toBe(first.commandId);
    expect(otherBody.bodyHash).not.toBe(first.bodyHash);
    const union = await issuer.tokenFor({ sub: 'union' });
    const others = [
      await context(thing, { 'idempotency-key': 'k2' }),
      await context(thing, { 'idempotency-key': 'k1', authorization: `Bearer ${union}` }),
      await context(thing, {}),
      await context(thing, {}),
    ].map((other) => other.commandId);
    expect(new Set([first.commandId, ...others]).size).toBe(5);
  });

  test('an address with a slash at its end is the same address to a repeat', async () => {
    const idAt = async (path: string) =>
      ((await (await post(path, thing, { 'idempotency-key': 'k3' })).json()) as { context: { commandId: string } })
        .context.commandId;
    expect(await idAt('/v1/things/')).toBe(await idAt('/v1/things'));
    expect(await idAt('/v1/thing%73')).toBe(await idAt('/v1/things'));
    expect(await idAt('/%76%31/things')).toBe(await idAt('/v1/things'));
  });

  test('an answer is kept by no cache and guessed at by no browser, a problem too', async () => {
    for (const response of [await post('/v1/things', thing), await fetch(`${base}/v1/nowhere`)]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('a repeat while the first is at work is 409, and free again afterwards', async () => {
    const headers = { 'idempotency-key': 'slow-1' };
    let letGo = () => {};
    slow.letGo = new Promise<void>((resolve) => (letGo = resolve));
    const arrival = new Promise<void>((resolve) => (slow.arrived = resolve));
    const first = post('/v1/things/slow', {}, headers);
    await arrival;
    const second = await post('/v1/things/slow', {}, headers);
    expect(second.status).toBe(409);
    expect((await problem(second)).type).toBe('urn:liandong:problem:command-in-progress');
    letGo();
    expect((await first).status).toBe(200);
    expect((await post('/v1/things/slow', {}, headers)).status).toBe(200);
  });

  test('the correlation id is the caller’s, or the trace’s', async () => {
    const own = await post('/v1/things', thing, { 'x-correlation-id': 'plan-2027.12' });
    expect(own.headers.get('x-correlation-id')).toBe('plan-2027.12');
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traced = await post('/v1/things', thing, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(traced.headers.get('x-correlation-id')).toBe(trace);
  });

  test('a list is read page by page to its end', async () => {
    const seen: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = (await (await call(`/v1/things?limit=2${cursor}`)).json()) as {
        items: number[];
        next: string | null;
      };
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('operations', () => {
  test('a service is live at once and ready when it listens and its checks pass', async () => {
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    const readiness = app.get(Readiness);
    readiness.isListening = true;
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    readiness.add('database', () => {
      throw new Error('away');
    });
    const response = await fetch(`${base}/health/ready`);
    expect(response.status).toBe(503);
    expect(await problem(response)).toMatchObject({
      type: 'urn:liandong:problem:not-ready',
      checks: { http: true, database: false },
    });
    readiness.add('database', () => undefined);
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
  });

  test('a service is ready without what it can work without, and says what is away', async () => {
    const away = () => {
      throw new Error('away');
    };
    app.get(Readiness).add('broker', away, { isVital: false });
    const response = await fetch(`${base}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ready', checks: { broker: false } });
  });

  test('the OpenAPI document says what the DTOs demand and which routes need a token', async () => {
    const response = await fetch(`${base}/v1/openapi.json`);
    expect(response.status).toBe(200);
    const document = (await response.json()) as Document;
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.schemas['ThingDto']).toMatchObject({
      required: ['title', 'invited'],
      properties: {
        title: { type: 'string' },
        invited: { type: 'array', items: { $ref: '#/components/schemas/InvitedDto' } },
      },
    });
    const list = document.paths['/v1/things']?.['get'];
    expect(list?.parameters).toContainEqual(
      expect.objectContaining({
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 500 },
      }),
    );
    expect(list?.security).toEqual([{ token: [] }]);
    expect(list?.responses).toHaveProperty('default');
    expect(document.paths['/health/ready']?.['get']?.security).toBeUndefined();
  });

  test('metrics count requests by their route’s pattern and never by an id', async () => {
    await call('/v1/things/some-id-7');
    const response = await fetch(`${base}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('route="/v1/things/:id"');
    expect(text).not.toContain('some-id-7');
  });
});
