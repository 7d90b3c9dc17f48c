import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { TokenClaims } from '#testing';
import { eventually, Units } from '../../libs/unit-service/units.fixture.js';

const clerk: TokenClaims = { sub: 'chen', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const office: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const stranger: TokenClaims = { sub: 'wu', unit: 'organisation', body: 'LJ-TJJ', roles: ['department'] };
const coordinator: TokenClaims = { sub: 'ma', unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

/** The issue's 5,000 by `LETTERS=5000`; fewer in the usual run. */
const howMany = Number(process.env['LETTERS'] ?? 780);

interface Letter {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
  readonly number?: number;
  readonly numberText?: string;
  readonly year?: number;
  readonly fields: readonly { readonly value: string }[];
  readonly to: readonly { readonly receivedAt?: string; readonly answeredAt?: string; readonly by?: string }[];
  readonly type: string;
}

describe('A letter', () => {
  let units: Units;
  const bodies = Array.from({ length: 39 }, (_, n) => `LJ-B${n}`);
  beforeAll(async () => {
    units = await Units.start('propaganda', 'organisation');
    await units.register('LJ-XC', 'propaganda', { name: '宣传部' });
    await units.register('LJ-GW', 'organisation', { name: '机关工委' });
    await units.register('LJ-TJJ', 'organisation');
    for (const body of bodies) await units.register(body, 'propaganda');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const request = {
    kind: 'request',
    title: '关于举办<主题>展览的请示',
    to: ['LJ-GW'],
    fields: [
      { name: 'reason', value: '为纪念建党节' },
      { name: 'proposal', value: '拟于七月举办展览' },
    ],
  };
  const draft = (changes: object = {}, as = clerk) =>
    units.call<Letter>('propaganda', 'POST', '/v1/letters', as, { ...request, ...changes });
  const act = (
    id: string,
    step: string,
    body: object = {},
    as = clerk,
    unit: 'propaganda' | 'organisation' = 'propaganda',
  ) => units.call<Letter>(unit, 'POST', `/v1/letters/${id}/${step}`, as, body);
  const read = async (id: string, as = clerk, unit: 'propaganda' | 'organisation' = 'propaganda') =>
    (await units.call<Letter>(unit, 'GET', `/v1/letters/${id}`, as)).body;

  it('is drafted, signed and numbered at once, sent, received and answered by another letter, each with its date', async () => {
    const { body } = await draft();
    expect(body).toMatchObject({ status: 'draft', kind: 'request' });
    const issued = await act(body.id, 'issue', { post: '部长' });
    expect(issued).toMatchObject({ status: 200, body: { status: 'issued', number: 1, signedBy: '部长' } });
    expect(issued.body.numberText).toBe(`〔${issued.body.year}〕1号`);
    expect((await act(body.id, 'issue', { post: '部长' })).body.number).toBe(1);
    expect(await act(body.id, 'receive', {}, office, 'organisation')).toMatchObject({ status: 404 });
    await act(body.id, 'send');
    await eventually(async () => (await act(body.id, 'receive', {}, office, 'organisation')).status === 200);
    await eventually(async () => (await read(body.id)).to[0]?.receivedAt !== undefined);
    const reply = await units.call<Letter>('organisation', 'POST', '/v1/letters', office, {
      kind: 'reply',
      title: '关于展览的批复',
      to: ['LJ-XC'],
      answers: body.id,
      post: '书记',
      fields: [
        { name: 'received', value: request.title },
        { name: 'decision', value: '同意' },
      ],
    });
    expect(reply).toMatchObject({ status: 201, body: { status: 'issued', number: 1 } });
    await act(reply.body.id, 'send', {}, office, 'organisation');
    await eventually(async () => (await read(body.id)).to[0]?.by === reply.body.id);
  });

  it('is seen by its own body only while it is a draft: by no addressee, in no list, in print or by its id', async () => {
    const { body } = await draft();
    const listed = async (query: string, as: TokenClaims) => {
      const page = await units.call<{ items: readonly Letter[] }>('propaganda', 'GET', `/v1/letters?${query}`, as);
      return page.body.items.some(({ id }) => id === body.id);
    };
    await eventually(() => listed('to=LJ-GW', clerk));
    for (const as of [office, stranger]) {
      expect(await listed('to=LJ-GW', as)).toBe(false);
      expect(await listed('limit=500', as)).toBe(false);
      for (const path of ['', '/print', '/docx'])
        expect(await units.call('propaganda', 'GET', `/v1/letters/${body.id}${path}`, as)).toMatchObject({
          status: 404,
        });
    }
    await act(body.id, 'issue', { post: '部长' });
    await eventually(() => listed('to=LJ-GW', office));
  });

  it('goes out in print and as DOCX with what it knows, every text escaped, to its sender and those it goes to', async () => {
    const { body } = await draft({ post: '部长' });
    const print = await units.call('propaganda', 'GET', `/v1/letters/${body.id}/print`, clerk);
    expect(print.headers.get('content-type')).toContain('text/html');
    expect(print.text).toContain('关于举办&lt;主题&gt;展览的请示');
    expect(print.text).toContain('机关工委：');
    expect(print.text).toContain(body.numberText);
    expect(print.text).not.toContain('<主题>');
    expect(await units.call('propaganda', 'GET', `/v1/letters/${body.id}/print`, stranger)).toMatchObject({
      status: 403,
    });
    expect((await read(body.id, stranger)).fields[0]?.value).toBe('•••');
    expect((await read(body.id, { ...clerk, sub: 'other' })).fields[0]?.value).toBe('为纪念建党节');
    const response = await units.bytes('propaganda', `/v1/letters/${body.id}/docx`, clerk);
    const document = strFromU8(unzipSync(response)['word/document.xml'] ?? new Uint8Array());
    for (const words of ['拟于七月举办展览', '关于举办&lt;主题&gt;展览的请示', '宣传部', body.numberText ?? '—'])
      expect(document).toContain(words);
  });

  it('is refused to nobody, without what its template needs, and with what it has not', async () => {
    expect(await draft({ to: [] })).toMatchObject({ status: 422, body: { type: problem('no-addressees') } });
    expect(await draft({ to: [], outside: '市委' })).toMatchObject({ status: 201 });
    expect(await draft({ fields: [{ name: 'salary', value: '1' }] })).toMatchObject({
      body: { type: problem('field-unknown') },
    });
    const bare = (await draft({ fields: [] })).body.id;
    expect(await act(bare, 'issue', { post: '部长' })).toMatchObject({
      status: 422,
      body: { type: problem('fields-missing') },
    });
    expect(await act(bare, 'send')).toMatchObject({ status: 409, body: { type: problem('letter-not-issued') } });
    expect(await act(bare, 'issue', { post: '部长' }, { ...clerk, body: 'LJ-B1' })).toMatchObject({ status: 403 });
    expect(await act(bare, 'issue', { post: '书记' }, office, 'organisation')).toMatchObject({ status: 421 });
  });

  it('keeps its number when it is voided, and the number stands in the list', async () => {
    const as = { ...clerk, body: 'LJ-B38' };
    const set = {
      kind: 'announcement',
      year: new Date(Date.now() + 8 * 3_600_000).getUTCFullYear(),
      first: 101,
      prefix: '联宣通',
    };
    expect(await units.call('propaganda', 'POST', '/v1/numbers', as, set)).toMatchObject({
      status: 201,
      body: { last: 100 },
    });
    const announcement = {
      kind: 'announcement',
      title: '通知',
      fields: [{ name: 'text', value: '请参加' }],
      post: '主任',
    };
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push((await draft(announcement, as)).body);
    expect(ids.map(({ numberText }) => numberText)).toEqual([101, 102, 103].map((n) => `联宣通〔${set.year}〕${n}号`));
    expect(await act(ids[1]?.id ?? '', 'void', { reason: '重复' }, as)).toMatchObject({
      body: { status: 'voided', number: 102 },
    });
    expect(await act(ids[1]?.id ?? '', 'send', {}, as)).toMatchObject({
      status: 409,
      body: { type: problem('letter-voided') },
    });
    const listed = async () =>
      (
        await units.call<{ items: Letter[] }>(
          'propaganda',
          'GET',
          `/v1/letters?body=LJ-B38&kind=announcement&year=${set.year}`,
          as,
        )
      ).body.items;
    await eventually(async () => (await listed()).some(({ status }) => status === 'voided'));
    expect((await listed()).map(({ number, status }) => [number, status])).toEqual([
      [101, 'issued'],
      [102, 'voided'],
      [103, 'issued'],
    ]);
    expect(await units.call('propaganda', 'POST', '/v1/numbers', as, { ...set, first: 1 })).toMatchObject({
      status: 409,
      body: { type: problem('numbers-begun') },
    });
  });

  it(`has its own number, without gap or double, when ${howMany} are issued by 39 bodies at once, each asked for twice`, async () => {
    const kinds = ['request', 'announcement'] as const;
    const fields = { request: request.fields, announcement: [{ name: 'text', value: '请参加' }] };
    const drafts = Array.from({ length: howMany }, (_, n) => ({
      body: bodies[n % 38] ?? '',
      kind: kinds[n % 2] ?? 'request',
    }));
    const issueOne = async ({ body, kind }: (typeof drafts)[number]): Promise<Letter> => {
      const { id } = (await draft({ kind, body, fields: fields[kind] }, coordinator)).body;
      const answers = await Promise.all([
        act(id, 'issue', { post: '主任' }, coordinator),
        act(id, 'issue', { post: '主任' }, coordinator),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
      return answers[0].body;
    };
    const issued: Letter[] = [];
    const queue = drafts.map((one, index) => ({ ...one, index }));
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift())
        issued.push(Object.assign(await issueOne(next), { series: `${next.body} ${next.kind}` }));
    };
    await Promise.all(Array.from({ length: 40 }, work));
    const bySeries = Map.groupBy(issued as (Letter & { series: string })[], ({ series }) => series);
    expect(issued).toHaveLength(howMany);
    for (const letters of bySeries.values()) {
      const numbers = letters.map(({ number }) => number ?? 0).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  }, 300_000);
});
