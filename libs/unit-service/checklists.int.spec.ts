import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const department: TokenClaims = { sub: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const finance: TokenClaims = { sub: 'cai', unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary'] };
const neighbour: TokenClaims = { sub: 'shen', unit: 'organisation', body: 'LJ-SJJ', roles: ['department'] };
const above: TokenClaims = { sub: 'gong', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

const content = {
  title: '2026 年机关党建责任清单',
  firstResponsible: '机关党委书记',
  items: [
    { key: 'study', title: '专题研究机关党建', responsible: { post: '党组书记', as: 'first-responsible' }, toMonth: 6 },
    {
      key: 'budget',
      title: '分管领域党风廉政',
      responsible: { post: '副局长', as: 'one-post-two-duties', businessDuty: '分管预算' },
      evidence: '会议纪要',
    },
  ],
  indicators: [
    {
      key: 'elections',
      title: '按期换届',
      item: 'study',
      weight: 40,
      target: 100,
      source: { kind: 'counted', counter: 'elections-on-time', measure: 'share' },
    },
    {
      key: 'stages',
      title: '四同',
      weight: 20,
      target: 1,
      source: { kind: 'counted', counter: 'four-stages-complete', measure: 'count' },
    },
    { key: 'lectures', title: '党课', weight: 40, target: 4, source: { kind: 'typed' } },
  ],
};
const template = { year: 2026, bodyKind: 'agency-party-committee', ...content };

interface Checklist {
  readonly id: string;
  readonly softItems: readonly string[];
  readonly standing: readonly { readonly item: string; readonly state: string }[];
  readonly missingStages: readonly string[];
}
interface Score {
  readonly points: number;
  readonly indicators: readonly {
    readonly points: number;
    readonly actual?: number;
    readonly counted?: { readonly things: readonly { subject: string }[] };
  }[];
}

describe('A checklist', () => {
  let units: Units;
  const id = 'dis-LJ-CZJ.2026';
  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline');
    const affiliated = {
      kind: 'agency-party-committee',
      relations: [{ type: 'affiliation', to: 'LJ-GW', source: '名册' }],
    };
    await units.register('LJ-CZJ', 'organisation', affiliated);
    await units.register('LJ-SJJ', 'organisation', affiliated);
    await units.register('LJ-GONE', 'organisation', { ...affiliated, dissolved: { reason: '撤并', on: '2026-01-01' } });
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-JW', 'discipline');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const atDiscipline = <Body = Record<string, unknown>>(method: string, path: string, body?: object, as = department) =>
    units.call<Body>('discipline', method, path, as, body);
  const atHome = <Body = Checklist>(method: string, path: string, body?: object, as = finance) =>
    units.call<Body>('organisation', method, path, as, body);
  const templateId = 'dis-agency-party-committee.2026';

  it('has a template of its kind and year, whose weights add up and whose soft items are listed', async () => {
    const heavier = { ...template, indicators: content.indicators.map((one) => ({ ...one, weight: 50 })) };
    expect(await atDiscipline('POST', '/v1/checklist-templates', heavier)).toMatchObject({
      status: 422,
      body: { type: problem('weights-do-not-add-up'), sum: 150 },
    });
    const uncounted = [
      { ...content.indicators[0], weight: 100, source: { kind: 'counted', counter: 'likes', measure: 'count' } },
    ];
    expect(
      (await atDiscipline('POST', '/v1/checklist-templates', { ...template, indicators: uncounted })).body,
    ).toMatchObject({
      type: problem('counter-unknown'),
    });
    expect(
      await atDiscipline('POST', '/v1/checklist-templates', template, { ...department, unit: 'organisation' }),
    ).toMatchObject({
      status: 403,
      body: { type: problem('not-of-discipline') },
    });
    expect(await atHome('POST', '/v1/checklist-templates', template, above)).toMatchObject({ status: 421 });
    const opened = await atDiscipline('POST', '/v1/checklist-templates', template);
    expect(opened).toMatchObject({ status: 201, body: { id: templateId, softItems: ['budget'] } });
    const other = { ...template, title: '另' };
    expect((await atDiscipline('POST', '/v1/checklist-templates', other)).body).toMatchObject({
      type: problem('template-exists'),
    });
    const { body } = await atHome<{ items: { name: string }[] }>('GET', '/v1/indicators');
    expect(body.items.map(({ name }) => name)).toContain('elections-on-time');
  });

  it('is issued to every body of the kind that is not dissolved, once; a repeat answers alike', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const issue = (body: object, headers = {}) =>
      units.call('discipline', 'POST', `/v1/checklist-templates/${templateId}/issue`, department, body, headers);
    expect((await issue({ bodies: ['LJ-GW', 'LJ-NONE'] })).body).toEqual({
      issued: [],
      skipped: [
        { body: 'LJ-GW', reason: 'other-kind' },
        { body: 'LJ-NONE', reason: 'unknown' },
      ],
    });
    const issued = await issue({}, key);
    expect(issued.body).toEqual({
      issued: [
        { body: 'LJ-CZJ', checklist: id },
        { body: 'LJ-SJJ', checklist: 'dis-LJ-SJJ.2026' },
      ],
      skipped: [{ body: 'LJ-GONE', reason: 'dissolved' }],
    });
    expect((await issue({}, key)).body).toEqual(issued.body);
    expect((await issue({})).body).toMatchObject({
      issued: [],
      skipped: [{ reason: 'issued-before' }, {}, { reason: 'issued-before' }],
    });
    await eventually(async () => (await atHome('GET', `/v1/checklists/${id}`)).status === 200);
  });

  it('is done at the body’s own unit, with evidence and dates, and seen by the body, those above it and discipline alone', async () => {
    const done = await atHome('POST', `/v1/checklists/${id}/items/study/complete`, {
      on: '2026-07-10',
      evidence: ['https://a.example/1'],
    });
    expect(done).toMatchObject({
      status: 200,
      body: {
        standing: [
          { item: 'study', state: 'done-late', dueOn: '2026-06-30' },
          { item: 'budget', state: 'open' },
        ],
      },
    });
    const wrong: [string, object, number, string?][] = [
      ['items/none/complete', { on: '2026-07-10' }, 422, 'checklist-item-unknown'],
      ['items/budget/complete', { on: '2126-07-10' }, 422, 'day-in-future'],
      ['items/budget/complete', { on: '2026-07-10', evidence: ['ftp://x'] }, 400],
      ['indicators/elections/report', { value: 3, on: '2026-07-10' }, 409, 'indicator-counted'],
      ['stages/praise', { partyWorkOn: '2026-01-10', businessOn: '2026-01-10' }, 404],
    ];
    for (const [step, body, status, code] of wrong) {
      const answer = await atHome<{ type: string }>('POST', `/v1/checklists/${id}/${step}`, body);
      expect([step, answer.status]).toEqual([step, status]);
      if (code !== undefined) expect(answer.body.type).toBe(problem(code));
    }
    const step = `/v1/checklists/${id}/items/budget/complete`;
    expect((await atHome('POST', step, { on: '2026-07-10' }, neighbour)).status).toBe(404);
    expect((await atHome('POST', step, { on: '2026-07-10', body: 'LJ-CZJ' }, neighbour)).status).toBe(403);
    expect(await atDiscipline('POST', step, { on: '2026-07-10', body: 'LJ-CZJ' }, { ...finance })).toMatchObject({
      status: 421,
    });
    const stage = await atHome('POST', `/v1/checklists/${id}/stages/study`, {
      partyWorkOn: '2026-01-10',
      businessOn: '2026-01-10',
    });
    expect(stage.body).toMatchObject({
      stages: [{ stage: 'study', isTogether: true }],
      missingStages: ['deploy', 'inspect', 'assess'],
    });

    for (const as of [finance, above])
      expect((await atHome('GET', `/v1/checklists/${id}`, undefined, as)).status).toBe(200);
    for (const as of [neighbour, { ...finance, body: 'LJ-ZZ' }])
      expect((await atHome('GET', `/v1/checklists/${id}`, undefined, as)).status).toBe(404);
    const seen = async (as: TokenClaims) =>
      (await atHome<{ items: { body: string }[] }>('GET', '/v1/checklists', undefined, as)).body.items.map(
        ({ body }) => body,
      );
    expect([await seen(finance), await seen(above), await seen(neighbour)]).toEqual([
      ['LJ-CZJ'],
      ['LJ-CZJ', 'LJ-SJJ'],
      ['LJ-SJJ'],
    ]);
    await eventually(async () =>
      JSON.stringify((await atDiscipline('GET', `/v1/checklists/${id}`)).body).includes('a.example'),
    );
  });

  it('has a score of what was typed in and what was counted from events, with what it is made of, and no list of scores', async () => {
    const score = async (as = department) =>
      (await atDiscipline<Score>('GET', `/v1/checklists/${id}/score`, undefined, as)).body;
    expect(await score()).toMatchObject({ points: 0 });
    await atHome('POST', `/v1/checklists/${id}/indicators/lectures/report`, { value: 3, on: '2026-07-10' });
    await eventually(async () => (await score()).points === 30);
    await atHome('POST', '/v1/terms', { body: 'LJ-CZJ', startedOn: '2021-03-01', endsOn: '2026-03-01' });
    await eventually(async () => (await score()).indicators[0]?.counted?.things.length === 1);
    expect(await score()).toMatchObject({
      points: 30,
      indicators: [
        { actual: 0, counted: { of: 1, met: 0, things: [{ subject: 'term/organisation/LJ-CZJ', on: '2026-03-01' }] } },
        {},
        {},
      ],
    });

    const time = {
      startsAt: '2027-11-01T01:00:00.000Z',
      endsAt: '2027-11-01T03:00:00.000Z',
      timeZone: 'Asia/Shanghai',
    };
    const draft = { title: '读书会', purpose: '学习', kind: 'activity', host: 'LJ-CZJ', invited: [], ...time };
    const { body: made } = await atHome('POST', '/v1/initiatives', draft);
    const step = (name: string, body?: object) => atHome('POST', `/v1/initiatives/${made.id}/${name}`, body);
    await step('post');
    await step('start');
    await step('conclude', { results: [] });
    for (const stage of ['study', 'deploy', 'inspect', 'assess'])
      await step(`stages/${stage}`, { on: '2026-11-01', participants: ['LJ-CZJ'], evidence: [] });
    await eventually(async () => (await score()).points === 50);
    expect((await score(finance)).points).toBe(50);
    expect(await atHome('GET', `/v1/checklists/${id}/score`)).toMatchObject({ status: 421 });
    expect(await atDiscipline('GET', `/v1/checklists/${id}/score`, undefined, neighbour)).toMatchObject({
      status: 404,
    });
    expect(
      (await atDiscipline<{ items: object[] }>('GET', '/v1/checklists')).body.items
        .map((one) => Object.keys(one))
        .flat(),
    ).not.toContain('points');
  });

  it('is revised and withdrawn by discipline; what was withdrawn takes nothing more', async () => {
    const other = 'dis-LJ-SJJ.2026';
    expect(
      (await atDiscipline('PATCH', `/v1/checklists/${other}`, { firstResponsible: '党组书记' })).body,
    ).toMatchObject({ firstResponsible: '党组书记' });
    expect((await atDiscipline('PATCH', `/v1/checklists/${other}`, { items: [] })).status).toBe(400);
    expect((await atDiscipline('PATCH', `/v1/checklists/${other}`, { items: [content.items[1]] })).body).toMatchObject({
      type: problem('checklist-item-unknown'),
    });
    expect((await atDiscipline('POST', `/v1/checklists/${other}/withdraw`, { reason: '机构撤并' })).body).toMatchObject(
      { status: 'withdrawn' },
    );
    await eventually(
      async () =>
        (await atHome('POST', `/v1/checklists/${other}/items/study/complete`, { on: '2026-07-10' }, neighbour))
          .status === 409,
    );
    expect((await atDiscipline('POST', `/v1/checklist-templates/${templateId}/retire`)).body).toMatchObject({
      status: 'retired',
    });
  });
});
