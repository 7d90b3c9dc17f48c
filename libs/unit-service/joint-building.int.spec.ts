import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const of = (
  body: string,
  unit: TokenClaims['unit'] = 'organisation',
  roles: TokenClaims['roles'] = ['department'],
): TokenClaims => ({
  sub: `p-${body}`,
  body,
  ...(unit && { unit }),
  ...(roles && { roles }),
});
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const problem = (code: string): string => `urn:liandong:problem:${code}`;
const committee = of('LJ-CZJ');
const culture = of('LJ-XC', 'propaganda');

interface Thing {
  readonly id: string;
  readonly type?: string;
  readonly status?: string;
  readonly awaits?: readonly string[];
}

let units: Units;
const ask = <Body = Thing>(
  as: TokenClaims,
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => units.call<Body>((as.unit ?? 'organisation') as 'organisation', method, path, as, body, headers);
const isSo = <Body>(as: TokenClaims, path: string, so: (body: Body) => boolean) =>
  eventually(async () => {
    const found = await ask<Body>(as, 'GET', path);
    return found.status === 200 && so(found.body);
  });

beforeAll(async () => {
  units = await Units.start('organisation', 'propaganda', 'discipline');
  await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
  await units.register('LJ-ZZ', 'organisation', { name: '市委组织部' });
  await units.register('LJ-CZJ-DZ', 'organisation', { kind: 'leading-party-group' });
  await units.register('LJ-CZJ', 'organisation', {
    kind: 'agency-party-committee',
    relations: [{ type: 'leadership', to: 'LJ-CZJ-DZ', source: 'test' }],
  });
  await units.register('LJ-FGW', 'organisation', { kind: 'agency-party-committee' });
  await units.register('LJ-XC', 'propaganda');
  await units.register('LJ-JW', 'discipline');
});
afterAll(() => units.close());

describe('an agreement', () => {
  it('is concluded when its parties have confirmed at their own units, is reviewed and ended by a party', async () => {
    const content = {
      title: '共建协议',
      parties: [{ body: 'LJ-CZJ', liaisonPost: '组织委员' }, { body: 'LJ-XC' }],
      areas: ['联学'],
      duties: [{ what: '联合活动', count: 2, per: 'year' }],
      from: day(-10),
    };
    expect(await ask(committee, 'POST', '/v1/agreements', { ...content, to: day(-11) })).toMatchObject({
      status: 422,
      body: { type: problem('agreement-period-empty') },
    });
    const { status, body } = await ask(committee, 'POST', '/v1/agreements', content);
    expect([status, body.status, body.awaits]).toEqual([201, 'proposed', ['LJ-XC']]);
    const path = `/v1/agreements/${body.id}`;
    await isSo<{ items: Thing[] }>(culture, '/v1/agreements?awaits=LJ-XC', ({ items }) =>
      items.some(({ id }) => id === body.id),
    );
    expect((await ask(culture, 'POST', `${path}/review`, {})).status).toBe(421);
    const confirm = (key: string, dto: object = {}) =>
      ask<object>(culture, 'POST', `${path}/confirm`, dto, { 'idempotency-key': key });
    const confirmed = await confirm('once');
    expect(confirmed.body).toMatchObject({ outcome: 'given', body: 'LJ-XC' });
    await isSo<Thing>(committee, path, (found) => found.status === 'in-force');
    await isSo<Thing>(culture, path, (found) => found.status === 'in-force');
    // Nothing waits for the party any more: the same request has its answer still, another one has not.
    expect(await confirm('once')).toMatchObject({ status: confirmed.status, body: confirmed.body });
    expect((await confirm('once', { number: '2' })).body).toMatchObject({ type: problem('idempotency-key-reused') });
    expect((await confirm('twice')).body).toMatchObject({ type: problem('consent-not-asked') });
    const reviewed = await ask<{ due: object; duties: object[]; rule: object }>(committee, 'POST', `${path}/review`, {
      note: '顺利',
    });
    expect(reviewed.body).toMatchObject({
      due: { reason: 'review' },
      duties: [{ counted: { held: 0, isMet: false } }],
      rule: { certainty: 'N' },
    });
    const ended = await ask(committee, 'POST', `${path}/end`, { on: day(0), reason: '调整' });
    expect(ended.status).toBe(200);
  });
});

describe('a co-operation area', () => {
  const rotation = [
    { body: 'LJ-CZJ', from: day(-30), to: day(5) },
    { body: 'LJ-XC', from: day(6), to: day(100) },
  ];
  const area = { name: '滨江协作区', lead: 'LJ-CZJ', members: ['LJ-CZJ', 'LJ-FGW', 'LJ-XC'], rotation };

  it('refuses a gap and an overlap, and passes every open matter when the next unit confirms at its own unit', async () => {
    const moved = (from: string) =>
      ask(committee, 'POST', '/v1/areas', { ...area, rotation: [rotation[0], { ...rotation[1], from }] });
    expect((await moved(day(7))).body).toMatchObject({ type: problem('rotation-gap'), expected: day(6) });
    expect((await moved(day(5))).body).toMatchObject({ type: problem('rotation-overlap') });
    const { body } = await ask<Thing & { keeper: string; onTurn: object }>(committee, 'POST', '/v1/areas', area);
    expect(body).toMatchObject({ keeper: 'LJ-CZJ', onTurn: { body: 'LJ-CZJ' } });
    const path = `/v1/areas/${body.id}`;
    expect((await ask(of('LJ-FGW'), 'POST', `${path}/matters`, { title: '联合培训' })).status).toBe(200);
    expect((await ask(of('LJ-GW'), 'POST', `${path}/matters`, { title: '联合培训' })).status).toBe(422);
    const called = await ask<{ meetings: { topics: { title: string }[] }[] }>(committee, 'POST', `${path}/meetings`, {
      on: day(2),
      topics: ['阵地共享'],
    });
    expect(called.body.meetings[0]?.topics.map(({ title }) => title)).toEqual(['联合培训', '阵地共享']);
    expect((await ask(of('LJ-FGW'), 'POST', `${path}/handovers`, { turn: day(6) })).status).toBe(403);
    expect((await ask(committee, 'POST', `${path}/handovers`, { turn: day(6), files: '档案柜3' })).status).toBe(200);
    await isSo<{ items: Thing[] }>(culture, '/v1/areas?awaits=LJ-XC', ({ items }) => items.length === 1);
    expect((await ask(culture, 'POST', `${path}/confirm-handover`, {})).status).toBe(200);
    await isSo<{ handovers: { state: string; matters: string[] }[] }>(
      committee,
      path,
      ({ handovers }) => handovers[0]?.state === 'confirmed',
    );
    const after = await ask<{ keeper: string; matters: object[]; handovers: { matters: object[] }[] }>(
      committee,
      'GET',
      `${path}?on=${day(6)}`,
    );
    expect([after.body.keeper, after.body.matters.length, after.body.handovers[0]?.matters.length]).toEqual([
      'LJ-XC',
      2,
      2,
    ]);
  });
});

describe('an appointment', () => {
  it('waits for both reviewers and for discipline, is decided by another body than nominated, and fills its post', async () => {
    const post = (await ask(committee, 'POST', '/v1/posts', { kind: 'secretary' })).body.id;
    const nominated = await ask(committee, 'POST', '/v1/appointments', {
      body: 'LJ-CZJ',
      post,
      postKind: 'secretary',
      person: 'p-42',
      from: day(0),
      reason: '推荐',
    });
    expect(nominated).toMatchObject({
      status: 201,
      body: { status: 'in-review', decider: 'LJ-GW', awaits: ['LJ-GW', 'LJ-ZZ'] },
    });
    const path = `/v1/appointments/${nominated.body.id}`;
    expect((await ask(of('LJ-GW'), 'POST', `${path}/decide`, { number: '1' })).body).toMatchObject({
      type: problem('not-awaiting-decision'),
      waitsFor: ['LJ-GW', 'LJ-ZZ'],
    });
    for (const reviewer of ['LJ-GW', 'LJ-ZZ'])
      expect((await ask(of(reviewer), 'POST', `${path}/consent`, {})).status).toBe(200);
    await isSo<Thing>(committee, path, ({ status }) => status === 'awaiting-clearance');
    const discipline = of('LJ-JW', 'discipline', ['department', 'supervisor']);
    const clearance = `/v1/clearances/${nominated.body.id}`;
    await isSo<{ matter: string }>(discipline, clearance, ({ matter }) => matter === 'appointment');
    expect((await ask(discipline, 'POST', `${clearance}/grant`, {})).status).toBe(200);
    await isSo<Thing>(committee, path, ({ status }) => status === 'awaiting-decision');
    expect((await ask(of('LJ-ZZ'), 'POST', `${path}/decide`, { number: '1' })).status).toBe(403);
    expect((await ask(of('LJ-GW'), 'POST', `${path}/decide`, { number: '工委〔2026〕1号' })).body.status).toBe(
      'decided',
    );
    await isSo<{ holders: { person: string }[] }>(
      committee,
      `/v1/posts/${post}`,
      ({ holders }) => holders[0]?.person === 'p-42',
    );
    const seen = await ask<{ person: string }>(of('LJ-FGW'), 'GET', path);
    expect(seen.body.person).toBe('•••');
  });

  it('ends where discipline refuses, with its reason', async () => {
    const { body } = await ask(committee, 'POST', '/v1/appointments', {
      body: 'LJ-CZJ',
      postKind: 'chair',
      person: 'p-43',
      reason: '推荐',
    });
    const path = `/v1/appointments/${body.id}`;
    for (const reviewer of ['LJ-ZZ', 'LJ-GW']) await ask(of(reviewer), 'POST', `${path}/consent`, {});
    const discipline = of('LJ-JW', 'discipline', ['department', 'supervisor']);
    await isSo(discipline, `/v1/clearances/${body.id}`, () => true);
    await ask(discipline, 'POST', `/v1/clearances/${body.id}/refuse`, { reason: '暂缓' });
    await isSo<{ status: string; refusal?: { stage: string } }>(
      committee,
      path,
      ({ status, refusal }) => status === 'refused' && refusal?.stage === 'clearance',
    );
  });
});

describe('a hearing', () => {
  it('is owed as often as the rule says, and its conclusions become tasks at the units of those who lead them', async () => {
    const body = of('LJ-ZZ');
    const planned = await ask(body, 'POST', '/v1/hearings', { of: 'LJ-GW', about: '机关党建工作' });
    expect(planned).toMatchObject({ status: 201, body: { everyMonths: 12, rule: { article: '38', certainty: 'A' } } });
    const path = `/v1/hearings/${planned.body.id}`;
    expect((await ask(body, 'POST', `${path}/schedule`, { on: day(-3), agenda: ['汇报'] })).body.type).toBe(
      problem('scheduled-for-the-past'),
    );
    expect((await ask(body, 'POST', `${path}/schedule`, { on: day(1), agenda: ['汇报'] })).status).toBe(200);
    const conclusions = [{ title: '补齐专职副书记' }, { title: '共享阵地', lead: 'LJ-XC', dueOn: day(60) }];
    const held = await ask<{ held: { conclusions: { task: string; unit: string }[] }[] }>(
      body,
      'POST',
      `${path}/hold`,
      { on: day(-1), conclusions },
    );
    const [own, others] = held.body.held[0]?.conclusions ?? [];
    expect(others?.unit).toBe('propaganda');
    await isSo(body, `/v1/tasks/${own?.task}`, ({ lead }: { lead: string }) => lead === 'LJ-GW');
    await isSo(culture, `/v1/tasks/${others?.task}`, ({ lead }: { lead: string }) => lead === 'LJ-XC');
  });

  it('leaves the right to sit in to a rule or to whose meetings they are', async () => {
    const byRule = await ask<{ items: object[] }>(committee, 'GET', '/v1/attendance-rights?holder=LJ-CZJ');
    expect(byRule.body.items).toMatchObject([{ body: 'LJ-CZJ-DZ', post: '专职副书记', rule: { article: '26(3)' } }]);
    const granted = await ask(committee, 'POST', '/v1/attendance-rights', { holder: 'LJ-XC', meetings: ['lecture'] });
    expect(granted.status).toBe(201);
    await isSo<{ items: object[] }>(
      culture,
      '/v1/attendance-rights?holder=LJ-XC&meeting=lecture',
      ({ items }) => items.length === 1,
    );
  });
});
