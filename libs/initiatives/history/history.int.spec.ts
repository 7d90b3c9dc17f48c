import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import { postedBy, RunningUnits, until, wish, type TestCaller } from '../running-units.fixture.js';

jest.setTimeout(60_000);

interface Entry {
  readonly version: number;
  readonly event: string;
  readonly actor: string;
  readonly body?: string;
  readonly reason?: string;
  readonly changes: readonly { readonly member: string; readonly before: unknown; readonly after: unknown }[];
}

describe('what became of an initiative', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;
  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await Promise.all([units.start('organisation'), units.start('mass-organisations')]);
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const host = () => units.caller('LJ-GW', { sub: 'clerk' });
  const stranger = () => units.caller('LJ-ZZ');
  const history = async (id: string, caller: TestCaller = host(), query = '') => {
    const { status, body } = await caller.get('organisation', `/initiatives/${id}/history${query}`);
    return { status, body, items: (body.items ?? []) as unknown as readonly Entry[] };
  };
  const change = (entry: Entry | undefined, member: string) => entry?.changes.find((one) => one.member === member);

  it('is told with who, for whom, why, and what was before and after, drafts too', async () => {
    const { body } = await host().post('organisation', '/initiatives', wish({ invited: [] }));
    const path = `/initiatives/${body.id}`;
    await host().patch('organisation', path, { place: '东湖', reason: '报名人数增加' });
    await host().post('organisation', `${path}/post`);
    const coordinator = units.caller('LJ-ZZ', { sub: 'coordinator', roles: ['coordinator'] });
    await coordinator.patch('organisation', path, { place: '西湖', note: '请与张三联系', reason: '东湖施工' });
    await host().post('organisation', `${path}/withdraw`, { reason: '大雨' });
    const { items } = await history(body.id);
    expect(items.map(({ event }) => event)).toEqual([
      'initiative.drafted',
      'initiative.draft-revised',
      'initiative.posted',
      'initiative.agreed',
      'initiative.revised',
      'initiative.withdrawn',
    ]);
    expect(change(items[0], 'title')).toEqual({ member: 'title', before: null, after: '植树志愿服务' });
    expect(items[1]).toMatchObject({
      actor: 'clerk',
      body: 'LJ-GW',
      reason: '报名人数增加',
      changes: [{ member: 'place', before: null, after: '东湖' }],
    });
    expect(items[4]).toMatchObject({ actor: 'coordinator', body: 'LJ-GW', reason: '东湖施工' });
    expect(change(items[4], 'place')).toEqual({ member: 'place', before: '东湖', after: '西湖' });
    expect(items[5]).toMatchObject({ reason: '大雨' });
    expect(change(items[5], 'status')).toMatchObject({ before: 'agreed', after: 'withdrawn' });
    const first = await history(body.id, host(), '?limit=4');
    const rest = await history(body.id, host(), `?limit=4&cursor=${String(first.body['next'])}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.body['next']).toBeNull();

    // Others see neither what stood in the draft nor who did it nor texts about persons.
    const seen = await history(body.id, stranger());
    expect(seen.items[1]).toMatchObject({ actor: '•••', changes: [] });
    expect(JSON.stringify(seen.items)).not.toContain('张三');
    expect(JSON.stringify(seen.items)).not.toContain('报名人数增加');
    expect(change(seen.items[2], 'place')).toMatchObject({ before: null, after: '东湖' });
    const auditor = await history(body.id, units.caller('LJ-FL', { sub: 'a', roles: ['auditor'] }));
    expect(auditor.items[4]).toMatchObject({ actor: 'coordinator' });
  });

  it('is nobody’s business while it is a draft, and told at its own unit', async () => {
    const draft = await host().post('organisation', '/initiatives', wish({ invited: [] }));
    expect(await history(draft.body.id, stranger())).toMatchObject({ status: 404 });
    const id = await postedBy(host());
    expect(await host().get('mass-organisations', `/initiatives/${id}/history`)).toMatchObject({
      status: 421,
      body: { location: `/api/organisation/v1/initiatives/${id}/history` },
    });
  });

  it('names the body whose answer it is', async () => {
    const id = await postedBy(host());
    const youth = units.caller('LJ-TW');
    await until(
      () => youth.post('mass-organisations', `/invitations/${id}/accept`, {}),
      ({ status }) => status === 200,
    );
    const answered = await until(
      () => history(id),
      ({ items }) => items.some(({ event }) => event === 'initiative.participant-joined'),
    );
    const entry = answered.items.find(({ event }) => event === 'initiative.participant-joined');
    expect(entry).toMatchObject({ body: 'LJ-TW' });
    expect(change(entry, 'participants.LJ-TW')).toMatchObject({
      before: { answer: 'none' },
      after: { answer: 'accepted' },
    });
  });

  it('is closed with a report as data and as a page, the same at every unit, with indicators that were rolled up', async () => {
    const id = await postedBy(host(), { invited: [], places: 5, signUp: { hours: 2 } });
    const step = (name: string, body: object = {}) => host().post('organisation', `/initiatives/${id}/${name}`, body);
    await step('start');
    await step('sign-ups', { person: 'ann', body: 'LJ-TW' });
    await step('sign-ups/ann/attend');
    expect(await step('conclude', { results: { indicators: [{ name: 'a', weight: 80 }] } })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:weights-do-not-sum', path: 'results.indicators', sum: 80 },
    });
    expect(await step('conclude', { results: { indicators: 'x' } })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:indicator-unreadable' },
    });
    const indicators = [
      { name: '参加人数', weight: 60, target: 10, actual: 8 },
      { name: '满意度', weight: 40, score: 90 },
    ];
    expect(await step('conclude', { results: { indicators, lessons: '早些通知' } })).toMatchObject({ status: 200 });
    const report = await host().get('organisation', `/initiatives/${id}/close-out`);
    expect(report).toMatchObject({
      status: 200,
      body: {
        status: 'concluded',
        attendance: { places: 5, signedUp: 1, attended: 1, hours: 2 },
        results: { score: 84 },
        lessons: '早些通知',
      },
    });
    const elsewhere = await until(
      () => host().get('mass-organisations', `/initiatives/${id}/close-out`),
      ({ body }) => body['status'] === 'concluded' && JSON.stringify(body['attendance']).includes('"attended":1'),
    );
    expect(elsewhere.body).toEqual(report.body);
    expect(await stranger().get('organisation', `/initiatives/${id}/close-out`)).toMatchObject({
      body: { lessons: '•••' },
    });

    const page = async (caller: TestCaller, language: string) => {
      const accept = { accept: 'text/html,*/*', 'accept-language': language };
      return caller.text('organisation', `/initiatives/${id}/close-out`, accept);
    };
    const html = await page(host(), 'zh-CN');
    expect(html).toContain('早些通知');
    expect(await page(host(), 'zh-CN')).toBe(html);
    expect(await page(host(), 'en')).toContain('Lessons');
    expect(await page(stranger(), 'zh-CN')).not.toContain('早些通知');
  });
});
