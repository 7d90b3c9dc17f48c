import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

interface Post {
  readonly id?: string;
  readonly body: string;
  readonly kind: string;
  readonly holders: readonly { readonly person: string; readonly term: number; readonly isLastTerm: boolean }[];
  readonly vacancies: number;
  readonly required?: { readonly article?: string; readonly certainty: string };
}
const of = (
  body: string,
  unit: TokenClaims['unit'] = 'organisation',
  roles: TokenClaims['roles'] = ['department'],
): TokenClaims => ({ sub: `p-${body}`, body, unit: unit, roles: roles });
const secretary = of('LJ-CZJ');

describe('posts', () => {
  let units: Units;
  const ask = <Body>(as: TokenClaims, method: string, path: string, body?: object) =>
    units.call<Body>('organisation', method, path, as, body);
  const list = async (query: string) =>
    (await ask<{ items: Post[] }>(secretary, 'GET', `/v1/posts?${query}`)).body.items;
  const establish = async (kind: string, more: object = {}) =>
    (await ask<Post & { id: string }>(secretary, 'POST', '/v1/posts', { kind, ...more })).body.id;
  const fill = (id: string, body: object) =>
    ask<Post & { type: string }>(secretary, 'POST', `/v1/posts/${id}/fill`, body);
  const rule = (key: string, scope: string, value: unknown, more: object = {}) =>
    ask(of('LJ-GW', 'organisation', ['rules']), 'PUT', `/v1/rules/${key}/${scope}`, {
      value,
      source: { title: '工委决定', article: '2' },
      certainty: 'A',
      validFrom: '2020-01-01',
      setBy: 'local',
      ...more,
    });

  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-CZJ', 'organisation', {
      kind: 'agency-party-committee',
      members: 143,
      fullTimeDeputySecretary: false,
      secretaryConsecutiveTerms: 2,
    });
    await units.register('LJ-FGW', 'organisation', {
      kind: 'agency-party-committee',
      members: 186,
      fullTimeDeputySecretary: true,
      secretaryConsecutiveTerms: 1,
    });
    await units.register('LJ-CZJ-1', 'organisation', { kind: 'branch', members: 6 });
    await units.register('LJ-XC', 'propaganda');
  });
  afterAll(() => units.close());

  it('that a rule asks for are vacant until somebody holds them; the text and how sure it is stand beside', async () => {
    const missing = await list('body=LJ-CZJ&vacant=true');
    expect(missing.map(({ kind }) => kind)).toEqual([
      'deputy-secretary',
      'discipline-secretary',
      'full-time-deputy-secretary',
      'secretary',
    ]);
    expect(missing.find(({ kind }) => kind === 'secretary')?.required).toMatchObject({
      article: '8, 9',
      certainty: 'A',
    });
    expect((await list('body=LJ-CZJ-1')).map(({ kind }) => kind)).toEqual(['secretary']);
    expect((await list('kind=full-time-deputy-secretary&vacant=true')).map(({ body }) => body)).toEqual(['LJ-CZJ']);
    const id = await establish('secretary');
    expect(await fill(id, { person: 'p-1', from: '2026-01-01' })).toMatchObject({
      status: 200,
      body: { vacancies: 0, holders: [{ person: 'p-1', term: 1 }] },
    });
    await eventually(async () => !(await list('body=LJ-CZJ&vacant=true')).some(({ kind }) => kind === 'secretary'));
    expect(await fill(id, { person: 'p-2', from: '2026-02-01' })).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:post-held' },
    });
    expect((await fill(id, { person: '张三', from: '2026-02-01' })).status).toBe(400);
    expect(
      (await ask(of('LJ-FGW'), 'POST', `/v1/posts/${id}/vacate`, { person: 'p-1', on: '2026-03-01' })).status,
    ).toBe(403);
    expect(
      (
        await units.call('propaganda', 'POST', `/v1/posts/${id}/vacate`, of('LJ-XC', 'propaganda'), {
          person: 'p-1',
          on: '2026-03-01',
        })
      ).status,
    ).toBe(421);
    await eventually(
      async () =>
        (await units.call<Post>('propaganda', 'GET', `/v1/posts/${id}`, of('LJ-XC', 'propaganda'))).status === 200,
    );
  });

  it('held by one person at once are listed as concurrent', async () => {
    const deputy = await establish('discipline-secretary');
    await fill(deputy, { person: 'p-1', from: '2026-01-01' });
    await eventually(async () => (await list('concurrent=true')).length === 2);
    expect((await list('person=p-1')).map(({ kind }) => kind)).toEqual(['discipline-secretary', 'secretary']);
  });

  it('are held for no more terms in a row than the committee allows, from the day of its rule on, unless a reason is given', async () => {
    expect((await ask<{ items: object[] }>(secretary, 'GET', '/v1/posts/rotation')).body.items).toEqual([]);
    expect((await rule('term.max-consecutive.applies', 'all', true)).status).toBe(200);
    const changed = await rule('term.max-consecutive', 'kind:agency-party-committee', 2, {
      unit: 'terms',
      comparator: '<=',
      validFrom: '2026-06-01',
    });
    expect(changed.status).toBe(200);
    const id = await establish('vice-chair');
    await fill(id, { person: 'p-9', from: '2016-01-01', to: '2021-01-01' });
    await fill(id, { person: 'p-9', from: '2021-01-01', to: '2026-07-01' });
    expect(await fill(id, { person: 'p-9', from: '2026-07-01' })).toMatchObject({
      status: 422,
      body: {
        type: 'urn:liandong:problem:rotation-limit',
        term: 3,
        limit: 2,
        rule: { article: '2', source: '工委决定' },
      },
    });
    expect((await fill(id, { person: 'p-9', from: '2026-07-01', exception: '任务未完' })).status).toBe(200);
    await eventually(async () => {
      const { items } = (
        await ask<{ items: { body: string; term: number; source: string }[] }>(secretary, 'GET', '/v1/posts/rotation')
      ).body;
      return items.some(({ term, source }) => term === 3 && source === 'posts');
    });
  });

  it('and head counts make a staffing view with a band that warns', async () => {
    const counted = await ask(secretary, 'POST', '/v1/staffing', { staff: 200, fullTime: 1 });
    expect(counted).toMatchObject({
      status: 201,
      body: {
        band: 'below',
        share: 0.005,
        min: { value: 0.01, rule: { article: '30' } },
        fullTimeDeputy: { isRequired: true, isThere: false },
      },
    });
    expect((await ask(secretary, 'POST', '/v1/staffing', { staff: 2, fullTime: 3 })).status).toBe(422);
    const id = await establish('part-time-member', { places: 3 });
    const steps = [{ step: 'recommended', on: '2026-01-05' }];
    expect((await fill(id, { person: 'p-7', from: '2026-02-01', homeBody: 'LJ-FGW', steps })).status).toBe(200);
    expect((await fill(id, { person: 'p-8', from: '2026-02-01', homeBody: 'LJ-NO' })).status).toBe(422);
    await eventually(async () => {
      const { body } = await ask<{ partTimeMembers: number; warnings: string[] }>(
        secretary,
        'GET',
        '/v1/staffing/LJ-CZJ',
      );
      return body.partTimeMembers === 1 && body.warnings.includes('person-in-two');
    });
  });
});
