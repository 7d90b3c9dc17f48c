import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const department: TokenClaims = { sub: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const doer: TokenClaims = { sub: 'cai', unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary'] };
const inspector: TokenClaims = { sub: 'xu', unit: 'organisation', body: 'LJ-ZZ', roles: ['department'] };
const stranger: TokenClaims = { sub: 'shen', unit: 'organisation', body: 'LJ-SJJ', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Thing {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly state: string;
  readonly title: string;
  readonly round: number;
  readonly checks: readonly object[];
  readonly measures: readonly { readonly key: string; readonly isOverdue: boolean }[];
  readonly items: readonly Thing[];
}

describe('An inspection', () => {
  let units: Units;
  let inspection: string;
  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline');
    for (const body of ['LJ-CZJ', 'LJ-SJJ', 'LJ-ZZ']) await units.register(body, 'organisation');
    await units.register('LJ-JW', 'discipline');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const atDiscipline = (method: string, path: string, body?: object, as = department) =>
    units.call<Thing>('discipline', method, path, as, body);
  const atHome = (method: string, path: string, body?: object, as = doer) =>
    units.call<Thing>('organisation', method, path, as, body);

  it('is planned at discipline with a scope and inspectors of several units', async () => {
    const plan = {
      title: '联合检查',
      from: '2026-11-01',
      to: '2026-11-20',
      scope: ['LJ-CZJ'],
      topics: ['换届'],
      inspectors: [{ body: 'LJ-JW' }, { body: 'LJ-ZZ', post: '组织处长' }],
    };
    expect((await atHome('POST', '/v1/inspections', plan, inspector)).status).toBe(421);
    expect((await atDiscipline('POST', '/v1/inspections', plan, inspector)).body.type).toBe(
      problem('not-of-discipline'),
    );
    expect((await atDiscipline('POST', '/v1/inspections', { ...plan, scope: ['LJ-ZZ'] })).body.type).toBe(
      problem('inspects-itself'),
    );
    expect((await atDiscipline('POST', '/v1/inspections', { ...plan, lead: 'LJ-SJJ' })).body.type).toBe(
      problem('lead-inspects-not'),
    );
    const opened = await atDiscipline('POST', '/v1/inspections', plan);
    expect(opened).toMatchObject({
      status: 201,
      body: { lead: 'LJ-JW', inspectors: [{ unit: 'discipline' }, { unit: 'organisation', post: '组织处长' }] },
    });
    inspection = opened.body.id;
    await eventually(async () => (await atHome('GET', '/v1/inspections?inspector=LJ-ZZ')).body.items.length === 1);
  });

  const raise = async (changes: object = {}): Promise<string> => {
    const found = { inspection, body: 'LJ-CZJ', title: '未按期换届', severity: 'serious', rectifyBy: '2027-03-31' };
    const raised = await atDiscipline('POST', '/v1/findings', { ...found, ...changes });
    expect(raised).toMatchObject({ status: 201, body: { status: 'not-started' } });
    const { id } = raised.body;
    await eventually(async () => (await atHome('GET', `/v1/rectifications/${id}`)).status === 200);
    return id;
  };
  const report = (id: string, measure: string, state: string, more: object = {}) =>
    atHome('POST', `/v1/rectifications/${id}/measures/${measure}/report`, { state, on: '2026-11-25', ...more });
  const word = { outcome: 'accepted', method: 'on-site', on: '2026-11-26', note: '已查看台账' };
  const becomes = (id: string, status: string) =>
    eventually(async () => {
      const path = `/v1/findings/${id}`;
      const seen = [await atDiscipline('GET', path), await atHome('GET', path)];
      return seen.every((one) => one.body.status === status);
    });

  it('has findings with a severity, that the body rectifies by several measures and two others close', async () => {
    expect(await atDiscipline('POST', '/v1/findings', { inspection, body: 'LJ-CZJ', title: 'x' })).toMatchObject({
      status: 422,
      body: { type: problem('finding-without-severity') },
    });
    const id = await raise();
    const measures = [
      { key: 'a', title: '报换届请示', post: '党委书记', dueOn: '2027-01-31' },
      { key: 'b', title: '建立台账', post: '组织委员', dueOn: '2027-02-28' },
    ];
    const plan = (list: readonly object[], as = doer) =>
      atHome('PUT', `/v1/rectifications/${id}/measures`, { measures: list }, as);
    expect((await plan([{ ...measures[0], dueOn: '2027-04-01' }])).body).toMatchObject({
      type: problem('measure-too-late'),
      rectifyBy: '2027-03-31',
    });
    expect((await plan([{ ...measures[0], post: undefined }])).status).toBe(400);
    expect((await plan(measures, stranger)).status).toBe(404);
    expect((await plan(measures)).body).toMatchObject({ state: 'not-started', measures: [{ key: 'a' }, { key: 'b' }] });
    expect((await report(id, 'a', 'under-way', { note: '已起草' })).body.state).toBe('under-way');
    await becomes(id, 'under-way');
    const early = await atHome('POST', `/v1/findings/${id}/checks`, word, inspector);
    expect(early).toMatchObject({ status: 409, body: { type: problem('not-self-done') } });
    await report(id, 'a', 'self-done', { evidence: ['https://a.example/1'] });
    await report(id, 'b', 'self-done');
    await becomes(id, 'self-done');

    const own = await atHome('POST', `/v1/findings/${id}/checks`, word);
    expect(own).toMatchObject({ status: 403, body: { type: problem('own-rectification') } });
    expect((await atHome('POST', `/v1/findings/${id}/checks`, word, stranger)).status).toBe(404);
    expect((await atHome('POST', `/v1/findings/${id}/checks`, { ...word, method: undefined }, inspector)).status).toBe(
      400,
    );
    expect((await atHome('POST', `/v1/findings/${id}/checks`, word, inspector)).status).toBe(200);
    await becomes(id, 'checked');
    expect(
      (await atHome('POST', `/v1/findings/${id}/checks`, { ...word, outcome: 'returned' }, inspector)).body.type,
    ).toBe(problem('already-checked'));
    expect((await atDiscipline('POST', `/v1/findings/${id}/checks`, word)).status).toBe(200);
    await becomes(id, 'closed');
    await eventually(async () => (await report(id, 'a', 'under-way')).body.type === problem('rectification-over'));

    const reopened = await atDiscipline('POST', `/v1/findings/${id}/reopen`, { reason: '反弹' });
    expect(reopened.body).toMatchObject({
      status: 'under-way',
      round: 2,
      closings: [{ round: 1, by: ['LJ-ZZ', 'LJ-JW'] }],
    });
    expect(reopened.body.checks).toHaveLength(2);
    await eventually(async () => (await report(id, 'a', 'self-done', { note: '再整改' })).status === 200);
  });

  it('shows what was found to the body, the checkers and discipline alone', async () => {
    const id = await raise({ description: '三年未换届' });
    const title = async (as: TokenClaims) => (await atHome('GET', `/v1/findings/${id}`, undefined, as)).body.title;
    expect([await title(doer), await title(inspector), await title(stranger)]).toEqual([
      '未按期换届',
      '未按期换届',
      '•••',
    ]);
    expect((await atDiscipline('GET', `/v1/findings/${id}`)).body.title).toBe('未按期换届');
  });

  it('opens a matter for a measure that is overdue, cured when it is done; a long-term one is never late', async () => {
    const id = await raise({ rectifyBy: '2026-10-31' });
    const measures = [
      { key: 'late', title: '补开会议', post: '书记', dueOn: '2026-10-01' },
      { key: 'long', title: '常态学习', post: '书记', reportEveryMonths: 3 },
    ];
    const planned = await atHome('PUT', `/v1/rectifications/${id}/measures`, { measures });
    expect(planned.body.measures).toMatchObject([{ isOverdue: true }, { isOverdue: false, isLongTerm: true }]);
    const matters = async (status: string) =>
      (await atDiscipline('GET', `/v1/matters?kind=rectification-overdue&body=LJ-CZJ&status=${status}`)).body.items;
    await eventually(async () => (await matters('open')).length === 1);
    await report(id, 'late', 'self-done');
    await eventually(async () => (await matters('open')).length === 0 && (await matters('cured')).length >= 1);
  });
});
