import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module, Param, Post, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { validate } from '@readme/openapi-parser';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { Nullable, OneOf } from '#contracts';
import { RuleViolation } from '#kernel';
import { testIssuer, type TestIssuer } from '#testing';
import {
  Allow,
  type Answer,
  Answers,
  createServiceApp,
  declareProblems,
  HttpModule,
  inMedia,
  Open,
  PageOf,
  readServiceConfig,
  Refuses,
  stopService,
} from '../index.js';

const Kite = Type.Object(
  {
    id: Type.String(),
    colour: OneOf(['red', 'green']),
    tail: Type.Optional(Type.Object({ metres: Type.Number() })),
    parent: Nullable(Type.String()),
  },
  { $id: 'Kite' },
);

declareProblems({
  'not-due-yet': { status: 409, when: 'There is no wind.', fields: Type.Object({ beaufort: Type.Integer() }) },
  'bundle-ended': { status: 422, when: 'It is torn.' },
});

const red = { id: 'k1', colour: 'red', parent: null };

/** What each id makes the controller answer. */
const bodies: Readonly<Record<string, unknown>> = {
  right: red,
  'wrong-type': { ...red, tail: { metres: '3' } },
  'wrong-text': { ...red, colour: 'blue' },
  missing: { id: 'k1', colour: 'red' },
  unnamed: { ...red, secret: 1 },
  'unnamed-within': { ...red, tail: { metres: 3, knots: 2 } },
};

@Controller('v1/kites')
@Allow()
class KitesController {
  @Get()
  @Answers(200, PageOf(Kite))
  list(): Answer<object> {
    return { body: { items: [red], next: null } };
  }

  @Get(':id')
  @Answers(200, Kite, 'ETag')
  one(@Param('id') id: string): Answer<unknown> {
    return id === 'no-etag' ? { body: red } : { body: bodies[id], version: 1 };
  }

  @Get('of/*')
  @Open()
  @Answers(200, inMedia({ 'text/csv': Type.String(), 'application/json': Kite }))
  sheet(@Param('*') path: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('content-type', path === 'html' ? 'text/html' : 'text/csv; charset=utf-8');
    return 'id,colour\nk1,red\n';
  }

  @Post(':id/fly')
  @Answers(200, Kite, 'ETag')
  @Answers(202, Kite)
  @Refuses('not-due-yet')
  fly(@Param('id') id: string): Answer<unknown> {
    if (id === 'calm') throw new RuleViolation('not-due-yet', 'Calm.', 'conflict', { beaufort: 0 });
    if (id === 'misdescribed') throw new RuleViolation('not-due-yet', 'Calm.', 'conflict', { beaufort: 'none' });
    if (id === 'undescribed') throw new RuleViolation('bundle-ended', 'Torn.', 'unprocessable');
    if (id === 'undeclared') throw new RuleViolation('kite-eaten', 'Gone.', 'unprocessable');
    if (id === 'fault') throw new TypeError('of ours');
    if (id === 'later') return { body: red, status: 202 };
    if (id === 'created') return { body: red, status: 201 };
    return { body: red, version: 2 };
  }
}

@Controller('v1/typos')
@Allow()
class TypoController {
  @Get()
  @Answers(200, Kite)
  @Refuses('no-such-problem')
  one(): Answer<object> {
    return { body: red };
  }
}

let issuer: TestIssuer;
let app: NestFastifyApplication;
let authorization: string;

const start = async (check: string, controller: new () => object = KitesController) => {
  const variables = { LOG_LEVEL: 'error', OIDC_ISSUER: issuer.issuer, ANSWER_CHECK: check };
  const config = readServiceConfig(variables, 'organisation');
  @Module({ imports: [HttpModule.forRoot(config)], controllers: [controller] })
  class TestModule {}
  const started = await createServiceApp(TestModule, config);
  started.useLogger(false);
  await started.listen(0, '127.0.0.1');
  return started;
};

const ask = async (path: string, method = 'GET', of = app) => {
  const response = await fetch((await of.getUrl()) + path, { method, headers: { authorization } });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Record<string, unknown> };
};

beforeAll(async () => {
  issuer = await testIssuer();
  app = await start('refuse');
  authorization = `Bearer ${await issuer.tokenFor()}`;
});

afterAll(async () => {
  await stopService(app);
  await issuer.stop();
});

describe('an answer that is checked', () => {
  test.each([
    ['GET', '/v1/kites', 200],
    ['GET', '/v1/kites/right', 200],
    ['GET', '/v1/kites/of/csv', 200],
    ['POST', '/v1/kites/k1/fly', 200],
    ['POST', '/v1/kites/later/fly', 202],
    ['POST', '/v1/kites/calm/fly', 409],
    ['POST', '/v1/kites/fault/fly', 500],
    ['GET', '/v1/nothing', 404],
    ['DELETE', '/v1/kites', 405],
    ['GET', '/health/live', 200],
    ['GET', '/metrics', 200],
    ['GET', '/v1/openapi.json', 200],
  ])('leaves as it is when it is as described: %s %s', async (method, path, status) => {
    const answer = await ask(path, method);
    expect(answer.status).toBe(status);
    expect(answer.body['type']).not.toBe('urn:liandong:problem:answer-not-described');
  });

  test.each([
    ['GET', '/v1/kites/wrong-type', '/tail/metres must be number'],
    ['GET', '/v1/kites/wrong-text', '/colour must be equal to one of the allowed values'],
    ['GET', '/v1/kites/missing', 'must have required properties parent'],
    ['GET', '/v1/kites/unnamed', 'must not have additional properties'],
    ['GET', '/v1/kites/unnamed-within', '/tail must not have additional properties'],
    ['GET', '/v1/kites/none', 'status 204 is not described'],
    ['GET', '/v1/kites/no-etag', 'the header ETag is missing'],
    ['GET', '/v1/kites/of/html', 'a body in text/html is not described'],
    ['POST', '/v1/kites/created/fly', 'status 201 is not described'],
    ['POST', '/v1/kites/misdescribed/fly', 'not-due-yet: /beaufort must be integer'],
    ['POST', '/v1/kites/undescribed/fly', 'the problem bundle-ended (422) is not described'],
    ['POST', '/v1/kites/undeclared/fly', 'the problem kite-eaten is declared by no catalogue'],
  ])('fails loudly when it is not: %s %s', async (method, path, fault) => {
    const { status, body } = await ask(path, method);
    expect(status).toBe(500);
    expect(body['type']).toBe('urn:liandong:problem:answer-not-described');
    expect(String(body['detail'])).toContain(fault);
  });

  test('is not looked at where nothing is said of checks', async () => {
    const unchecked = await start('off');
    expect(await ask('/v1/kites/unnamed', 'GET', unchecked)).toMatchObject({ status: 200, body: { secret: 1 } });
    await stopService(unchecked);
  });
});

test('a route whose problem no catalogue declares stops the start', async () => {
  await expect(start('off', TypoController)).rejects.toThrow(/GET \/v1\/typos \(TypoController\.one\)/);
});

describe('the OpenAPI file', () => {
  const document = async () => (await ask('/v1/openapi.json')).body as never as Document;

  test('is a valid OpenAPI 3.1 document', async () => {
    expect(await validate((await document()) as never)).toMatchObject({ valid: true });
  });

  test('has the answers with their schemas by name, codes, headers and problems', async () => {
    const { paths, components } = await document();
    const fly = paths['/v1/kites/{id}/fly']?.['post'];
    expect(Object.keys(fly?.responses ?? {})).toEqual([
      '200',
      '202',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
      'default',
    ]);
    expect(fly?.responses['200']).toMatchObject({
      headers: { ETag: { schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Kite' } } },
    });
    expect(JSON.stringify(fly?.responses['409'])).toContain('#/components/schemas/NotDueYetProblem');
    expect(components.schemas['Kite']).toMatchObject({ properties: { colour: { enum: ['red', 'green'] } } });
    expect(components.schemas['NotDueYetProblem']).toMatchObject({
      properties: { type: { const: 'urn:liandong:problem:not-due-yet' }, beaufort: { type: 'integer' } },
    });
  });

  test('names the parameters of paths, and the headers of each kind of route', async () => {
    const { paths } = await document();
    const named = (path: string, method: string) =>
      paths[path]?.[method]?.parameters?.map((one) => `${one.in} ${one.name}`);
    expect(named('/v1/kites/of/{path}', 'get')).toEqual(['path path', 'header Accept-Language']);
    expect(named('/v1/kites/{id}', 'get')).toEqual([
      'path id',
      'header If-None-Match',
      'header Acting-For',
      'header Accept-Language',
    ]);
    expect(named('/v1/kites/{id}/fly', 'post')).toEqual([
      'path id',
      'header Idempotency-Key',
      'header If-Match',
      'header Acting-For',
      'header Accept-Language',
    ]);
  });
});

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, object>>;
}
