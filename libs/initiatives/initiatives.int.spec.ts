import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mask } from '#contracts';
import { EventStore } from '#event-store';
import { testIssuer, type TestIssuer } from '#testing';
import { initiativeCategory, initiativeStream } from './initiative.category.js';
import { postedBy, RunningUnits, until, wish, type Reply } from './running-units.fixture.js';

jest.setTimeout(60_000);

describe('joint initiatives at their own unit', () => {
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

  const host = () => units.caller('LJ-GW');
  const stranger = () => units.caller('LJ-ZZ');
  const coordinator = () => units.caller('LJ-GW', { sub: 'coordinator', roles: ['coordinator'] });
  const coordinator2 = () => units.caller('LJ-ZZ', { sub: 'coordinator2', roles: ['coordinator'] });
  const auditor = () => units.caller('LJ-ZZ', { sub: 'auditor', roles: ['auditor'] });
  const draft = async (changes: object = {}): Promise<string> =>
    (await host().post('organisation', '/initiatives', wish(changes))).body.id;
  const step = (id: string, name: string, body?: object) =>
    host().post('organisation', `/initiatives/${id}/${name}`, body);
  const history = async (id: string) => {
    const commits = [];
    const streams = units.app('organisation').get(EventStore, { strict: false }).category(initiativeCategory);
    for await (const commit of streams.history(initiativeStream(id))) commits.push(commit);
    return commits;
  };
  const problem = (reply: Reply) => String(reply.body['type']).replace('urn:liandong:problem:', '');

  it('go from draft to assessed, each step one event', async () => {
    const id = await draft({ invited: [] });
    expect(await step(id, 'post')).toMatchObject({ status: 200, body: { status: 'agreed' } });
    expect(await step(id, 'start')).toMatchObject({ body: { status: 'running' } });
    for (const stage of ['study', 'deploy', 'inspect']) {
      const record = {
        on: '2026-01-05',
        participants: ['LJ-GW', 'LJ-TW'],
        evidence: ['https://oa.linjiang.example/1'],
      };
      expect(await step(id, `stages/${stage}`, record)).toMatchObject({
        status: 200,
        body: { stages: { [stage]: record } },
      });
    }
    expect(await step(id, 'conclude', { results: { 参与人数: 120 } })).toMatchObject({ body: { status: 'concluded' } });
    const early = await step(id, 'assess', { score: 92, summary: '好' });
    expect(early).toMatchObject({ status: 409, body: { missing: ['assess'] } });
    const assessed = await step(id, 'assess', { score: 92, summary: '好', reason: '考核在年底一并进行' });
    expect(assessed.body).toMatchObject({ status: 'assessed', results: { 参与人数: 120 }, stages: { assess: null } });
    expect((await history(id)).flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'initiative.drafted',
      'initiative.posted',
      'initiative.agreed',
      'initiative.started',
      'initiative.stage-completed',
      'initiative.stage-completed',
      'initiative.stage-completed',
      'initiative.concluded',
      'initiative.assessed',
    ]);
  });

  it('refuse a step that is not the next with the reason', async () => {
    const id = await draft();
    expect(await step(id, 'start')).toMatchObject({
      status: 409,
      body: { step: 'start', status: 409, allowedFrom: ['agreed'] },
    });
    await step(id, 'post');
    expect(await step(id, 'start')).toMatchObject({ status: 409, body: { waitingFor: ['LJ-TW'] } });
    expect(await step(id, 'withdraw', { reason: '经费未落实' })).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', withdrawnReason: '经费未落实' },
    });
    expect(await step(id, 'post')).toMatchObject({ status: 409 });
  });

  it('are at home while they are drafts, also when withdrawn, for their host and the desks alone', async () => {
    const id = await draft();
    const path = `/initiatives/${id}`;
    for (const caller of [host(), coordinator(), auditor()]) {
      expect(await caller.get('organisation', path)).toMatchObject({ status: 200, etag: '"1"' });
    }
    expect(await stranger().get('organisation', path)).toMatchObject({ status: 404 });
    expect(await stranger().post('organisation', `${path}/post`)).toMatchObject({ status: 404 });
    const listed = async (caller: ReturnType<typeof host>) =>
      (await caller.get('organisation', '/initiatives?limit=500')).body.items.some((one) => one.id === id);
    await until(() => listed(host()), Boolean);
    expect(await listed(coordinator())).toBe(true);
    expect(await listed(stranger())).toBe(false);
    await step(id, 'withdraw', { reason: '不办了' });
    expect(await stranger().get('organisation', path)).toMatchObject({ status: 404 });
    await until(
      () => host().get('organisation', '/initiatives?status=withdrawn&limit=500'),
      ({ body }) => body.items.some((one) => one.id === id),
    );
    expect(await listed(stranger())).toBe(false);
  });

  it('answer a repeated request with the first answer, and another body under the same key with 422', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const asked = wish();
    const first = await host().post('organisation', '/initiatives', asked, headers);
    const second = await host().post('organisation', '/initiatives', asked, headers);
    expect(first).toMatchObject({ status: 201, etag: '"1"', location: `/v1/initiatives/${first.body.id}` });
    expect(second).toEqual(first);
    const other = await host().post('organisation', '/initiatives', { ...asked, title: '别的' }, headers);
    expect(problem(other)).toBe('idempotency-key-reused');
    await host().post('organisation', `/initiatives/${first.body.id}/post`, undefined, headers);
    expect(await host().post('organisation', `/initiatives/${first.body.id}/post`, undefined, headers)).toMatchObject({
      status: 200,
      etag: '"2"',
    });
    expect(await host().post('organisation', '/initiatives', asked, headers)).toMatchObject({
      status: 201,
      etag: '"1"',
    });
  });

  it('are revised against the version that was read; null takes a member away', async () => {
    const id = await draft({ note: '自带工具', place: '湿地公园' });
    const path = `/initiatives/${id}`;
    const changes = { note: null, title: '植树', invited: [{ body: 'LJ-XC', role: 'consult' }] };
    const revised = await host().patch('organisation', path, changes, { 'if-match': '"1"' });
    expect(revised).toMatchObject({
      status: 200,
      etag: '"2"',
      body: {
        title: '植树',
        place: '湿地公园',
        participants: [{ body: 'LJ-XC', unit: 'propaganda', role: 'consult', required: true }],
      },
    });
    expect(revised.body).not.toHaveProperty('note');
    expect(await host().patch('organisation', path, { title: '别的' }, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
    });
    const headers = { 'if-match': '"1"' };
    expect(await host().post('organisation', `${path}/post`, undefined, headers)).toMatchObject({ status: 412 });
    expect(await host().patch('organisation', path, { title: null })).toMatchObject({
      status: 422,
      body: { path: 'title' },
    });
    expect(await host().patch('organisation', path, { host: 'LJ-ZZ' })).toMatchObject({ status: 400 });
  });

  it('name every wrong field', async () => {
    const reply = await host().post('organisation', '/initiatives', {
      ...wish(),
      title: '',
      kind: 'party',
      startsAt: '2027-02-30T00:00:00Z',
      timeZone: '+08:00:00',
      invited: [{ body: 'LJ-TW', role: 'boss' }],
      color: 'red',
    });
    expect(reply.status).toBe(400);
    const paths = (reply.body['errors'] as { path: string }[]).map(({ path }) => path);
    expect([...new Set(paths)].sort()).toEqual(['color', 'invited.0.role', 'kind', 'startsAt', 'timeZone', 'title']);
  });

  it('refuse bodies that nobody registered, each by its place', async () => {
    const invited = [
      { body: 'LJ-TW', role: 'support' },
      { body: 'NOBODY', role: 'support' },
      { body: 'NONE', role: 'inform' },
    ];
    expect(await host().post('organisation', '/initiatives', wish({ invited }))).toMatchObject({
      status: 422,
      body: { path: 'invited.1.body', errors: [{ path: 'invited.1.body' }, { path: 'invited.2.body' }] },
    });
    const unknownHost = await coordinator().post('organisation', '/initiatives', wish({ host: 'NOBODY' }));
    expect(unknownHost).toMatchObject({ status: 422, body: { path: 'host' } });
    const record = { on: '2026-01-05', participants: ['LJ-GW', 'NOBODY'], evidence: [] };
    expect(await step(await postedBy(host()), 'stages/study', record)).toMatchObject({
      status: 422,
      body: { path: 'participants.1' },
    });
  });

  it('are written at their own unit alone, by who may act for the host', async () => {
    const id = await postedBy(host());
    const steps: [string, object?][] = [['post'], ['withdraw', { reason: 'x' }], ['proposals/LJ-TW/accept']];
    for (const [name, body] of steps) {
      expect(await host().post('mass-organisations', `/initiatives/${id}/${name}`, body)).toMatchObject({
        status: 421,
        body: { unit: 'organisation', location: `/api/organisation/v1/initiatives/${id}/${name}` },
      });
    }
    expect(await host().patch('mass-organisations', `/initiatives/${id}`, {})).toMatchObject({ status: 421 });
    expect(await host().post('mass-organisations', '/initiatives', wish())).toMatchObject({
      status: 421,
      body: { location: '/api/organisation/v1/initiatives' },
    });
    expect(problem(await stranger().post('organisation', '/initiatives', wish()))).toBe('not-your-body');
    expect(problem(await stranger().post('organisation', `/initiatives/${id}/start`))).toBe('not-your-body');
    expect(await auditor().post('organisation', `/initiatives/${id}/start`)).toMatchObject({ status: 403 });
    for (const unknown of ['org-nothing', 'nothing', 'org-a%2Fb']) {
      expect(await host().get('organisation', `/initiatives/${unknown}`)).toMatchObject({ status: 404 });
      expect(await host().post('organisation', `/initiatives/${unknown}/post`)).toMatchObject({ status: 404 });
    }
    expect(await step(id, 'stages/party', { on: '2026-01-05', participants: [], evidence: [] })).toMatchObject({
      status: 404,
    });
  });

  it('say who acted for whom', async () => {
    const { body } = await coordinator().post('organisation', '/initiatives', wish({ host: 'LJ-ZZ' }));
    await stranger().post('organisation', `/initiatives/${body.id}/post`);
    const acted = (await history(body.id)).flatMap(({ commandIds }) =>
      commandIds.map(({ actor, onBehalfOf }) => ({ actor, onBehalfOf })),
    );
    expect(acted).toEqual([{ actor: 'coordinator', onBehalfOf: 'LJ-ZZ' }, { actor: 'LJ-ZZ' }]);
  });

  it('show what may be about somebody to their parties, and at no unit to anybody else but those whose role shows it', async () => {
    const id = await draft({ note: '王五带队', invited: [{ body: 'LJ-TW', role: 'support', required: false }] });
    await step(id, 'post');
    await step(id, 'start');
    await step(id, 'stages/study', { on: '2026-01-05', participants: ['LJ-GW'], evidence: ['https://oa.example/li'] });
    await step(id, 'conclude', { results: { 先进: '张三' } });
    await step(id, 'assess', { score: 90, summary: '李四尽责', reason: '赵六缺席' });
    const whole = {
      note: '王五带队',
      results: { 先进: '张三' },
      assessment: { summary: '李四尽责', reason: '赵六缺席' },
    };
    const hidden = { note: mask, results: mask, assessment: { score: 90, summary: mask, reason: mask } };
    const youth = () => units.caller('LJ-TW');
    const atUnit = async (caller: ReturnType<typeof host>, unit: 'organisation' | 'mass-organisations') => {
      await until(
        () => host().get(unit, `/initiatives/${id}`),
        ({ body }) => body['status'] === 'assessed',
      );
      return (await caller.get(unit, `/initiatives/${id}`)).body;
    };
    for (const unit of ['organisation', 'mass-organisations'] as const) {
      for (const party of [host(), youth(), auditor()]) expect(await atUnit(party, unit)).toMatchObject(whole);
      for (const other of [stranger(), coordinator2()]) {
        const seen = await atUnit(other, unit);
        expect(seen).toMatchObject(hidden);
        expect(seen['stages']).toMatchObject({ study: { evidence: [mask] } });
        const listed = (await other.get(unit, '/initiatives?status=assessed&limit=500')).body[
          'items'
        ] as Reply['body'][];
        expect(listed.find((one) => one['id'] === id)).toMatchObject(hidden);
      }
    }
    // Who cannot see a text cannot overwrite it with its mask.
    const other = await draft({ note: '王五带队', invited: [] });
    expect(await host().patch('organisation', `/initiatives/${other}`, { note: mask })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'note' }] },
    });
  });
});
