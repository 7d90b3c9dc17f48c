import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { TokenClaims } from '#testing';
import { hostOf } from './attendances.fixture.js';
import { eventually, Units } from './units.fixture.js';

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly hash: string;
  readonly bytes: number;
  readonly audience: string;
}

const keeper = hostOf('LJ-GW');
const colleague: TokenClaims = { ...keeper, sub: 'colleague', roles: ['member'] };
const stranger: TokenClaims = { sub: 'x', unit: 'mass-organisations', body: 'LJ-TW', roles: ['department'] };
const problem = (code: string) => `urn:liandong:problem:${code}`;
const text = new TextEncoder().encode('实施方案\n第一条');
const png = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44],
]);
const docx = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
});

describe('Files', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('organisation', 'mass-organisations');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-TW', 'mass-organisations', { kind: 'youth-league' });
  }, 60_000);
  afterAll(() => units.close());

  const keep = (content: Uint8Array, query: string, as = keeper, headers: Readonly<Record<string, string>> = {}) =>
    units.send<Kept>('organisation', `/v1/files?${query}`, as, content, headers);
  const content = (id: string, as: TokenClaims, unit: 'organisation' | 'mass-organisations' = 'organisation') =>
    units.call<Kept>(unit, 'GET', `/v1/files/${id}/content`, as);

  it.each([
    ['plan.txt', text, 'txt'],
    ['seal.png', png, 'png'],
    ['form.docx', docx, 'docx'],
  ] as const)('are kept as what their content is: %s', async (name, sent, type) => {
    const kept = await keep(sent, `name=${name}`);
    const hash = createHash('sha256').update(sent).digest('hex');
    expect(kept).toMatchObject({ status: 201, body: { type, hash, bytes: sent.byteLength, audience: 'body' } });
    const got = await units.bytes('organisation', `/v1/files/${kept.body.id}/content`, keeper);
    expect(Buffer.from(got).equals(sent)).toBe(true);
  });

  it('that are not what they say, or of no type that is taken, are refused and kept nowhere', async () => {
    for (const [sent, name, code] of [
      [png, 'plan.docx', 'file-is-another'],
      [docx, 'form.xlsx', 'file-is-another'],
      [zipSync({ 'a.txt': strToU8('a') }), 'a.docx', 'file-type-unknown'],
      [new TextEncoder().encode('<html><script>1</script>'), 'page.txt', 'file-type-unknown'],
      [Uint8Array.from([1, 2, 3, 0]), 'x.txt', 'file-type-unknown'],
      [new Uint8Array(0), 'x.txt', 'file-type-unknown'],
    ] as const) {
      const { status, body } = await keep(sent, `name=${name}`);
      expect([status, body.type, name]).toEqual([422, problem(code), name]);
    }
    expect((await keep(new Uint8Array(1_048_577).fill(65), 'name=big.txt')).status).toBe(413);
    expect((await keep(text, 'name=x.txt&body=LJ-TW')).body.type).toBe(problem('not-your-body'));
    expect((await keep(text, '')).status).toBe(400);
    const elsewhere = await units.send('organisation', '/v1/initiatives/import', keeper, text);
    expect(elsewhere.status).toBe(415);
  });

  it('are read by the people of their body, or by everybody where it says so; to others there is no such file', async () => {
    const own = (await keep(text, 'name=own.txt')).body.id;
    const open = (await keep(text, 'name=open.txt&audience=everybody')).body.id;
    expect((await content(own, colleague)).status).toBe(200);
    expect((await content(own, stranger)).status).toBe(404);
    expect((await units.call('organisation', 'GET', `/v1/files/${own}`, stranger)).status).toBe(404);
    const shown = await content(open, stranger);
    expect([shown.status, shown.headers.get('content-disposition')]).toEqual([
      200,
      "attachment; filename*=UTF-8''open.txt",
    ]);
    const ids = async (unit: 'organisation' | 'mass-organisations', as: TokenClaims) =>
      (await units.call<{ items: Kept[] }>(unit, 'GET', '/v1/files', as)).body.items.map(({ id }) => id);
    await eventually(async () => (await ids('mass-organisations', stranger)).includes(open));
    expect(await ids('mass-organisations', stranger)).not.toContain(own);
    expect((await content(open, stranger, 'mass-organisations')).status).toBe(421);
  });

  it('are kept once under a repeated key, and given to nobody once they are withdrawn', async () => {
    const key = { 'idempotency-key': 'the-same-file' };
    const first = await keep(text, 'name=key.txt', keeper, key);
    expect((await keep(text, 'name=key.txt', keeper, key)).body.id).toBe(first.body.id);
    expect((await keep(png, 'name=key.png', keeper, key)).body.type).toBe(problem('idempotency-key-reused'));
    const path = `/v1/files/${first.body.id}/withdraw`;
    expect((await units.call('organisation', 'POST', path, stranger)).status).toBe(403);
    expect((await units.call('organisation', 'POST', path, keeper)).status).toBe(200);
    expect((await content(first.body.id, keeper)).body.type).toBe(problem('file-withdrawn'));
  });
});
