import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { IssuerKeys, Revocations, revocationOf, systemScopes, TokenVerifier } from '#http';
import { offsetClock } from '#kernel';
import { Browser, refresh, signIn, signOut, tokensOf } from '../test/browser.js';
import { readConfig } from './config.js';
import { type IdentityServer, startIdentity } from './identity-server.js';

const offsetMs = 30 * 86_400_000;

describe('A session at the local identity provider', () => {
  let folder: string;
  let server: IdentityServer;
  let issuer: string;
  let services: Server;
  /** The forms in which the services were told of the end of a session. */
  const told: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'identity-'));
    services = createServer((request, response) => {
      let form = '';
      request.on('data', (chunk) => (form += String(chunk)));
      request.on('end', () => {
        told.push(form);
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(services, 'listening');
    const port = await freePort();
    issuer = `http://127.0.0.1:${port}`;
    server = await startIdentity(
      readConfig({
        PORT: String(port),
        IDENTITY_KEYS_FILE: join(folder, 'keys.json'),
        CLOCK_OFFSET_MS: String(offsetMs),
        CONSOLE_LOGOUT_URI: `http://127.0.0.1:${(services.address() as AddressInfo).port}/backchannel-logout`,
      }),
    );
  });
  afterAll(async () => {
    await server.stop();
    services.close();
    services.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  const verifier = (revocations?: Revocations) => new TokenVerifier({ issuer }, offsetClock(offsetMs), revocations);
  const machineToken = async (name: string, parameters: Record<string, string> = {}, secret = 'local-only') => {
    const authorization = `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'liandong', ...parameters });
    const response = await fetch(`${issuer}/token`, { method: 'POST', headers: { authorization }, body });
    return {
      status: response.status,
      token: ((await response.json()) as { access_token?: string }).access_token ?? '',
    };
  };

  it('gives the console an access token of 15 minutes that says when and in which session its holder signed in', async () => {
    const { access_token, id_token, expires_in } = await signIn(new Browser(() => issuer), issuer, 'youth');
    expect(expires_in).toBe(900);
    const { facts } = await verifier().check(access_token);
    expect(facts.expiresAt - facts.issuedAt).toBe(900);
    expect(Math.abs((facts.authenticatedAt ?? 0) - facts.issuedAt)).toBeLessThan(60);
    expect(decodeJwt(id_token)).toMatchObject({ nonce: 'a-nonce', iss: issuer, aud: 'console', sid: facts.sessionId });
  });

  it('lets the console refresh its token, with each refresh token once and the sign-in as old as it is', async () => {
    const first = await signIn(new Browser(() => issuer), issuer, 'youth');
    const second = await tokensOf(await refresh(issuer, first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const [before, after] = [await verifier().check(first.access_token), await verifier().check(second.access_token)];
    expect(after.principal).toEqual(before.principal);
    expect(after.facts.sessionId).toBe(before.facts.sessionId);
    expect(after.facts.authenticatedAt).toBe(before.facts.authenticatedAt);
    expect((await refresh(issuer, first.refresh_token)).status).toBe(400);
    expect((await refresh(issuer, second.refresh_token)).status).toBe(400); // one of the two was not the console
  });

  it('is begun anew where a fresh sign-in is asked for', async () => {
    const browser = new Browser(() => issuer);
    const before = decodeJwt((await signIn(browser, issuer, 'youth')).access_token);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const silent = decodeJwt((await signIn(browser, issuer, 'youth')).access_token);
    expect(silent['auth_time']).toBe(before['auth_time']);
    const anew = decodeJwt((await signIn(browser, issuer, 'youth', { prompt: 'login' })).access_token);
    expect(Number(anew['auth_time'])).toBeGreaterThan(Number(before['auth_time']));
  });

  it('tells the services when it ends, which then take its tokens no more, and refreshes nothing', async () => {
    const browser = new Browser(() => issuer);
    const tokens = await signIn(browser, issuer, 'women');
    const other = await signIn(new Browser(() => issuer), issuer, 'women');
    await signOut(browser, issuer, tokens);
    expect(told).toHaveLength(1);

    const revocations = new Revocations();
    const keys = new IssuerKeys({ issuer });
    await revocations.revoke(await revocationOf(told[0] ?? '', { keys, issuer, clientId: 'console', nowSeconds: 0 }));
    await expect(verifier(revocations).check(tokens.access_token)).rejects.toMatchObject({ status: 401 });
    expect((await verifier(revocations).check(other.access_token)).principal.sub).toBe('women');
    expect((await verifier(revocations).check((await machineToken('women')).token)).principal.sub).toBe('women');
    expect((await refresh(issuer, tokens.refresh_token)).status).toBe(400);
  });

  it('is not needed by a program with a secret: its token is of a sign-in of this moment, and a system’s has its scopes', async () => {
    const { facts } = await verifier().check((await machineToken('union')).token);
    expect(facts.authenticatedAt).toBe(facts.issuedAt);
    expect(facts.scopes).toEqual(['liandong']);
    const agency = await verifier().check((await machineToken('agency')).token);
    expect(agency.facts.scopes).toEqual(['liandong', ...systemScopes]);
    const less = await machineToken('agency', { scope: 'resources:read events:read' });
    expect((await verifier().check(less.token)).facts.scopes).toEqual(['resources:read', 'events:read']);
    const person = await machineToken('union', { scope: 'liandong resources:write' });
    expect((await verifier().check(person.token)).facts.scopes).toEqual(['liandong']);
  });

  it('gives no token for another resource than the services, and lets no other page read one (L10)', async () => {
    expect((await machineToken('union', { resource: 'urn:another' })).status).toBe(400);
    const ask = (origin: string) =>
      fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'console', code: 'x' }),
      });
    const allowed = async (origin: string) => (await ask(origin)).headers.get('access-control-allow-origin');
    expect(await allowed('http://evil.example')).toBeNull();
    expect(await allowed('http://127.0.0.1:4100')).toBe('http://127.0.0.1:4100');
  });

  it('shows a sign-in page that no browser guesses at or tells of (L10)', async () => {
    const { headers } = await fetch(`${issuer}/interaction/none`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('cannot be had by guessing secrets: 30 wrong ones in a minute, then 429 (L10)', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 35; i++) statuses.push((await machineToken('union', {}, `wrong-secret-${i}`)).status);
    expect(statuses.slice(0, 29).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};
