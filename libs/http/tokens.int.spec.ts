import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import {
  Allow,
  type Answer,
  Answers,
  createServiceApp,
  FreshSignIn,
  HttpModule,
  readServiceConfig,
  Revocations,
  stopService,
  systemScopes,
} from './index.js';

@Controller('v1/reservations')
@Allow()
class ReservationsController {
  @Get()
  @Answers(200)
  list(): Answer<object> {
    return { body: {} };
  }

  @Post()
  @Answers(200)
  book(): Answer<object> {
    return { body: {} };
  }

  @Delete()
  @FreshSignIn()
  @Answers(200)
  displace(): Answer<object> {
    return { body: {} };
  }
}

@Controller('v1/bodies')
@Allow()
class BodiesController {
  @Get()
  @Answers(200)
  list(): Answer<object> {
    return { body: {} };
  }
}

const now = () => Math.floor(Date.now() / 1000);
const hour = 3_600;

describe('An access token', () => {
  let issuer: TestIssuer;
  let app: NestFastifyApplication;
  let base: string;

  beforeAll(async () => {
    issuer = await testIssuer();
    const config = readServiceConfig({ LOG_LEVEL: 'error', OIDC_ISSUER: issuer.issuer }, 'organisation');
    @Module({ imports: [HttpModule.forRoot(config)], controllers: [ReservationsController, BodiesController] })
    class TestModule {}
    app = await createServiceApp(TestModule, config);
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(async () => {
    await stopService(app);
    await issuer.stop();
  });

  const ask = async (token: string, method = 'GET', path = '/v1/reservations') => {
    const response = await fetch(base + path, { method, headers: { authorization: `Bearer ${token}` } });
    const { type = '' } = (await response.json()) as { type?: string };
    const code = type.replace('urn:liandong:problem:', '');
    return { status: response.status, code, challenge: response.headers.get('www-authenticate') };
  };
  const logOut = async (form: string | URLSearchParams) =>
    (await fetch(`${base}/v1/backchannel-logout`, { method: 'POST', body: new URLSearchParams(form) })).status;

  it.each([
    ['issued 31 s from now', { issuedAt: now() + 61 }],
    ['issued an hour from now', { issuedAt: now() + hour, expiresAt: now() + 2 * hour }],
    ['that lives longer than 12 hours', { expiresAt: now() + 13 * hour }],
    ['that ends in the year 3000', { expiresAt: 32_503_680_000 }],
  ])('%s is refused (M8)', async (_, flaws) => {
    expect(await ask(await issuer.tokenFor({}, flaws))).toMatchObject({ status: 401, code: 'invalid-token' });
  });

  it('of an issuer whose clock is some seconds ahead is taken', async () => {
    expect((await ask(await issuer.tokenFor({}, { issuedAt: now() + 10 }))).status).toBe(200);
  });

  describe('of a system', () => {
    const of = (scope: string) => issuer.tokenFor({ sub: 'agency', roles: ['system'], bodies: ['LJ-ZZ'], scope });

    it('does what its scopes name and nothing else, and the refusal names the scope (M8)', async () => {
      const reader = await of('resources:read');
      expect((await ask(reader)).status).toBe(200);
      expect(await ask(reader, 'POST')).toEqual({
        status: 403,
        code: 'scope-missing',
        challenge: 'Bearer realm="liandong", error="insufficient_scope", scope="resources:write"',
      });
      expect((await ask(await of('resources:write'), 'POST')).status).toBe(200);
    });

    it.each(['', 'openid', 'liandong', 'initiatives:read initiatives:write events:read', 'resources', 'resources:*'])(
      'with the scopes "%s" reads no reservations',
      async (scope) => {
        expect(await ask(await of(scope))).toMatchObject({ status: 403, code: 'scope-missing' });
      },
    );

    it('reads the register with whatever scopes it has', async () => {
      expect((await ask(await of(''), 'GET', '/v1/bodies')).status).toBe(200);
    });

    it('needs no fresh sign-in', async () => {
      const token = await issuer.tokenFor(
        { roles: ['system'], scope: systemScopes.join(' ') },
        { authenticatedAt: null },
      );
      expect((await ask(token, 'DELETE')).status).toBe(200);
    });
  });

  describe('of a person, for an act that asks for a fresh sign-in,', () => {
    it.each([
      ['says nothing of the sign-in', null],
      ['is of a sign-in 6 minutes ago', now() - 360],
    ])('is refused with the challenge of RFC 9470 where it %s', async (_, authenticatedAt) => {
      const token = await issuer.tokenFor({}, { authenticatedAt });
      const { status, code, challenge } = await ask(token, 'DELETE');
      expect([status, code]).toEqual([401, 'fresh-sign-in-needed']);
      expect(challenge).toContain('error="insufficient_user_authentication"');
      expect(challenge).toContain('max_age="300"');
      expect((await ask(token)).status).toBe(200);
    });

    it('is taken within 5 minutes of it', async () => {
      expect((await ask(await issuer.tokenFor({}, { authenticatedAt: now() - 240 }), 'DELETE')).status).toBe(200);
    });
  });

  describe('whose session has ended at the provider', () => {
    it('is refused from then on, and that of another session of the same person is not', async () => {
      const [mine, other] = [
        await issuer.tokenFor({ sub: 'wang' }, { sessionId: 'session-1' }),
        await issuer.tokenFor({ sub: 'wang' }, { sessionId: 'session-2' }),
      ];
      expect([(await ask(mine)).status, (await ask(other)).status]).toEqual([200, 200]);
      const logout_token = await issuer.logoutTokenFor({ sub: 'wang', sid: 'session-1' });
      expect(await logOut(new URLSearchParams({ logout_token }))).toBe(204);
      expect([(await ask(mine)).status, (await ask(other)).status]).toEqual([401, 200]);
    });

    it('is refused with all others of the person where the provider names no session, but not one that is issued later', async () => {
      const mine = await issuer.tokenFor({ sub: 'li' }, { issuedAt: now() - 10 });
      const logout_token = await issuer.logoutTokenFor({ sub: 'li' });
      expect(await logOut(new URLSearchParams({ logout_token }))).toBe(204);
      expect((await ask(mine)).status).toBe(401);
      expect((await ask(await issuer.tokenFor({ sub: 'li' }, { issuedAt: now() + 2 }))).status).toBe(200);
    });

    it('ends what watches it, at once', async () => {
      const revocations = app.get(Revocations);
      const facts = { scopes: [], issuedAt: 0, expiresAt: 0, sessionId: 'watched' };
      const principal = {
        issuer: issuer.issuer,
        sub: 'x',
        unit: 'propaganda',
        body: 'X',
        roles: [],
        bodies: [],
      } as const;
      let ended = 0;
      revocations.watch({ principal, facts }, () => (ended += 1));
      revocations.watch({ principal, facts: { ...facts, sessionId: 'another' } }, () => (ended += 100));
      await logOut(new URLSearchParams({ logout_token: await issuer.logoutTokenFor({ sid: 'watched' }) }));
      expect(ended).toBe(1);
    });

    it.each<[string, () => Promise<string>]>([
      ['nothing at all', async () => ''],
      ['an access token', () => issuer.tokenFor()],
      ['a token without the event', () => issuer.logoutTokenFor({ sub: 'zhao', events: {} })],
      ['a token that names nobody', () => issuer.logoutTokenFor({})],
      ['an id token by its nonce', () => issuer.logoutTokenFor({ sub: 'zhao', nonce: 'n' })],
    ])('is not ended by %s', async (_, make) => {
      const mine = await issuer.tokenFor({ sub: 'zhao' });
      expect(await logOut(new URLSearchParams({ logout_token: await make() }))).toBe(400);
      expect((await ask(mine)).status).toBe(200);
    });

    it('cannot be told of in JSON or in a form that is too large', async () => {
      expect(await logOut({ logout_token: 'x'.repeat(20_000) } as unknown as string)).toBe(413);
      const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
      expect((await fetch(`${base}/v1/backchannel-logout`, init)).status).toBe(415);
    });
  });
});
