import { connect } from 'node:net';
import { Type as Schema } from 'typebox';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import {
  Allow,
  type Answer,
  Answers,
  createServiceApp,
  HttpModule,
  Open,
  readServiceConfig,
  stopService,
} from './index.js';

class InvitedDto {
  @IsString()
  @MaxLength(40)
  readonly body!: string;

  @IsInt()
  readonly rank!: number;
}

class ThingDto {
  @IsString()
  @MaxLength(100)
  readonly title!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => InvitedDto)
  readonly invited?: InvitedDto[];
}

class ThingsQuery {
  @IsOptional()
  readonly q?: string;
}

const Anything = Schema.Unknown();

@Controller('v1/things')
class ThingsController {
  @Get()
  @Answers(200, Anything)
  @Allow()
  list(@Query() query: ThingsQuery): Answer<object> {
    return { body: { q: query.q } };
  }

  @Get('files/*')
  @Answers(200, Anything)
  @Allow('auditor')
  file(@Param('*') path: string): Answer<object> {
    return { body: { path } };
  }

  @Post()
  @Answers(200, Anything)
  @Allow('department')
  create(@Body() body: ThingDto): Answer<object> {
    return { body, status: 201 };
  }

  @Post('open')
  @Answers(200, Anything)
  @Open()
  feedback(@Body() body: ThingDto): Answer<object> {
    return { body };
  }

  @Post('import')
  @Answers(200, Anything)
  @Allow('department')
  load(@Body() sheet: Buffer): Answer<object> {
    return { body: { bytes: sheet.length } };
  }
}

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly furtherErrors?: number;
}

describe('A request is bounded before work', () => {
  let issuer: TestIssuer;
  let app: NestFastifyApplication;
  let base: string;
  let token: string;

  beforeAll(async () => {
    issuer = await testIssuer();
    const config = readServiceConfig({ LOG_LEVEL: 'error', OIDC_ISSUER: issuer.issuer }, 'organisation');
    @Module({ imports: [HttpModule.forRoot(config)], controllers: [ThingsController] })
    class TestModule {}
    app = await createServiceApp(TestModule, config);
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
    token = await issuer.tokenFor();
  });
  afterAll(async () => {
    await stopService(app);
    await issuer.stop();
  });

  const ask = async (
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = { authorization: `Bearer ${token}` },
  ) => {
    const response = await fetch(base + path, {
      ...(body !== undefined && { method: 'POST', body }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    const text = await response.text();
    return { status: response.status, text, problem: JSON.parse(text) as Problem };
  };
  const codeOf = ({ problem }: { readonly problem: Problem }) => problem.type.replace('urn:liandong:problem:', '');
  const pathsOf = ({ problem }: { readonly problem: Problem }) => problem.errors?.map(({ path }) => path);

  it('by its token before its body: what cannot even be parsed is 401 without one', async () => {
    const answer = await ask('/v1/things', `${'['.repeat(60_000)}`, {});
    expect([answer.status, codeOf(answer)]).toEqual([401, 'token-missing']);
    expect((await ask('/v1/things', '{"title":', { authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('by its role before its body', async () => {
    const member = await issuer.tokenFor({ roles: ['member'] });
    const answer = await ask('/v1/things', '{"title":', { authorization: `Bearer ${member}` });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'role-missing']);
    expect((await ask('/v1/things/files/a/b', undefined)).status).toBe(403);
    const auditor = await issuer.tokenFor({ roles: ['auditor'] });
    expect((await ask('/v1/things/files/a/b', undefined, { authorization: `Bearer ${auditor}` })).status).toBe(200);
  });

  it('by its route before its body', async () => {
    expect((await ask('/v1/nothing', '{"title":')).status).toBe(404);
    expect((await ask('/v1/things/files/x', '{"title":')).status).toBe(405);
  });

  it('without reading on: a body that never comes to its end is answered at once where its sender may not come here', async () => {
    const head =
      'POST /v1/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"ti';
    const begin = performance.now();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(head));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('JSON over 128 KB is 413, by what it says of its length and by what comes; a sheet of that size is taken', async () => {
    const large = JSON.stringify({ title: 'x'.repeat(131_072) });
    const said = await ask('/v1/things', large);
    expect([said.status, codeOf(said)]).toEqual([413, 'body-too-large']);
    const stream = new Blob([large]).stream();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', body: stream, duplex: 'half', headers } as RequestInit;
    expect((await fetch(`${base}/v1/things`, init)).status).toBe(413);
    const sheet = await ask('/v1/things/import', large, {
      authorization: `Bearer ${token}`,
      'content-type': 'text/csv',
    });
    expect(sheet.status).toBe(200);
  });

  it('a list of 60,000 numbers in place of objects is one fault and takes no time (H3)', async () => {
    const begin = performance.now();
    const answer = await ask(
      '/v1/things',
      `{"title":"x","invited":[${Array.from({ length: 60_000 }, () => 1).join(',')}]}`,
    );
    expect([answer.status, pathsOf(answer)]).toEqual([400, ['invited']]);
    expect(answer.text.length).toBeLessThan(1_000);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('an answer names at most 100 faults, and says how many more there are', async () => {
    const invited = Array.from({ length: 400 }, () => ({ body: 5, rank: 'x', more: 1 }));
    const answer = await ask('/v1/things', JSON.stringify({ title: 5, invited }));
    expect(answer.status).toBe(400);
    expect(answer.problem.errors).toHaveLength(100);
    expect(answer.problem.furtherErrors).toBe(1_101);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  it('an answer does not repeat a long name', async () => {
    const deep = (name: string): object => ({ title: 'x', invited: [{ [name.repeat(95)]: 1 }] });
    const answer = await ask('/v1/things', JSON.stringify(deep('é')));
    expect(answer.status).toBe(400);
    for (const { path } of answer.problem.errors ?? []) expect(path.length).toBeLessThanOrEqual(200);
  });

  it.each([
    ['1e400', 'x'],
    ['-1e999', 'x'],
    ['[{"a":1e309}]', 'x.0.a'],
  ])('the number in %s, which no double holds, is 400 and no fault of ours (M4a)', async (json, path) => {
    const answer = await ask('/v1/things', `{"x":${json}}`);
    expect([answer.status, pathsOf(answer)]).toEqual([400, [path]]);
  });

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'prototype', 'propertyIsEnumerable'])(
    'the member %s is refused as an unknown field and not dropped (L4)',
    async (name) => {
      const answer = await ask('/v1/things', `{"title":"x","${name}":"y"}`);
      expect([answer.status, pathsOf(answer)]).toEqual([400, [name]]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('the query parameter %s is refused (L4)', async (name) => {
    const answer = await ask(`/v1/things?${name}=1`);
    expect([answer.status, pathsOf(answer)]).toEqual([400, [name]]);
  });

  it.each([
    ['a NUL', '\u0000'],
    ['an override of the reading direction', '\u202e'],
    ['a delete', '\u007f'],
  ])('%s in a text is refused in body, query and path (L8)', async (_, hidden) => {
    const answer = await ask('/v1/things', JSON.stringify({ title: `a${hidden}b` }));
    expect([answer.status, pathsOf(answer)]).toEqual([400, ['title']]);
    expect((await ask(`/v1/things?q=a${encodeURIComponent(hidden)}`)).status).toBe(400);
    const auditor = { authorization: `Bearer ${await issuer.tokenFor({ roles: ['auditor'] })}` };
    expect((await ask(`/v1/things/files/a${encodeURIComponent(hidden)}`, undefined, auditor)).status).toBe(404);
  });

  it('a query of more than 100 parameters is refused', async () => {
    const answer = await ask(`/v1/things?${Array.from({ length: 101 }, (_, index) => `q=${index}`).join('&')}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'validation-failed']);
  });

  it('an open route is bounded too', async () => {
    expect((await ask('/v1/things/open', '{"title":"x"}', {})).status).toBe(200);
    expect((await ask('/v1/things/open', '{"title":1e400}', {})).status).toBe(400);
  });
});
