import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from '../../libs/unit-service/units.fixture.js';

const sender: TokenClaims = { sub: 'chen', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const branch: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-CZJ', roles: ['department'] };
const other: TokenClaims = { sub: 'wu', unit: 'organisation', body: 'LJ-TJJ', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;
const hourMs = 3_600_000;
const soon = (hours: number): string => new Date(Date.now() + hours * hourMs).toISOString();

interface Side {
  readonly body: string;
  readonly state: string;
  readonly isOverdue: boolean;
  readonly colour?: string;
  readonly deliveredAt?: string;
  readonly acknowledgedAt?: string;
  readonly items: readonly {
    readonly item: string;
    readonly dueAt: string;
    readonly firstDueAt: string;
    readonly delayAsked?: object;
    readonly returns: number;
    readonly steps: readonly { readonly reason?: string; readonly text?: string }[];
  }[];
}
interface Directive {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly bodies: readonly Side[];
  readonly tally: {
    readonly total: number;
    readonly done: number;
    readonly underWay: number;
    readonly overdue: number;
  };
  readonly type: string;
}

describe('A directive', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('propaganda', 'organisation');
    await units.register('LJ-XC', 'propaganda');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    const affiliated = { relations: [{ type: 'affiliation', to: 'LJ-GW', source: '名册' }] };
    await units.register('LJ-CZJ', 'organisation', { kind: 'branch', ...affiliated });
    await units.register('LJ-TJJ', 'organisation', { kind: 'branch', ...affiliated });
    await units.register('LJ-OLD', 'organisation', { kind: 'branch', dissolved: { reason: '撤销' } });
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const send = (changes: object = {}, as = sender, headers = {}) =>
    units.call<Directive>(
      'propaganda',
      'POST',
      '/v1/directives',
      as,
      {
        title: '关于开展理论学习的通知',
        text: '请按期落实。',
        to: { bodies: ['LJ-CZJ', 'LJ-TJJ'] },
        wants: 'completion',
        dueAt: soon(48),
        colours: [
          { colour: 'red', when: 'overdue', count: 0 },
          { colour: 'blue', when: 'near', count: 72 },
        ],
        ...changes,
      },
      headers,
    );
  const act = (unit: 'propaganda' | 'organisation', id: string, step: string, as: TokenClaims, body: object = {}) =>
    units.call<Directive>(unit, 'POST', `/v1/directives/${id}/${step}`, as, body);
  const read = async (id: string, as = sender, query = '', unit: 'propaganda' | 'organisation' = 'propaganda') =>
    (await units.call<Directive>(unit, 'GET', `/v1/directives/${id}${query}`, as)).body;
  const side = async (id: string, body = 'LJ-CZJ', as = sender) =>
    (await read(id, as)).bodies.find((one) => one.body === body);
  const arrives = (id: string) =>
    eventually(
      async () => (await side(id))?.deliveredAt !== undefined && (await side(id, 'LJ-TJJ'))?.deliveredAt !== undefined,
    );

  it('goes down, is delivered by the receiving unit, acknowledged, done and accepted, each with its time per body', async () => {
    const { status, body, headers } = await send();
    expect({ status, location: headers.get('location') }).toEqual({
      status: 201,
      location: `/v1/directives/${body.id}`,
    });
    await arrives(body.id);
    expect(await act('organisation', body.id, 'acknowledge', branch)).toMatchObject({
      status: 200,
      body: { body: 'LJ-CZJ', unit: 'organisation' },
    });
    await eventually(async () => (await side(body.id))?.state === 'acknowledged');
    expect(await side(body.id)).toMatchObject({ colour: 'blue', isOverdue: false });
    await act('organisation', body.id, 'done', branch, { text: '已组织学习三次' });
    await eventually(async () => (await side(body.id))?.state === 'done');
    const accepted = await act('propaganda', body.id, 'bodies/LJ-CZJ/accept', sender);
    expect(accepted.body.tally).toEqual({ total: 2, done: 1, underWay: 1, overdue: 0 });
    expect(accepted.body.bodies[0]).toMatchObject({
      state: 'accepted',
      deliveredAt: expect.any(String),
      acknowledgedAt: expect.any(String),
      doneAt: expect.any(String),
      acceptedAt: expect.any(String),
    });
    const seen = await read(body.id, other);
    expect(seen.bodies[0]?.items[0]?.steps[0]?.text).toBe('•••');
    expect((await read(body.id, branch)).bodies[0]?.items[0]?.steps[0]?.text).toBe('已组织学习三次');
    expect((await read(body.id)).bodies[0]?.items[0]?.steps[0]?.text).toBe('已组织学习三次');
  });

  it('is addressed by kind, unit and relation, never to the dissolved, and is refused where that is nobody', async () => {
    const byKind = await send({ to: { kinds: ['branch'], relation: { type: 'affiliation', to: 'LJ-GW' } } });
    expect(byKind.body.bodies.map(({ body }) => body)).toEqual(['LJ-CZJ', 'LJ-TJJ']);
    for (const [to, code] of [
      [{}, 'no-addressees'],
      [{ kinds: ['trade-union'] }, 'no-addressees'],
      [{ bodies: ['LJ-XX'] }, 'unknown-body'],
      [{ bodies: ['LJ-OLD'] }, 'body-dissolved'],
    ] as const)
      expect(await send({ to })).toMatchObject({ status: 422, body: { type: problem(code) } });
    expect(await send({ dueAt: soon(-1) })).toMatchObject({ status: 422, body: { type: problem('due-in-the-past') } });
    expect(await send({ wants: undefined })).toMatchObject({ body: { type: problem('no-answer-wanted') } });
    expect(await send({ wants: undefined, dueAt: undefined })).toMatchObject({
      status: 201,
      body: { wants: 'nothing' },
    });
  });

  it('moves its date for one body by asking before it and the sender’s yes, and keeps the old one', async () => {
    const { id } = (await send()).body;
    await arrives(id);
    const dueAt = (await side(id))?.items[0]?.dueAt ?? '';
    const to = soon(96);
    expect(await act('organisation', id, 'delay', branch, { to: soon(1), reason: '人手不足' })).toMatchObject({
      status: 422,
      body: { type: problem('delay-not-after-due') },
    });
    expect(await act('propaganda', id, 'delays/LJ-CZJ/grant', sender)).toMatchObject({ status: 409 });
    expect(await act('organisation', id, 'delay', branch, { to, reason: '人手不足' })).toMatchObject({ status: 200 });
    await eventually(async () => (await side(id))?.items[0]?.delayAsked !== undefined);
    expect((await side(id))?.items[0]).toMatchObject({ dueAt });
    const granted = await act('propaganda', id, 'delays/LJ-CZJ/grant', sender);
    expect(granted.body.bodies[0]?.items[0]).toMatchObject({ dueAt: to, firstDueAt: dueAt });
    expect(granted.body.bodies[1]?.items[0]).toMatchObject({ dueAt, firstDueAt: dueAt });
  });

  it('is listed as overdue to the minute, at any instant, and counted by unit', async () => {
    const dueAt = soon(24);
    const { id } = (await send({ dueAt })).body;
    await arrives(id);
    await act('organisation', id, 'done', branch, { text: '已完成' });
    await eventually(async () => (await side(id))?.state === 'done');
    const listed = async (at: string, more = '') =>
      (
        await units.call<{ items: Directive[] }>(
          'propaganda',
          'GET',
          `/v1/directives?overdue=true&at=${at}&limit=500${more}`,
          sender,
        )
      ).body.items.filter((one) => one.id === id);
    const before = new Date(Date.parse(dueAt) - 60_000).toISOString();
    expect(await listed(before)).toEqual([]);
    const [late] = await listed(dueAt);
    expect(late?.bodies).toMatchObject([
      { body: 'LJ-CZJ', isOverdue: false },
      { body: 'LJ-TJJ', isOverdue: true, colour: 'red' },
    ]);
    expect(await listed(dueAt, '&body=LJ-CZJ')).toEqual([]);
    const summary = await units.call('propaganda', 'GET', `/v1/directives/summary?directive=${id}&at=${dueAt}`, sender);
    expect(summary.body).toMatchObject({ total: 2, done: 1, underWay: 1, overdue: 1 });
    expect((summary.body['units'] as object[])[1]).toEqual({
      unit: 'organisation',
      total: 2,
      done: 1,
      underWay: 1,
      overdue: 1,
    });
  });

  it('returns what is weak to be told again, and ends what is owed when its sender closes it', async () => {
    const { id } = (await send()).body;
    await arrives(id);
    await act('organisation', id, 'done', branch, { text: '已完成' });
    await eventually(async () => (await side(id))?.state === 'done');
    await act('propaganda', id, 'bodies/LJ-CZJ/return', sender, { reason: '没有具体措施' });
    await eventually(async () => (await read(id, branch, '', 'organisation')).bodies[0]?.items[0]?.returns === 1);
    expect(await act('organisation', id, 'done', branch, { text: '补充措施三条' })).toMatchObject({ status: 200 });
    await eventually(async () => (await side(id))?.state === 'done');
    expect(await act('propaganda', id, 'close', sender)).toMatchObject({ status: 200, body: { status: 'closed' } });
    await eventually(async () => (await read(id, other, '', 'organisation')).status === 'closed');
    expect(await act('organisation', id, 'done', other, { text: '迟了' })).toMatchObject({
      status: 409,
      body: { type: problem('directive-closed') },
    });
  });

  it('is answered at the body’s own unit and judged at the sender’s, by nobody else', async () => {
    const { id } = (await send()).body;
    await arrives(id);
    expect(await act('propaganda', id, 'acknowledge', branch)).toMatchObject({
      status: 421,
      body: { type: problem('wrong-unit') },
    });
    expect(await act('organisation', id, 'close', sender)).toMatchObject({
      status: 421,
      body: { type: problem('wrong-unit') },
    });
    expect(await act('propaganda', id, 'close', { ...sender, body: 'LJ-ZZ' })).toMatchObject({ status: 403 });
    expect(await act('organisation', id, 'acknowledge', branch, { body: 'LJ-TJJ' })).toMatchObject({ status: 403 });
    expect(await act('organisation', 'pro-none', 'acknowledge', branch)).toMatchObject({ status: 404 });
  });

  it('is sent once under one key', async () => {
    const key = { 'idempotency-key': 'once' };
    const dueAt = soon(48);
    const first = await send({ dueAt }, sender, key);
    const second = await send({ dueAt }, sender, key);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
  });
});
