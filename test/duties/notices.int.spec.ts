import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from '../../libs/unit-service/units.fixture.js';

const clerk: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const head: TokenClaims = { ...clerk, sub: 'wang', roles: ['secretary'] };
const branch: TokenClaims = { sub: 'wu', unit: 'organisation', body: 'LJ-CZJ', roles: ['member'] };
const other: TokenClaims = { sub: 'chen', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Edition {
  readonly hash: string;
  readonly text: string;
  readonly published?: { readonly post: string; readonly note?: string };
}
interface Notice {
  readonly id: string;
  readonly status: string;
  readonly shown: Edition | null;
  readonly editions: readonly Edition[];
  readonly opinions: readonly { readonly body: string }[];
  readonly readings: number;
  readonly type: string;
}

describe('A notice', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation', { name: '机关工委' });
    await units.register('LJ-CZJ', 'organisation', {
      relations: [{ type: 'affiliation', to: 'LJ-GW', source: '名册' }],
    });
    await units.register('LJ-XC', 'propaganda');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const propose = (changes: object = {}) =>
    units.call<Notice>('organisation', 'POST', '/v1/notices', clerk, {
      title: '关于党费使用情况的公示',
      text: '本年度党费使用情况如下……',
      post: '干事',
      ...changes,
    });
  const act = (
    id: string,
    step: string,
    body: object,
    as = clerk,
    unit: 'organisation' | 'propaganda' = 'organisation',
  ) => units.call<Notice>(unit, 'POST', `/v1/notices/${id}/${step}`, as, body);
  const read = (id: string, as: TokenClaims, unit: 'organisation' | 'propaganda' = 'organisation') =>
    units.call<Notice>(unit, 'GET', `/v1/notices/${id}`, as);
  const check = (id: string) => act(id, 'secrecy-check', { post: '保密员', passed: true }, head);
  const approve = (id: string) => act(id, 'approve', { post: '书记', meeting: '2027年第3次会议' }, head);
  const publish = (id: string) => act(id, 'publish', { post: '干事' });
  const published = async (changes: object = {}) => {
    const { id } = (await propose(changes)).body;
    await check(id);
    await approve(id);
    return (await publish(id)).body;
  };
  const open = async (path: string) => {
    const response = await fetch(`${units.urlOf('organisation')}${path}`);
    return {
      status: response.status,
      body: (await response.json()) as { text: string; title: string; items: { id: string }[] },
    };
  };

  it('is published after secrecy check and approval, by post and date, as the very text that was approved', async () => {
    const { id } = (await propose({ audience: 'organisation' })).body;
    expect(await publish(id)).toMatchObject({ status: 409, body: { type: problem('not-checked'), article: '15' } });
    await check(id);
    expect(await publish(id)).toMatchObject({ status: 409, body: { type: problem('not-approved') } });
    expect(await act(id, 'approve', { post: '干事' })).toMatchObject({
      status: 403,
      body: { type: problem('own-request') },
    });
    await approve(id);
    const { body } = await publish(id);
    expect(body).toMatchObject({
      status: 'published',
      shown: { proposed: { post: '干事' }, checked: { post: '保密员', passed: true }, approved: { post: '书记' } },
    });
    const said = ['LJ-GW', '关于党费使用情况的公示', '本年度党费使用情况如下……', 'organisation', []];
    expect(body.shown?.hash).toBe(createHash('sha256').update(JSON.stringify(said)).digest('hex'));
  });

  it('is seen by those whom it is for, the narrowest by default, and its reading is counted as a number', async () => {
    const own = await published();
    expect(await read(own.id, branch)).toMatchObject({ status: 404 });
    const { id } = await published({ audience: 'organisation' });
    expect((await read(id, branch)).body.shown?.text).toContain('本年度');
    expect((await read(id, branch)).body.shown?.text).toContain('本年度');
    expect((await read(id, clerk)).body.readings).toBe(2);
    const list = (as: TokenClaims) =>
      units.call<{ readonly items: readonly Notice[] }>('organisation', 'GET', '/v1/notices', as);
    for (const reader of [clerk, branch])
      expect((await list(reader)).body.items.find((one) => one.id === id)?.shown?.text).toContain('本年度');
    await eventually(
      async () => (await read((await published({ audience: 'members' })).id, other, 'propaganda')).status !== 404,
    );
    expect(await read(id, other, 'propaganda')).toMatchObject({ status: 404 });
    expect(await units.documentsWith('organisation', 'wu')).toEqual([]);
  });

  it('is read by anybody without a sign-in where it is for society, and nowhere else', async () => {
    const { id } = await published({ audience: 'society' });
    await eventually(async () => (await open(`/v1/public/notices`)).body.items.some((one) => one.id === id));
    const { body } = await open(`/v1/public/notices/${id}`);
    expect(body).toMatchObject({ title: '关于党费使用情况的公示', name: '机关工委', corrected: false });
    const narrow = await published({ audience: 'members' });
    expect(await open(`/v1/public/notices/${narrow.id}`)).toMatchObject({ status: 404 });
    expect((await open('/v1/public/notices')).body.items.map((one) => one.id)).not.toContain(narrow.id);
    const draft = (await propose({ audience: 'society' })).body.id;
    expect(await open(`/v1/public/notices/${draft}`)).toMatchObject({ status: 404 });
  });

  it('is corrected and withdrawn with a reason, and its earlier text stays with who, when and why', async () => {
    const { id } = await published({ audience: 'society' });
    const revise = (body: object) =>
      units.call<Notice>('organisation', 'PATCH', `/v1/notices/${id}`, clerk, { post: '干事', ...body });
    expect(await revise({ text: '更正后' })).toMatchObject({ status: 422, body: { type: problem('reason-needed') } });
    await revise({ text: '更正后', reason: '金额有误' });
    expect((await open(`/v1/public/notices/${id}`)).body.text).toContain('本年度');
    await check(id);
    await approve(id);
    await publish(id);
    expect((await open(`/v1/public/notices/${id}`)).body).toMatchObject({
      text: '更正后',
      corrected: true,
      reason: '金额有误',
    });
    const seen = (await read(id, branch)).body;
    expect(seen.editions.map(({ text }) => text)).toEqual(['本年度党费使用情况如下……', '更正后']);
    expect(seen.editions[1]?.published).toMatchObject({ post: '干事', note: '金额有误' });
    expect(await act(id, 'withdraw', { post: '书记', reason: '不再适用' }, head)).toMatchObject({
      body: { status: 'withdrawn' },
    });
    expect(await open(`/v1/public/notices/${id}`)).toMatchObject({ status: 404 });
    const sheet = await units.call(
      'organisation',
      'GET',
      `/v1/notices/registers/matters?year=${new Date().getUTCFullYear()}&format=csv`,
      clerk,
    );
    expect(sheet.text).toContain('公开事项');
    const drawn = await units.call<{ readonly columns: readonly string[]; readonly rows: readonly object[] }>(
      'organisation',
      'GET',
      `/v1/notices/registers/matters?year=${new Date().getUTCFullYear()}&format=json`,
      clerk,
    );
    expect(drawn.body.columns).toContain('公开事项');
    expect(drawn.body.rows).toContainEqual(expect.objectContaining({ 公开事项: '关于党费使用情况的公示', 序号: 1 }));
    await eventually(async () => {
      const { text } = await units.call(
        'organisation',
        'GET',
        `/v1/notices/registers/matters?year=${new Date().getUTCFullYear()}`,
        clerk,
      );
      return text.includes('已更正') && text.includes('已撤回');
    });
  });

  it('asks for opinions, given at the reader’s own unit, and waits for its last day', async () => {
    const { id } = (await propose({ audience: 'members' })).body;
    await check(id);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await act(id, 'advance', { post: '干事', until: '2020-01-01' })).toMatchObject({ status: 422 });
    await act(id, 'advance', { post: '干事', until: tomorrow });
    await eventually(
      async () => (await act(id, 'opinions', { text: '建议公示明细' }, other, 'propaganda')).status === 200,
    );
    expect(await act(id, 'opinions', { text: '代提' }, other)).toMatchObject({ status: 421 });
    await eventually(async () => (await read(id, clerk)).body.opinions.length === 1);
    await approve(id);
    expect(await publish(id)).toMatchObject({ status: 409, body: { type: problem('advance-notice-runs') } });
    const answered = await act(id, 'opinions/1/answer', { post: '干事', text: '已补充', taken: true });
    expect(answered.body.opinions[0]).toMatchObject({ body: 'LJ-XC', answer: { taken: true } });
  });
});
