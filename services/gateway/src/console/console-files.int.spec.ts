import Fastify, { type FastifyInstance } from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { serveConsole } from './console-files.js';

const html = { accept: 'text/html,*/*' };

describe('the console at the gateway', () => {
  let folder: string;
  let gateway: FastifyInstance;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'console-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(
      join(folder, 'index.html'),
      '<meta name="csp-nonce" content="%CSP_NONCE%"><meta name="oidc-issuer" content="%OIDC_ISSUER%"><script src="/assets/a-1.js"></script>',
    );
    await writeFile(join(folder, 'assets', 'a-1.js'), 'const plain = 1;');
    await writeFile(join(folder, 'assets', 'a-1.js.br'), brotliCompressSync('const plain = 1;'));
    gateway = Fastify();
    gateway.get('/api/organisation/v1/initiatives', () => ({ items: [] }));
    expect(await serveConsole(gateway, { folder, issuer: 'http://id.example:1/"x' })).toBe(true);
  });

  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  it('is one page for all addresses that a browser opens, never kept, with a nonce of its own each time', async () => {
    const [first, second] = await Promise.all(
      ['/', '/initiatives/org-1?tab=x'].map((url) => gateway.inject({ url, headers: html })),
    );
    expect(first?.statusCode).toBe(200);
    expect(first?.headers['cache-control']).toBe('no-store');
    const nonceOf = (body = '') => /csp-nonce" content="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(nonceOf(first?.body)).not.toBe(nonceOf(second?.body));
    expect(first?.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first?.body)}'`);
    expect(first?.headers['content-security-policy']).toContain("connect-src 'self' http://id.example:1;");
    expect(first?.headers['content-security-policy']).not.toContain('unsafe');
    expect(first?.body).toContain('content="http://id.example:1/&#34;x"');
  });

  it('comes with files that are kept for good and compressed for who takes it so', async () => {
    const plain = await gateway.inject({ url: '/assets/a-1.js' });
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.body).toBe('const plain = 1;');
    const small = await gateway.inject({ url: '/assets/a-1.js', headers: { 'accept-encoding': 'br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe('const plain = 1;');
  });

  it.each([
    ['a program asks for what is not there', '/initiatives', { accept: 'application/json' }],
    ['a file is gone', '/assets/a-0.js', html],
    ['a service does not exist', '/api/kitchen/v1/x', html],
  ])('stays out of the way when %s: 404 with a problem', async (_when, url, headers) => {
    const answer = await gateway.inject({ url, headers });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('leaves the services what is theirs, also in a browser', async () => {
    expect((await gateway.inject({ url: '/api/organisation/v1/initiatives', headers: html })).json()).toEqual({
      items: [],
    });
  });

  it('is not served from a folder where nothing was built', async () => {
    const bare = Fastify();
    expect(await serveConsole(bare, { folder: join(folder, 'assets'), issuer: 'http://id.example' })).toBe(false);
    await bare.close();
  });
});
