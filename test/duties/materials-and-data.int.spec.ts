import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from '../../libs/unit-service/units.fixture.js';

const office: TokenClaims = { sub: 'chen', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const branch: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-CZJ', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Thing {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly editions: readonly object[];
  readonly prefilledShare?: number;
}

let units: Units;
beforeAll(async () => {
  units = await Units.start('propaganda', 'organisation');
  await units.register('LJ-XC', 'propaganda');
  await units.register('LJ-CZJ', 'organisation', { name: '财政局党支部', members: 42 });
}, 60_000);
afterAll(() => units.close(), 60_000);

const call = <Body = Thing>(
  unit: 'propaganda' | 'organisation',
  method: string,
  path: string,
  as: TokenClaims,
  body?: object,
) => units.call<Body>(unit, method, path, as, body);

describe('A material', () => {
  const share = (changes: object = {}) =>
    call('propaganda', 'POST', '/v1/materials', office, {
      title: '主题党课视频',
      kind: 'video',
      licence: 'internal',
      tags: ['党课', '2027'],
      text: '适合机关党员干部学习使用。',
      ...changes,
    });
  const found = async (query: string) =>
    (await call<{ items: Thing[] }>('propaganda', 'GET', `/v1/materials?${query}`, branch)).body.items.map(
      ({ title }) => title,
    );

  it('is found by whatever stands in it, by tag and licence, in its last edition', async () => {
    const { body } = await share();
    await share({
      title: '工会活动手册',
      tags: ['工会'],
      licence: 'CC-BY-4.0',
      text: '',
      links: ['https://example.org/a.pdf'],
    });
    await eventually(async () => (await found('q=')).length === 2);
    expect(await found(`q=${encodeURIComponent('干部学习')}`)).toEqual(['主题党课视频']);
    expect(await found(`q=${encodeURIComponent('党课 机关')}`)).toEqual(['主题党课视频']);
    expect(await found(`q=${encodeURIComponent('学干')}`)).toEqual([]);
    expect(await found(`tag=${encodeURIComponent('工会')}&licence=CC-BY-4.0`)).toEqual(['工会活动手册']);
    const revised = await call('propaganda', 'PATCH', `/v1/materials/${body.id}`, office, {
      text: '增加了字幕。',
      note: '字幕',
    });
    expect(revised.body.editions).toHaveLength(2);
    await eventually(async () => (await found(`q=${encodeURIComponent('字幕')}`)).length === 1);
    expect(await found(`q=${encodeURIComponent('干部学习')}`)).toEqual([]);
    await call('propaganda', 'POST', `/v1/materials/${body.id}/withdraw`, office, { reason: '过期' });
    await eventually(async () => (await found(`q=${encodeURIComponent('字幕')}`)).length === 0);
    expect(await share({ text: '' })).toMatchObject({ status: 422, body: { type: problem('material-empty') } });
    expect(await call('organisation', 'POST', '/v1/materials', branch, {})).toMatchObject({ status: 421 });
  });
});

describe('A request for data', () => {
  const send = (changes: object = {}) =>
    call('propaganda', 'POST', '/v1/data-requests', office, {
      title: '阵地使用情况',
      bodies: ['LJ-CZJ'],
      basis: '宣传工作条例第二十条',
      dueOn: '2099-03-31',
      endsOn: '2099-12-31',
      rhythm: 'quarter',
      fields: [
        { name: 'members', label: '党员人数', fact: 'body.members' },
        { name: 'halls', label: '宣传栏数量' },
      ],
      ...changes,
    });

  it('fills in what is known, to be confirmed, and shows its sender how much that was', async () => {
    const { status, body } = await send();
    expect({ status, body }).toMatchObject({ status: 201, body: { rounds: { length: 4 } } });
    const received = async () =>
      (
        await call<{ items: { request: Thing; prefilled: object[]; open: number[] }[] }>(
          'organisation',
          'GET',
          '/v1/data-requests/received',
          branch,
        )
      ).body.items.find(({ request }) => request.id === body.id);
    await eventually(async () => (await received()) !== undefined);
    expect(await received()).toMatchObject({
      prefilled: [{ name: 'members', value: '42', fact: 'body.members', place: '/v1/bodies/LJ-CZJ' }],
      open: [1, 2, 3, 4],
    });
    const answer = (values: object[]) =>
      call('organisation', 'POST', `/v1/data-requests/${body.id}/answer`, branch, { values });
    expect(await answer([])).toMatchObject({ status: 422, body: { type: problem('values-missing') } });
    expect(await answer([{ name: 'halls', value: '3' }])).toMatchObject({
      status: 200,
      body: { answers: [{ round: 1 }] },
    });
    await eventually(
      async () => (await call('propaganda', 'GET', `/v1/data-requests/${body.id}`, office)).body.prefilledShare === 0.5,
    );
    expect((await received())?.open).toEqual([2, 3, 4]);
  });

  it('is refused where it asks for what is known, or names no basis or end', async () => {
    expect(await send({ fields: [{ name: 'n', label: '党员总数' }] })).toMatchObject({
      status: 422,
      body: { type: problem('already-known'), known: [{ field: 'n', fact: 'body.members' }] },
    });
    expect(await send({ basis: undefined })).toMatchObject({ status: 422, body: { type: problem('basis-needed') } });
    expect(await send({ endsOn: undefined })).toMatchObject({ status: 422, body: { type: problem('end-needed') } });
    expect(await send({ dueOn: '2020-01-01', rhythm: 'once' })).toMatchObject({
      status: 422,
      body: { type: problem('due-in-the-past') },
    });
  });

  it('lists what is asked in two places', async () => {
    const ids = [(await send()).body.id, (await send({ title: '再报一次' })).body.id];
    await eventually(async () => {
      const { asked } = (
        await call<{ asked: { label: string; requests: string[] }[] }>(
          'propaganda',
          'GET',
          '/v1/data-requests/catalogue',
          office,
        )
      ).body;
      const of = asked.find(({ label }) => label === '宣传栏数量')?.requests ?? [];
      return ids.every((id) => of.includes(id));
    });
  });
});
