import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const finance: TokenClaims = { sub: 'cai', unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary'] };
const neighbour: TokenClaims = { sub: 'shen', unit: 'organisation', body: 'LJ-SJJ', roles: ['department'] };
const above: TokenClaims = { sub: 'gong', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const department: TokenClaims = { sub: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Round {
  readonly id: string;
  readonly next: string;
  readonly lastProblems: readonly { readonly key: string; readonly title: string }[];
  readonly statement?: { readonly text?: string; readonly figures: readonly { name: string; count: number }[] };
  readonly comments: readonly { readonly text?: string }[];
  readonly result?: object;
}
interface Problem {
  readonly type: string;
}

const form = {
  questions: [{ key: 'secretary', words: '对书记的评价' }],
  scale: [
    { key: 'good', words: '好' },
    { key: 'fair', words: '一般' },
    { key: 'poor', words: '差' },
  ],
  groups: [{ key: 'members', words: '党员' }],
  base: 'valid',
};
const batch = (name: string, counts: Readonly<Record<string, number>>, blank = 0) => {
  const returned = Object.values(counts).reduce((sum, count) => sum + count, blank);
  const grades = Object.entries(counts).map(([grade, ballots]) => ({ grade, ballots }));
  const questions = [{ question: 'secretary', grades, blank }];
  return { batch: name, groups: [{ group: 'members', issued: returned + 1, returned, questions }] };
};

describe('A yearly report round', () => {
  let units: Units;
  const [first, second] = ['org-LJ-CZJ.2025', 'org-LJ-CZJ.2026'];
  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline');
    const affiliated = {
      kind: 'agency-party-committee',
      relations: [{ type: 'affiliation', to: 'LJ-GW', source: '名册' }],
    };
    await units.register('LJ-CZJ', 'organisation', affiliated);
    await units.register('LJ-SJJ', 'organisation', affiliated);
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-JW', 'discipline');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const ask = <Body = Round>(method: string, path: string, body?: object, as = finance, headers = {}) =>
    units.call<Body>('organisation', method, `/v1/report-rounds${path}`, as, body, headers);
  const refusal = async (path: string, body: object, as = finance) =>
    (await ask<Problem>('POST', path, body, as)).body.type;

  it('is opened at the body’s own unit by its own people, one a year', async () => {
    const opening = { year: 2025, form, lastProblems: [{ title: '党课偏少' }, { title: '换届逾期' }] };
    expect((await units.call('discipline', 'POST', '/v1/report-rounds', { ...finance }, opening)).status).toBe(421);
    expect((await ask('POST', '', { ...opening, body: 'LJ-CZJ' }, neighbour)).status).toBe(403);
    expect(await refusal('', { year: 2199 })).toBe(problem('round-to-come'));
    expect(await refusal('', { year: 2025, form: { ...form, scale: [form.scale[0]] } })).toBe(problem('form-empty'));
    const opened = await ask('POST', '', opening);
    expect(opened).toMatchObject({
      status: 201,
      body: { id: first, next: 'last-list', lastProblems: [{ key: 'p1' }, { key: 'p2' }], form: { base: 'valid' } },
    });
    expect(await refusal('', { ...opening, form: { ...form, base: 'returned' } })).toBe(problem('round-exists'));
    expect(await refusal('', { year: 2026 })).toBe(problem('last-round-open'));
  });

  it('begins with what became of last year’s list, then statement, comment and forms', async () => {
    const statement = { on: '2025-12-18', post: '机关党委书记', text: '一年来……', link: 'https://a.example/report' };
    expect(await refusal(`/${first}/statement`, statement)).toBe(problem('last-list-first'));
    const outcomes = [{ key: 'p1', outcome: 'solved' }];
    expect(await refusal(`/${first}/last-list`, { on: '2025-12-18', outcomes })).toBe(problem('outcomes-missing'));
    const both = [...outcomes, { key: 'p2', outcome: 'under-way', note: '正在筹备' }];
    expect((await ask('POST', `/${first}/last-list`, { on: '2025-12-18', outcomes: both })).body.next).toBe(
      'statement',
    );
    expect(await refusal(`/${first}/batches`, batch('1', { good: 6 }))).toBe(problem('statement-first'));

    const attendance = [{ body: 'LJ-CZJ', due: 20, present: 18, leave: 2, absent: 0 }];
    const lecture = { kinds: ['lecture'], on: '2025-05-06', title: '党课', attendance };
    expect((await units.call('organisation', 'POST', '/v1/meetings', finance, lecture)).status).toBe(201);
    const figures = async () =>
      (await ask<{ items: object[] }>('GET', `/${first}/figures`)).body.items.map((one) => JSON.stringify(one)).join();
    await eventually(async () => (await figures()).includes('lecture'));
    const stated = await ask('POST', `/${first}/statement`, statement);
    expect(stated.body.statement).toMatchObject({
      text: '一年来……',
      figures: [
        { name: 'lecture', title: { 'zh-CN': '党课' }, count: 1 },
        { name: 'attendance', count: 18, of: 20 },
        { name: 'hearings', count: 0 },
        { name: 'matters-cured', count: 0, of: 0 },
      ],
    });
    const comment = { on: '2025-12-18', by: 'LJ-GW', text: '抓得实' };
    expect(await refusal(`/${first}/comments`, { ...comment, by: 'LJ-CZJ' })).toBe(problem('comments-on-itself'));
    expect(await refusal(`/${first}/comments`, { ...comment, by: 'LJ-NONE' })).toBe(problem('unknown-body'));
    const key = { 'idempotency-key': randomUUID() };
    for (let k = 0; k < 2; k++) await ask('POST', `/${first}/comments`, comment, finance, key);
    expect((await ask('GET', `/${first}`)).body.comments).toMatchObject([{ by: 'LJ-GW', text: '抓得实' }]);
  });

  it('takes forms in batches that add up, shows none of them alone, and none of their numbers is in any event', async () => {
    const broken = batch('1', { good: 7, fair: 1 });
    broken.groups[0]!.returned += 1;
    broken.groups[0]!.issued += 1;
    expect(await refusal(`/${first}/batches`, broken)).toBe(problem('counts-do-not-add-up'));
    expect(await refusal(`/${first}/batches`, batch('1', { best: 7 }))).toBe(problem('sheet-does-not-fit'));
    await ask('POST', `/${first}/batches`, batch('1', { good: 9 }));
    await ask('POST', `/${first}/batches`, batch('1', { good: 7, fair: 1 }, 1));
    const counted = await ask('POST', `/${first}/batches`, batch('2', { good: 6, fair: 5 }));
    expect(counted.body).toMatchObject({ batches: ['1', '2'], next: 'close' });
    expect(counted.body.result).toBeUndefined();
    expect(await units.documentsWith('organisation', 'fair\\":5')).toEqual(['personal-texts']);
    expect(await units.documentsWith('organisation', 'fair":5')).toEqual([]);
    expect(await units.topicsWith('fair\\":5')).toEqual([]);
  });

  it('is closed with the result by the base on its sheet and the list that begins the next; the counts are erased', async () => {
    const problems = [{ title: '制度不全', measures: '修订议事规则', dueOn: '2026-06-30' }];
    expect(await refusal(`/${first}/close`, { on: '2126-01-01', problems })).toBe(problem('day-in-future'));
    const closed = await ask('POST', `/${first}/close`, { on: '2025-12-19', problems });
    const all = [
      { grades: ['good'], ballots: 13 },
      { grades: ['fair', 'poor', 'blank'], ballots: 7 },
    ];
    expect(closed.body).toMatchObject({ next: 'none', result: { issued: 22, returned: 20, questions: [{ all }] } });
    expect((await ask('POST', `/${first}/close`, { on: '2025-12-19', problems })).status).toBe(200);
    expect(await refusal(`/${first}/close`, { on: '2025-12-19', problems: [] })).toBe(problem('round-closed'));
    expect(await refusal(`/${first}/batches`, batch('3', { good: 9 }))).toBe(problem('round-closed'));
    await eventually(async () => !(await units.textsOf('organisation')).includes('counts'));
    expect(await units.textsOf('organisation')).toContain('抓得实');

    expect(await refusal('', { year: 2026, lastProblems: [{ title: '另' }] })).toBe(problem('last-list-known'));
    const next = await ask('POST', '', { year: 2026 });
    expect(next.body).toMatchObject({ id: second, form, lastProblems: [{ key: 'p1', title: '制度不全' }] });
  });

  it('is seen by the body, those above it and discipline alone; its texts lie at its own unit and in no topic', async () => {
    const listed = async (as: TokenClaims) =>
      (await ask<{ items: Round[] }>('GET', '?body=LJ-CZJ', undefined, as)).body.items.map(({ id }) => id);
    await eventually(async () => (await listed(finance)).length === 2);
    expect(await listed(above)).toEqual([second, first]);
    expect(await listed(neighbour)).toEqual([]);
    expect((await ask('GET', `/${first}`, undefined, neighbour)).status).toBe(404);
    await eventually(
      async () => (await units.call('discipline', 'GET', `/v1/report-rounds/${first}`, department)).status === 200,
    );
    const elsewhere = await units.call<Round>('discipline', 'GET', `/v1/report-rounds/${first}`, department);
    expect(elsewhere.body.statement).not.toHaveProperty('text');
    expect(await units.topicsWith('抓得实')).toEqual([]);
    expect(await units.topicsWith('制度不全')).not.toEqual([]);
  });
});
