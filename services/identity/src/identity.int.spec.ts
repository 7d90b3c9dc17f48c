import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { TokenVerifier } from '#http';
import { offsetClock } from '#kernel';
import { Browser } from '../test/browser.js';
import { readConfig } from './config.js';
import { type IdentityServer, startIdentity } from './identity-server.js';

let folder: string;
let port: number;
let server: IdentityServer;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });

const issuer = () => `http://127.0.0.1:${port}`;
const configOf = (variables: Record<string, string> = {}) =>
  readConfig({ PORT: String(port), IDENTITY_KEYS_FILE: join(folder, 'keys.json'), ...variables });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  port = await freePort();
  server = await startIdentity(configOf());
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** What `npm run -s token -- <name>` does. */
const token = (...names: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['services/identity/src/token.mjs', ...names], {
      env: { ...process.env, OIDC_ISSUER: issuer(), NODE_OPTIONS: '' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });

const verifier = (offsetMs = 0) => new TokenVerifier({ issuer: issuer() }, offsetClock(offsetMs));

const restart = async (variables: Record<string, string> = {}) => {
  await server.stop();
  server = await startIdentity(configOf(variables));
};

describe('npm run token', () => {
  test.each([
    ['coordinator', { unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'], bodies: [] }],
    ['auditor', { unit: 'discipline', body: 'LJ-JW', roles: ['auditor'], bodies: [] }],
    [
      'discipline',
      { unit: 'discipline', body: 'LJ-JW', roles: ['department', 'resource-owner', 'supervisor'], bodies: [] },
    ],
    ['women', { unit: 'mass-organisations', body: 'LJ-FL', roles: ['department', 'resource-owner'], bodies: [] }],
    [
      'committee',
      { unit: 'organisation', body: 'LJ-GW', roles: ['department', 'secretary', 'resource-owner'], bodies: [] },
    ],
    [
      'secretary',
      { unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary', 'resource-owner'], bodies: [] },
    ],
    ['rules', { unit: 'organisation', body: 'LJ-GW', roles: ['rules'], bodies: [] }],
    ['operator', { unit: 'organisation', body: 'LJ-GW', roles: ['operator'], bodies: [] }],
    ['member', { unit: 'mass-organisations', body: 'LJ-CZJ-GH', roles: ['member'], bodies: [] }],
    ['agency', { unit: 'organisation', body: 'LJ-TJJ', roles: ['system'], bodies: ['LJ-TJJ'] }],
    ['LJ-CZJ', { unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'resource-owner'], bodies: [] }],
    [
      'LJ-JYJ-TW',
      { unit: 'mass-organisations', body: 'LJ-JYJ-TW', roles: ['department', 'resource-owner'], bodies: [] },
    ],
  ])('prints a token of %s that the services take, and nothing else', async (name, claims) => {
    const { code, out, err } = await token(name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await verifier().verify(out.trim())).toEqual({ issuer: issuer(), sub: name, ...claims });
  });

  test.each([[['nobody']], [['LJ-NONE']], [[]], [['coordinator', 'auditor']]])(
    'for %j says whom there is and ends with 1',
    async (names) => {
      const { code, out, err } = await token(...names);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('coordinator, auditor');
      expect(err.trim().split('\n')).toHaveLength(1);
    },
  );

  test('says so when nobody answers', async () => {
    await server.stop();
    try {
      const { code, err } = await token('coordinator');
      expect(code).toBe(1);
      expect(err).toContain(`Nobody answers at ${issuer()}`);
    } finally {
      server = await startIdentity(configOf());
    }
  });
});

describe('tokens', () => {
  test('survive a restart, since the keys are kept where only their owner reads them', async () => {
    const before = (await token('union')).out.trim();
    await restart();
    expect((await verifier().verify(before)).sub).toBe('union');
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
  });

  test('carry the times of the run’s clock', async () => {
    const offsetMs = 100 * 86_400_000;
    await restart({ CLOCK_OFFSET_MS: String(offsetMs) });
    try {
      const moved = (await token('union')).out.trim();
      expect((await verifier(offsetMs).verify(moved)).sub).toBe('union');
      await expect(verifier(offsetMs + 9 * 3_600_000).verify(moved)).rejects.toMatchObject({ status: 401 });
      const { iat = 0, exp = 0 } = decodeJwt(moved);
      expect(exp - iat).toBe(8 * 3600);
      expect(iat * 1000).toBeGreaterThan(Date.now() + offsetMs - 60_000);
    } finally {
      await restart();
    }
  });
});

describe('signing in', () => {
  test('at the console gives the chosen person’s token, by code and PKCE and without a password', async () => {
    const verifierText = randomBytes(32).toString('base64url');
    const redirect_uri = 'http://127.0.0.1:4100/signed-in';
    const query = new URLSearchParams({
      client_id: 'console',
      response_type: 'code',
      redirect_uri,
      scope: 'openid liandong',
      state: 'a-state',
      code_challenge: createHash('sha256').update(verifierText).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const browser = new Browser(issuer);
    const asked = await browser.go(`${issuer()}/auth?${query}`);
    const page = await (await browser.go(asked.headers.get('location') ?? '')).text();
    expect(page).toContain('Local only');
    expect(page).toContain('LJ-CZJ');

    const form = new URL(asked.headers.get('location') ?? '', issuer()).href;
    const nobody = await browser.go(form, new URLSearchParams({ name: '<b>nobody' }));
    expect(nobody.status).toBe(400);
    let answer = await browser.go(form, new URLSearchParams({ name: 'youth' }));
    answer = await browser.go(answer.headers.get('location') ?? '');
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.href.startsWith(redirect_uri)).toBe(true);
    expect(back.searchParams.get('state')).toBe('a-state');

    const exchange = {
      grant_type: 'authorization_code',
      client_id: 'console',
      redirect_uri,
      code: back.searchParams.get('code') ?? '',
    };
    const response = await fetch(`${issuer()}/token`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:4100' },
      body: new URLSearchParams({ ...exchange, code_verifier: verifierText }),
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:4100');
    const tokens = (await response.json()) as { readonly access_token: string; readonly id_token: string };
    const keys = createRemoteJWKSet(new URL(`${issuer()}/jwks`));
    const { payload } = await jwtVerify(tokens.id_token, keys, { issuer: issuer(), audience: 'console' });
    expect(payload).toMatchObject({ sub: 'youth', unit: 'mass-organisations', body: 'LJ-TW' });
    expect(await verifier().verify(tokens.access_token)).toMatchObject({
      sub: 'youth',
      body: 'LJ-TW',
      unit: 'mass-organisations',
    });
  });

  test('that was never begun says so', async () => {
    const response = await fetch(`${issuer()}/interaction/none`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('begin again');
  });
});

describe('a start', () => {
  test('is ready when it listens', async () => {
    expect(await (await fetch(`${issuer()}/health/ready`)).json()).toEqual({ status: 'ready' });
  });

  test('on a taken port says which', async () => {
    await expect(startIdentity(configOf())).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`);
  });

  test('without the register says which file is missing', async () => {
    await expect(startIdentity(configOf({ IDENTITY_BODIES_FILE: '/nowhere.csv' }))).rejects.toThrow(
      '/nowhere.csv cannot be read',
    );
  });

  test('with a broken key file says what to do', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"keys":[]}');
    await expect(startIdentity(configOf({ IDENTITY_KEYS_FILE: broken }))).rejects.toThrow('Remove it');
  });

  test('with a wrong environment names each wrong variable', () => {
    expect(() => readConfig({ PORT: 'x', OIDC_ISSUER: 'here', CLOCK_OFFSET_MS: '1.5' })).toThrow(
      /PORT[^]*OIDC_ISSUER[^]*CLOCK_OFFSET_MS/,
    );
  });
});
