import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import { postedBy, RunningUnits, until } from '../running-units.fixture.js';

jest.setTimeout(60_000);

describe('the plan of an initiative', () => {
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
  const youth = () => units.caller('LJ-TW');
  const times = { startsAt: '2031-03-12T01:00:00Z', endsAt: '2031-03-12T03:00:00Z' };
  const moved = { startsAt: '2031-03-19T01:00:00Z', endsAt: '2031-03-19T03:00:00Z' };
  const problem = (code: string) => `urn:liandong:problem:${code}`;
  const roles = [
    { body: 'LJ-TW', role: 'accountable' },
    { body: 'LJ-GW', role: 'support' },
  ];

  it('shows the days of milestones, which move with the start, and the clash of one that is pinned', async () => {
    const milestones = [
      { name: '发通知', offsetDays: -7, from: 'start' },
      { name: '踏勘', offsetDays: -2, from: 'start', pinnedOn: '2031-03-10' },
    ];
    const id = await postedBy(host(), { ...times, milestones });
    expect(await host().get('organisation', `/initiatives/${id}`)).toMatchObject({
      body: {
        milestones: [
          { on: '2031-03-05', clash: false },
          { on: '2031-03-10', clash: false },
        ],
      },
    });
    expect(await host().patch('organisation', `/initiatives/${id}`, moved)).toMatchObject({
      status: 200,
      body: {
        milestones: [
          { on: '2031-03-12', clash: false },
          { on: '2031-03-10', computedOn: '2031-03-17', clash: true, clashes: ['differs'] },
        ],
      },
    });
    const early = [{ name: '总结', offsetDays: 1, from: 'end', pinnedOn: '2031-03-01' }];
    expect(await host().patch('organisation', `/initiatives/${id}`, { milestones: early })).toMatchObject({
      status: 422,
      body: { type: problem('pinned-too-early'), path: 'milestones.0.pinnedOn' },
    });
  });

  it('has tasks with one accountable body each, and a matrix of who does what, for all to see', async () => {
    const id = await postedBy(host(), times);
    const add = (body: object) => host().post('organisation', `/initiatives/${id}/tasks`, body);
    expect(await add({ title: '备苗木', roles: roles.slice(1) })).toMatchObject({
      status: 422,
      body: { type: problem('no-accountable') },
    });
    const both = roles.map((one) => ({ ...one, role: 'accountable' }));
    expect(await add({ title: '备苗木', roles: both })).toMatchObject({
      status: 422,
      body: { type: problem('two-accountable'), accountable: ['LJ-TW', 'LJ-GW'] },
    });
    expect(await add({ title: '备苗木', roles: [{ body: 'LJ-XC', role: 'accountable' }] })).toMatchObject({
      status: 422,
      body: { type: problem('not-taking-part') },
    });
    const due = { offsetDays: -1, from: 'start' };
    const added = await add({ title: '备苗木', roles, due });
    expect(added).toMatchObject({ status: 201 });
    const [task] = added.body['tasks'] as readonly { readonly id: string }[];
    const matrix = {
      bodies: ['LJ-GW', 'LJ-TW', 'LJ-FL'],
      tasks: [{ title: '备苗木', accountable: 'LJ-TW', on: '2031-03-11', cells: ['support', 'accountable', null] }],
    };
    expect(await host().get('organisation', `/initiatives/${id}/matrix`)).toMatchObject({
      etag: added.etag,
      body: matrix,
    });
    await until(
      () => youth().get('mass-organisations', `/initiatives/${id}/matrix`),
      ({ body }) => JSON.stringify(body['tasks'])?.includes('备苗木') === true,
    );
    const path = `/initiatives/${id}/tasks/${task?.id}`;
    expect(await youth().patch('organisation', path, { title: '备树苗' })).toMatchObject({ status: 403 });
    expect(await host().patch('organisation', path, { title: '备树苗', doneOn: '2031-03-10' })).toMatchObject({
      status: 200,
      body: { tasks: [{ title: '备树苗', doneOn: '2031-03-10' }] },
    });
    expect(await host().patch('organisation', `/initiatives/${id}/tasks/none`, {})).toMatchObject({ status: 404 });
    const dropped = await host().delete('organisation', path);
    expect(dropped.status).toBe(200);
    expect(dropped.body).not.toHaveProperty('tasks');
  });

  it('takes tasks with the draft, and numbers them', async () => {
    const id = await postedBy(host(), {
      ...times,
      tasks: [
        { title: '备苗木', roles },
        { title: '组织报名', roles },
      ],
    });
    const { body } = await host().get('organisation', `/initiatives/${id}`);
    expect(body).toMatchObject({ tasks: [{ id: '1' }, { id: '2' }] });
  });

  it('is made again for another year, on the same weekday of the month', async () => {
    const milestones = [{ name: '踏勘', offsetDays: -2, from: 'start', pinnedOn: '2031-03-10' }];
    const id = await postedBy(host(), {
      ...times,
      milestones,
      tasks: [{ title: '备苗木', roles, doneOn: '2031-03-01' }],
    });
    const again = await host().post('organisation', `/initiatives/${id}/again`, {});
    // 12 March 2031 is the second Wednesday of its month.
    expect(again).toMatchObject({
      status: 201,
      body: {
        status: 'draft',
        startsAt: '2032-03-10T01:00:00.000Z',
        milestones: [{ pinnedOn: '2032-03-08', clash: false }],
        tasks: [{ title: '备苗木' }],
      },
    });
    expect(JSON.stringify(again.body['tasks'])).not.toContain('doneOn');
    expect(again.location).toBe(`/v1/initiatives/${again.body.id}`);
    expect(await youth().post('organisation', `/initiatives/${id}/again`, {})).toMatchObject({ status: 403 });
  });

  it('takes a web address or a record of the system as evidence of a stage, and shows which stages are missing', async () => {
    const id = await postedBy(host(), times);
    const study = (changes: object) =>
      host().post('organisation', `/initiatives/${id}/stages/study`, {
        on: '2026-01-05',
        participants: ['LJ-GW'],
        evidence: [],
        ...changes,
      });
    expect(await study({ participants: [] })).toMatchObject({
      status: 422,
      body: { type: problem('stage-without-participants') },
    });
    for (const evidence of ['javascript:alert(1)', 'picture/org-1', 'task/', 'C:\\a.doc', 'http:// x'])
      expect(await study({ evidence: [evidence] })).toMatchObject({ status: 400 });
    const evidence = ['https://oa.example/1', 'task/org-7f3k'];
    expect(await study({ evidence })).toMatchObject({
      status: 200,
      body: { stages: { study: { evidence } }, missingStages: ['deploy', 'inspect', 'assess'] },
    });
  });
});
